import type { Bodies } from './bodies.ts';

/** Rounds in which nobody moves farther than this are the last. */
const STILL = 0.2;

/**
 * Pushes discs apart until none overlap, or for so many rounds: the smaller of two moves more, as in d3's `forceCollide`. Velocities
 * are left alone.
 */
export function separate(bodies: Bodies, radius: Float32Array, rounds: number): void {
  if (bodies.count < 2) return;
  const largest = radius.reduce((most, one) => Math.max(most, one), 0);
  const grid = toGrid(bodies, largest * 2);
  for (let round = 0; round < rounds; round++) {
    fill(grid, bodies);
    if (roundOf(bodies, radius, grid) < STILL) return;
  }
}

interface Grid {
  readonly side: number;
  left: number;
  top: number;
  columns: number;
  rows: number;
  /** The bodies of a square are those of `sorted` from `first` of it to `first` of the next. */
  first: Int32Array;
  readonly square: Int32Array;
  readonly sorted: Int32Array;
}

function toGrid({ count, x, y }: Bodies, reach: number): Grid {
  const area = (widthOf(x, count) + reach) * (widthOf(y, count) + reach);
  // No more squares than some times the bodies, however far apart these are.
  const side = Math.max(reach, Math.sqrt(area / (4 * count + 16)), 1e-3);
  return {
    side,
    left: 0,
    top: 0,
    columns: 0,
    rows: 0,
    first: new Int32Array(0),
    square: new Int32Array(count),
    sorted: new Int32Array(count),
  };
}

function widthOf(values: Float32Array, count: number): number {
  return mostOf(values, count) - leastOf(values, count);
}

function leastOf(values: Float32Array, count: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let body = 0; body < count; body++) least = Math.min(least, values[body] as number);
  return least;
}

function mostOf(values: Float32Array, count: number): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let body = 0; body < count; body++) most = Math.max(most, values[body] as number);
  return most;
}

function fill(grid: Grid, { count, x, y }: Bodies): void {
  grid.left = leastOf(x, count);
  grid.top = leastOf(y, count);
  grid.columns = Math.floor((mostOf(x, count) - grid.left) / grid.side) + 1;
  grid.rows = Math.floor((mostOf(y, count) - grid.top) / grid.side) + 1;
  const squares = grid.columns * grid.rows;
  if (grid.first.length < squares + 1) grid.first = new Int32Array(2 * squares + 1);
  const { first, square, sorted } = grid;
  first.fill(0);
  for (let body = 0; body < count; body++) {
    const column = Math.floor(((x[body] as number) - grid.left) / grid.side);
    const at = Math.floor(((y[body] as number) - grid.top) / grid.side) * grid.columns + column;
    square[body] = at;
    first[at] = (first[at] as number) + 1;
  }
  for (let at = 0; at < squares; at++) first[at + 1] = (first[at + 1] as number) + (first[at] as number);
  for (let body = count - 1; body >= 0; body--) {
    const at = square[body] as number;
    const place = (first[at] as number) - 1;
    first[at] = place;
    sorted[place] = body;
  }
}

/** Everybody against those in the squares around who come later; how far somebody moved at most. */
function roundOf(bodies: Bodies, radius: Float32Array, grid: Grid): number {
  let most = 0;
  for (let body = 0; body < bodies.count; body++) {
    const at = grid.square[body] as number;
    const column = at % grid.columns;
    const from = Math.max(0, column - 1);
    const to = Math.min(grid.columns - 1, column + 1);
    const middle = (at - column) / grid.columns;
    const last = Math.min(grid.rows - 1, middle + 1);
    for (let row = Math.max(0, middle - 1); row <= last; row++) {
      const end = grid.first[row * grid.columns + to + 1] as number;
      for (let place = grid.first[row * grid.columns + from] as number; place < end; place++) {
        const other = grid.sorted[place] as number;
        if (other > body) most = Math.max(most, part(bodies, radius, body, other));
      }
    }
  }
  return most;
}

/** Sets two discs apart where they overlap; how far one of them moved at most. */
function part({ x, y, pinned }: Bodies, radius: Float32Array, a: number, b: number): number {
  const ra = radius[a] as number;
  const rb = radius[b] as number;
  let across = (x[b] as number) - (x[a] as number);
  let down = (y[b] as number) - (y[a] as number);
  const square = across * across + down * down;
  const reach = ra + rb;
  if (square >= reach * reach || (pinned[a] === 1 && pinned[b] === 1)) return 0;
  if (square === 0) {
    // On one spot: a direction that depends on who they are alone.
    across = ((a * 7 + b * 13) % 11) - 5;
    down = ((a * 5 + b * 3) % 7) + 1;
  }
  const far = Math.sqrt(across * across + down * down);
  const overlap = square === 0 ? reach : reach - far;
  const shareA = pinned[a] === 1 ? 0 : pinned[b] === 1 ? 1 : (rb * rb) / (ra * ra + rb * rb || 1);
  const right = (across / far) * overlap;
  const below = (down / far) * overlap;
  x[a] = (x[a] as number) - right * shareA;
  y[a] = (y[a] as number) - below * shareA;
  x[b] = (x[b] as number) + right * (1 - shareA);
  y[b] = (y[b] as number) + below * (1 - shareA);
  return overlap * Math.max(shareA, 1 - shareA);
}
