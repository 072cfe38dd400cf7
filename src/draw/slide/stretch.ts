import type { Camera } from '#core/document/view.ts';
import { type Bounds, boundsOf } from '../field.ts';
import type { Size } from '../fit.ts';

/** Land beyond the outermost persons, and where their names may stand. */
const SHORE = 62;
/** A group of three need not fill a wall: no stretch is smaller than this. */
const LEAST = { width: 440, height: 250 };

/** The stretch of the map around some places, with their shores; undefined where there are none. */
export function stretchAround(
  places: Iterable<{ readonly x: number; readonly y: number }>,
): Bounds | undefined {
  const bounds = boundsOf(places);
  if (bounds === undefined) return undefined;
  const across = Math.max(0, LEAST.width - (bounds.right - bounds.left) - 2 * SHORE) / 2 + SHORE;
  const down = Math.max(0, LEAST.height - (bounds.bottom - bounds.top) - 2 * SHORE) / 2 + SHORE;
  return {
    left: bounds.left - across,
    top: bounds.top - down,
    right: bounds.right + across,
    bottom: bounds.bottom + down,
  };
}

/** The stretch that a camera shows on a screen of this size. */
export function stretchSeen({ x, y, k }: Camera, { width, height }: Size): Bounds {
  const [half, high] = [width / 2 / k, height / 2 / k];
  return { left: x - half, top: y - high, right: x + half, bottom: y + high };
}
