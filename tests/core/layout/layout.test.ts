import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LayoutInput } from '#core/layout/input.ts';
import { layOut } from '#core/layout/layout.ts';
import { measureQuality } from '#core/layout/quality.ts';
import { box, clique, distance, narrowestGap, network, placeOf, range, type Tie } from './support.ts';

/** Three groups of nine, eight and ten, one person between all of them, a pair, a triple and four alone. */
const career = network(37, [
  ...clique(0, 9),
  ...clique(9, 8),
  ...clique(17, 10),
  ...[0, 1, 9, 10, 17].map((person): Tie => [27, person]),
  ...clique(28, 2),
  ...clique(30, 3),
]);
const alone = range(33, 37);

const anyNetwork = fc.integer({ min: 1, max: 40 }).chain((count) =>
  fc
    .record({
      ties: fc.array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), { maxLength: 80 }),
      sizes: fc.array(fc.integer({ min: 5, max: 22 }), { minLength: count, maxLength: count }),
    })
    .map(({ ties, sizes }): LayoutInput => ({ ...network(count, ties), sizes })),
);

describe('the same network', () => {
  test('gives the same bytes twice', () => {
    expect(layOut(career)).toEqual(layOut(career));
  });

  test('gives the same places in whatever order persons and ties come', () => {
    const before = layOut(career);
    const after = layOut(reversed(career));
    for (const person of range(0, 37)) expect(placeOf(after, 36 - person)).toEqual(placeOf(before, person));
  });

  test('gives the same places whether or not progress is watched', () => {
    const large = network(
      400,
      range(1, 400).map((person): Tie => [person, Math.floor(person / 3)]),
    );
    const shares: number[] = [];
    const watched = layOut(large, (progress, placesNow) => {
      expect(placesNow().every(Number.isFinite)).toBe(true);
      shares.push(progress);
    });
    expect(watched).toEqual(layOut(large));
    expect(shares.length).toBeGreaterThan(0);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  });

  test('has one place for everybody and no overlapping discs', () => {
    fc.assert(
      fc.property(anyNetwork, (input) => {
        const positions = layOut(input);
        expect(positions.length).toBe(input.ids.length * 2);
        expect(positions.every(Number.isFinite)).toBe(true);
        expect(narrowestGap(input, positions)).toBeGreaterThan(-0.01);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the picture', () => {
  const positions = layOut(career);

  test('is empty for nobody and centred for one', () => {
    expect(layOut(network(0, [])).length).toBe(0);
    expect([...layOut(network(1, []))]).toEqual([0, 0]);
  });

  test('keeps a group closer together than it is to other groups', () => {
    const groups = [range(0, 9), range(9, 17), range(17, 27)];
    const centres = groups.map((group) => middle(positions, group));
    groups.forEach((group, index) => {
      const centre = centres[index] ?? [0, 0];
      const reach = Math.max(...group.map((person) => distance(placeOf(positions, person), centre)));
      for (const other of centres)
        if (other !== centre) expect(distance(other, centre)).toBeGreaterThan(reach * 1.5);
    });
  });

  test('sets unconnected groups side by side, near and apart', () => {
    const input = network(18, [...clique(0, 9), ...clique(9, 9)]);
    const two = layOut(input);
    const gaps = range(0, 9).map((a) =>
      Math.min(...range(9, 18).map((b) => distance(placeOf(two, a), placeOf(two, b)))),
    );
    expect(Math.min(...gaps)).toBeGreaterThan(16 + 20);
    expect(Math.min(...gaps)).toBeLessThan(16 + 140);
  });

  test('sets persons without a tie in a row under the others', () => {
    const { bottom } = box(positions, range(0, 33));
    const row = alone.map((person) => placeOf(positions, person));
    expect(new Set(row.map(([, y]) => y)).size).toBe(1);
    expect(row[0]?.[1]).toBeGreaterThan(bottom + 16);
    expect(row[0]?.[1]).toBeLessThan(bottom + 120);
  });

  test('sets many persons without a tie in rows that form a block', () => {
    const input = network(130, []);
    const block = layOut(input);
    const { left, right, top, bottom } = box(block, range(0, 130));
    expect(narrowestGap(input, block)).toBeGreaterThan(8);
    expect((right - left) / (bottom - top)).toBeGreaterThan(1.2);
    expect((right - left) / (bottom - top)).toBeLessThan(2.2);
  });
});

describe('somebody with a place', () => {
  test('stays exactly where they are pinned', () => {
    const fixed = new Map([
      [3, [123.25, -40.5]],
      [28, [-300, 77]],
    ] as const);
    const positions = layOut({ ...career, fixed });
    expect(placeOf(positions, 3)).toEqual([123.25, -40.5]);
    expect(placeOf(positions, 28)).toEqual([-300, 77]);
    expect(narrowestGap(career, positions)).toBeGreaterThan(-0.01);
  });

  test('does not move when nobody is new', () => {
    const before = layOut(career);
    const start = startFrom(before, range(0, 37));
    expect(layOut({ ...career, start })).toEqual(before);
  });

  test('hardly moves when others arrive, who stand beside their neighbours', () => {
    const before = layOut(career);
    const grown = network(41, [
      ...range(0, career.sources.length).map(
        (tie): Tie => [career.sources[tie] ?? 0, career.targets[tie] ?? 0],
      ),
      ...clique(37, 3),
      ...[37, 38, 39].map((person): Tie => [person, 4]),
    ]);
    const after = layOut({ ...grown, start: startFrom(before, range(0, 37)) });
    const { left, right, top, bottom } = box(before, range(0, 37));
    const moves = range(0, 37).map((person) => distance(placeOf(before, person), placeOf(after, person)));
    expect(moves.toSorted((a, b) => a - b)[18]).toBeLessThan(0.02 * Math.hypot(right - left, bottom - top));
    expect(narrowestGap(grown, after)).toBeGreaterThan(-0.01);
    for (const person of [37, 38, 39]) {
      expect(distance(placeOf(after, person), placeOf(after, 4))).toBeLessThan(200);
    }
    expect(after.every(Number.isFinite)).toBe(true);
  });

  test('hardly moves in a network of a thousand either', () => {
    const ties = range(1, 1020).flatMap((person): readonly Tie[] => [
      [person, Math.floor(person / 3)],
      [person, Math.floor(person / 7)],
    ]);
    const known = ties.filter(([person]) => person < 1000);
    const before = layOut(network(1000, known));
    const after = layOut({ ...network(1020, ties), start: startFrom(before, range(0, 1000)) });
    const { left, right, top, bottom } = box(before, range(0, 1000));
    const moves = range(0, 1000).map((person) => distance(placeOf(before, person), placeOf(after, person)));
    expect(moves.toSorted((a, b) => a - b)[500]).toBeLessThan(0.02 * Math.hypot(right - left, bottom - top));
  });

  test('does not let another group grow into theirs', () => {
    const before = layOut(network(18, [...clique(0, 9), ...clique(9, 9)]));
    const grown = network(24, [
      ...clique(0, 9),
      ...clique(9, 9),
      ...range(18, 24).flatMap((person) => range(0, 9).map((member): Tie => [person, member])),
    ]);
    const after = layOut({ ...grown, start: startFrom(before, range(0, 18)) });
    const group = [...range(0, 9), ...range(18, 24)];
    const gaps = group.map((a) =>
      Math.min(...range(9, 18).map((b) => distance(placeOf(after, a), placeOf(after, b)))),
    );
    expect(Math.min(...gaps)).toBeGreaterThan(16 + 20);
  });
});

const career70 = '../shared/networks/cv.tsv';

test.skipIf(!existsSync(career70))('a real career has room for every disc and keeps circles together', () => {
  const listed = readFileSync(career70, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('\t').map(Number));
  const owner = 19;
  const ties = listed.map(([a = 0, b = 0]): Tie => [a, b]).filter((tie) => !tie.includes(owner));
  const input = network(71, ties, 12);
  const positions = layOut(input);
  expect(narrowestGap(input, positions)).toBeGreaterThan(4);
  const places = range(0, 71)
    .map((person) => placeOf(positions, person))
    .map(([x, y]) => ({ x, y }));
  const { stress, neighboursKept } = measureQuality(
    places,
    ties.map(([source, target]) => ({ source, target })),
  );
  expect(stress).toBeLessThan(0.2);
  expect(neighboursKept).toBeGreaterThan(0.6);
});

function reversed(input: LayoutInput): LayoutInput {
  const last = input.ids.length - 1;
  return {
    ids: [...input.ids].reverse(),
    sizes: Array.from(input.sizes).reverse(),
    sources: Array.from(input.targets, (person) => last - person).reverse(),
    targets: Array.from(input.sources, (person) => last - person).reverse(),
    weights: Array.from(input.weights).reverse(),
  };
}

function startFrom(positions: Float32Array, persons: readonly number[]) {
  return new Map(persons.map((person) => [person, placeOf(positions, person)]));
}

function middle(positions: Float32Array, persons: readonly number[]): readonly [number, number] {
  const { left, right, top, bottom } = box(positions, persons);
  return [(left + right) / 2, (top + bottom) / 2];
}
