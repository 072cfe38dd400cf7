import type { Point } from './box.ts';

/** Distances beyond this are all the same: there is room. */
export const ENOUGH = 80;

/** Knows where somebody stands, and so how much room there is elsewhere. */
export interface Room {
  take(point: Point): void;
  clearance(point: Point): number;
}

export function toRoom(taken: Iterable<Point>): Room {
  const squares = new Map<number, Point[]>();
  const take = (point: Point) => {
    const key = keyOf(Math.floor(point.x / ENOUGH), Math.floor(point.y / ENOUGH));
    const square = squares.get(key);
    if (square === undefined) squares.set(key, [point]);
    else square.push(point);
  };
  const clearance = ({ x, y }: Point) => {
    const column = Math.floor(x / ENOUGH);
    const row = Math.floor(y / ENOUGH);
    const near = AROUND.flatMap(([right, down]) => squares.get(keyOf(column + right, row + down)) ?? []);
    return near.reduce((least, point) => Math.min(least, Math.hypot(point.x - x, point.y - y)), ENOUGH);
  };
  for (const point of taken) take(point);
  return { take, clearance };
}

const AROUND = [-1, 0, 1].flatMap((right) => [-1, 0, 1].map((down) => [right, down] as const));

/** More rows than there can be. */
const ROWS = 2 ** 24;

function keyOf(column: number, row: number): number {
  return column * ROWS + row;
}
