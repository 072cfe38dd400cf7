import { type Quadtree, quadtree } from 'd3';
import type { Disc } from './discs.ts';
import { screenRadius, type Transform } from './fit.ts';
import type { Target } from './lift.ts';
import type { Scene } from './scene.ts';
import type { TieLine } from './ties.ts';

/** What lies under a point of the screen, if anything. */
export type Pick = (x: number, y: number, transform: Transform, tolerance?: number) => Target | undefined;

const TIE_REACH = 5;

export function createPick(scene: Scene): Pick {
  const tree = quadtree<Disc>()
    .x(({ x }) => x)
    .y(({ y }) => y)
    .addAll([...scene.discs]);
  const greatest = scene.discs.reduce((most, { r }) => Math.max(most, r), 0);
  return (x, y, transform, tolerance = 4) => {
    const [px, py] = [(x - transform.x) / transform.k, (y - transform.y) / transform.k];
    const reach = (screenRadius(greatest, transform.k) + tolerance) / transform.k;
    const disc = discAt(tree, [px, py], reach, transform.k, tolerance);
    if (disc !== undefined) return { kind: 'person', id: disc.id };
    const tie = tieAt(scene.ties, [px, py], TIE_REACH / transform.k);
    return tie === undefined ? undefined : { kind: 'tie', a: tie.a, b: tie.b };
  };
}

type Point = readonly [number, number];

/** The disc whose edge is nearest; inside several, the lighter one, which is painted above. */
function discAt(
  tree: Quadtree<Disc>,
  [x, y]: Point,
  reach: number,
  k: number,
  tolerance: number,
): Disc | undefined {
  let best: Disc | undefined;
  let least = Number.POSITIVE_INFINITY;
  const weigh = (disc: Disc): void => {
    const r = screenRadius(disc.r, k);
    const off = Math.hypot(disc.x - x, disc.y - y) * k - r;
    if (off > tolerance) return;
    const rank = off > 0 ? off : r / 1000 - 1;
    if (rank >= least) return;
    best = disc;
    least = rank;
  };
  tree.visit((node, left, top, right, bottom) => {
    if (left > x + reach || right < x - reach || top > y + reach || bottom < y - reach) return true;
    if (node.length === undefined) {
      for (let leaf: typeof node | undefined = node; leaf !== undefined; leaf = leaf.next) weigh(leaf.data);
    }
    return false;
  });
  return best;
}

export function tieAt(ties: readonly TieLine[], [x, y]: Point, reach: number): TieLine | undefined {
  let best: TieLine | undefined;
  let least = reach;
  for (const tie of ties) {
    if (x < Math.min(tie.x1, tie.x2, tie.cx) - reach || x > Math.max(tie.x1, tie.x2, tie.cx) + reach)
      continue;
    if (y < Math.min(tie.y1, tie.y2, tie.cy) - reach || y > Math.max(tie.y1, tie.y2, tie.cy) + reach)
      continue;
    const off = distanceTo(tie, x, y);
    if (off >= least) continue;
    best = tie;
    least = off;
  }
  return best;
}

const PIECES = 12;

/** Distance to the bent line, taken as twelve straight pieces. */
function distanceTo(tie: TieLine, x: number, y: number): number {
  let least = Number.POSITIVE_INFINITY;
  let before: Point = [tie.x1, tie.y1];
  for (let i = 1; i <= PIECES; i++) {
    const next = pointOn(tie, i / PIECES);
    least = Math.min(least, distanceToPiece(before, next, x, y));
    before = next;
  }
  return least;
}

function pointOn({ x1, y1, cx, cy, x2, y2 }: TieLine, t: number): Point {
  const u = 1 - t;
  return [u * u * x1 + 2 * u * t * cx + t * t * x2, u * u * y1 + 2 * u * t * cy + t * t * y2];
}

function distanceToPiece([ax, ay]: Point, [bx, by]: Point, x: number, y: number): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}
