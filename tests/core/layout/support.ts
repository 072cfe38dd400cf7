import type { LayoutInput } from '#core/layout/input.ts';

export type Tie = readonly [number, number];

/** A network of equal discs, with ties of one work. */
export function network(count: number, ties: readonly Tie[], radius = 8): LayoutInput {
  return {
    ids: Array.from({ length: count }, (_, person) => `person-${String(person).padStart(4, '0')}`),
    sizes: Array.from({ length: count }, () => radius),
    sources: ties.map(([source]) => source),
    targets: ties.map(([, target]) => target),
    weights: ties.map(() => 1),
  };
}

/** Everybody with everybody. */
export function clique(first: number, count: number): readonly Tie[] {
  return Array.from({ length: count }, (_, a) =>
    Array.from({ length: a }, (_, b): Tie => [first + a, first + b]),
  ).flat();
}

export function placeOf(positions: Float32Array, person: number): readonly [number, number] {
  return [positions[person * 2] ?? Number.NaN, positions[person * 2 + 1] ?? Number.NaN];
}

export function distance(a: readonly [number, number], b: readonly [number, number]): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

/** The narrowest gap between two discs; negative where they overlap. */
export function narrowestGap(input: LayoutInput, positions: Float32Array): number {
  let gap = Number.POSITIVE_INFINITY;
  for (let a = 0; a < input.ids.length; a++) {
    for (let b = 0; b < a; b++) {
      const apart = distance(placeOf(positions, a), placeOf(positions, b));
      gap = Math.min(gap, apart - (input.sizes[a] ?? 0) - (input.sizes[b] ?? 0));
    }
  }
  return gap;
}

export function box(positions: Float32Array, persons: readonly number[]) {
  const places = persons.map((person) => placeOf(positions, person));
  const xs = places.map(([x]) => x);
  const ys = places.map(([, y]) => y);
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

export function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}
