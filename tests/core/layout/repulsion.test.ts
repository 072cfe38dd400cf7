import { forceManyBody } from 'd3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { forceRepulsion } from '#core/layout/repulsion.ts';
import type { Body } from '#core/layout/simulate.ts';

const coordinate = fc.integer({ min: -500, max: 500 });
const anyPlaces = fc.uniqueArray(fc.record({ x: coordinate, y: coordinate }), {
  minLength: 2,
  maxLength: 120,
  selector: ({ x, y }) => `${x} ${y}`,
});

test('the push is that of d3, nearly', () => {
  fc.assert(
    fc.property(anyPlaces, (places) => {
      const ours = toBodies(places);
      const theirs = toBodies(places);
      const repulsion = forceRepulsion(() => -30, 1);
      repulsion.initialize(ours);
      repulsion(1);
      const exact = forceManyBody<Body>().strength(-30).theta(0.01);
      exact.initialize?.(theirs, () => 0.5);
      exact(1);
      const total = theirs.reduce((sum, { vx = 0, vy = 0 }) => sum + Math.hypot(vx, vy), 0);
      const error = ours.reduce(
        (sum, { vx = 0, vy = 0 }, person) =>
          sum + Math.hypot(vx - (theirs[person]?.vx ?? 0), vy - (theirs[person]?.vy ?? 0)),
        0,
      );
      expect(error).toBeLessThan(0.1 * total + 1e-9);
    }),
    { numRuns: 50 },
  );
});

test('persons on one spot do not push one another to nowhere', () => {
  const bodies = toBodies(Array.from({ length: 20 }, () => ({ x: 3, y: 4 })));
  const repulsion = forceRepulsion(() => -30, 1);
  repulsion.initialize(bodies);
  repulsion(1);
  for (const { vx, vy } of bodies) expect([vx, vy]).toEqual([0, 0]);
});

function toBodies(places: readonly { readonly x: number; readonly y: number }[]): Body[] {
  return places.map(({ x, y }, index) => ({
    index,
    x,
    y,
    vx: 0,
    vy: 0,
    radius: 5,
    home: undefined,
    centre: { x: 0, y: 0 },
  }));
}
