import type { Disc } from './discs.ts';
import { screenRadius } from './fit.ts';
import { type Box, holds } from './room.ts';
import type { Anchor, NameLabel, Sheet } from './sheet.ts';
import { FONT, NAME_SIZES, NAME_WEIGHTS } from './theme.ts';

/** Where a name may stand beside its disc, the liked places first: direction, and what it costs to stand there. */
const SIDES = [
  { dx: 1, dy: 0, cost: 0 },
  { dx: -1, dy: 0, cost: 0.12 },
  { dx: 0, dy: -1, cost: 0.2 },
  { dx: 0, dy: 1, cost: 0.22 },
  { dx: 0.92, dy: -0.38, cost: 0.16 },
  { dx: 0.92, dy: 0.38, cost: 0.17 },
  { dx: 0.7, dy: -0.7, cost: 0.3 },
  { dx: 0.7, dy: 0.7, cost: 0.32 },
  { dx: -0.92, dy: -0.38, cost: 0.26 },
  { dx: -0.92, dy: 0.38, cost: 0.27 },
  { dx: -0.7, dy: -0.7, cost: 0.38 },
  { dx: -0.7, dy: 0.7, cost: 0.4 },
] as const;

/** Between a disc and its name. */
const GAP = 4;
const COST = { crowd: 0.55, overLesser: 1.2, moved: 0.35, short: 0.6, shore: 0.3 } as const;
const SMALLEST = 12;
/** Closer than this everybody goes by the full name. */
const NEAR = 1.7;
/** From this scale down the greater names shrink, lest they bury the map. */
const FAR = 0.85;

export const fontOf = (size: number, weight: number, italic = false): string =>
  `${italic ? 'italic ' : ''}${weight} ${size}px ${FONT}`;

export const isAlwaysNamed = (disc: Disc): boolean => disc.selected || disc.owner;

/** The best place for a name that is free of names, of discs and of the edge. */
export function placeName(disc: Disc, sheet: Sheet): NameLabel | undefined {
  return bestOf(disc, sheet, false);
}

/** A place over the discs of lesser persons, for the great; anywhere within the frame, for those who are always named. */
export function insistOnName(disc: Disc, sheet: Sheet): NameLabel | undefined {
  const best = bestOf(disc, sheet, true);
  return best ?? (isAlwaysNamed(disc) ? toName(disc, disc.name, sideInFrame(disc, sheet), sheet) : undefined);
}

/** Places that would be free but for one other name. */
export function placesBut(disc: Disc, sheet: Sheet) {
  return candidatesOf(disc, sheet).flatMap(({ text, side }) => {
    const label = toName(disc, text, side, sheet);
    if (!holds(sheet.frame, label.box) || sheet.discs.isTaken(label.box, (other) => other !== disc))
      return [];
    const [inTheWay, ...more] = sheet.taken.takersOf(label.box);
    return inTheWay === undefined || inTheWay === 'fixed' || more.length > 0 ? [] : [{ label, inTheWay }];
  });
}

/** Whether the middle of a disc can be seen beside the panels. */
export function isInFrame({ x, y }: Disc, { transform, frame }: Sheet): boolean {
  const cx = transform.x + x * transform.k;
  const cy = transform.y + y * transform.k;
  return cx >= frame.left && cx <= frame.right && cy >= frame.top && cy <= frame.bottom;
}

/** The forms of a name, the wished one first: the great by their full names, the others too when there is room. */
function formsOf(disc: Disc, k: number): readonly string[] {
  if (disc.name === disc.short) return [disc.name];
  return disc.step <= 2 || isAlwaysNamed(disc) || k > NEAR ? [disc.name, disc.short] : [disc.short];
}

function bestOf(disc: Disc, sheet: Sheet, mayCover: boolean): NameLabel | undefined {
  let best: NameLabel | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const { text, side, cost } of candidatesOf(disc, sheet)) {
    // They come in the order of their cost, which only grows from here.
    if (cost >= least) break;
    const label = toName(disc, text, side, sheet);
    const whole = cost + costOfPlace(label, disc, sheet, mayCover);
    if (whole >= least) continue;
    best = label;
    least = whole;
  }
  return best;
}

function candidatesOf(disc: Disc, { crowd, options, transform }: Sheet) {
  const [x, y] = crowd.get(disc.id) ?? [0, 0];
  const before = options.before?.get(disc.id);
  return formsOf(disc, transform.k)
    .flatMap((text, form) =>
      SIDES.map(({ dx, dy, cost }, side) => {
        const moved = before === undefined || before === side ? 0 : COST.moved;
        return { text, side, cost: cost + form * COST.short + COST.crowd * (dx * x + dy * y) + moved };
      }),
    )
    .sort((a, b) => a.cost - b.cost);
}

/** Infinite where the place is taken. */
function costOfPlace(label: NameLabel, disc: Disc, sheet: Sheet, mayCover: boolean): number {
  if (!holds(sheet.frame, label.box) || sheet.taken.isTaken(label.box)) return Number.POSITIVE_INFINITY;
  const bars = (other: Disc): boolean =>
    other !== disc && (!mayCover || other.step <= 3 || other.weight >= disc.weight || other.selected);
  if (sheet.discs.isTaken(label.box, bars)) return Number.POSITIVE_INFINITY;
  const shore = crossesShore(label.box, sheet) ? COST.shore : 0;
  if (!mayCover) return shore;
  const covered = [...sheet.discs.takersOf(label.box)].filter((other) => other !== disc);
  return shore + COST.overLesser * covered.length;
}

function crossesShore(box: Box, { options: { inWater }, transform: { x, y, k } }: Sheet): boolean {
  if (inWater === undefined) return false;
  const level = ((box.top + box.bottom) / 2 - y) / k;
  return inWater((box.left - x) / k, level) || inWater((box.right - x) / k, level);
}

function sideInFrame(disc: Disc, sheet: Sheet): number {
  const inside = SIDES.findIndex((_, side) => holds(sheet.frame, toName(disc, disc.name, side, sheet).box));
  return Math.max(0, inside);
}

function toName(disc: Disc, text: string, side: number, { transform, measure, options }: Sheet): NameLabel {
  const { dx, dy } = SIDES[side] ?? SIDES[0];
  const wished = (NAME_SIZES[disc.step - 1] ?? SMALLEST) * Math.min(1, (transform.k / FAR) ** 0.35);
  const size = Math.round(Math.max(options.smallest ?? SMALLEST, wished) * (options.scale ?? 1) * 2) / 2;
  const weight = NAME_WEIGHTS[disc.step - 1] ?? 480;
  const width = measure(text, fontOf(size, weight));
  const reach = screenRadius(disc.r, transform.k) + GAP + (disc.selected ? 4 : 0);
  const anchor: Anchor = dx > 0 ? 'start' : dx < 0 ? 'end' : 'middle';
  const x = transform.x + disc.x * transform.k + dx * reach;
  const level = transform.y + disc.y * transform.k + dy * reach;
  // Beside the disc the small letters are level with its middle; above and below the whole name is clear of it.
  const drop = 0.33 + (dy < 0 ? 0.43 * dy : 0.39 * dy);
  const y = level + drop * size;
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  const box = { left: left - 2, top: y - 0.76 * size, right: left + width + 2, bottom: y + 0.24 * size };
  return { id: disc.id, text, x, y, anchor, size, weight, step: disc.step, side, opacity: disc.opacity, box };
}
