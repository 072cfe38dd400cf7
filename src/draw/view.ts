import type { Disc } from './discs.ts';
import type { Size, Transform } from './fit.ts';
import type { TieLine } from './ties.ts';

/** What of a disc reaches beyond its middle, at the most. */
const REACH = 60;

export function discsInView(discs: readonly Disc[], { x, y, k }: Transform, size: Size): readonly Disc[] {
  return discs.filter((disc) => {
    const [cx, cy] = [x + disc.x * k, y + disc.y * k];
    return cx > -REACH && cy > -REACH && cx < size.width + REACH && cy < size.height + REACH;
  });
}

/** A bent line never leaves the triangle of its ends and its control point. */
export function tiesInView(ties: readonly TieLine[], { x, y, k }: Transform, size: Size): readonly TieLine[] {
  const [left, top] = [-x / k, -y / k];
  const [right, bottom] = [left + size.width / k, top + size.height / k];
  return ties.filter(
    ({ x1, y1, x2, y2, cx, cy }) =>
      Math.max(x1, x2, cx) > left &&
      Math.min(x1, x2, cx) < right &&
      Math.max(y1, y2, cy) > top &&
      Math.min(y1, y2, cy) < bottom,
  );
}
