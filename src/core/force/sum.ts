import { LEAF, type Tree } from './tree.ts';

/** Fills in how everybody is pushed, in the order of the tree. */
export type Sum = (tree: Tree, theta: number, pushX: Float32Array, pushY: Float32Array) => void;

/** How many lanes a vector of the compiled sum has. Here as there each lane adds up by itself, so that both give the same bits. */
const LANES = 4;
const f = Math.fround;
/** Bodies on one spot do not push one another. */
const NEAREST = f(1e-12);

/** The sum in plain script. It rounds to single precision after every step, as the compiled one does. */
export const sumPlainly: Sum = (tree, theta, pushX, pushY) => {
  makeRoom(tree);
  const opening = f(f(theta) * f(theta));
  for (let leaf = 0; leaf < tree.leaves.count; leaf++) {
    gather(tree, leaf, opening, list);
    const end = Math.min(tree.order.length, (leaf + 1) * LEAF);
    for (let place = leaf * LEAF; place < end; place++) push(tree, place, list, pushX, pushY);
  }
};

/** What acts on the bodies of a leaf: cells far off, and single bodies. */
interface List {
  length: number;
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly strength: Float32Array;
}

/** Kept from one sum to the next. */
let list: List = toList(1024);

function toList(most: number): List {
  return {
    length: 0,
    x: new Float32Array(most),
    y: new Float32Array(most),
    strength: new Float32Array(most),
  };
}

function makeRoom({ x, cells }: Tree): void {
  const most = x.length + cells.count + LANES;
  if (list.x.length < most) list = toList(2 * most);
}

function gather(tree: Tree, leaf: number, opening: number, list: List): void {
  const { cells } = tree;
  list.length = 0;
  let cell = 0;
  while (cell < cells.count) {
    const first = cells.first[cell] as number;
    const actsAsOne = isFar(tree, leaf, cell, opening);
    if (actsAsOne) {
      add(list, cells.x[cell] as number, cells.y[cell] as number, cells.strength[cell] as number);
    } else if (first >= 0) {
      // What a leaf is filled up with does nothing: it is left out, but for what keeps everybody in their lane.
      const end = Math.min(first + LEAF, Math.ceil(tree.order.length / LANES) * LANES);
      for (let place = first; place < end; place++)
        add(list, tree.x[place] as number, tree.y[place] as number, tree.strength[place] as number);
    }
    cell = actsAsOne || first >= 0 ? (cells.after[cell] as number) : cell + 1;
  }
  while (list.length % LANES !== 0) add(list, 0, 0, 0);
}

/** Whether a cell acts as one body on a leaf: by its width, and its distance from the nearest corner. */
function isFar({ cells, leaves }: Tree, leaf: number, cell: number, opening: number): boolean {
  const across = f(
    f(Math.abs(f((cells.x[cell] as number) - (leaves.x[leaf] as number)))) -
      (leaves.halfWidth[leaf] as number),
  );
  const down = f(
    f(Math.abs(f((cells.y[cell] as number) - (leaves.y[leaf] as number)))) -
      (leaves.halfHeight[leaf] as number),
  );
  const right = across > 0 ? across : 0;
  const below = down > 0 ? down : 0;
  return f(opening * f(f(right * right) + f(below * below))) > (cells.width[cell] as number);
}

function add(list: List, x: number, y: number, strength: number): void {
  const place = list.length++;
  list.x[place] = x;
  list.y[place] = y;
  list.strength[place] = strength;
}

const laneX = new Float32Array(LANES);
const laneY = new Float32Array(LANES);

function push(tree: Tree, place: number, list: List, pushX: Float32Array, pushY: Float32Array): void {
  const x = tree.x[place] as number;
  const y = tree.y[place] as number;
  const { length, x: xs, y: ys, strength } = list;
  laneX.fill(0);
  laneY.fill(0);
  for (let item = 0; item < length; item++) {
    const lane = item & (LANES - 1);
    const across = f((xs[item] as number) - x);
    const down = f((ys[item] as number) - y);
    const square = f(f(across * across) + f(down * down));
    // As in d3, nobody counts as nearer than one unit.
    const far = square < 1 ? f(Math.sqrt(square)) : square;
    const share = f((strength[item] as number) / (far > NEAREST ? far : NEAREST));
    laneX[lane] = (laneX[lane] as number) + f(across * share);
    laneY[lane] = (laneY[lane] as number) + f(down * share);
  }
  pushX[place] = together(laneX);
  pushY[place] = together(laneY);
}

function together(lanes: Float32Array): number {
  return f(f((lanes[0] as number) + (lanes[1] as number)) + f((lanes[2] as number) + (lanes[3] as number)));
}
