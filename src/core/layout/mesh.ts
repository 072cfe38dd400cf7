import type { Mesh } from '#core/force/coarsen.ts';
import { degreesOf, toPulls } from '#core/force/links.ts';
import type { Ties } from './network.ts';

/** About how long ties become. */
export const TYPICAL_LENGTH = 70;
/** Between two of one circle, and what is added between two circles. */
const GAP = 20;
const SPREAD = 65;
const REPULSION = 105;

/** What the forces act on: as in d3 a tie of a person with many is weaker; a tie within a circle, and one of many works, is stronger. */
export function toMesh(radius: Float32Array, ties: Ties): Mesh {
  const count = radius.length;
  const { source, target, weight, overlap } = ties;
  const degree = degreesOf(count, source, target);
  const heaviest = weight.reduce((most, one) => Math.max(most, one), 1);
  const length = new Float32Array(source.length);
  const strength = new Float32Array(source.length);
  for (let tie = 0; tie < source.length; tie++) {
    const from = source[tie] ?? 0;
    const to = target[tie] ?? 0;
    const shared = overlap[tie] ?? 0;
    length[tie] = (radius[from] ?? 0) + (radius[to] ?? 0) + GAP + SPREAD * (1 - shared);
    strength[tie] =
      (0.2 + 0.6 * shared + 0.2 * Math.sqrt((weight[tie] ?? 1) / heaviest)) /
      Math.min(degree[from] ?? 1, degree[to] ?? 1);
  }
  return {
    count,
    mass: new Float32Array(count).fill(1),
    strength: radius.map((one) => -REPULSION * (0.5 + one / 10)),
    links: { source, target, length, ...toPulls(count, source, target, strength) },
  };
}
