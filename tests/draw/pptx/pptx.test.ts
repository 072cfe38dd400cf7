import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { CoterieDocument, PersonId } from '#core/model/document.ts';
import { type DeckSlide, toPptx } from '#draw/pptx/pptx.ts';
import { DEFAULT_SLIDE, toSlide } from '#draw/slide/slide.ts';
import { createActions } from '#state/actions.ts';
import { createCoterie, initialState, type State } from '#state/store.ts';
import { collaborationOf, hostileDocument, sixHundredWorks } from '#tests/support/hostile.ts';
import { type Read, readXml } from '#tests/support/wellFormed.ts';
import { inputOf, sampleState } from '../slide/support.ts';
import { measure } from '../support.ts';

const slideOf = (state: State, title = state.document.title, notes = 'Say this.'): DeckSlide => ({
  slide: toSlide(inputOf(state), DEFAULT_SLIDE),
  title,
  notes,
});

function unpack(deck: readonly DeckSlide[], title = 'Deck') {
  const files = Object.entries(unzipSync(toPptx(deck, title, measure)));
  return new Map(files.map(([path, bytes]) => [path, strFromU8(bytes)]));
}

const shapesIn = (xml: string): readonly Read[] =>
  readXml(xml).elements.filter(({ name }) => name === 'p:cNvPr' || name === 'p:cNvCxnSpPr');
const namesIn = (xml: string): readonly string[] =>
  shapesIn(xml).map(({ attributes }) => attributes.name ?? '');

const DOCUMENTS: readonly (readonly [string, CoterieDocument])[] = [
  ['the sample', sampleState().document],
  ['six hundred works', sixHundredWorks()],
  ['hostile names', hostileDocument()],
  ['a list of 7,000 authors', collaborationOf(7000)],
];

describe.each(DOCUMENTS)('%s', (_, document) => {
  const { title } = document;
  const state = initialState(document);
  const parts = unpack([slideOf(state), slideOf(state)], title);
  const slide = parts.get('ppt/slides/slide1.xml') ?? '';

  test('every part is well-formed XML, and every part is announced and found', () => {
    for (const xml of parts.values()) readXml(xml);
    const announced = readXml(parts.get('[Content_Types].xml') ?? '').elements.flatMap(
      ({ attributes: { PartName } }) => PartName?.slice(1) ?? [],
    );
    const found = [...parts.keys()].filter((path) => !path.endsWith('.rels') && !path.startsWith('['));
    expect(announced.sort()).toEqual(found.sort());
    for (const [path, xml] of parts) {
      if (!path.endsWith('.rels')) continue;
      const folder = path.replace(/_rels\/[^/]*$/, '');
      for (const { attributes } of readXml(xml).elements) {
        if (attributes.Target === undefined) continue;
        const target = new URL(attributes.Target, `file:///${folder}`).pathname.slice(1);
        expect(parts.has(target), `${path} names ${target}`).toBe(true);
      }
    }
  });

  test('everybody and every tie is a shape of its own name and number', () => {
    const shapes = shapesIn(slide).filter(({ name }) => name === 'p:cNvPr');
    const ids = shapes.map(({ attributes }) => attributes.id);
    const names = shapes.map(({ attributes }) => attributes.name);
    expect(new Set(ids).size).toBe(ids.length);
    const persons = names.filter((name) => name?.startsWith('!!') && !/, (name|mark|ring)/.test(name));
    const { tally } = inputOf(state).picture;
    expect(persons.length).toBeGreaterThanOrEqual(tally.persons.length + tally.ties.length);
  });

  test('ties are glued to shapes that are there', () => {
    const { elements } = readXml(slide);
    const ids = new Set(
      elements.flatMap(({ name, attributes }) => (name === 'p:cNvPr' ? attributes.id : [])),
    );
    const ends = elements.filter(({ name }) => name === 'a:stCxn' || name === 'a:endCxn');
    expect(ends.length).toBe(2 * inputOf(state).picture.tally.ties.length);
    for (const { attributes } of ends) expect(ids.has(attributes.id)).toBe(true);
  });

  test('title and notes are where a deck has them', () => {
    const plain = title.replace(/\p{Cc}/gu, '');
    expect(readXml(slide).text).toContain(plain);
    expect(readXml(parts.get('ppt/notesSlides/notesSlide2.xml') ?? '').text).toContain('Say this.');
  });
});

test('Morph finds everybody who stays: one name on every slide, two of one name told apart for good', () => {
  const store = createCoterie({
    ...sampleState().document,
    persons: sampleState().document.persons.map((person, i) =>
      i < 3 ? { ...person, name: 'Wei Wang' } : person,
    ),
  });
  const whole = store.getState();
  createActions(store).setYears([2018, 2022]);
  const late = store.getState();
  const parts = unpack([slideOf(whole), slideOf(late)]);
  const [first, second] = [1, 2].map((number) => parts.get(`ppt/slides/slide${number}.xml`) ?? '');
  const persons = (xml: string) => namesIn(xml).filter((name) => name.startsWith('!!'));
  expect(new Set(persons(first ?? '')).size).toBe(persons(first ?? '').length);
  expect(inputOf(late).picture.tally.persons.length).toBeGreaterThan(0);
  const known = new Set(persons(first ?? ''));
  for (const name of persons(second ?? '').filter((name) => !name.includes(',')))
    expect(known).toContain(name);
  expect(second).toContain('<p159:morph option="byObject"/>');
  expect(first).not.toContain('transition');
});

test('selected persons keep their frame, and who is dimmed is there still', () => {
  const store = createCoterie(sampleState().document);
  createActions(store).select({ kind: 'person', id: 'michael-d-bond' as PersonId });
  const xml = unpack([slideOf(store.getState())]).get('ppt/slides/slide1.xml') ?? '';
  expect(namesIn(xml)).toContain('!!Michael D. Bond');
});

test('a slide size is the deck’s, 7.5 inches high; the same deck gives the same bytes', () => {
  const square = { ...DEFAULT_SLIDE, size: { width: 1080, height: 1080 } };
  const deck = [{ slide: toSlide(inputOf(sampleState()), square), title: 'Square', notes: '' }];
  expect(unpack(deck).get('ppt/presentation.xml')).toContain('<p:sldSz cx="6858000" cy="6858000"/>');
  expect(toPptx(deck, 'Square', measure)).toEqual(toPptx(deck, 'Square', measure));
});
