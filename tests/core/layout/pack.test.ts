import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boxOf, type Disc } from '#core/layout/box.ts';
import { packGroups } from '#core/layout/pack.ts';
import type { Discs } from '#core/layout/squares.ts';

const anyGroup = fc.array(
  fc.record({
    x: fc.integer({ min: 0, max: 90 }),
    y: fc.integer({ min: 0, max: 90 }),
    radius: fc.integer({ min: 5, max: 22 }),
  }),
  { minLength: 1, maxLength: 6 },
);

test('groups never come closer to one another, or to what stands already, than the gap', () => {
  fc.assert(
    fc.property(fc.array(anyGroup, { maxLength: 8 }), anyGroup, (groups, walls) => {
      const shifts = packGroups(groups.map(toDiscs), toDiscs(walls), 20);
      const moved = groups.map((group, index) => move(group, shifts[index] ?? { x: 0, y: 0 }));
      const all = [walls, ...moved];
      all.forEach((group, index) => {
        for (const other of all.slice(0, index))
          expect(gapBetween(group, other)).toBeGreaterThanOrEqual(20 - 1e-9);
      });
    }),
    { numRuns: 60 },
  );
});

test('many equal groups fill a landscape without a far outlier', () => {
  const groups = Array.from({ length: 200 }, () => [{ x: 0, y: 0, radius: 20 }]);
  const moved = packGroups(groups.map(toDiscs), toDiscs([]), 20).map(({ x, y }) => ({ x, y, radius: 20 }));
  const { left, right, top, bottom } = boxOf(moved);
  expect((right - left) / (bottom - top)).toBeGreaterThan(1.3);
  expect((right - left) / (bottom - top)).toBeLessThan(1.9);
  expect((right - left) * (bottom - top)).toBeLessThan(200 * 60 * 60 * 1.8);
});

function toDiscs(group: readonly Disc[]): Discs {
  return {
    x: group.map(({ x }) => x),
    y: group.map(({ y }) => y),
    radius: group.map(({ radius }) => radius),
  };
}

function move(group: readonly Disc[], by: { readonly x: number; readonly y: number }): readonly Disc[] {
  return group.map(({ x, y, radius }) => ({ x: x + by.x, y: y + by.y, radius }));
}

function gapBetween(group: readonly Disc[], other: readonly Disc[]): number {
  return Math.min(
    ...group.flatMap((a) => other.map((b) => Math.hypot(a.x - b.x, a.y - b.y) - a.radius - b.radius)),
  );
}
