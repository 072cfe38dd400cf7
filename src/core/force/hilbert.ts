/** A curve that visits every square of a grid, and neighbours soon after one another (Hilbert 1891, doi:10.1007/BF01199431). */

/** The grid has 2^BITS squares a side. */
const BITS = 12;
const STEP = 3;
const SIDE = 1 << STEP;

/** For three bits of each coordinate in each of four turns of the curve: six bits of the key, and the next turn above them. */
const TURNS = Uint16Array.from({ length: 4 * SIDE * SIDE }, (_, entry) => {
  let turn = entry >> (2 * STEP);
  let key = 0;
  for (let bit = STEP - 1; bit >= 0; bit--) {
    const flip = turn & 1;
    const across = ((entry >> (STEP + bit)) & 1) ^ flip;
    const down = ((entry >> bit) & 1) ^ flip;
    const [rx, ry] = turn & 2 ? [down, across] : [across, down];
    key = (key << 2) | ((3 * rx) ^ ry);
    if (ry === 0) turn ^= 2 | rx;
  }
  return (turn << (2 * STEP)) | key;
});

function keyOf(column: number, row: number): number {
  let key = 0;
  let turn = 0;
  for (let bit = BITS - STEP; bit >= 0; bit -= STEP) {
    const across = (column >> bit) & (SIDE - 1);
    const down = (row >> bit) & (SIDE - 1);
    const entry = TURNS[(turn << (2 * STEP)) | (across << STEP) | down] as number;
    key = (key << (2 * STEP)) | (entry & (SIDE * SIDE - 1));
    turn = entry >> (2 * STEP);
  }
  return key;
}

export interface Sorter {
  /** Bodies along the curve; equals as they stood in the order before. */
  readonly order: Int32Array;
  /** Sorts them anew, by where they are now. */
  sort(x: Float32Array, y: Float32Array): void;
}

const RADIX = 1 << BITS;

/** Sorts bodies along the curve, in two passes over the two halves of their keys. */
export function toSorter(count: number): Sorter {
  const order = Int32Array.from({ length: count }, (_, body) => body);
  const keys = new Int32Array(count);
  const spare = new Int32Array(count);
  const sort = (x: Float32Array, y: Float32Array): void => {
    toKeys(keys, x, y);
    if (count <= FEW) {
      insert(order, keys);
      return;
    }
    pass(order, spare, keys, 0);
    pass(spare, order, keys, BITS);
  };
  return { order, sort };
}

/** Few are sorted by insertion, which is quick since they were sorted before. */
const FEW = 512;

function insert(order: Int32Array, keys: Int32Array): void {
  for (let at = 1; at < order.length; at++) {
    const body = order[at] as number;
    const key = keys[body] as number;
    let place = at;
    for (; place > 0 && (keys[order[place - 1] as number] as number) > key; place--)
      order[place] = order[place - 1] as number;
    order[place] = body;
  }
}

function toKeys(keys: Int32Array, x: Float32Array, y: Float32Array): void {
  const across = span(x, keys.length);
  const down = span(y, keys.length);
  const scale = (RADIX - 1) / Math.max(across.length, down.length, 1e-9);
  for (let body = 0; body < keys.length; body++) {
    keys[body] = keyOf(
      Math.floor(((x[body] as number) - across.least) * scale),
      Math.floor(((y[body] as number) - down.least) * scale),
    );
  }
}

function span(values: Float32Array, count: number): { least: number; length: number } {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < count; at++) {
    const value = values[at] as number;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return { least, length: most - least };
}

function pass(from: Int32Array, to: Int32Array, keys: Int32Array, shift: number): void {
  const ends = new Int32Array(RADIX + 1);
  for (let at = 0; at < from.length; at++) {
    const digit = ((keys[at] as number) >> shift) & (RADIX - 1);
    ends[digit + 1] = (ends[digit + 1] as number) + 1;
  }
  for (let digit = 0; digit < RADIX; digit++)
    ends[digit + 1] = (ends[digit + 1] as number) + (ends[digit] as number);
  for (let at = 0; at < from.length; at++) {
    const body = from[at] as number;
    const digit = ((keys[body] as number) >> shift) & (RADIX - 1);
    const place = ends[digit] as number;
    ends[digit] = place + 1;
    to[place] = body;
  }
}
