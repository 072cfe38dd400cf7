import { forceLink, type SimulationNodeDatum } from 'd3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toBodies } from '#core/force/bodies.ts';
import { degreesOf, forceLinks, toPulls } from '#core/force/links.ts';
import { anyPlaces } from './support.ts';

const anyLinked = anyPlaces(20).chain((places) =>
  fc.record({
    places: fc.constant(places),
    links: fc.uniqueArray(
      fc.tuple(fc.nat(places.length - 1), fc.nat(places.length - 1)).filter(([a, b]) => a < b),
      { minLength: 1, maxLength: 40, selector: String },
    ),
  }),
);

test('links pull as those of d3 do, with its strengths and its bias', () => {
  fc.assert(
    fc.property(anyLinked, ({ places, links }) => {
      const source = Int32Array.from(links, ([a]) => a);
      const target = Int32Array.from(links, ([, b]) => b);
      const degree = degreesOf(places.length, source, target);
      const strength = Float32Array.from(links, ([a, b]) => 1 / Math.min(degree[a] ?? 1, degree[b] ?? 1));
      const bodies = toBodies(
        Float32Array.from(places, ({ x }) => x),
        Float32Array.from(places, ({ y }) => y),
      );
      const length = new Float32Array(links.length).fill(30);
      forceLinks(bodies, { source, target, length, ...toPulls(places.length, source, target, strength) })(
        0.5,
      );

      const theirs: SimulationNodeDatum[] = places.map(({ x, y }, index) => ({ index, x, y, vx: 0, vy: 0 }));
      const force = forceLink(links.map(([a, b]) => ({ source: a, target: b })));
      force.initialize?.(theirs, () => 0.5);
      force(0.5);
      theirs.forEach(({ vx, vy }, body) => {
        expect(bodies.vx[body]).toBeCloseTo(vx ?? Number.NaN, 2);
        expect(bodies.vy[body]).toBeCloseTo(vy ?? Number.NaN, 2);
      });
    }),
  );
});
