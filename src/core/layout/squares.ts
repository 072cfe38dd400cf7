import { ASPECT, type Disc, FAR, type Point } from './box.ts';

/** Squares have whole numbers so that to move a shape is to add one number. */
const COLUMN = 2 ** 20;

/** The squares of a grid that discs and the margin around them touch, and their bays. */
export function squaresOf(
  discs: readonly Disc[],
  origin: Point,
  grid: { cell: number; margin: number },
): number[] {
  const squares = new Set<number>();
  for (const disc of discs) {
    const x = disc.x - origin.x;
    const y = disc.y - origin.y;
    const reach = disc.radius + grid.margin;
    const last = Math.floor((x + reach) / grid.cell);
    for (let column = Math.floor((x - reach) / grid.cell); column <= last; column++) {
      const aside = Math.max(0, column * grid.cell - x, x - (column + 1) * grid.cell);
      const half = Math.sqrt(Math.max(0, reach * reach - aside * aside));
      const bottom = Math.floor((y + half) / grid.cell);
      for (let row = Math.floor((y - half) / grid.cell); row <= bottom; row++)
        squares.add(column * COLUMN + row);
    }
  }
  return filled([...squares]);
}

/** With its bays: every square that has some of the shape on both sides in its row, and in its column. */
function filled(squares: readonly number[]): number[] {
  const rows = new Map<number, [number, number]>();
  const columns = new Map<number, [number, number]>();
  for (const square of squares) {
    const column = Math.round(square / COLUMN);
    widen(rows, square - column * COLUMN, column);
    widen(columns, column, square - column * COLUMN);
  }
  const all: number[] = [];
  for (const [column, [top, bottom]] of columns) {
    for (let row = top; row <= bottom; row++) {
      const [left, right] = rows.get(row) ?? [FAR, -FAR];
      if (column >= left && column <= right) all.push(column * COLUMN + row);
    }
  }
  return all;
}

function widen(spans: Map<number, [number, number]>, line: number, at: number): void {
  const [from, to] = spans.get(line) ?? [at, at];
  spans.set(line, [Math.min(from, at), Math.max(to, at)]);
}

export interface Shift {
  readonly column: number;
  readonly row: number;
  readonly key: number;
  readonly distance: number;
}

/** Every shift of the grid once, in the order of its distance from the middle, sideways being cheaper. */
export function outward(): (step: number) => Shift {
  const known: Shift[] = [];
  let reach = 0;
  return (step) => {
    let shift = known[step];
    while (shift === undefined) {
      const next = Math.max(8, reach * 2);
      for (const found of ring(reach, next)) known.push(found);
      reach = next;
      shift = known[step];
    }
    return shift;
  };
}

function ring(from: number, to: number): readonly Shift[] {
  const found: Shift[] = [];
  const half = Math.ceil(to * ASPECT);
  for (let column = -half; column <= half; column++) {
    for (let row = -to; row <= to; row++) {
      const distance = Math.hypot(column / ASPECT, row);
      const isInside = distance < to && distance >= from;
      if (isInside) found.push({ column, row, key: column * COLUMN + row, distance });
    }
  }
  return found.sort((a, b) => a.distance - b.distance);
}
