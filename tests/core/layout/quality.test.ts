import { expect, test } from 'vitest';
import { measureQuality } from '#core/layout/quality.ts';

const path = [
  { source: 0, target: 1 },
  { source: 1, target: 2 },
];

test('a path drawn straight and even is a perfect map', () => {
  const places = [0, 50, 100].map((x) => ({ x, y: 0 }));
  expect(measureQuality(places, path)).toEqual({ stress: 0, neighboursKept: 1 });
});

test('a path drawn out of order is not', () => {
  const places = [0, 100, 60].map((x) => ({ x, y: 0 }));
  const { stress, neighboursKept } = measureQuality(places, path);
  expect(stress).toBeGreaterThan(0.1);
  expect(neighboursKept).toBeCloseTo(2 / 3);
});
