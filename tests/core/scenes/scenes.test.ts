import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyDocument } from '#core/document/empty.ts';
import { DEFAULT_VIEW } from '#core/document/view.ts';
import { NO_FILTERS } from '#core/filter/filters.ts';
import type { CoterieDocument, EraId, Scene } from '#core/model/document.ts';
import { addScene, changeScene, copyScene, moveScene, removeScene } from '#core/scenes/edits.ts';
import { fillCaption, titleOfView } from '#core/scenes/words.ts';

const scene = (title: string): Scene => ({ title, caption: '', view: '' });
const withScenes = (...titles: readonly string[]): CoterieDocument => ({
  ...emptyDocument('Talk'),
  scenes: titles.map(scene),
});
const titles = ({ scenes }: CoterieDocument) => scenes.map(({ title }) => title).join('');

describe('the scenes of a story', () => {
  test('are added, moved, copied, changed and taken out', () => {
    const story = withScenes('A', 'B', 'C');
    expect(titles(addScene(story, scene('D')))).toBe('ABCD');
    expect(titles(addScene(story, scene('D'), 1))).toBe('ADBC');
    expect(titles(moveScene(story, 0, 2))).toBe('BCA');
    expect(titles(copyScene(story, 1))).toBe('ABBC');
    expect(titles(changeScene(story, 1, { title: 'X' }))).toBe('AXC');
    expect(titles(removeScene(story, 1))).toBe('AC');
  });

  test('stay as they are where no scene is meant, and moving loses none', () => {
    const story = withScenes('A', 'B', 'C');
    fc.assert(
      fc.property(fc.integer({ min: -5, max: 8 }), fc.integer({ min: -5, max: 8 }), (from, to) => {
        expect([...titles(moveScene(story, from, to))].sort().join('')).toBe('ABC');
        if (from < 0 || from > 2) {
          expect(removeScene(story, from)).toBe(story);
          expect(copyScene(story, from)).toBe(story);
          expect(changeScene(story, from, { title: 'X' })).toBe(story);
        }
      }),
      { seed: 4 },
    );
  });
});

describe('a caption', () => {
  const figures = { authors: 1234, collaborations: 2, works: 3, years: [2016, 2020] } as const;

  test('says the figures of the picture, and leaves all other braces alone', () => {
    expect(fillCaption('{authors} people, {works} works, {years}; {other} {authors', figures)).toBe(
      '1,234 people, 3 works, 2016–2020; {other} {authors',
    );
  });

  test('of a picture without dates says no years', () => {
    expect(fillCaption('In {years}', { ...figures, years: undefined })).toBe('In ');
    expect(fillCaption('In {years}', { ...figures, years: [2016, 2016] })).toBe('In 2016');
  });
});

test('a view is called by what it narrows to', () => {
  const era = { id: 'osu' as EraId, name: 'Ohio State', short: 'OSU', from: [2010] } as const;
  const document: CoterieDocument = { ...emptyDocument('Talk'), eras: [era] };
  const filters = { ...NO_FILTERS, years: [2012, 2014] as const, eras: [era.id] };
  expect(titleOfView({ ...DEFAULT_VIEW, filters }, document)).toBe('2012–2014, Ohio State');
  expect(titleOfView(DEFAULT_VIEW, document)).toBe('The whole map');
});
