import type { Bodies } from './bodies.ts';
import { toSorter } from './hilbert.ts';

/** Bodies of one leaf share one list of what acts on them. */
export const LEAF = 16;
const CHILDREN = 4;

/**
 * Bodies sorted along a curve; every sixteen in a row are a leaf, every four leaves in a row a cell, every four cells a larger one. So
 * the tree needs no pointers. Cells are listed in the order of a walk that looks into all of them.
 */
export interface Tree {
  /** Which body stands where in the arrays below; those are filled up to whole leaves with bodies without strength. */
  readonly order: Int32Array;
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly strength: Float32Array;
  readonly cells: Cells;
  readonly leaves: Leaves;
}

export interface Cells {
  readonly count: number;
  /** Where all of a cell acts from, and how strongly. */
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly strength: Float32Array;
  /** The square of the longer side of the box around it. */
  readonly width: Float32Array;
  /** The first body of a leaf; -1 in other cells. */
  readonly first: Int32Array;
  /** The next cell of a walk that does not look into this one. */
  readonly after: Int32Array;
}

/** The box around each leaf: its middle, and half its sides. */
export interface Leaves {
  readonly count: number;
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly halfWidth: Float32Array;
  readonly halfHeight: Float32Array;
}

export interface Planter {
  readonly tree: Tree;
  /** Plants the tree anew, over where the bodies are now. */
  plant(): void;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const FAR = Number.POSITIVE_INFINITY;

export function toPlanter(bodies: Bodies, strength: Float32Array): Planter {
  const { count } = bodies;
  const { order, sort } = toSorter(count);
  const tree = emptyTree(count, order);
  const { cells, leaves } = tree;
  const boxes = Array.from({ length: 16 }, (): Box => ({ left: 0, right: 0, top: 0, bottom: 0 }));
  let next = 0;

  const plant = (): void => {
    sort(bodies.x, bodies.y);
    for (let place = 0; place < count; place++) {
      const body = order[place] as number;
      tree.x[place] = bodies.x[body] as number;
      tree.y[place] = bodies.y[body] as number;
      tree.strength[place] = strength[body] as number;
    }
    next = 0;
    if (leaves.count > 0) grow(heightOf(leaves.count), 0);
  };

  /** One cell and all in it; gives its place. */
  const grow = (height: number, index: number): number => {
    const cell = next++;
    const box = boxes[height] ?? { left: 0, right: 0, top: 0, bottom: 0 };
    box.left = FAR;
    box.right = -FAR;
    box.top = FAR;
    box.bottom = -FAR;
    if (height === 0) growLeaf(cell, index, box);
    else growCell(cell, height, index, box);
    const side = Math.max(box.right - box.left, box.bottom - box.top);
    cells.width[cell] = side * side;
    cells.after[cell] = next;
    return cell;
  };

  const growLeaf = (cell: number, leaf: number, box: Box): void => {
    const first = leaf * LEAF;
    let [sum, x, y] = [0, 0, 0];
    for (let place = first; place < Math.min(first + LEAF, count); place++) {
      const share = tree.strength[place] as number;
      const right = tree.x[place] as number;
      const down = tree.y[place] as number;
      sum += share;
      x += share * right;
      y += share * down;
      include(box, right, right, down, down);
    }
    weigh(cell, sum, x, y, box);
    cells.first[cell] = first;
    leaves.x[leaf] = (box.left + box.right) / 2;
    leaves.y[leaf] = (box.top + box.bottom) / 2;
    leaves.halfWidth[leaf] = (box.right - box.left) / 2;
    leaves.halfHeight[leaf] = (box.bottom - box.top) / 2;
  };

  const growCell = (cell: number, height: number, index: number, box: Box): void => {
    const last = Math.min((index + 1) * CHILDREN, widthAt(leaves.count, height - 1));
    let [sum, x, y] = [0, 0, 0];
    for (let child = index * CHILDREN; child < last; child++) {
      const grown = grow(height - 1, child);
      const share = cells.strength[grown] as number;
      sum += share;
      x += share * (cells.x[grown] as number);
      y += share * (cells.y[grown] as number);
      const inner = boxes[height - 1] ?? box;
      include(box, inner.left, inner.right, inner.top, inner.bottom);
    }
    weigh(cell, sum, x, y, box);
    cells.first[cell] = -1;
  };

  const weigh = (cell: number, sum: number, x: number, y: number, box: Box): void => {
    cells.strength[cell] = sum;
    cells.x[cell] = sum === 0 ? (box.left + box.right) / 2 : x / sum;
    cells.y[cell] = sum === 0 ? (box.top + box.bottom) / 2 : y / sum;
  };

  return { tree, plant };
}

function include(box: Box, left: number, right: number, top: number, bottom: number): void {
  if (left < box.left) box.left = left;
  if (right > box.right) box.right = right;
  if (top < box.top) box.top = top;
  if (bottom > box.bottom) box.bottom = bottom;
}

/** How many cells there are so far above the leaves. */
function widthAt(leaves: number, height: number): number {
  return Math.ceil(leaves / CHILDREN ** height);
}

function heightOf(leaves: number): number {
  let height = 0;
  while (widthAt(leaves, height) > 1) height++;
  return height;
}

function emptyTree(count: number, order: Int32Array): Tree {
  const leaves = Math.ceil(count / LEAF);
  let cells = leaves > 0 ? 1 : 0;
  for (let height = 0; widthAt(leaves, height) > 1; height++) cells += widthAt(leaves, height);
  const floats = (length: number) => new Float32Array(length);
  return {
    order,
    x: floats(leaves * LEAF),
    y: floats(leaves * LEAF),
    strength: floats(leaves * LEAF),
    cells: {
      count: cells,
      x: floats(cells),
      y: floats(cells),
      strength: floats(cells),
      width: floats(cells),
      first: new Int32Array(cells),
      after: new Int32Array(cells),
    },
    leaves: {
      count: leaves,
      x: floats(leaves),
      y: floats(leaves),
      halfWidth: floats(leaves),
      halfHeight: floats(leaves),
    },
  };
}
