import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fillOf, lookOf, MARKS, markOfCommunity } from '#draw/palette.ts';
import { colourOf, DARK, LIGHT, type Theme } from '#draw/theme.ts';
import { contrast, deltaE, seenBy, type Vision } from '#draw/vision.ts';

const VISIONS: readonly Vision[] = ['normal', 'protan', 'deutan', 'tritan'];
const THEMES = [LIGHT, DARK];

test('marks 1 to 12 are six hues twice, as circles and as hatched squares', () => {
  const looks = Array.from({ length: MARKS }, (_, i) => lookOf(i + 1));
  expect(looks.map(({ hue }) => hue)).toEqual([1, 2, 3, 4, 5, 6, 1, 2, 3, 4, 5, 6]);
  expect(looks.map(({ shape, hatched }) => (shape === 'square') === hatched)).not.toContain(false);
  expect(looks.slice(0, 6).every(({ shape }) => shape === 'circle')).toBe(true);
});

test.each([0, -1, 13, 1.5, Number.NaN, undefined])('mark %s is "other", which is hollow', (mark) => {
  expect(lookOf(mark)).toEqual({ hue: 0, shape: 'circle', hatched: false });
});

test('the twelve largest communities have a mark each, the others share "other"', () => {
  expect(Array.from({ length: 14 }, (_, rank) => markOfCommunity(rank))).toEqual([
    1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 0, 0,
  ]);
});

test('whose works have no year stands outside the ramp of recency', () => {
  const question = { colorBy: 'recency', mark: 1, community: undefined, years: [2010, 2020] } as const;
  expect(fillOf({ ...question, last: undefined })).toEqual({ kind: 'mark', mark: 0 });
  expect(fillOf({ ...question, last: 2015 })).toEqual({ kind: 'recency', share: 0.5 });
});

describe.each(THEMES)('$name', (theme) => {
  test.each(VISIONS)('no two hues of one shape look alike to %s eyes', (vision) => {
    const hues = [...theme.hues].map((hue) => seenBy(vision, hue));
    const nearest = Math.min(...hues.flatMap((a, i) => hues.slice(i + 1).map((b) => deltaE(a, b))));
    expect(nearest).toBeGreaterThanOrEqual(15);
  });

  test('every hue stands out 3:1 from land and water', () => {
    const faint = [...theme.hues, theme.other].filter(
      (hue) => contrast(hue, theme.land) < 3 || contrast(hue, theme.ground) < 3,
    );
    expect(faint).toEqual([]);
  });

  test('the ramp of recency stands out 3:1 everywhere, and only ever grows stronger', () => {
    const ramp = Array.from({ length: 21 }, (_, i) => colourOf({ kind: 'recency', share: i / 20 }, theme));
    const contrasts = ramp.map((colour) => contrast(colour, theme.land));
    expect(Math.min(...contrasts)).toBeGreaterThanOrEqual(3);
    expect(contrasts).toEqual(contrasts.toSorted((a, b) => a - b));
  });

  test('names can be read on land and on water', () => {
    for (const ink of [theme.ink, theme.ink2, theme.ink3]) {
      expect(contrast(ink, theme.ground)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(ink, theme.relief2)).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('the theme has the values of tokens.css', () => {
    expect(tokensOf(theme)).toEqual(pick(tokensIn(theme.name), Object.keys(tokensOf(theme))));
  });
});

function tokensOf(theme: Theme): Record<string, string> {
  const { hues, recency, name, tieOpacity, dim, other, ...colours } = theme;
  const plain = Object.entries(colours).map(([key, value]) => [
    key.replace(/([A-Z]|\d)/g, (letter) => `-${letter.toLowerCase()}`),
    value,
  ]);
  return {
    ...(Object.fromEntries(plain) as Record<string, string>),
    ...Object.fromEntries(hues.map((hue, i) => [`hue-${i + 1}`, hue])),
    ...Object.fromEntries(recency.map((colour, i) => [`recency-${i}`, colour])),
    'hue-other': other,
    'tie-opacity': `${tieOpacity}`,
    dim: `${dim}`,
  };
}

/** The dark sheet overrides the light one. */
function tokensIn(name: 'light' | 'dark'): ReadonlyMap<string, string> {
  const css = readFileSync(new URL('../../src/ui/tokens.css', import.meta.url), 'utf8');
  const [light = '', rest = ''] = css.split(':root[data-theme="dark"]');
  const dark = rest.slice(0, rest.indexOf('}'));
  const sheet = name === 'light' ? light : light + dark;
  const tokens = sheet.matchAll(/--([\w-]+):\s*([^;]+);/g);
  return new Map(
    Array.from(tokens, ([, key = '', value = '']) => [key, value.replace(/^0?\.(\d*?)0*$/, '0.$1')]),
  );
}

function pick(
  tokens: ReadonlyMap<string, string>,
  keys: readonly string[],
): Record<string, string | undefined> {
  return Object.fromEntries(keys.map((key) => [key, tokens.get(key)]));
}
