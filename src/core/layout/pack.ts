import { ASPECT, type Box, type Point } from './box.ts';
import { boxAround, type Discs, type Floor, type Squares, squaresOf, toFloor, toShifts } from './squares.ts';

/** The same for every picture, and so kept. */
const shifts = toShifts();

/**
 * Sets groups of discs side by side, each as near the middle as it fits and none in the bays of another; gives how far each
 * group moves. Pass the largest first. `walls` stand already. Polyomino packing: Freivalds, Dogrusoz and Kikusts 2002, doi:10.1007/3-540-45848-4_30.
 */
export function packGroups(groups: readonly Discs[], walls: Discs, gap: number): readonly Point[] {
  const grid = { cell: toCell([walls, ...groups].map(boxAround), gap), margin: gap / 2 };
  const around = boxAround(walls);
  const middle = middleOf(around);
  const floor = toFloor();
  floor.take(squaresOf(walls, middle, grid), 0, 0);
  let picture = walls.x.length > 0 ? scaled(around, middle, grid.cell) : undefined;
  let from = 0;
  let smallest = Number.POSITIVE_INFINITY;
  return groups.map((group, index) => {
    const own = boxAround(group);
    const centre = middleOf(own);
    const squares = squaresOf(group, centre, grid);
    // A group about as large as the one before it will not fit where that one did not.
    if (squares.rows.length < smallest * 0.8) {
      from = 0;
      smallest = squares.rows.length;
    }
    const box = scaled(own, centre, grid.cell);
    const place = { floor, squares, box, picture: picture ?? box };
    const fit = findShift(from, place, PATIENCE / (1 + index));
    from = fit.first;
    const column = shifts.columns[fit.best] ?? 0;
    const row = shifts.rows[fit.best] ?? 0;
    picture = joined(picture ?? box, box, column, row);
    floor.take(squares, column, row);
    return { x: middle.x + column * grid.cell - centre.x, y: middle.y + row * grid.cell - centre.y };
  });
}

interface Place {
  readonly floor: Floor;
  readonly squares: Squares;
  readonly box: Box;
  readonly picture: Box;
}

/** So many shifts are weighed for the largest group, and fewer for each smaller one, where less depends on it. */
const PATIENCE = 8000;
/** What a step away from the middle costs, against a step that the picture grows. */
const AWAY = 0.3;

/** The number of the shift that widens the picture least, in its proportions, and is nearest the middle; and of the first that fits. */
function findShift(from: number, place: Place, patience: number): { best: number; first: number } {
  let first = from;
  shifts.reach(first);
  while (!fits(place, first)) shifts.reach(++first);
  const now = extentOf(place.picture);
  let best = first;
  let least = costOf(place, first);
  for (let step = first + 1; step < first + patience; step++) {
    shifts.reach(step);
    if (now + AWAY * (shifts.distances[step] ?? 0) >= least) break;
    const cost = costOf(place, step);
    if (cost >= least || !fits(place, step)) continue;
    best = step;
    least = cost;
  }
  return { best, first };
}

function fits({ floor, squares }: Place, step: number): boolean {
  return floor.isFree(squares, shifts.columns[step] ?? 0, shifts.rows[step] ?? 0);
}

function costOf({ box, picture }: Place, step: number): number {
  const { columns, rows, distances } = shifts;
  const column = columns[step] ?? 0;
  const row = rows[step] ?? 0;
  const width = Math.max(picture.right, box.right + column) - Math.min(picture.left, box.left + column);
  const height = Math.max(picture.bottom, box.bottom + row) - Math.min(picture.top, box.top + row);
  return Math.max(width / ASPECT, height) + AWAY * (distances[step] ?? 0);
}

function extentOf({ left, right, top, bottom }: Box): number {
  return Math.max((right - left) / ASPECT, bottom - top);
}

function joined(picture: Box, box: Box, column: number, row: number): Box {
  return {
    left: Math.min(picture.left, box.left + column),
    right: Math.max(picture.right, box.right + column),
    top: Math.min(picture.top, box.top + row),
    bottom: Math.max(picture.bottom, box.bottom + row),
  };
}

function middleOf({ left, right, top, bottom }: Box): Point {
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

function scaled({ left, right, top, bottom }: Box, origin: Point, cell: number): Box {
  return {
    left: (left - origin.x) / cell,
    right: (right - origin.x) / cell,
    top: (top - origin.y) / cell,
    bottom: (bottom - origin.y) / cell,
  };
}

/** Fine enough for the smallest group, coarse enough that a huge network has some ten thousand squares. */
function toCell(boxes: readonly Box[], gap: number): number {
  const area = boxes.reduce(
    (sum, { left, right, top, bottom }) => sum + (right - left + gap) * (bottom - top + gap),
    0,
  );
  return Math.max(gap / 3, Math.sqrt(area / 20_000));
}
