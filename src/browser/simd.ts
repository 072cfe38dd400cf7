import { type Sum, sumPlainly } from '#core/force/sum.ts';

interface Exports {
  readonly memory: WebAssembly.Memory;
  sum(base: number, leaves: number, cells: number, opening: number): void;
}

const PAGE = 65_536;
/** So few are summed sooner than they are copied. */
const FEW = 64;
/** Below this the module keeps what is its own. */
const BASE = 1024;

/** The sum compiled from `core/force/assembly/sum.ts`: bit for bit that of `sumPlainly`, some times faster. Throws where SIMD is missing. */
export function toSimdSum(module: WebAssembly.Module): Sum {
  const { memory, sum } = new WebAssembly.Instance(module).exports as unknown as Exports;
  return (tree, theta, pushX, pushY) => {
    if (tree.x.length <= FEW) return sumPlainly(tree, theta, pushX, pushY);
    const { x, y, strength, cells, leaves } = tree;
    const given = [
      x,
      y,
      strength,
      cells.x,
      cells.y,
      cells.strength,
      cells.width,
      cells.first,
      cells.after,
      leaves.x,
      leaves.y,
      leaves.halfWidth,
      leaves.halfHeight,
    ];
    const all = given.reduce((total, { byteLength }) => total + byteLength, 0);
    const list = 3 * (x.byteLength + cells.x.byteLength + 16);
    const needed = BASE + all + 2 * x.byteLength + list;
    if (needed > memory.buffer.byteLength) memory.grow(Math.ceil((needed - memory.buffer.byteLength) / PAGE));
    let at = BASE;
    for (const values of given) {
      const Kind = values instanceof Int32Array ? Int32Array : Float32Array;
      new Kind(memory.buffer, at, values.length).set(values);
      at += values.byteLength;
    }
    sum(BASE, leaves.count, cells.count, Math.fround(Math.fround(theta) * Math.fround(theta)));
    pushX.set(new Float32Array(memory.buffer, at, x.length));
    pushY.set(new Float32Array(memory.buffer, at + x.byteLength, x.length));
  };
}
