import fc from 'fast-check';

export interface Place {
  readonly x: number;
  readonly y: number;
}

export interface Velocity {
  readonly vx: number;
  readonly vy: number;
}

const coordinate = fc.integer({ min: -500, max: 500 });

/** Two places at least, no two of them the same. */
export function anyPlaces(most: number): fc.Arbitrary<readonly Place[]> {
  return fc.uniqueArray(fc.record({ x: coordinate, y: coordinate }), {
    minLength: 2,
    maxLength: most,
    size: 'max',
    selector: ({ x, y }) => `${x} ${y}`,
  });
}
