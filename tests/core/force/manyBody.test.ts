import { forceManyBody as theirForce } from 'd3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toBodies } from '#core/force/bodies.ts';
import { forceManyBody } from '#core/force/manyBody.ts';
import { sumPlainly } from '#core/force/sum.ts';
import { anyPlaces, type Place, type Velocity } from './support.ts';

test('the push is that of d3, nearly', () => {
  fc.assert(
    fc.property(anyPlaces(400), (places) => {
      const theirs = exactly(places);
      const error = theirs.map((push, body) => distance(push, ours(places)[body] ?? STILL));
      const total = theirs.reduce((sum, push) => sum + distance(push, STILL), 0);
      expect(error.reduce((sum, one) => sum + one, 0)).toBeLessThan(0.1 * total + 1e-3);
    }),
    { numRuns: 30 },
  );
});

test('the push among a few, who are counted one by one, is that of d3', () => {
  fc.assert(
    fc.property(anyPlaces(16), (places) => {
      const theirs = exactly(places);
      ours(places).forEach(({ vx, vy }, body) => {
        expect(vx).toBeCloseTo(theirs[body]?.vx ?? Number.NaN, 3);
        expect(vy).toBeCloseTo(theirs[body]?.vy ?? Number.NaN, 3);
      });
    }),
  );
});

test('bodies on one spot do not push one another to nowhere', () => {
  for (const push of ours(Array.from({ length: 40 }, () => ({ x: 3, y: 4 })))) expect(push).toEqual(STILL);
});

const STILL: Velocity = { vx: 0, vy: 0 };

function ours(places: readonly Place[]): readonly Velocity[] {
  const bodies = toBodies(
    Float32Array.from(places, ({ x }) => x),
    Float32Array.from(places, ({ y }) => y),
  );
  const strength = new Float32Array(places.length).fill(-30);
  forceManyBody(bodies, { strength, theta: 0.9, every: 1, sum: sumPlainly })(1);
  return places.map((_, body) => ({ vx: bodies.vx[body] ?? 0, vy: bodies.vy[body] ?? 0 }));
}

function exactly(places: readonly Place[]): readonly Velocity[] {
  const bodies = places.map(({ x, y }, index) => ({ index, x, y, vx: 0, vy: 0 }));
  const force = theirForce<(typeof bodies)[number]>().strength(-30).theta(0.01);
  force.initialize?.(bodies, () => 0.5);
  force(1);
  return bodies;
}

function distance(a: Velocity, b: Velocity): number {
  return Math.hypot(a.vx - b.vx, a.vy - b.vy);
}
