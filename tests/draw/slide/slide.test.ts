import { describe, expect, test } from 'vitest';
import { emptyDocument } from '#core/document/empty.ts';
import type { Mark } from '#draw/marks.ts';
import { SLIDE_PRESETS } from '#draw/slide/sizes.ts';
import {
  DEFAULT_SLIDE,
  paintSlide,
  SLIDE_PARTS,
  type Slide,
  type SlideOptions,
  toSlide,
} from '#draw/slide/slide.ts';
import { toSvg } from '#draw/svg.ts';
import { initialState } from '#state/store.ts';
import { hostileDocument } from '#tests/support/hostile.ts';
import { recordingContext } from '../recording.ts';
import { inputOf, sampleState } from './support.ts';

type Text = Extract<Mark, { kind: 'text' }>;

const input = inputOf(sampleState(), ['Years 2016–2020', 'Topic: Serving']);
const draw = (options: Partial<SlideOptions> = {}): Slide => toSlide(input, { ...DEFAULT_SLIDE, ...options });
const texts = ({ groups }: Slide): readonly Text[] =>
  groups.flatMap(({ marks }) => marks.filter((mark) => mark.kind === 'text' && mark.halo === 0)) as Text[];
const textsOf = (slide: Slide, name: string): readonly Text[] =>
  texts({ ...slide, groups: slide.groups.filter((group) => group.name === name) });
const said = (slide: Slide): readonly string[] => texts(slide).map(({ text }) => text);
const without = (...parts: readonly (typeof SLIDE_PARTS)[number][]) => ({ without: new Set(parts) });

test('says its title, its filters in words, what its marks mean, and how many are on it', () => {
  const all = said(draw());
  expect(all).toContain(input.words.title);
  expect(all).toContain('Years 2016–2020 · Topic: Serving');
  expect(all).toContain(input.words.status);
  expect(all).toContain('area: works');
  for (const name of input.picture.topicNames.values()) expect(all).toContain(name);
});

test('each part can be left out, and only what is asked for', () => {
  const whole = new Set(said(draw()));
  for (const [part, text] of [
    ['title', input.words.title],
    ['filters', 'Years 2016–2020 · Topic: Serving'],
    ['legend', 'area: works'],
    ['status', input.words.status],
  ] as const) {
    const rest = new Set(said(draw(without(part))));
    expect(whole.has(text)).toBe(true);
    expect(rest.has(text)).toBe(false);
  }
  const bare = draw({ ...without(...SLIDE_PARTS), transparent: true });
  expect(bare.groups.map(({ name }) => name)).toEqual(['ties', 'people', 'halos', 'names']);
});

test('a transparent slide paints no ground, and no halo the colour of one', () => {
  const { groups, theme } = draw({ transparent: true });
  const fills = groups.flatMap(({ marks }) => marks.map((mark) => ('fill' in mark ? mark.fill : undefined)));
  expect(fills).not.toContain(theme.ground);
});

describe.each(SLIDE_PRESETS)('$name', ({ width, height }) => {
  const slide = draw({ size: { width, height } });

  test('everybody is on it, and every word within its edges', () => {
    const discs = slide.groups.flatMap(({ marks }) => marks.filter((mark) => mark.kind === 'disc'));
    const persons = new Set(discs.flatMap(({ person }) => person ?? []));
    const { tally } = input.picture;
    expect(persons).toEqual(new Set(Array.from(tally.persons, (number) => tally.pairs.persons[number])));
    for (const { x, y, size } of texts(slide)) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(width);
      expect(y - size * 0.7).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(height);
    }
  });

  test('nobody stands under the words above and below the map', () => {
    const rows = (name: string) => textsOf(slide, name).map((text) => text.y);
    const discs = slide.groups.flatMap(({ marks }) => marks.filter((mark) => mark.kind === 'disc'));
    const ys = discs.flatMap(({ person, y }) => (person === undefined ? [] : [y]));
    expect(Math.min(...ys)).toBeGreaterThan(Math.max(...rows('filters')));
    expect(Math.max(...ys)).toBeLessThan(Math.min(...rows('legend')));
    expect(slide.groups.some(({ name }) => name === 'bands')).toBe(false);
  });
});

