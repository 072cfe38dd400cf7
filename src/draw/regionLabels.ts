import type { Region } from './region.ts';
import { type Box, holds } from './room.ts';
import type { Sheet } from './sheet.ts';
import { FONT, REGION_SIZE, REGION_SPACING, REGION_YEARS_SIZE } from './theme.ts';

/** The name of a region, centred on `x`; its baseline at `y`, that of its years at `yearsY`. */
export interface RegionLabel {
  readonly name: string;
  readonly years: string;
  readonly x: number;
  readonly y: number;
  readonly yearsY: number;
  readonly size: number;
  readonly yearsSize: number;
  readonly opacity: number;
  readonly box: Box;
}

/** Room kept free around the name of a region. */
const AIR = 7;
const ANGLES = 24;
const OUTWARD = [0, 14, 30, 50, 75];

/** Names beside the shores of their regions; one without a place in the water is left out until there is one. */
export function placeRegions(regions: readonly Region[], sheet: Sheet): readonly RegionLabel[] {
  const placed: RegionLabel[] = [];
  for (const region of regions) {
    const label = placeRegion(region, sheet);
    if (label === undefined) continue;
    placed.push(label);
    sheet.taken.take(label.box, 'fixed');
  }
  return placed;
}

function placeRegion(region: Region, sheet: Sheet): RegionLabel | undefined {
  const { transform } = sheet;
  const spots = region.spots.map(
    ({ x, y }) => [transform.x + x * transform.k, transform.y + y * transform.k] as const,
  );
  const middle = [transform.x + region.x * transform.k, transform.y + region.y * transform.k] as const;
  const shore = 34 * transform.k + 10;
  for (const out of OUTWARD) {
    for (const angle of anglesByTaste()) {
      const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
      const label = toLabel(region, middle, [dx, dy], spots, shore + out, sheet);
      if (isFree(label, sheet) && isNearestTo(spots, label.box, sheet)) return label;
    }
  }
  return undefined;
}

/** Below, above, then round about: names like to stand under their land. */
function anglesByTaste(): readonly number[] {
  const angles = Array.from({ length: ANGLES }, (_, i) => (i / ANGLES) * 2 * Math.PI);
  const taste = (angle: number): number => Math.abs(Math.cos(angle)) + (Math.sin(angle) < 0 ? 0.15 : 0);
  return angles.sort((a, b) => taste(a) - taste(b));
}

type Point = readonly [number, number];

function toLabel(
  { name, years, opacity }: Region,
  middle: Point,
  direction: Point,
  spots: readonly Point[],
  beyond: number,
  { measure, options }: Sheet,
): RegionLabel {
  const scale = options.scale ?? 1;
  const smallest = options.smallest ?? 0;
  const size = Math.max(REGION_SIZE, smallest) * scale;
  const yearsSize = Math.max(REGION_YEARS_SIZE, smallest) * scale;
  const width = measure(name, `italic 520 ${size}px ${FONT}`) + name.length * REGION_SPACING * size;
  const half = { x: width / 2 + AIR, y: (size + (years === '' ? 0 : yearsSize + 3)) / 2 + AIR };
  const [dx, dy] = direction;
  const reach = Math.max(...spots.map(([x, y]) => (x - middle[0]) * dx + (y - middle[1]) * dy));
  const distance = reach + beyond + half.x * Math.abs(dx) + half.y * Math.abs(dy);
  const [x, cy] = [middle[0] + dx * distance, middle[1] + dy * distance];
  const top = cy - half.y + AIR;
  return {
    name,
    years,
    x,
    y: top + size * 0.8,
    yearsY: top + size + 3 + yearsSize * 0.8,
    size,
    yearsSize,
    opacity,
    box: { left: x - half.x, top: cy - half.y, right: x + half.x, bottom: cy + half.y },
  };
}

/** Nobody of another region stands nearer to a name than the people of its own. */
function isNearestTo(spots: readonly Point[], box: Box, { discs }: Sheet): boolean {
  const own = spots.reduce((least, spot) => Math.min(least, distanceTo(box, spot)), Number.POSITIVE_INFINITY);
  const near = own - 2;
  const around = {
    left: box.left - near,
    top: box.top - near,
    right: box.right + near,
    bottom: box.bottom + near,
  };
  return !discs.isTaken(around, (_, taken) => {
    const middle = [(taken.left + taken.right) / 2, (taken.top + taken.bottom) / 2] as const;
    return distanceTo(box, middle) < near;
  });
}

function distanceTo({ left, top, right, bottom }: Box, [x, y]: Point): number {
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
}

function isFree({ box }: RegionLabel, { frame, taken, discs, options, transform }: Sheet): boolean {
  if (!holds(frame, box) || taken.isTaken(box) || discs.isTaken(box)) return false;
  const { inWater } = options;
  if (inWater === undefined) return true;
  const columns = [0, 0.25, 0.5, 0.75, 1].map(
    (share) => box.left + AIR + share * (box.right - box.left - 2 * AIR),
  );
  const rows = [box.top + AIR / 2, box.bottom - AIR / 2];
  return columns.every((x) =>
    rows.every((y) => inWater((x - transform.x) / transform.k, (y - transform.y) / transform.k)),
  );
}
