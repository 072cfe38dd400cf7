import { sortedBy } from '#core/network/lists.ts';
import type { Bounds } from '../field.ts';

/** Points in square cells, a few to each. */
export interface Grid {
  /** Every point within `reach` of a spot, and some that are a little further off; ascending within a cell. */
  readonly visit: (x: number, y: number, reach: number, each: (point: number) => void) => void;
}

const IN_A_CELL = 3;

/** The points with these coordinates, within these bounds. */
export function toGrid(x: Float32Array, y: Float32Array, bounds: Bounds | undefined): Grid {
  if (bounds === undefined) return { visit: () => undefined };
  const { left, top, right, bottom } = bounds;
  const [across, down] = [right - left, bottom - top];
  const cell = Math.max(
    1e-6,
    Math.sqrt((across * down * IN_A_CELL) / x.length),
    Math.max(across, down) / 2000,
  );
  const columns = Math.floor(across / cell) + 1;
  const rows = Math.floor(down / cell) + 1;
  const within = (at: number, count: number): number =>
    Math.max(0, Math.min(count - 1, Math.floor(at / cell)));
  const cells = Uint32Array.from(
    x,
    (at, i) => within((y[i] ?? 0) - top, rows) * columns + within(at - left, columns),
  );
  const { order, starts } = sortedBy(cells, columns * rows);
  return {
    visit: (atX, atY, reach, each) => {
      const first = within(atX - reach - left, columns);
      const last = within(atX + reach - left, columns);
      for (let row = within(atY - reach - top, rows); row <= within(atY + reach - top, rows); row++) {
        const end = starts[row * columns + last + 1] ?? 0;
        for (let i = starts[row * columns + first] ?? 0; i < end; i++) each(order[i] ?? 0);
      }
    },
  };
}
