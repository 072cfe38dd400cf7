import type { Bodies, Force } from './bodies.ts';
import type { Sum } from './sum.ts';
import { toPlanter } from './tree.ts';

export interface ManyBody {
  /** What each body does to the others: negative pushes, as in d3. */
  readonly strength: Float32Array;
  /** A cell acts as one body on a leaf that is farther from it than its width divided by this. */
  readonly theta: number;
  /** The push is counted anew every so many ticks, since far forces change slowly. */
  readonly every: number;
  readonly sum: Sum;
}

/** As d3's `forceManyBody`: everybody pushes everybody, by one over the distance. Barnes and Hut 1986, doi:10.1038/324446a0. */
export function forceManyBody(bodies: Bodies, { strength, theta, every, sum }: ManyBody): Force {
  const { tree, plant } = toPlanter(bodies, strength);
  const sumX = new Float32Array(tree.x.length);
  const sumY = new Float32Array(tree.y.length);
  const pushX = new Float32Array(bodies.count);
  const pushY = new Float32Array(bodies.count);
  let tick = 0;
  const refresh = (): void => {
    plant();
    sum(tree, theta, sumX, sumY);
    for (let place = 0; place < bodies.count; place++) {
      const body = tree.order[place] as number;
      pushX[body] = sumX[place] as number;
      pushY[body] = sumY[place] as number;
    }
  };
  return (alpha) => {
    if (tick++ % every === 0) refresh();
    for (let body = 0; body < bodies.count; body++) {
      bodies.vx[body] = (bodies.vx[body] as number) + (pushX[body] as number) * alpha;
      bodies.vy[body] = (bodies.vy[body] as number) + (pushY[body] as number) * alpha;
    }
  };
}
