import type { PersonId } from '#core/model/document.ts';
import { type Crowd, crowdOf } from './crowd.ts';
import type { Disc, Step } from './discs.ts';
import { type Insets, NO_INSETS, type Size, screenRadius, type Transform } from './fit.ts';
import { placeRegions, type RegionLabel } from './regionLabels.ts';
import { type Box, createRoom, holds, type Room } from './room.ts';
import type { Scene } from './scene.ts';
import { FONT, NAME_SIZES, NAME_WEIGHTS } from './theme.ts';

export type Measure = (text: string, font: string) => number;
export type Anchor = 'start' | 'middle' | 'end';

/** A name beside its disc, on the screen; `y` is the baseline. */
export interface NameLabel {
  readonly id: PersonId;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: Anchor;
  readonly size: number;
  readonly weight: number;
  readonly step: Step;
  readonly side: number;
  readonly box: Box;
}

export interface Labels {
  readonly names: readonly NameLabel[];
  readonly regions: readonly RegionLabel[];
}

export const NO_LABELS: Labels = { names: [], regions: [] };

export interface LabelOptions {
  /** Names stay within these. */
  readonly insets?: Insets;
  /** Nothing is written here. */
  readonly keepOut?: readonly Box[];
  /** Multiplies the sizes of type: 1 on a screen, more on a slide. */
  readonly scale?: number;
  readonly smallest?: number;
  readonly most?: number;
  /** Is a point, in layout units, in the water? Names of regions like it there. */
  readonly inWater?: (x: number, y: number) => boolean;
  /** Which sides names stood on before: they stay where they can, so that zooming does not make them jump. */
  readonly before?: ReadonlyMap<PersonId, number>;
  /** Only these persons are named, and all names of `beside` stay where they are. */
  readonly only?: ReadonlySet<PersonId>;
  readonly beside?: readonly NameLabel[];
}

/** Eight sides, the liked ones first: direction, and what it costs to stand there. */
const SIDES = [
  { dx: 1, dy: 0, cost: 0 },
  { dx: -1, dy: 0, cost: 0.12 },
  { dx: 0, dy: -1, cost: 0.2 },
  { dx: 0, dy: 1, cost: 0.22 },
  { dx: 0.7, dy: -0.7, cost: 0.3 },
  { dx: 0.7, dy: 0.7, cost: 0.32 },
  { dx: -0.7, dy: -0.7, cost: 0.38 },
  { dx: -0.7, dy: 0.7, cost: 0.4 },
] as const;

const GAP = 4;
const EDGE = 4;
const COST = { crowd: 0.55, overLesser: 0.6, moved: 0.35, short: 0.6 } as const;

export const fontOf = (size: number, weight: number, italic = false): string =>
  `${italic ? 'italic ' : ''}${weight} ${size}px ${FONT}`;

interface Sheet {
  readonly transform: Transform;
  readonly frame: Box;
  readonly measure: Measure;
  readonly options: LabelOptions;
  readonly crowd: Crowd;
  readonly discs: Room<Disc>;
  readonly taken: Room<'name' | 'region' | 'panel'>;
}

/** Who is named where: the weightiest first, nobody over another name, over a weightier disc or over the edge. */
export function placeLabels(
  scene: Scene,
  transform: Transform,
  size: Size,
  measure: Measure,
  options: LabelOptions = {},
): Labels {
  const sheet = toSheet(scene, transform, size, measure, options);
  const order = inOrder(scene.discs, options);
  const most = options.most ?? Number.POSITIVE_INFINITY;
  const names: NameLabel[] = [];
  const write = (discs: readonly Disc[]): void => {
    for (const disc of discs) {
      if (names.length >= most) return;
      const label = placeName(disc, sheet);
      if (label === undefined) continue;
      names.push(label);
      sheet.taken.take(label.box, 'name');
    }
  };
  const great = order.filter((disc) => disc.step <= 2 || isAlwaysNamed(disc));
  write(great);
  const regions = options.only === undefined ? placeRegions(scene.regions, sheet) : [];
  const done = new Set(great);
  write(order.filter((disc) => !done.has(disc)));
  return { names, regions };
}

function toSheet(
  scene: Scene,
  transform: Transform,
  size: Size,
  measure: Measure,
  options: LabelOptions,
): Sheet {
  const insets = options.insets ?? NO_INSETS;
  const frame: Box = {
    left: insets.left + EDGE,
    top: insets.top + EDGE,
    right: size.width - insets.right - EDGE,
    bottom: size.height - insets.bottom - EDGE,
  };
  const discs = createRoom<Disc>();
  for (const disc of scene.discs) {
    const box = boxOfDisc(disc, transform);
    if (box.right > 0 && box.left < size.width && box.bottom > 0 && box.top < size.height)
      discs.take(box, disc);
  }
  const taken = createRoom<'name' | 'region' | 'panel'>();
  for (const box of options.keepOut ?? []) taken.take(box, 'panel');
  for (const { box } of options.beside ?? []) taken.take(box, 'name');
  return { transform, frame, measure, options, crowd: crowdOf(scene), discs, taken };
}

