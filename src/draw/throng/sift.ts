import { type Size, screenRadius, type Transform } from '../fit.ts';
import type { Stand } from './stand.ts';

/** What of a throng is drawn in one picture. */
export interface Sight {
  /** Ranks, ascending. */
  readonly ranks: Uint32Array;
  /** Places of ties, the heaviest first. */
  readonly ties: Uint32Array;
  /** Discs are drawn smaller by this where they crowd. */
  readonly scale: number;
  /** So few are in view that each is drawn with all its detail. */
  readonly near: boolean;
}

/** Up to so many people in view are drawn as on a small map. */
const NEAR = 1600;
/** Above so many in view their discs shrink, down to this share of their radius. */
const ROOMY = 4000;
const SMALLEST = 0.62;
/** So many ties are drawn at most, from close by and from afar. */
const TIES_NEAR = 4000;
const TIES_FAR = 24_000;
/** Of discs no larger than this, in pixels, one is enough on each spot. */
const SPECK = 2.2;
const SPOT = 1.5;
/** A shorter tie is hidden by its discs. */
const SHORTEST = 3;
/** What of a disc reaches beyond its middle, at the most. */
const REACH = 60;

/** Who and what is worth drawing on a sheet of this size. Where there is too much, the lightest is left out. */
export function sift(stand: Stand, transform: Transform, size: Size): Sight {
  const inView = ranksInView(stand, transform, size);
  const near = inView.length <= NEAR;
  return {
    ranks: near ? inView : thinned(inView, stand, transform, size),
    ties: tiesInView(stand, transform, size, near),
    scale: Math.max(SMALLEST, Math.min(1, Math.sqrt(ROOMY / Math.max(1, inView.length)))),
    near,
  };
}

function ranksInView({ x, y }: Stand, { x: left, y: top, k }: Transform, size: Size): Uint32Array {
  const found = new Uint32Array(x.length);
  let count = 0;
  for (let rank = 0; rank < x.length; rank++) {
    const cx = left + (x[rank] ?? 0) * k;
    const cy = top + (y[rank] ?? 0) * k;
    if (cx > -REACH && cy > -REACH && cx < size.width + REACH && cy < size.height + REACH)
      found[count++] = rank;
  }
  return found.subarray(0, count);
}

/** Of the specks on one spot the weightiest alone; whoever is larger is always kept. */
function thinned(
  ranks: Uint32Array,
  { x, y, r }: Stand,
  { x: left, y: top, k }: Transform,
  size: Size,
): Uint32Array {
  const columns = Math.ceil((size.width + 2 * REACH) / SPOT);
  const taken = new Uint8Array(columns * Math.ceil((size.height + 2 * REACH) / SPOT));
  return ranks.filter((rank) => {
    const column = Math.floor((left + (x[rank] ?? 0) * k + REACH) / SPOT);
    const row = Math.floor((top + (y[rank] ?? 0) * k + REACH) / SPOT);
    const spot = row * columns + column;
    const isFree = taken[spot] !== 1;
    taken[spot] = 1;
    return isFree || screenRadius(r[rank] ?? 0, k) > SPECK;
  });
}

function tiesInView(stand: Stand, transform: Transform, size: Size, near: boolean): Uint32Array {
  const isOff = isOffSheet(stand, transform, size);
  const shortest = near ? 0 : SHORTEST / transform.k;
  const { x, y, sources, targets } = stand;
  const found = new Uint32Array(Math.min(near ? TIES_NEAR : TIES_FAR, sources.length));
  let count = 0;
  for (let tie = 0; tie < sources.length && count < found.length; tie++) {
    const from = sources[tie] ?? 0;
    const to = targets[tie] ?? 0;
    if (isOff(from, to)) continue;
    const length = Math.abs((x[from] ?? 0) - (x[to] ?? 0)) + Math.abs((y[from] ?? 0) - (y[to] ?? 0));
    if (length >= shortest) found[count++] = tie;
  }
  return found.subarray(0, count);
}

/** Whether two persons stand beyond the same edge. */
function isOffSheet({ x, y }: Stand, { x: left, y: top, k }: Transform, { width, height }: Size) {
  const [low, high, upper, lower] = [-left / k, (width - left) / k, -top / k, (height - top) / k];
  return (from: number, to: number): boolean => {
    const x1 = x[from] ?? 0;
    const x2 = x[to] ?? 0;
    if ((x1 < low && x2 < low) || (x1 > high && x2 > high)) return true;
    const y1 = y[from] ?? 0;
    const y2 = y[to] ?? 0;
    return (y1 < upper && y2 < upper) || (y1 > lower && y2 > lower);
  };
}
