import { describe, expect, test } from 'vitest';
import { paint } from '#draw/canvas.ts';
import { coastOf } from '#draw/coast.ts';
import { composePicture } from '#draw/compose.ts';
import type { MarkGroup } from '#draw/marks.ts';
import { toScene } from '#draw/scene.ts';
import { escapeXml, toSvg } from '#draw/svg.ts';
import { LIGHT } from '#draw/theme.ts';
import { recordingContext } from './recording.ts';
import { measure, person, sceneInput } from './support.ts';

const SIZE = { width: 800, height: 500 };
const WORKS = [
  { authors: ['Ada & <Co>', 'Bea'], topics: ['red'] },
  { authors: ['Ada & <Co>', 'Cy'], topics: ['squared'] },
  ...Array.from({ length: 9 }, () => ({ authors: ['Ada & <Co>', 'Bea'], topics: ['green'] })),
  { authors: ['Dee'] },
];
const PLACES = { 'Ada & <Co>': [0, 0], Bea: [90, 10], Cy: [40, 70], Dee: [220, -60] } as const;

function pictureOf(lifted: boolean): readonly MarkGroup[] {
  const input = sceneInput(WORKS, PLACES);
  const scene = toScene({
    ...input,
    selected: new Set([person('Bea')]),
    ...(lifted ? { hovered: { kind: 'person', id: person('Cy') } as const } : {}),
  });
  const coast = coastOf(scene.discs, scene.ties);
  return composePicture({
    scene,
    coast,
    theme: LIGHT,
    transform: { x: 250, y: 220, k: 1.5 },
    size: SIZE,
    measure,
  });
}

describe.each([
  ['at rest', false],
  ['with a neighbourhood lifted', true],
])('%s', (_, lifted) => {
  const groups = pictureOf(lifted);
  const svg = toSvg(groups, { size: SIZE, title: 'Test', ground: LIGHT.ground });
  const calls = recordingContext();
  paint(calls.context, groups);

  test('both printers draw the same discs', () => {
    expect(calls.circles()).toEqual(attributesOf(svg, /<circle cx="([^"]*)" cy="([^"]*)" r="([^"]*)"/g));
    expect(calls.squares()).toEqual(attributesOf(svg, /<rect x="([^"]*)" y="([^"]*)" width="([^"]*)"/g));
    expect(calls.circles().length).toBeGreaterThan(5);
  });

  test('both printers draw the same ties', () => {
    const number = '(-?[\\d.]+)';
    const path = new RegExp(`d="M${number} ${number}Q${number} ${number} ${number} ${number}"`, 'g');
    expect(calls.ties()).toEqual(attributesOf(svg, path));
    expect(calls.ties().length).toBeGreaterThanOrEqual(2);
  });

  test('both printers write the same texts in the same places', () => {
    const found = Array.from(svg.matchAll(/<text x="([^"]*)" y="([^"]*)"[^>]*>([^<]*)</g));
    const texts = found.map(([, x, y, text]) => [text, Number(x), Number(y)]);
    expect(calls.texts().map(([text, x, y]) => [escapeXml(text), x, y])).toEqual(texts);
    expect(texts.filter(([text]) => text === 'Ada &amp; &lt;Co&gt;')).toHaveLength(2);
  });

  test('both printers draw the same arcs', () => {
    expect(calls.arcs()).toBe(svg.match(/A[\d.]+ [\d.]+ 0 [01] 1 /g)?.length ?? 0);
  });

  test('the file holds presentation attributes and real text alone', () => {
    expect(svg).not.toMatch(/<style|class=|\sstyle=|filter|mask|foreignObject|var\(/);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });
});

test('what is not lifted is painted at 15 %, and nobody twice', () => {
  const opacities = new Map(pictureOf(true).map(({ name, opacity }) => [name, opacity]));
  expect(opacities.get('people')).toBe(0.15);
  expect(opacities.get('lifted people')).toBe(1);
  const texts = pictureOf(true).flatMap(({ marks }) =>
    marks.filter((mark) => mark.kind === 'text' && mark.halo === 0),
  );
  const names = texts.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));
  expect(names).toEqual([...new Set(names)]);
});

test.each([
  ['<script>"a" & \'b\'</script>', '&lt;script&gt;&quot;a&quot; &amp; &#39;b&#39;&lt;/script&gt;'],
  ['a\u0000b\u001Fc', 'abc'],
  ['lone \uD800 surrogate', 'lone \uFFFD surrogate'],
  ['𝒜da', '𝒜da'],
])('%j is safe in XML', (text, escaped) => {
  expect(escapeXml(text)).toBe(escaped);
});

function attributesOf(svg: string, pattern: RegExp): readonly (readonly number[])[] {
  // The ground is a rect as well, without a place.
  return Array.from(svg.matchAll(pattern), ([, ...numbers]) => numbers.map(Number));
}
