import { describe, expect, test } from 'vitest';
import { DEFAULT_SLIDE, toSlide } from '#draw/slide/slide.ts';
import { toSvg } from '#draw/svg.ts';
import { initialState } from '#state/store.ts';
import { collaborationOf, HOSTILE_NAMES, hostileDocument, sixHundredWorks } from '#tests/support/hostile.ts';
import { readXml } from '#tests/support/wellFormed.ts';
import { inputOf, sampleState } from './support.ts';

/** What PowerPoint, Illustrator and Keynote keep. */
const ELEMENTS = new Set(['svg', 'title', 'g', 'path', 'circle', 'rect', 'text']);
const ATTRIBUTES = new Set(
  'xmlns width height viewBox role id d x y cx cy r fill fill-rule stroke stroke-width stroke-linecap stroke-linejoin opacity text-anchor font-family font-size font-weight font-style letter-spacing'.split(
    ' ',
  ),
);

describe.each([
  ['the sample', sampleState().document],
  ['six hundred works', sixHundredWorks()],
  ['hostile names', hostileDocument()],
  ['a list of 7,000 authors', collaborationOf(7000)],
] as const)('the SVG of %s', (_, document) => {
  const input = inputOf(initialState(document));
  const slide = toSlide(input, DEFAULT_SLIDE);
  const svg = toSvg(slide.groups, { size: slide.size, title: document.title, names: slide.names });
  const { elements, text } = readXml(svg);

  test('is well-formed, of plain elements and presentation attributes alone', () => {
    expect(elements.filter(({ name }) => !ELEMENTS.has(name))).toEqual([]);
    const attributes = new Set(elements.flatMap((element) => Object.keys(element.attributes)));
    expect([...attributes].filter((name) => !ATTRIBUTES.has(name))).toEqual([]);
    expect(svg).not.toMatch(/NaN|Infinity|undefined|url\(|var\(|javascript:/);
  });

  test('calls everybody by a name of their own, and no two shapes alike', () => {
    const ids = elements.flatMap(({ attributes: { id } }) => id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => !/\s/.test(id))).toBe(true);
    expect(ids.length).toBeGreaterThan(input.picture.tally.persons.length);
  });

  test('has nobody left out', () => {
    for (const name of slide.names.values()) {
      const shown = name.replace(/[\p{Cc}\p{Surrogate}]/gu, '');
      expect(text.replaceAll('\uFFFD', '')).toContain(shown);
    }
  });
});

test('the names that are tried are those of the network', () => {
  const { names } = toSlide(inputOf(initialState(hostileDocument())), DEFAULT_SLIDE);
  expect([...names.values()].sort()).toEqual([...HOSTILE_NAMES].sort());
});
