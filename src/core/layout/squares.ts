import { ASPECT, type Box, type Point } from './box.ts';

/** Discs as a structure of arrays. */
export interface Discs {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  readonly radius: ArrayLike<number>;
}

const FAR = Number.POSITIVE_INFINITY;

/** The box around the discs; a point at the origin where there are none. */
export function boxAround({ x, y, radius }: Discs): Box {
  if (x.length === 0) return { left: 0, right: 0, top: 0, bottom: 0 };
  let [left, right, top, bottom] = [FAR, -FAR, FAR, -FAR];
  for (let disc = 0; disc < x.length; disc++) {
    const reach = radius[disc] ?? 0;
    left = Math.min(left, (x[disc] ?? 0) - reach);
    right = Math.max(right, (x[disc] ?? 0) + reach);
    top = Math.min(top, (y[disc] ?? 0) - reach);
    bottom = Math.max(bottom, (y[disc] ?? 0) + reach);
  }
  return { left, right, top, bottom };
}

/** Squares of an endless grid, by column and row. */
export interface Squares {
  readonly columns: Int32Array;
  readonly rows: Int32Array;
}

/** The squares of a grid around `origin` that discs and the margin around them touch, and their bays. */
export function squaresOf(discs: Discs, origin: Point, grid: { cell: number; margin: number }): Squares {
  const around = boxAround(discs);
  const { cell, margin } = grid;
  const left = Math.floor((around.left - origin.x - margin) / cell);
  const top = Math.floor((around.top - origin.y - margin) / cell);
  const sheet = {
    width: Math.floor((around.right - origin.x + margin) / cell) - left + 1,
    height: Math.floor((around.bottom - origin.y + margin) / cell) - top + 1,
  };
  const marks = new Uint8Array(discs.x.length === 0 ? 0 : sheet.width * sheet.height);
  for (let disc = 0; disc < discs.x.length; disc++) {
    const x = (discs.x[disc] ?? 0) - origin.x - left * cell;
    const y = (discs.y[disc] ?? 0) - origin.y - top * cell;
    const reach = (discs.radius[disc] ?? 0) + margin;
    const last = Math.min(sheet.width - 1, Math.floor((x + reach) / cell));
    for (let column = Math.max(0, Math.floor((x - reach) / cell)); column <= last; column++) {
      const aside = Math.max(0, column * cell - x, x - (column + 1) * cell);
      const half = Math.sqrt(Math.max(0, reach * reach - aside * aside));
      const bottom = Math.min(sheet.height - 1, Math.floor((y + half) / cell));
      const from = Math.max(0, Math.floor((y - half) / cell));
      for (let row = from; row <= bottom; row++) marks[column * sheet.height + row] = 1;
    }
  }
  return filled(marks, sheet, { left, top });
}

interface Sheet {
  readonly width: number;
  readonly height: number;
}

/** With its bays: every square that has some of the shape on both sides in its row, and in its column. */
function filled(marks: Uint8Array, { width, height }: Sheet, from: { left: number; top: number }): Squares {
  const first = new Int32Array(height).fill(width);
  const last = new Int32Array(height).fill(-1);
  for (let at = 0; at < marks.length; at++) {
    if (marks[at] === 0) continue;
    const row = at % height;
    const column = (at - row) / height;
    first[row] = Math.min(first[row] ?? 0, column);
    last[row] = Math.max(last[row] ?? 0, column);
  }
  const columns: number[] = [];
  const rows: number[] = [];
  for (let column = 0; column < width && marks.length > 0; column++) {
    const line = marks.subarray(column * height, (column + 1) * height);
    const bottom = line.lastIndexOf(1);
    for (let row = Math.max(0, line.indexOf(1)); row <= bottom; row++) {
      if (column < (first[row] ?? 0) || column > (last[row] ?? 0)) continue;
      columns.push(column + from.left);
      rows.push(row + from.top);
    }
  }
  return { columns: Int32Array.from(columns), rows: Int32Array.from(rows) };
}

/** Which squares are taken. */
export interface Floor {
  isFree(squares: Squares, column: number, row: number): boolean;
  take(squares: Squares, column: number, row: number): void;
}

/** Endless: it grows when something outside is taken. */
export function toFloor(): Floor {
  let half = 128;
  let marks = new Uint8Array(4 * half * half);
  const grow = (): void => {
    const larger = new Uint8Array(16 * half * half);
    for (let line = 0; line < 2 * half; line++)
      larger.set(marks.subarray(line * 2 * half, (line + 1) * 2 * half), (line + half) * 4 * half + half);
    marks = larger;
    half *= 2;
  };
  /** Where a square's mark is; -1 outside. */
  const placeOf = (column: number, row: number): number => {
    const right = column + half;
    const down = row + half;
    const isInside = right >= 0 && right < 2 * half && down >= 0 && down < 2 * half;
    return isInside ? right * 2 * half + down : -1;
  };
  const isFree = ({ columns, rows }: Squares, right: number, down: number): boolean => {
    for (let at = 0; at < columns.length; at++) {
      const place = placeOf((columns[at] ?? 0) + right, (rows[at] ?? 0) + down);
      if (place !== -1 && marks[place] === 1) return false;
    }
    return true;
  };
  const take = ({ columns, rows }: Squares, right: number, down: number): void => {
    for (let at = 0; at < columns.length; at++) {
      const column = (columns[at] ?? 0) + right;
      const row = (rows[at] ?? 0) + down;
      while (placeOf(column, row) === -1) grow();
      marks[placeOf(column, row)] = 1;
    }
  };
  return { isFree, take };
}

/** Every shift of the grid once, about in the order of its distance from the middle, sideways being cheaper. */
export interface Shifts {
  readonly columns: number[];
  readonly rows: number[];
  readonly distances: number[];
  /** Makes sure that there is a shift of this number. */
  reach(step: number): void;
}

export function toShifts(): Shifts {
  const shifts = { columns: [], rows: [], distances: [] };
  let radius = 0;
  const reach = (step: number): void => {
    while (shifts.columns.length <= step) {
      const next = Math.max(12, Math.ceil(radius * 1.4));
      addRing(shifts, radius, next);
      radius = next;
    }
  };
  return { ...shifts, reach };
}

/** Shifts are told apart by distance as finely as this. */
const PER_SQUARE = 16;

function addRing(shifts: Omit<Shifts, 'reach'>, from: number, to: number): void {
  const half = Math.ceil(to * ASPECT);
  const shelves: number[][] = Array.from({ length: (to - from) * PER_SQUARE }, () => []);
  for (let column = -half; column <= half; column++) {
    const aside = (column / ASPECT) * (column / ASPECT);
    for (let row = -to; row <= to; row++) {
      const distance = Math.sqrt(aside + row * row);
      if (distance < from || distance >= to) continue;
      shelves[Math.floor((distance - from) * PER_SQUARE)]?.push(column, row);
    }
  }
  for (const [shelf, found] of shelves.entries()) {
    for (let at = 0; at < found.length; at += 2) {
      shifts.columns.push(found[at] ?? 0);
      shifts.rows.push(found[at + 1] ?? 0);
      shifts.distances.push(from + shelf / PER_SQUARE);
    }
  }
}
