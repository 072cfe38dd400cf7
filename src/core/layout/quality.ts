import type { Point } from './box.ts';
import { toCircles } from './network.ts';
import { stepsFrom } from './start.ts';

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
  const circles = toCircles(places.length, ties);
  const stride = Math.max(1, Math.floor(places.length / sample));
  const asked = places.flatMap((_, person) => (person % stride === 0 ? [person] : []));
  const kept = asked.flatMap((person) => keptShare(person, places, circles[person] ?? new Set()));
  const ratios = asked.flatMap((person) => ratiosFrom(person, places, stepsFrom(person, circles)));
  const sum = ratios.reduce((total, ratio) => total + ratio, 0);
  const squares = ratios.reduce((total, ratio) => total + ratio * ratio, 0);
  return {
    stress: squares > 0 ? 1 - (sum * sum) / squares / ratios.length : 0,
    neighboursKept: kept.length > 0 ? kept.reduce((total, share) => total + share, 0) / kept.length : 1,
  };
}

/** Distance in the picture over distance along ties. */
function ratiosFrom(person: number, places: readonly Point[], steps: Float64Array): readonly number[] {
  const from = places[person] ?? { x: 0, y: 0 };
  return places.flatMap(({ x, y }, other) => {
    const far = steps[other] ?? Number.POSITIVE_INFINITY;
    return other === person || !Number.isFinite(far) ? [] : [Math.hypot(x - from.x, y - from.y) / far];
  });
}

function keptShare(person: number, places: readonly Point[], circle: ReadonlySet<number>): readonly number[] {
  const from = places[person] ?? { x: 0, y: 0 };
  if (circle.size === 0) return [];
  const nearest = places
    .map(({ x, y }, other) => ({ other, distance: Math.hypot(x - from.x, y - from.y) }))
    .filter(({ other }) => other !== person)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, circle.size);
  return [nearest.filter(({ other }) => circle.has(other)).length / circle.size];
}
