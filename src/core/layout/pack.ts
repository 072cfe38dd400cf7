import { ASPECT, type Box, boxOf, type Disc, middleOf, type Point } from './box.ts';
import { outward, type Shift, squaresOf } from './squares.ts';

/**
 * Sets groups of discs side by side, each as near the middle as it fits and none in the bays of another; gives how far each
 * group moves. Pass the largest first. `walls` stand already. Polyomino packing: Freivalds, Dogrusoz and Kikusts 2002, doi:10.1007/3-540-45848-4_30.
 */
export function packGroups(
  groups: readonly (readonly Disc[])[],
  walls: readonly Disc[],
  gap: number,
): readonly Point[] {
  const cell = chooseCell([walls, ...groups], gap);
  const middle = middleOf(walls);
  const taken = new Set(squaresOf(walls, middle, { cell, margin: gap / 2 }));
  const shifts = outward();
  let picture = walls.length > 0 ? scaled(boxOf(walls), middle, cell) : undefined;
  let from = 0;
  let smallest = Number.POSITIVE_INFINITY;
  return groups.map((group) => {
    const centre = middleOf(group);
    const shape = squaresOf(group, centre, { cell, margin: gap / 2 });
    // A group about as large as the one before it will not fit where that one did not.
    if (shape.length < smallest * 0.8) {
      from = 0;
      smallest = shape.length;
    }
    const box = scaled(boxOf(group), centre, cell);
    const fits = (key: number) => !shape.some((square) => taken.has(square + key));
    const fit = findShift(shifts, from, { fits, box, picture: picture ?? box });
    from = fit.first;
    picture = joined(picture ?? box, box, fit.shift);
    for (const square of shape) taken.add(square + fit.shift.key);
    return {
      x: middle.x + fit.shift.column * cell - centre.x,
      y: middle.y + fit.shift.row * cell - centre.y,
    };
  });
}

interface Place {
  readonly fits: (key: number) => boolean;
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
  while (!place.fits(shifts(first).key)) first++;
  const now = extentOf(place.picture);
  let shift = shifts(first);
  let least = costOf(shift, place);
  for (let step = first + 1; now + AWAY * shifts(step).distance < least; step++) {
    const other = shifts(step);
    const cost = costOf(other, place);
    if (cost >= least || !place.fits(other.key)) continue;
    shift = other;
    least = cost;
  }
  return { shift, first };
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

function scaled({ left, right, top, bottom }: Box, origin: Point, cell: number): Box {
  return {
    left: (left - origin.x) / cell,
    right: (right - origin.x) / cell,
    top: (top - origin.y) / cell,
    bottom: (bottom - origin.y) / cell,
  };
}

/** Fine enough for the smallest group, coarse enough that a huge network has some ten thousand squares. */
function chooseCell(groups: readonly (readonly Disc[])[], gap: number): number {
  const area = groups.reduce((sum, group) => {
    const box = boxOf(group);
    return sum + (box.right - box.left + gap) * (box.bottom - box.top + gap);
  }, 0);
  return Math.max(gap / 3, Math.sqrt(area / 20_000));
}
