export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Disc extends Point {
  readonly radius: number;
}

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const FAR = Number.POSITIVE_INFINITY;

/** The box around the discs; a point at the origin where there are none. */
export function boxOf(discs: readonly Disc[]): Box {
  if (discs.length === 0) return { left: 0, right: 0, top: 0, bottom: 0 };
  return discs.reduce(
    (box, { x, y, radius }) => ({
      left: Math.min(box.left, x - radius),
      right: Math.max(box.right, x + radius),
      top: Math.min(box.top, y - radius),
      bottom: Math.max(box.bottom, y + radius),
    }),
    { left: FAR, right: -FAR, top: FAR, bottom: -FAR },
  );
}

/** The map is wider than high. */
export const ASPECT = 1.6;
