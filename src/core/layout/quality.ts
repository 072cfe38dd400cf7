import { type Adjacency, toAdjacency } from '#core/force/adjacency.ts';
import { stepsFrom } from '#core/force/start.ts';
import type { Point } from './box.ts';

export interface Quality {
  /** How far distances in the picture are from distances along ties, at the best scale: 0 is a perfect map. */
  readonly stress: number;
  /** The share of a person's circle among as many nearest people in the picture: 1 is a perfect one. */
  readonly neighboursKept: number;
}

/** Two figures that pull against each other; over about `sample` persons, spread evenly. */
export function measureQuality(
  places: readonly Point[],
  ties: readonly { readonly source: number; readonly target: number }[],
  sample = 200,
): Quality {
  const circles = toAdjacency(
    places.length,
    ties.map(({ source }) => source),
    ties.map(({ target }) => target),
  );
  const stride = Math.max(1, Math.floor(places.length / sample));
  const ratios = { count: 0, sum: 0, squares: 0 };
  const kept: number[] = [];
  for (let person = 0; person < places.length; person += stride) {
    const distances = distancesFrom(person, places);
    const share = keptShare(person, distances, circles);
    if (share !== undefined) kept.push(share);
    addRatios(ratios, distances, stepsFrom(person, circles));
  }
  const { count, sum, squares } = ratios;
  return {
    stress: squares > 0 ? 1 - (sum * sum) / squares / count : 0,
    neighboursKept: kept.length > 0 ? kept.reduce((total, share) => total + share, 0) / kept.length : 1,
  };
}

function distancesFrom(person: number, places: readonly Point[]): Float64Array {
  const from = places[person] ?? { x: 0, y: 0 };
  return Float64Array.from(places, ({ x, y }) => Math.hypot(x - from.x, y - from.y));
}

/** Distance in the picture over distance along ties. */
function addRatios(
  ratios: { count: number; sum: number; squares: number },
  distances: Float64Array,
  steps: Int32Array,
): void {
  steps.forEach((far, other) => {
    if (far <= 0) return;
    const ratio = (distances[other] ?? 0) / far;
    ratios.count++;
    ratios.sum += ratio;
    ratios.squares += ratio * ratio;
  });
}

function keptShare(person: number, distances: Float64Array, { first, other }: Adjacency): number | undefined {
  const circle = new Set(other.subarray(first[person], first[person + 1]));
  if (circle.size === 0) return undefined;
  const nearest = distances.slice().sort();
  // Oneself is the nearest.
  const reach = nearest[circle.size] ?? 0;
  let within = 0;
  for (const one of circle) if ((distances[one] ?? 0) <= reach) within++;
  return within / circle.size;
}
