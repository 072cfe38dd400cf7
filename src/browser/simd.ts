import { type Sum, sumPlainly } from '#core/force/sum.ts';
import type { Tree } from '#core/force/tree.ts';

interface Exports {
  readonly memory: WebAssembly.Memory;
  sum(base: number, leaves: number, cells: number, opening: number): void;
}

const PAGE = 65_536;
/** So few are summed sooner than they are copied. */
const FEW = 64;
/** Below this the module keeps what is its own. */
const BASE = 1024;

/** Where a tree's numbers lie in the module's memory. */
interface Laid {
  readonly tree: Tree;
  readonly buffer: ArrayBuffer;
  /** Each array of the tree, and its room in the memory. */
  readonly given: readonly (readonly [from: Numbers, to: Numbers])[];
  readonly pushX: Float32Array;
  readonly pushY: Float32Array;
}

type Numbers = Float32Array | Int32Array;

/** The sum compiled from `core/force/assembly/sum.ts`: bit for bit that of `sumPlainly`, some times faster. Throws where SIMD is missing. */
export function toSimdSum(module: WebAssembly.Module): Sum {
  const { memory, sum } = new WebAssembly.Instance(module).exports as unknown as Exports;
  let laid: Laid | undefined;
  return (tree, theta, pushX, pushY) => {
    if (tree.x.length <= FEW) return sumPlainly(tree, theta, pushX, pushY);
    // A tree is planted anew from tick to tick in the same arrays, and a memory that grew is another buffer.
    if (laid?.tree !== tree || laid.buffer !== memory.buffer) laid = lay(memory, tree);
    for (const [from, to] of laid.given) to.set(from);
    sum(BASE, tree.leaves.count, tree.cells.count, Math.fround(Math.fround(theta) * Math.fround(theta)));
    pushX.set(laid.pushX);
    pushY.set(laid.pushY);
  };
}

function lay(memory: WebAssembly.Memory, tree: Tree): Laid {
  const { x, y, strength, cells, leaves } = tree;
  const given = [
    ...[x, y, strength],
    ...[cells.x, cells.y, cells.strength, cells.width, cells.first, cells.after],
    ...[leaves.x, leaves.y, leaves.halfWidth, leaves.halfHeight],
  ];
  const all = given.reduce((total, { byteLength }) => total + byteLength, 0);
  const list = 3 * (x.byteLength + cells.x.byteLength + 16);
  const needed = BASE + all + 2 * x.byteLength + list;
  if (needed > memory.buffer.byteLength) memory.grow(Math.ceil((needed - memory.buffer.byteLength) / PAGE));
  const { buffer } = memory;
  let at = BASE;
  const roomFor = (values: Numbers): Numbers => {
    const Kind = values instanceof Int32Array ? Int32Array : Float32Array;
    const room = new Kind(buffer, at, values.length);
    at += values.byteLength;
    return room;
  };
  return {
    tree,
    buffer,
    given: given.map((values) => [values, roomFor(values)] as const),
    pushX: new Float32Array(buffer, at, x.length),
    pushY: new Float32Array(buffer, at + x.byteLength, x.length),
  };
}
