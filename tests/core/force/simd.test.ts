import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toBodies } from '#core/force/bodies.ts';
import { type Sum, sumPlainly } from '#core/force/sum.ts';
import { toPlanter } from '#core/force/tree.ts';
import { layOut } from '#core/layout/layout.ts';
import { network, range, type Tie } from '#tests/core/layout/support.ts';
import { loadSimdSum } from '#tests/support/simd.ts';

const sumBySimd = await loadSimdSum();

const coordinate = fc.oneof(fc.float({ min: -2000, max: 2000, noNaN: true }), fc.constantFrom(0, 0.25, 1));
const anyBodies = fc.array(fc.tuple(coordinate, coordinate, fc.float({ min: -200, max: 0, noNaN: true })), {
  minLength: 1,
  maxLength: 600,
  size: 'max',
});

test('the compiled sum gives the bits of the plain one', () => {
  fc.assert(
    fc.property(anyBodies, fc.constantFrom(0, 0.5, 0.9, 1.4), (bodies, theta) => {
      expect(pushes(sumBySimd, bodies, theta)).toEqual(pushes(sumPlainly, bodies, theta));
    }),
    { numRuns: 60 },
  );
});

test('so a layout is the same to the last bit, whichever made it', () => {
  const ties = range(1, 1500).flatMap((person): readonly Tie[] => [
    [person, Math.floor(person / 3)],
    [person, (person * 7) % 1500],
  ]);
  const input = network(1500, ties);
  expect(layOut(input, undefined, sumBySimd)).toEqual(layOut(input));
});

function pushes(sum: Sum, bodies: readonly (readonly [number, number, number])[], theta: number) {
  const { tree, plant } = toPlanter(
    toBodies(
      Float32Array.from(bodies, ([x]) => x),
      Float32Array.from(bodies, ([, y]) => y),
    ),
    Float32Array.from(bodies, ([, , strength]) => strength),
  );
  plant();
  const x = new Float32Array(tree.x.length);
  const y = new Float32Array(tree.y.length);
  sum(tree, theta, x, y);
  return [x.subarray(0, bodies.length), y.subarray(0, bodies.length)];
}
