import type { Bodies, Force } from './bodies.ts';

export interface Schedule {
  /** How strongly forces act in the first tick; it falls by squares to nothing. */
  readonly alpha: number;
  readonly ticks: number;
  /** The share of a velocity that a tick takes away. */
  readonly velocityDecay: number;
  /** Settled: in one tick the bodies move no farther than this on average. */
  readonly still: number;
}

/**
 * As d3's simulation: velocity Verlet with unit masses, cooled tick by tick, over arrays. It ends when it has cooled, or when nobody
 * moves any more. After each tick, whose number it says, something else may have its turn.
 */
export function* simulate(
  bodies: Bodies,
  forces: readonly Force[],
  { alpha, ticks, velocityDecay, still }: Schedule,
): Generator<number, void> {
  for (let tick = 0; tick < ticks; tick++) {
    const left = 1 - tick / ticks;
    for (const force of forces) force(alpha * left * left);
    const moved = move(bodies, 1 - velocityDecay);
    yield tick;
    if (moved < still * bodies.count) return;
  }
}

/** How far all of them moved together. */
function move({ count, x, y, vx, vy, pinned }: Bodies, kept: number): number {
  let moved = 0;
  for (let body = 0; body < count; body++) {
    const share = pinned[body] === 1 ? 0 : kept;
    const right = (vx[body] as number) * share;
    const down = (vy[body] as number) * share;
    vx[body] = right;
    vy[body] = down;
    x[body] = (x[body] as number) + right;
    y[body] = (y[body] as number) + down;
    moved += Math.abs(right) + Math.abs(down);
  }
  return moved;
}
