import { ASPECT, type Box, type Point } from './box.ts';
import {
  boxAround,
  type Discs,
  type Floor,
  outward,
  type Shift,
  type Squares,
  squaresOf,
  toFloor,
} from './squares.ts';

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
  const shifts = outward();
  let picture = walls.x.length > 0 ? scaled(around, middle, grid.cell) : undefined;
  let from = 0;
  let smallest = Number.POSITIVE_INFINITY;
  return groups.map((group) => {
    const own = boxAround(group);
    const centre = middleOf(own);
    const squares = squaresOf(group, centre, grid);
    // A group about as large as the one before it will not fit where that one did not.
    if (squares.rows.length < smallest * 0.8) {
      from = 0;
      smallest = squares.rows.length;
    }
    const box = scaled(own, centre, grid.cell);
    const fit = findShift(shifts, from, { floor, squares, box, picture: picture ?? box });
    from = fit.first;
    picture = joined(picture ?? box, box, fit.shift);
    floor.take(squares, fit.shift.column, fit.shift.row);
    return {
      x: middle.x + fit.shift.column * grid.cell - centre.x,
      y: middle.y + fit.shift.row * grid.cell - centre.y,
    };
  });
}

interface Place {
  readonly floor: Floor;
  readonly squares: Squares;
  readonly box: Box;
  readonly picture: Box;
}

/** What a step away from the middle costs, against a step that the picture grows. */
const AWAY = 0.3;

/** The shift that widens the picture least, in its proportions, and is nearest the middle; and the first that fits at all. */
function findShift(
  shifts: (step: number) => Shift,
  from: number,
  place: Place,
): { shift: Shift; first: number } {
  let first = from;
  while (!fits(place, shifts(first))) first++;
  const now = extentOf(place.picture);
  let shift = shifts(first);
  let least = costOf(shift, place);
  for (let step = first + 1; now + AWAY * shifts(step).distance < least; step++) {
    const other = shifts(step);
    const cost = costOf(other, place);
    if (cost >= least || !fits(place, other)) continue;
    shift = other;
    least = cost;
  }
  return { shift, first };
}

function fits({ floor, squares }: Place, { column, row }: Shift): boolean {
  return floor.isFree(squares, column, row);
}

function costOf(shift: Shift, { box, picture }: Place): number {
  return extentOf(joined(picture, box, shift)) + AWAY * shift.distance;
}

function extentOf({ left, right, top, bottom }: Box): number {
  return Math.max((right - left) / ASPECT, bottom - top);
}

function joined(picture: Box, box: Box, { column, row }: Shift): Box {
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
