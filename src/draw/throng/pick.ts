import { screenRadius, type Transform } from '../fit.ts';
import type { Target } from '../lift.ts';
import { type Pick, tieAt } from '../pick.ts';
import type { TieLine } from '../ties.ts';
import { personAt } from './excerpt.ts';
import { type Grid, toGrid } from './grid.ts';
import type { Stand } from './stand.ts';

const TIE_REACH = 5;

const grids = new WeakMap<Stand, Grid>();

/**
 * What lies under a point. People are looked up in a grid; of the ties only those that are drawn as lines one can
 * aim at, `lines`: in the tangle that is seen from afar every spot is on some tie.
 */
export function pickIn(stand: Stand, lines: () => readonly TieLine[]): Pick {
  return (x, y, transform, tolerance = 4): Target | undefined => {
    const rank = rankAt(stand, x, y, transform, tolerance);
    if (rank !== undefined) return { kind: 'person', id: personAt(stand, rank) };
    const at = [(x - transform.x) / transform.k, (y - transform.y) / transform.k] as const;
    const tie = tieAt(lines(), at, TIE_REACH / transform.k);
    return tie === undefined ? undefined : { kind: 'tie', a: tie.a, b: tie.b };
  };
}

/** Whose edge is nearest; inside several discs, the lighter one, which is painted above. */
function rankAt(
  stand: Stand,
  px: number,
  py: number,
  transform: Transform,
  tolerance: number,
): number | undefined {
  const { x, y, k } = transform;
  const reach = screenRadius(stand.r[0] ?? 0, k) + tolerance;
  let best: number | undefined;
  let least = Number.POSITIVE_INFINITY;
  gridOf(stand).visit((px - x) / k, (py - y) / k, reach / k, (rank) => {
    const r = screenRadius(stand.r[rank] ?? 0, k);
    const off = Math.hypot(x + (stand.x[rank] ?? 0) * k - px, y + (stand.y[rank] ?? 0) * k - py) - r;
    if (off > tolerance) return;
    const order = off > 0 ? off : r / 1000 - 1;
    if (order > least || (order === least && rank < (best ?? 0))) return;
    best = rank;
    least = order;
  });
  return best;
}

function gridOf(stand: Stand): Grid {
  const before = grids.get(stand);
  if (before !== undefined) return before;
  const grid = toGrid(stand.x, stand.y, stand.bounds);
  grids.set(stand, grid);
  return grid;
}
