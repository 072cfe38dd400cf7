import { type ZoomTransform, zoomIdentity } from 'd3';
import type { Camera } from '#core/document/view.ts';
import type { Bounds } from './field.ts';

/** Where something lies on the screen: x, y of the layout's origin, and pixels per layout unit. */
export interface Transform {
  readonly x: number;
  readonly y: number;
  readonly k: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What panels cover at each edge, in pixels. */
export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export const NO_INSETS: Insets = { top: 0, right: 0, bottom: 0, left: 0 };

/** Closer than this a fit never goes: a group of three need not fill a wall. */
const CLOSEST_FIT = 1.6;

/** Shows the bounds whole in what the panels leave free, centred there. */
export function fitTransform(bounds: Bounds, size: Size, insets: Insets = NO_INSETS): Transform {
  const width = Math.max(1, size.width - insets.left - insets.right);
  const height = Math.max(1, size.height - insets.top - insets.bottom);
  const across = Math.max(1e-6, bounds.right - bounds.left);
  const down = Math.max(1e-6, bounds.bottom - bounds.top);
  const k = Math.min(CLOSEST_FIT, width / across, height / down);
  return {
    k,
    x: insets.left + width / 2 - (k * (bounds.left + bounds.right)) / 2,
    y: insets.top + height / 2 - (k * (bounds.top + bounds.bottom)) / 2,
  };
}

/** From here down names bury the people. */
const LEGIBLE = 0.5;
/** And from here down nothing is gained by leaving people out. */
const HOPELESS = 0.2;
const NARROW = 600;

/**
 * What to show at first: everything, but on a narrow screen no smaller than can be read, as long as the height is
 * filled; then around `middle`, where most of the weight is. What cannot be read even so is shown whole.
 */
export function firstTransform(
  bounds: Bounds,
  middle: { readonly x: number; readonly y: number },
  size: Size,
  insets: Insets,
): Transform {
  const whole = fitTransform(bounds, size, insets);
  const height = Math.max(1, size.height - insets.top - insets.bottom);
  const k = Math.min(LEGIBLE, height / (bounds.bottom - bounds.top));
  if (size.width > NARROW || k <= whole.k || k < HOPELESS) return whole;
  const width = Math.max(1, size.width - insets.left - insets.right);
  const half = width / 2 / k;
  const x = Math.max(bounds.left + half, Math.min(bounds.right - half, middle.x));
  return {
    k,
    x: insets.left + width / 2 - k * x,
    y: whole.y + (whole.k - k) * ((bounds.top + bounds.bottom) / 2),
  };
}

/** The point that stands in the middle of what the panels leave free, so that a link shows the same beside other panels. */
export function toCamera({ x, y, k }: Transform, size: Size, insets: Insets): Camera {
  const [middleX, middleY] = middleOfFree(size, insets);
  return { x: (middleX - x) / k, y: (middleY - y) / k, k };
}

export function fromCamera({ x, y, k }: Camera, size: Size, insets: Insets): Transform {
  const [middleX, middleY] = middleOfFree(size, insets);
  return { x: middleX - x * k, y: middleY - y * k, k };
}

export function middleOfFree(
  { width, height }: Size,
  { left, right, top, bottom }: Insets,
): readonly [number, number] {
  return [(left + width - right) / 2, (top + height - bottom) / 2];
}

export function toZoom({ x, y, k }: Transform): ZoomTransform {
  return zoomIdentity.translate(x, y).scale(k);
}

/** Discs grow slower than distances: closer up there is room for names, from afar somebody is still to be seen. */
export function screenRadius(r: number, k: number): number {
  return Math.max(1.5, r * growth(k));
}

function growth(k: number): number {
  if (k >= 1) return k ** 0.45;
  return k >= 0.5 ? k ** 0.35 : 0.5 ** 0.35 * (k / 0.5) ** 0.8;
}
