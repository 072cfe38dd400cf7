import { describe, expect, test } from 'vitest';
import type { PersonId } from '#core/model/document.ts';
import type { Mark } from '#draw/marks.ts';
import { type BackRowFinding, blended, checkBackRow } from '#draw/slide/backRow.ts';
import { fixBackRow } from '#draw/slide/fixBackRow.ts';
import { SLIDE_PRESETS } from '#draw/slide/sizes.ts';
import { DEFAULT_SLIDE, type Slide, toSlide } from '#draw/slide/slide.ts';
import { DARK, LIGHT } from '#draw/theme.ts';
import { measure } from '../support.ts';
import { inputOf, sampleState } from './support.ts';

const HD = { width: 1920, height: 1080 };
const ada = 'ada' as PersonId;
const bea = 'bea' as PersonId;

const name = (person: PersonId, rest: Partial<Extract<Mark, { kind: 'text' }>> = {}): Mark => ({
  kind: 'text',
  person,
  text: person,
  x: 100,
  y: 100,
  anchor: 'start',
  size: 40,
  weight: 600,
  italic: false,
  spacing: 0,
  halo: 0,
  fill: LIGHT.ink,
  opacity: 1,
  ...rest,
});
const disc = (person: PersonId, x: number, y: number): Mark => ({
  kind: 'disc',
  shape: 'circle',
  person,
  x,
  y,
  r: 10,
  fill: '#000000',
  width: 0,
  opacity: 1,
});
const tie = (rest: Partial<Extract<Mark, { kind: 'tie' }>> = {}): Mark => ({
  kind: 'tie',
  from: [0, 0],
  control: [5, 5],
  to: [10, 10],
  between: [ada, bea],
  width: 2,
  stroke: '#000000',
  opacity: 1,
  ...rest,
});

function check(marks: readonly Mark[], rest: Partial<Slide> = {}): ReadonlyMap<string, BackRowFinding> {
  const ground: Mark = {
    kind: 'box',
    left: 0,
    top: 0,
    right: 1920,
    bottom: 1080,
    fill: LIGHT.ground,
    opacity: 1,
  };
  const groups = [
    { name: 'ground', opacity: 1, marks: [ground] },
    { name: 'picture', opacity: 1, marks },
  ];
  const slide: Slide = {
    ...{ size: HD, groups, theme: LIGHT, legend: [], names: new Map(), transform: { x: 0, y: 0, k: 1 } },
    ...rest,
  };
  return new Map(checkBackRow(slide, measure).map((finding) => [finding.check, finding]));
}

describe('type is measured in points of a slide 7.5 inches high', () => {
  test.each([
    [HD, 36, true],
    [HD, 35, false],
    [{ width: 1280, height: 720 }, 24, true],
    [{ width: 960, height: 700 }, 23, false],
  ])('on %j, names %d pixels high: %s', (size, pixels, passes) => {
    expect(check([name(ada, { size: pixels })], { size }).get('names')?.passes).toBe(passes);
  });

  test('says how many are too small, and how small', () => {
    const findings = check([name(ada, { size: 20 }), name(bea, { y: 400 })]);
    expect(findings.get('names')?.words).toBe(
      '1 of 2 names is smaller than 18 points; the smallest name has 10.',
    );
  });
});

test('a name covers another name, or the mark of somebody who is named; the great may cover the nameless', () => {
  const overlap = (...marks: readonly Mark[]) => check(marks).get('overlap');
  expect(overlap(name(ada), name(bea, { x: 110 }))?.words).toBe('bea covers another name or its mark.');
  expect(overlap(disc(bea, 120, 90), name(ada), name(bea, { y: 200 }))?.passes).toBe(false);
  expect(overlap(disc(ada, 105, 90), name(ada), name(bea, { y: 200 }))?.passes).toBe(true);
  expect(overlap(disc(bea, 120, 90), name(ada))).toMatchObject({
    passes: true,
    words: 'No name covers another or its mark; 1 mark without a name lies under a greater name.',
  });
});

test('more than 25 names are more than a hall reads', () => {
  const names = (count: number) => Array.from({ length: count }, (_, i) => name(ada, { y: i * 100 }));
  expect(check(names(25)).get('budget')?.passes).toBe(true);
  expect(check(names(26)).get('budget')?.passes).toBe(false);
});

test('type has to stand out 4.5 to 1, ties 3 to 1 and a point wide, as they are blended', () => {
  expect(blended('#000000', 0.5, '#ffffff')).toBe('#808080');
  expect(check([name(ada)]).get('ink')?.passes).toBe(true);
  expect(check([name(ada, { fill: '#999999' })]).get('ink')?.passes).toBe(false);
  expect(check([name(ada, { opacity: 0.3 })]).get('ink')?.passes).toBe(false);
  expect(check([tie()]).get('ties')?.passes).toBe(true);
  expect(check([tie({ opacity: 0.2 })]).get('ties')?.passes).toBe(false);
  expect(check([tie({ width: 1 })]).get('ties')?.passes).toBe(false);
});

test('what is dimmed on purpose is not held to anything', () => {
  const dimmed = { name: 'names', opacity: 0.15, marks: [name(ada, { size: 5 }), name(bea, { size: 5 })] };
  const findings = check([], { groups: [dimmed] });
  expect([...findings.values()].every(({ passes }) => passes)).toBe(true);
});

test('two topics of one shape whose colours fall together for some eyes are named, other shapes are not', () => {
  const greenAndBrown = { ...LIGHT, hues: ['#b34a00', '#5e7300', ...LIGHT.hues.slice(2)] as never };
  const key = (mark: number, label: string) => ({ kind: 'mark', mark, label }) as const;
  const circles = check([], { theme: greenAndBrown, legend: [key(1, 'Rust'), key(2, 'Moss')] });
  expect(circles.get('colours')?.words).toMatch(/^Rust and Moss look alike to eyes that miss/);
  const shapes = check([], { theme: greenAndBrown, legend: [key(1, 'Rust'), key(8, 'Moss')] });
  expect(shapes.get('colours')?.passes).toBe(true);
  const usual = Array.from({ length: 12 }, (_, i) => key(i + 1, `${i}`));
  for (const theme of [LIGHT, DARK])
    expect(check([], { theme, legend: usual }).get('colours')?.passes).toBe(true);
});

describe.each(SLIDE_PRESETS)('the fix, on $name', ({ width, height }) => {
  test.each(['light', 'dark'] as const)('lets the sample be read from the last row, %s', (theme) => {
    const input = inputOf(sampleState());
    const before = { ...DEFAULT_SLIDE, size: { width, height }, theme };
    const failed = (options: typeof before) =>
      checkBackRow(toSlide(input, options), measure).flatMap((finding) =>
        finding.passes ? [] : [finding.words],
      );
    expect(failed(before)).not.toEqual([]);
    const fixed = fixBackRow(input, before);
    expect(failed(fixed)).toEqual([]);
    expect(fixBackRow(input, fixed)).toEqual(fixed);
  });
});
