import { screenRadius, type Transform } from '../fit.ts';
import type { Paper } from '../layers.ts';
import { lookOf } from '../palette.ts';
import { colourOf, type Theme } from '../theme.ts';
import { bend } from '../ties.ts';
import type { Sight } from './sift.ts';
import type { Stand } from './stand.ts';
import type { Throng } from './throng.ts';

/** Painted at a stretch; after each of these whoever paints may stop and go on in the next frame. */
const TIES_AT_ONCE = 1200;
const DISCS_AT_ONCE = 800;
/** A path of wider lines costs by its crossings, so it is kept short; hairlines cost next to nothing. */
const WIDE_AT_ONCE = 20;
/** So many of the heaviest ties have their true width; the others are hairlines, the heavier the darker. */
const WIDE_TIES = 600;
/** Ties shorter than this, in pixels, are drawn straight. */
const STRAIGHT = 24;

/** The heaviest are stroked last, so that they lie on top. */
export function* strokeTies(
  { context, density }: Paper,
  { stand }: Throng,
  { ties }: Sight,
  transform: Transform,
  theme: Theme,
): Generator<void> {
  const faint = theme.tieOpacity * Math.max(0.35, Math.min(1, Math.sqrt(1200 / Math.max(1, ties.length))));
  context.strokeStyle = theme.tie;
  let at = ties.length;
  while (at > 0) {
    const quarters = stand.widths[ties[at - 1] ?? 0] ?? 4;
    const pen = penFor(quarters, at, transform.k);
    take(pen, context, faint, density);
    context.beginPath();
    for (const last = at - pen.most; at > last && stand.widths[ties[at - 1] ?? 0] === quarters; at--)
      trace(context, stand, ties[at - 1] ?? 0, transform);
    context.stroke();
    if (!pen.isWide) yield;
  }
}

interface Pen {
  readonly width: number;
  readonly isWide: boolean;
  readonly most: number;
}

/** How the tie before `at` is drawn, and how many together with it at the most. */
function penFor(quarters: number, at: number, k: number): Pen {
  // From afar the heaviest would fill their island.
  const width = Math.max(0.8, (quarters / 4) * Math.min(1, (k / 0.8) ** 0.5));
  const isWide = at <= WIDE_TIES && width > 1;
  const most = isWide ? WIDE_AT_ONCE : TIES_AT_ONCE;
  return { width, isWide, most: Math.min(most, at > WIDE_TIES ? at - WIDE_TIES : at) };
}

function take({ width, isWide }: Pen, context: Paper['context'], faint: number, density: number): void {
  context.lineCap = isWide ? 'round' : 'butt';
  context.lineWidth = isWide ? width : Math.min(width, 1) / density;
  context.globalAlpha = isWide ? faint : darker(faint, width, density);
}

/** A hairline says by its ink what it cannot say by its width. */
function darker(opacity: number, width: number, density: number): number {
  return Math.min(1, opacity * Math.max(1, width) ** 0.7 * density ** 0.5);
}

function trace(
  context: CanvasRenderingContext2D,
  { x, y, sources, targets, middle }: Stand,
  tie: number,
  { x: left, y: top, k }: Transform,
): void {
  const from = { x: x[sources[tie] ?? 0] ?? 0, y: y[sources[tie] ?? 0] ?? 0 };
  const to = { x: x[targets[tie] ?? 0] ?? 0, y: y[targets[tie] ?? 0] ?? 0 };
  context.moveTo(left + from.x * k, top + from.y * k);
  if (Math.abs(to.x - from.x) + Math.abs(to.y - from.y) < STRAIGHT / k) {
    context.lineTo(left + to.x * k, top + to.y * k);
    return;
  }
  const { cx, cy } = bend(from, to, middle);
  context.quadraticCurveTo(left + cx * k, top + cy * k, left + to.x * k, top + to.y * k);
}

const CASING = 1.5;
/** Smaller discs are squares of the same area, without a casing. */
const SPECK = 2.2;
const SQUARE = Math.sqrt(Math.PI) / 2;

/** People, the weightiest at the bottom. Neighbours in rank are filled together: first their casings, then each colour. */
export function* fillDiscs(
  { context }: Paper,
  throng: Throng,
  { ranks, scale }: Sight,
  transform: Transform,
  theme: Theme,
): Generator<void> {
  context.globalAlpha = 1;
  const radii = radiiAt(throng.stand, transform.k, scale);
  const colours = throng.fills.map((fill) => colourOf(fill, theme));
  for (let first = 0; first < ranks.length; first += DISCS_AT_ONCE) {
    const block = ranks.subarray(first, first + DISCS_AT_ONCE);
    fillBlock(context, throng, block, { transform, radii, colours, casing: theme.halo });
    yield;
  }
}

/** By rank, in screen pixels. */
type Radii = (rank: number) => number;

interface Ink {
  readonly transform: Transform;
  readonly radii: Radii;
  /** By look. */
  readonly colours: readonly string[];
  readonly casing: string;
}

function radiiAt({ r }: Stand, k: number, scale: number): Radii {
  return (rank) => screenRadius(r[rank] ?? 0, k) * scale;
}

function fillBlock(
  context: CanvasRenderingContext2D,
  { stand, looks, fills }: Throng,
  ranks: Uint32Array,
  { transform, radii, colours, casing }: Ink,
): void {
  const put = shaper(context, stand, transform, radii);
  context.beginPath();
  for (const rank of ranks) put(rank, CASING, false);
  context.fillStyle = casing;
  context.fill();
  const present = new Set(Array.from(ranks, (rank) => looks[rank] ?? 0));
  for (const look of present) {
    const fill = fills[look];
    const isSquare = fill?.kind === 'mark' && lookOf(fill.mark).shape === 'square';
    context.beginPath();
    for (const rank of ranks) if (looks[rank] === look) put(rank, 0, isSquare);
    context.fillStyle = colours[look] ?? '';
    context.fill();
  }
  hollow(
    context,
    stand,
    ranks.filter((rank) => looks[rank] === 0),
    { transform, radii, casing },
  );
}

/** Whoever has no topic of the twelve is a ring. */
function hollow(
  context: CanvasRenderingContext2D,
  { x, y }: Stand,
  ranks: Uint32Array,
  { transform: { x: left, y: top, k }, radii, casing }: Omit<Ink, 'colours'>,
): void {
  context.beginPath();
  for (const rank of ranks) {
    const radius = radii(rank);
    if (radius < SPECK) continue;
    const inner = radius - Math.min(2, radius / 2);
    const cx = left + (x[rank] ?? 0) * k;
    const cy = top + (y[rank] ?? 0) * k;
    context.moveTo(cx + inner, cy);
    context.arc(cx, cy, inner, 0, 2 * Math.PI);
  }
  context.fillStyle = casing;
  context.fill();
}

function shaper(
  context: CanvasRenderingContext2D,
  { x, y }: Stand,
  { x: left, y: top, k }: Transform,
  radii: Radii,
): (rank: number, casing: number, isSquare: boolean) => void {
  return (rank, casing, isSquare) => {
    const radius = radii(rank);
    const isSpeck = radius < SPECK;
    if (isSpeck && casing > 0) return;
    const cx = left + (x[rank] ?? 0) * k;
    const cy = top + (y[rank] ?? 0) * k;
    const reach = radius + Math.min(casing, radius / 3);
    if (isSpeck || isSquare) {
      const half = reach * SQUARE;
      context.rect(cx - half, cy - half, 2 * half, 2 * half);
      return;
    }
    context.moveTo(cx + reach, cy);
    context.arc(cx, cy, reach, 0, 2 * Math.PI);
  };
}
