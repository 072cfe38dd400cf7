// AssemblyScript, not TypeScript: the sum of `../sum.ts` four numbers at a time, with the same steps in the same order.

/** Bodies in a leaf; as in `../tree.ts`. */
const LEAF = 16;
const NEAREST: f32 = 1e-12;

// Where the arrays stand in memory, one after another, as `browser/simd.ts` sets them.
let x: usize;
let y: usize;
let strength: usize;
let cellX: usize;
let cellY: usize;
let cellStrength: usize;
let cellWidth: usize;
let cellFirst: usize;
let cellAfter: usize;
let leafX: usize;
let leafY: usize;
let halfWidth: usize;
let halfHeight: usize;
let pushX: usize;
let pushY: usize;
let listX: usize;
let listY: usize;
let listStrength: usize;
let length: usize;

/** For a tree with so many leaves and cells whose arrays start at `base`: how everybody is pushed. */
export function sum(base: usize, leaves: i32, cells: i32, opening: f32): void {
  setOut(base, <usize>leaves, <usize>cells);
  for (let leaf = 0; leaf < leaves; leaf++) {
    gather(leaf, cells, opening);
    for (let place = leaf * LEAF; place < (leaf + 1) * LEAF; place++) push(place);
  }
}

function setOut(base: usize, leaves: usize, cells: usize): void {
  const bodies = leaves * LEAF * 4;
  x = base;
  y = x + bodies;
  strength = y + bodies;
  cellX = strength + bodies;
  cellY = cellX + cells * 4;
  cellStrength = cellY + cells * 4;
  cellWidth = cellStrength + cells * 4;
  cellFirst = cellWidth + cells * 4;
  cellAfter = cellFirst + cells * 4;
  leafX = cellAfter + cells * 4;
  leafY = leafX + leaves * 4;
  halfWidth = leafY + leaves * 4;
  halfHeight = halfWidth + leaves * 4;
  pushX = halfHeight + leaves * 4;
  pushY = pushX + bodies;
  const most = bodies + cells * 4 + 16;
  listX = pushY + bodies;
  listY = listX + most;
  listStrength = listY + most;
}

function at(array: usize, index: i32): f32 {
  return load<f32>(array + ((<usize>index) << 2));
}

function gather(leaf: i32, cells: i32, opening: f32): void {
  length = 0;
  let cell = 0;
  while (cell < cells) {
    const first = load<i32>(cellFirst + ((<usize>cell) << 2));
    const actsAsOne = isFar(leaf, cell, opening);
    if (actsAsOne) add(at(cellX, cell), at(cellY, cell), at(cellStrength, cell));
    else if (first >= 0) addLeaf((<usize>first) << 2);
    cell = actsAsOne || first >= 0 ? load<i32>(cellAfter + ((<usize>cell) << 2)) : cell + 1;
  }
  while (length & 15) add(0, 0, 0);
}

function isFar(leaf: i32, cell: i32, opening: f32): bool {
  const across = abs(at(cellX, cell) - at(leafX, leaf)) - at(halfWidth, leaf);
  const down = abs(at(cellY, cell) - at(leafY, leaf)) - at(halfHeight, leaf);
  const right: f32 = across > 0 ? across : 0;
  const below: f32 = down > 0 ? down : 0;
  return opening * (right * right + below * below) > at(cellWidth, cell);
}

function add(right: f32, down: f32, by: f32): void {
  store<f32>(listX + length, right);
  store<f32>(listY + length, down);
  store<f32>(listStrength + length, by);
  length += 4;
}

function addLeaf(from: usize): void {
  for (let byte: usize = 0; byte < <usize>(LEAF * 4); byte += 16) {
    v128.store(listX + length, v128.load(x + from + byte));
    v128.store(listY + length, v128.load(y + from + byte));
    v128.store(listStrength + length, v128.load(strength + from + byte));
    length += 16;
  }
}

function push(place: i32): void {
  const hereX = f32x4.splat(at(x, place));
  const hereY = f32x4.splat(at(y, place));
  const one = f32x4.splat(1);
  const nearest = f32x4.splat(NEAREST);
  let sumX = f32x4.splat(0);
  let sumY = f32x4.splat(0);
  for (let item: usize = 0; item < length; item += 16) {
    const across = f32x4.sub(v128.load(listX + item), hereX);
    const down = f32x4.sub(v128.load(listY + item), hereY);
    let far = f32x4.add(f32x4.mul(across, across), f32x4.mul(down, down));
    const isNear = f32x4.lt(far, one);
    if (v128.any_true(isNear)) {
      far = f32x4.max(v128.bitselect(f32x4.sqrt(far), far, isNear), nearest);
    }
    const share = f32x4.div(v128.load(listStrength + item), far);
    sumX = f32x4.add(sumX, f32x4.mul(across, share));
    sumY = f32x4.add(sumY, f32x4.mul(down, share));
  }
  store<f32>(pushX + ((<usize>place) << 2), together(sumX));
  store<f32>(pushY + ((<usize>place) << 2), together(sumY));
}

function together(lanes: v128): f32 {
  return (
    f32x4.extract_lane(lanes, 0) +
    f32x4.extract_lane(lanes, 1) +
    (f32x4.extract_lane(lanes, 2) + f32x4.extract_lane(lanes, 3))
  );
}
