import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SceneInput } from '#draw/input.ts';
import type { Target } from '#draw/lift.ts';
import { createPick } from '#draw/pick.ts';
import { type Scene, toScene } from '#draw/scene.ts';
import { discAt, excerptOf, tiesOfAny, tiesWithin } from '#draw/throng/excerpt.ts';
import { toGrid } from '#draw/throng/grid.ts';
import { chosenIn } from '#draw/throng/job.ts';
import { pickIn } from '#draw/throng/pick.ts';
import { sift } from '#draw/throng/sift.ts';
import { type Throng, toThrong } from '#draw/throng/throng.ts';
import { crowd, person, sceneInput } from './support.ts';

const NAMES = ['Ada', 'Bea', 'Cy', 'Dee', 'Eve', 'Flo'];
const SIZE = { width: 800, height: 600 };

const works = fc.array(
  fc.record({
    authors: fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 4 }),
    topics: fc.subarray(['red', 'green', 'squared'], { maxLength: 1 }),
    year: fc.integer({ min: 2000, max: 2020 }),
  }),
  { minLength: 1, maxLength: 12 },
);
const spot = fc.tuple(fc.integer({ min: -300, max: 300 }), fc.integer({ min: -200, max: 200 }));
const places = fc.dictionary(fc.constantFrom(...NAMES), spot, { minKeys: 2 });
const inputs = fc
  .record({
    works,
    places,
    sizeBy: fc.constantFrom('works' as const, 'degree' as const, 'strength' as const),
    selected: fc.subarray(NAMES, { maxLength: 2 }),
  })
  .map(
    (made): SceneInput => ({
      ...sceneInput(made.works, made.places, { sizeBy: made.sizeBy }),
      selected: new Set(made.selected.map(person)),
    }),
  );

function wholeOf(throng: Throng): Scene {
  const { persons, sources } = throng.stand;
  return excerptOf(throng, persons.keys(), sources.keys(), undefined);
}

const byId = ({ discs }: Scene) => new Map(discs.map((disc) => [disc.id, disc]));
const byEnds = ({ ties }: Scene) =>
  ties
    .map(({ a, b, x1, y1, x2, y2, cx, cy, width, strong }) => {
      const ends = [`${a} ${x1.toFixed(2)} ${y1.toFixed(2)}`, `${b} ${x2.toFixed(2)} ${y2.toFixed(2)}`];
      return `${ends.sort().join(' – ')} by ${cx.toFixed(2)} ${cy.toFixed(2)}, ${width} ${strong}`;
    })
    .sort();

test('a throng has the very discs and ties of the map with an object for each', () => {
  fc.assert(
    fc.property(inputs, (input) => {
      const [many, few] = [wholeOf(toThrong(input)), toScene(input)];
      expect(byId(many)).toEqual(byId(few));
      expect(byEnds(many)).toEqual(byEnds(few));
    }),
  );
});

test('people go by weight, ties by width, the greatest first', () => {
  fc.assert(
    fc.property(inputs, (input) => {
      const { r, widths } = toThrong(input).stand;
      expect([...r]).toEqual([...r].sort((a, b) => b - a));
      expect([...widths]).toEqual([...widths].sort((a, b) => b - a));
    }),
  );
});

test('what is under a point is the same as on a map with an object for each', () => {
  const input = crowd(700, 30);
  const throng = toThrong(input);
  const pick = pickIn(throng.stand, () => wholeOf(throng).ties);
  const expected = createPick(toScene(input));
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 800 }),
      fc.integer({ min: 0, max: 600 }),
      fc.constantFrom(0.1, 0.6, 1, 3),
      (x, y, k) => {
        const transform = { x: 400 - 300 * k, y: 300 - 300 * k, k };
        const [found, wanted] = [pick(x, y, transform), expected(x, y, transform)];
        expect(found?.kind).toBe(wanted?.kind);
        // A collaboration names its two in either order.
        if (wanted?.kind === 'tie') expect(endsOf(found)).toEqual(endsOf(wanted));
      },
    ),
    { seed: 4 },
  );
});

const endsOf = (target: Target | undefined): readonly string[] =>
  target?.kind === 'tie' ? [target.a, target.b].sort() : [];

