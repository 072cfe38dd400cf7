import type { Bodies, Force } from './bodies.ts';

export interface Pull {
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** How much of the way each body makes up for in a tick. */
  readonly strengthX: Float32Array;
  readonly strengthY: Float32Array;
}

/** As d3's `forceX` and `forceY` in one: each body towards a place of its own. */
export function forcePlace(bodies: Bodies, { x, y, strengthX, strengthY }: Pull): Force {
  return (alpha) => {
    for (let body = 0; body < bodies.count; body++) {
      const right = ((x[body] as number) - (bodies.x[body] as number)) * (strengthX[body] as number);
      const down = ((y[body] as number) - (bodies.y[body] as number)) * (strengthY[body] as number);
      bodies.vx[body] = (bodies.vx[body] as number) + right * alpha;
      bodies.vy[body] = (bodies.vy[body] as number) + down * alpha;
    }
  };
}