function inOrder(discs: readonly Disc[], { only }: LabelOptions): readonly Disc[] {
  const wanted = only === undefined ? discs : discs.filter(({ id }) => only.has(id));
  return [...wanted.filter(isAlwaysNamed), ...wanted.filter((disc) => !isAlwaysNamed(disc))];
}

const isAlwaysNamed = (disc: Disc): boolean => disc.selected || disc.owner;

function boxOfDisc(disc: Disc, { x, y, k }: Transform): Box {
  const r = screenRadius(disc.r, k) + 1.5;
  const [cx, cy] = [x + disc.x * k, y + disc.y * k];
  return { left: cx - r, top: cy - r, right: cx + r, bottom: cy + r };
}

function placeName(disc: Disc, sheet: Sheet): NameLabel | undefined {
  const { transform, frame } = sheet;
  const cx = transform.x + disc.x * transform.k;
  const cy = transform.y + disc.y * transform.k;
  if (cx < frame.left || cx > frame.right || cy < frame.top || cy > frame.bottom) return undefined;
  const best = bestOf(disc, formsOf(disc, transform.k), sheet);
  if (best !== undefined || !isAlwaysNamed(disc)) return best;
  // Those who are always named stand over others if they must, but never over the edge.
  return toName(disc, disc.name, clampSide(disc, sheet), sheet);
}

/** The forms of a name, the wished one first: the great by their full names, the others too when there is room. */
function formsOf(disc: Disc, k: number): readonly string[] {
  if (disc.name === disc.short) return [disc.name];
  return disc.step <= 2 || isAlwaysNamed(disc) || k > 1.7 ? [disc.name, disc.short] : [disc.short];
}

function bestOf(disc: Disc, forms: readonly string[], sheet: Sheet): NameLabel | undefined {
  let best: NameLabel | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const [form, text] of forms.entries()) {
    for (const [side, { cost }] of SIDES.entries()) {
      const base = cost + form * COST.short + sideCost(disc, side, sheet);
      if (base >= least) continue;
      const label = toName(disc, text, side, sheet);
      if (!isFree(label, disc, sheet)) continue;
      const whole = base + (coversLesser(label, disc, sheet) ? COST.overLesser : 0);
      if (whole >= least) continue;
      best = label;
      least = whole;
    }
  }
  return best;
}

function sideCost(disc: Disc, side: number, { crowd, options }: Sheet): number {
  const { dx, dy } = SIDES[side] ?? SIDES[0];
  const [x, y] = crowd.get(disc.id) ?? [0, 0];
  const before = options.before?.get(disc.id);
  return COST.crowd * (dx * x + dy * y) + (before === undefined || before === side ? 0 : COST.moved);
}

function isFree(label: NameLabel, disc: Disc, sheet: Sheet): boolean {
  if (!holds(sheet.frame, label.box) || sheet.taken.isTaken(label.box)) return false;
  return !sheet.discs.isTaken(
    label.box,
    (other) => other !== disc && other.weight >= disc.weight && other.step <= 3,
  );
}

function coversLesser(label: NameLabel, disc: Disc, sheet: Sheet): boolean {
  return sheet.discs.isTaken(label.box, (other) => other !== disc);
}

function clampSide(disc: Disc, sheet: Sheet): number {
  const inside = SIDES.findIndex((_, side) => holds(sheet.frame, toName(disc, disc.name, side, sheet).box));
  return Math.max(0, inside);
}

function toName(disc: Disc, text: string, side: number, { transform, measure, options }: Sheet): NameLabel {
  const { dx, dy } = SIDES[side] ?? SIDES[0];
  const size = Math.max(options.smallest ?? 12, NAME_SIZES[disc.step - 1] ?? 12) * (options.scale ?? 1);
  const weight = NAME_WEIGHTS[disc.step - 1] ?? 480;
  const width = measure(text, fontOf(size, weight));
  const reach = screenRadius(disc.r, transform.k) + GAP + (disc.selected ? 4 : 0);
  const anchor: Anchor = dx > 0 ? 'start' : dx < 0 ? 'end' : 'middle';
  const x = transform.x + disc.x * transform.k + dx * reach;
  // Centred on the height of small letters beside the disc, clear of it above and below.
  const level = transform.y + disc.y * transform.k + dy * reach;
  const y = dy === 0 ? level + 0.33 * size : dy < 0 ? level - 0.1 * size : level + 0.72 * size;
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  const box = { left: left - 2, top: y - 0.76 * size, right: left + width + 2, bottom: y + 0.24 * size };
  return { id: disc.id, text, x, y, anchor, size, weight, step: disc.step, side, box };
}