test('a grid finds all within reach', () => {
  const coordinate = fc.integer({ min: -50, max: 50 });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength: 60 }),
      coordinate,
      coordinate,
      fc.integer({ min: 0, max: 80 }),
      (points, x, y, reach) => {
        const [xs, ys] = [0, 1].map((axis) => Float32Array.from(points, (point) => point[axis as 0 | 1]));
        if (xs === undefined || ys === undefined) return;
        const found = new Set<number>();
        toGrid(xs, ys, {
          left: Math.min(...xs),
          right: Math.max(...xs),
          top: Math.min(...ys),
          bottom: Math.max(...ys),
        }).visit(x, y, reach, (point) => found.add(point));
        for (const [i, [px, py]] of points.entries())
          if (Math.hypot(px - x, py - y) <= reach) expect(found).toContain(i);
      },
    ),
  );
});

test('close by everybody in view is drawn, and every tie that crosses it', () => {
  const { stand } = toThrong(crowd(700, 30));
  const sight = sift(stand, { x: 0, y: 0, k: 1 }, SIZE);
  const isSeen = (rank: number) => (stand.x[rank] ?? 0) <= 800 && (stand.y[rank] ?? 0) <= 600;
  expect(sight.near).toBe(true);
  for (const rank of stand.persons.keys()) if (isSeen(rank)) expect(sight.ranks).toContain(rank);
  for (const [tie, from] of stand.sources.entries()) if (isSeen(from)) expect(sight.ties).toContain(tie);
});

test('from afar the weightiest on each spot are drawn, and the heaviest ties', () => {
  const { stand } = toThrong(crowd(4000, 30));
  const sight = sift(stand, { x: 0, y: 0, k: 0.02 }, SIZE);
  expect(sight.near).toBe(false);
  expect(sight.ranks.length).toBeLessThan(stand.persons.length / 2);
  const spotOf = (rank: number) =>
    [stand.x, stand.y].map((at) => Math.floor(((at[rank] ?? 0) * 0.02 + 60) / 1.5)).join();
  const drawn = new Map([...sight.ranks].reverse().map((rank) => [spotOf(rank), rank]));
  for (const rank of stand.persons.keys()) expect(drawn.get(spotOf(rank))).toBeLessThanOrEqual(rank);
});

test('the selected, the owner and the ties of the selected are drawn whatever else there is no room for', () => {
  fc.assert(
    fc.property(inputs, fc.constantFrom(...NAMES), (input, owner) => {
      const throng = toThrong({ ...input, owner: person(owner) });
      const chosen = chosenIn(throng);
      const drawn = new Set(chosen.ranks.map((rank) => discAt(throng, rank).id));
      for (const { id } of wholeOf(throng).discs)
        expect(drawn.has(id)).toBe(input.selected.has(id) || id === owner);
      const named = excerptOf(throng, [], chosen.ties, undefined).ties.map(({ a, b }) => [a, b]);
      const wanted = wholeOf(throng).ties.filter(
        ({ a, b }) => input.selected.has(a) || input.selected.has(b),
      );
      expect(named).toHaveLength(wanted.length);
    }),
  );
});

test('whoever is lifted is drawn with all ties among them', () => {
  fc.assert(
    fc.property(inputs, fc.subarray(NAMES), (input, names) => {
      const throng = toThrong(input);
      const lifted = new Set(names.map(person));
      const among = excerptOf(throng, [], tiesWithin(throng.stand, lifted), undefined).ties;
      const all = wholeOf(throng).ties;
      expect(among.length).toBe(all.filter(({ a, b }) => lifted.has(a) && lifted.has(b)).length);
      expect(tiesOfAny(throng.stand, lifted).size).toBe(
        all.filter(({ a, b }) => lifted.has(a) || lifted.has(b)).length,
      );
    }),
  );
});

test('selecting and hovering lay nothing out anew; moving somebody does', () => {
  const input = crowd(50, 30);
  const before = toThrong(input);
  const selected = toThrong({ ...input, selected: new Set([person('Person 1')]), hovered: undefined });
  expect(selected.stand).toBe(before.stand);
  expect(selected.looks).toBe(before.looks);
  expect(toThrong({ ...input, place: () => ({ x: 1, y: 1 }) }).stand).not.toBe(before.stand);
});
