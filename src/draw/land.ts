import type { Coast, Ring } from './coast.ts';
import { boundsOf } from './field.ts';

const FINEST = 4;
const ROWS = 500;

const known = new WeakMap<Coast, (x: number, y: number) => boolean>();

/** Tells land from water, in layout units, at once: the shore is looked up row by row. */
export function landOf(coast: Coast): (x: number, y: number) => boolean {
  const before = known.get(coast);
  if (before !== undefined) return before;
  const isLand = lookUp(coast.shore);
  known.set(coast, isLand);
  return isLand;
}

function lookUp(shore: readonly Ring[]): (x: number, y: number) => boolean {
  const bounds = boundsOf(shore.flatMap((ring) => ring.map(([x, y]) => ({ x, y }))));
  if (bounds === undefined) return () => false;
  const { top, bottom } = bounds;
  const height = Math.max(FINEST, (bottom - top) / ROWS);
  const rows: number[][] = Array.from({ length: Math.ceil((bottom - top) / height) + 1 }, () => []);
  for (const ring of shore) {
    for (const [i, [x1, y1]] of ring.entries()) {
      const [x2, y2] = ring[(i + 1) % ring.length] ?? [x1, y1];
      const first = Math.ceil((Math.min(y1, y2) - top) / height);
      const last = Math.ceil((Math.max(y1, y2) - top) / height);
      for (let row = first; row < last; row++) {
        rows[row]?.push(x1 + ((top + row * height - y1) / (y2 - y1)) * (x2 - x1));
      }
    }
  }
  return (x, y) => {
    const crossings = rows[Math.round((y - top) / height)];
    return crossings !== undefined && crossings.filter((at) => at < x).length % 2 === 1;
  };
}
