import { polygonContains } from 'd3';
import { expect, test } from 'vitest';
import { type Coast, coastOf, type Ring } from '#draw/coast.ts';
import { landOf } from '#draw/land.ts';
import { toScene } from '#draw/scene.ts';
import { crowd, sceneInput } from './support.ts';

const WORKS = [{ authors: ['A', 'B', 'C'] }, { authors: ['D', 'E'] }];
const PLACES = { A: [0, 0], B: [120, 0], C: [60, 90], D: [240, 40], E: [330, 40] } as const;
const { discs, ties } = toScene(sceneInput(WORKS, PLACES));
const coast = coastOf(discs, ties);

const holds = (ring: Ring, x: number, y: number) => polygonContains(ring as [number, number][], [x, y]);
const isOnLand = ({ shore }: Coast, x: number, y: number) =>
  shore.filter((ring) => holds(ring, x, y)).length % 2 === 1;

test('everybody stands on land', () => {
  expect(discs.filter(({ x, y }) => !isOnLand(coast, x, y))).toEqual([]);
});

test('nowhere is land where nobody stands', () => {
  expect(coast.shore.filter((ring) => !discs.some(({ x, y }) => holds(ring, x, y)))).toEqual([]);
});

test('those who wrote together share an island; open water lies between those who never did', () => {
  expect(coast.shore).toHaveLength(2);
  expect([0, 30, 60, 90, 120].every((x) => isOnLand(coast, x, 0))).toBe(true);
  expect(Array.from({ length: 24 }, (_, i) => isOnLand(coast, 120 + i * 5, i * 1.67))).toContain(false);
});

test('land is looked up as it is drawn, but for a hair along the shore', () => {
  const isLand = landOf(coast);
  for (let x = -100; x < 450; x += 37) {
    for (let y = -100; y < 220; y += 29) {
      const around = [-4, 0, 4].map((off) => isOnLand(coast, x, y + off));
      expect([x, y, around.includes(isLand(x, y))]).toEqual([x, y, true]);
    }
  }
});

test('one alone stands in the middle of their island', () => {
  const [disc] = discs.filter(({ id }) => id === 'E');
  if (disc === undefined) throw new Error('E is not there.');
  for (const shift of [0, 1.7, 3.3, 5.1]) {
    const alone = { ...disc, x: disc.x + shift, y: disc.y - shift };
    const ring = coastOf([alone], []).shore[0] ?? [];
    const [left, right] = [Math.min(...ring.map(([x]) => x)), Math.max(...ring.map(([x]) => x))];
    expect(Math.abs((left + right) / 2 - alone.x)).toBeLessThan(2);
  }
});

test('the same places give the same coast', () => {
  expect(coastOf([...discs], [...ties])).toEqual(coast);
});

test('nobody makes no land, and one alone an island', () => {
  expect(coastOf([], [])).toEqual({ shore: [], shoals: [], relief: [] });
  expect(coastOf(discs.slice(0, 1), []).shore).toHaveLength(1);
});

test('in a crowd of thousands nobody is left in the water', () => {
  const many = toScene(crowd(2000, 60));
  const isLand = landOf(coastOf(many.discs, many.ties));
  expect(many.discs.filter(({ x, y }) => !isLand(x, y))).toEqual([]);
});