test('close up the map goes on under the words, which stand on the ground; without one nobody is left there', () => {
  const near = { ...input, show: { left: -60, top: -40, right: 60, bottom: 40 } };
  const grounded = toSlide(near, DEFAULT_SLIDE);
  expect(grounded.groups.some(({ name }) => name === 'bands')).toBe(true);
  const clear = toSlide(near, { ...DEFAULT_SLIDE, transparent: true });
  const rows = textsOf(clear, 'filters').map((text) => text.y);
  for (const { marks } of clear.groups)
    for (const mark of marks)
      if (mark.kind === 'disc' && mark.person) expect(mark.y).toBeGreaterThan(Math.max(...rows));
});

test('twice the size is the same picture, twice as large', () => {
  const [small, large] = [draw({ size: { width: 960, height: 540 } }), draw()];
  expect(said(large)).toEqual(said(small));
  for (const [i, text] of texts(small).entries()) {
    const other = texts(large)[i];
    expect(other?.x).toBeCloseTo(2 * text.x, 6);
    expect(other?.y).toBeCloseTo(2 * text.y, 6);
    expect(other?.size).toBeCloseTo(2 * text.size, 6);
  }
});

test('a stretch of the map that was asked for fills what the words leave free', () => {
  const show = { left: -50, top: -30, right: 50, bottom: 30 };
  const wide = toSlide({ ...input, show }, DEFAULT_SLIDE);
  const closer = toSlide({ ...input, show: { left: -25, top: -15, right: 25, bottom: 15 } }, DEFAULT_SLIDE);
  const tiesOf = ({ groups }: Slide) =>
    groups.flatMap(({ marks }) =>
      marks.flatMap((mark) =>
        mark.kind === 'tie' && mark.between !== undefined
          ? [
              [
                String(mark.between),
                Math.hypot(mark.to[0] - mark.from[0], mark.to[1] - mark.from[1]),
              ] as const,
            ]
          : [],
      ),
    );
  const lengths = new Map(tiesOf(wide));
  const both = tiesOf(closer).flatMap(([between, length]) => {
    const before = lengths.get(between);
    return before === undefined ? [] : [length / before];
  });
  expect(both.length).toBeGreaterThan(0);
  for (const ratio of both) expect(ratio).toBeCloseTo(2, 1);
});

test.each([1, 2, 4])('painted at %d times its size, or written as SVG, it has the same marks', (scale) => {
  const slide = draw();
  const painted = recordingContext();
  paintSlide(painted.context, slide, scale);
  const svg = toSvg(slide.groups, { size: slide.size, title: 'Test', names: slide.names });
  expect(painted.texts()).toHaveLength(svg.match(/<text /g)?.length ?? 0);
  expect(painted.circles()).toHaveLength(svg.match(/<circle /g)?.length ?? 0);
  expect(painted.ties()).toHaveLength(svg.match(/ d="M[^"]*Q/g)?.length ?? 0);
});

test('a budget of names is kept to', () => {
  const named = (slide: Slide) => slide.groups.find(({ name }) => name === 'names')?.marks ?? [];
  const persons = named(draw({ mostNames: 12 })).filter(
    (mark) => mark.kind === 'text' && mark.person !== undefined,
  );
  expect(persons).toHaveLength(12);
});

test('a title of any length stays on two lines, and a document without works still has its words', () => {
  const long = toSlide(
    { ...input, words: { ...input.words, title: 'Collected works '.repeat(200) } },
    DEFAULT_SLIDE,
  );
  expect(said(long).filter((text) => text.includes('Collected'))).toHaveLength(2);
  expect(said(long).some((text) => text.endsWith('…'))).toBe(true);
  const unbroken = toSlide({ ...input, words: { ...input.words, title: 'x'.repeat(5000) } }, DEFAULT_SLIDE);
  expect(said(unbroken).filter((text) => text.startsWith('xxx'))).toHaveLength(1);
  const empty = inputOf(initialState(emptyDocument('Nothing yet')));
  expect(said(toSlide(empty, DEFAULT_SLIDE))).toEqual([
    'Nothing yet',
    '0 authors · 0 collaborations · 0 works',
  ]);
});

test('what is written holds no control characters and no breaks, whatever a name holds', () => {
  const hostile = toSlide(inputOf(initialState(hostileDocument())), DEFAULT_SLIDE);
  expect(said(hostile).filter((text) => /[\p{Cc}\u2028\u2029]/u.test(text))).toEqual([]);
  expect(said(hostile)).toContain('Line separator here');
});
