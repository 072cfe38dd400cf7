/** Something that pushes, and where it is. */
export interface Mass {
  readonly x: number;
  readonly y: number;
  readonly strength: number;
}

/** Some masses near one another, and all of them as one. */
export interface Cell extends Mass {
  /** A range of the sorted masses. */
  readonly first: number;
  readonly end: number;
  readonly isLeaf: boolean;
  readonly width: number;
  /** The next cell of a walk that looks into this one, and of one that does not. */
  readonly inside: number;
  after: number;
}

/** A cell of no more masses is not halved. */
const LEAF = 8;

/**
 * Sorts masses into cells, each halved across its longer side, in the order of a walk from the whole to the leaves. Barnes and Hut
 * 1986, doi:10.1038/324446a0.
 */
export function toCells(masses: Mass[]): readonly Cell[] {
  const cells: Cell[] = [];
  if (masses.length > 0) divide(masses, cells, { first: 0, end: masses.length });
  return cells;
}

interface Range {
  readonly first: number;
  readonly end: number;
}

function divide(masses: Mass[], cells: Cell[], { first, end }: Range): void {
  const { left, right, top, bottom, strength, x, y } = measure(masses, { first, end });
  const width = Math.max(right - left, bottom - top);
  const isLeaf = end - first <= LEAF || width < 1e-6;
  const cell = { x, y, strength, first, end, isLeaf, width, inside: cells.length + 1, after: 0 };
  cells.push(cell);
  if (!isLeaf) {
    const isWide = right - left >= bottom - top;
    const half = isWide ? (left + right) / 2 : (top + bottom) / 2;
    const middle = partition(masses, { first, end }, (mass) => (isWide ? mass.x : mass.y) < half);
    divide(masses, cells, { first, end: middle });
    divide(masses, cells, { first: middle, end });
  }
  cell.after = cells.length;
}

function measure(masses: readonly Mass[], { first, end }: Range) {
  let [left, right, top, bottom] = [FAR, -FAR, FAR, -FAR];
  let [strength, x, y] = [0, 0, 0];
  for (let place = first; place < end; place++) {
    const mass = masses[place];
    if (mass === undefined) break;
    left = Math.min(left, mass.x);
    right = Math.max(right, mass.x);
    top = Math.min(top, mass.y);
    bottom = Math.max(bottom, mass.y);
    strength += mass.strength;
    x += mass.strength * mass.x;
    y += mass.strength * mass.y;
  }
  return { left, right, top, bottom, strength, x: x / strength, y: y / strength };
}

const FAR = Number.POSITIVE_INFINITY;

/** Those that come first to the front; where the others begin. */
function partition(masses: Mass[], { first, end }: Range, comesFirst: (mass: Mass) => boolean): number {
  let low = first;
  let high = end - 1;
  while (low <= high) {
    const mass = masses[low];
    const last = masses[high];
    if (mass === undefined || last === undefined) break;
    if (comesFirst(mass)) low++;
    else {
      masses[low] = last;
      masses[high] = mass;
      high--;
    }
  }
  return low;
}
