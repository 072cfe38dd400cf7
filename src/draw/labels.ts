import type { Disc } from './discs.ts';
import type { Size, Transform } from './fit.ts';
import { insistOnName, isAlwaysNamed, isInFrame, placeName, placesBut } from './nameLabels.ts';
import { placeRegions, type RegionLabel } from './regionLabels.ts';
import type { Box } from './room.ts';
import type { Scene } from './scene.ts';
import { type LabelOptions, type Measure, type NameLabel, type Sheet, toSheet } from './sheet.ts';

export interface Labels {
  readonly names: readonly NameLabel[];
  readonly regions: readonly RegionLabel[];
}

export const NO_LABELS: Labels = { names: [], regions: [] };

/** Who is named where: the weightiest first, nobody over another name, over a disc or over the edge. */
export function placeLabels(
  scene: Scene,
  transform: Transform,
  size: Size,
  measure: Measure,
  options: LabelOptions = {},
): Labels {
  const sheet = toSheet(scene, transform, size, measure, options);
  const names = createNames(sheet);
  const { great, lesser } = inOrder(scene.discs, sheet);
  names.write(great);
  const regions = options.only === undefined ? placeRegions(scene.regions, sheet) : [];
  names.write(lesser);
  return { names: names.all(), regions };
}

/** The great are written before the regions, the others after them. Who is out of sight, or far down, is not tried. */
function inOrder(discs: readonly Disc[], sheet: Sheet) {
  const { only } = sheet.options;
  const seen = discs.filter((disc) => isInFrame(disc, sheet) && only?.has(disc.id) !== false);
  const others = seen.filter((disc) => !isAlwaysNamed(disc)).slice(0, TRIES * budgetOf(sheet.frame));
  return {
    great: [...seen.filter(isAlwaysNamed), ...others.filter(({ step }) => step <= 2)],
    lesser: others.filter(({ step }) => step > 2),
  };
}

/** A map with a name on every spot is a list: one for so many square pixels is enough, the rest comes closer up. */
const ROOM_FOR_ONE = 7000;
/** How many are tried for each name that there is room for. */
const TRIES = 6;
/** For how many a place is made where there is none. */
const SQUEEZES = 60;

function budgetOf({ left, right, top, bottom }: Box): number {
  return Math.max(120, Math.round(((right - left) * (bottom - top)) / ROOM_FOR_ONE));
}

/** The names written so far. One of the greater that finds no place may move another one aside. */
function createNames(sheet: Sheet) {
  const written = new Map<Disc, NameLabel>();
  const discOf = new Map<NameLabel, Disc>();
  const put = (disc: Disc, label: NameLabel): void => {
    written.set(disc, label);
    discOf.set(label, disc);
    sheet.taken.take(label.box, label);
  };
  const moveAside = (disc: Disc): boolean =>
    placesBut(disc, sheet).some(({ label, inTheWay }) => {
      const other = discOf.get(inTheWay);
      if (other === undefined) return false;
      sheet.taken.leave(inTheWay);
      sheet.taken.take(label.box, label);
      const elsewhere = placeName(other, sheet);
      if (elsewhere === undefined) {
        sheet.taken.leave(label);
        sheet.taken.take(inTheWay.box, inTheWay);
        return false;
      }
      put(other, elsewhere);
      put(disc, label);
      return true;
    });
  let squeezes = SQUEEZES;
  const squeezeIn = (disc: Disc): void => {
    if (squeezes-- <= 0 && !isAlwaysNamed(disc)) return;
    if (moveAside(disc) || (disc.step === 3 && !isAlwaysNamed(disc))) return;
    const label = insistOnName(disc, sheet);
    if (label !== undefined) put(disc, label);
  };
  return {
    all: () => [...written.values()],
    write: (discs: readonly Disc[]): void => {
      const most = sheet.options.most ?? budgetOf(sheet.frame);
      for (const disc of discs) {
        if (written.size >= most) return;
        const label = placeName(disc, sheet);
        if (label !== undefined) put(disc, label);
        else if (disc.step <= 3 || isAlwaysNamed(disc)) squeezeIn(disc);
      }
    },
  };
}
