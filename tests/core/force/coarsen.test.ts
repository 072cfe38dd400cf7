import { expect, test } from 'vitest';
import { coarsened, type Mesh } from '#core/force/coarsen.ts';
import { toPulls } from '#core/force/links.ts';

const star = toMesh(
  1000,
  Array.from({ length: 999 }, (_, leaf) => [0, leaf + 1]),
);
const chain = toMesh(
  1000,
  Array.from({ length: 999 }, (_, body) => [body, body + 1]),
);
const apart = toMesh(1000, []);

test.each([
  { name: 'a star', mesh: star },
  { name: 'a chain', mesh: chain },
])('$name shrinks to few bodies, which together push as all of them do', ({ mesh }) => {
  const steps = coarsened(mesh, 20);
  const last = steps.at(-1)?.mesh;
  expect(last?.count).toBeLessThanOrEqual(20);
  expect(last?.mass.reduce((sum, mass) => sum + mass, 0)).toBe(1000);
  expect(last?.strength.reduce((sum, strength) => sum + strength, 0)).toBe(-30_000);
  for (const { parent } of steps) expect(new Set(parent).size).toBe(Math.max(...parent) + 1);
});

test('bodies without links are left as they are', () => {
  expect(coarsened(apart, 20)).toEqual([]);
});

function toMesh(count: number, links: readonly (readonly number[])[]): Mesh {
  const source = Int32Array.from(links, ([from = 0]) => from);
  const target = Int32Array.from(links, ([, to = 0]) => to);
  const strength = new Float32Array(links.length).fill(1);
  return {
    count,
    mass: new Float32Array(count).fill(1),
    strength: new Float32Array(count).fill(-30),
    links: {
      source,
      target,
      length: new Float32Array(links.length).fill(30),
      ...toPulls(count, source, target, strength),
    },
  };
}
