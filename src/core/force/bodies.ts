// Here and beside it, what is read from an array at a place known to be in it is taken `as number`: these are the inner loops.

/** Bodies that move, a structure of arrays: the same index in each of them is the same body. Changed in place. */
export interface Bodies {
  readonly count: number;
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly vx: Float32Array;
  readonly vy: Float32Array;
  /** 1: stays where it is, whatever pushes it. */
  readonly pinned: Uint8Array;
}

/** Bodies at rest. */
export function toBodies(x: Float32Array, y: Float32Array, pinned?: Uint8Array): Bodies {
  const count = x.length;
  return {
    count,
    x,
    y,
    vx: new Float32Array(count),
    vy: new Float32Array(count),
    pinned: pinned ?? new Uint8Array(count),
  };
}

/** As in d3: a change of the velocities of some bodies, in proportion to how hot the simulation is. */
export type Force = (alpha: number) => void;
