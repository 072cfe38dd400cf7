import { type Bounds, boundsOf } from './field.ts';
import type { MapContent } from './map.ts';
import { createPick, type Pick } from './pick.ts';
import type { Scene } from './scene.ts';
import { pickIn } from './throng/pick.ts';

type Peopled = Readonly<globalThis.Pick<MapContent, 'scene' | 'throng'>>;

/** Who stands on a map, to be compared by identity. */
export function standOf({ scene, throng }: Peopled): unknown {
  return throng?.stand ?? scene.discs;
}

export function isEmpty({ scene, throng }: Peopled): boolean {
  return throng === undefined && scene.discs.length === 0;
}

export function extentOf({ scene, throng }: Peopled): Bounds | undefined {
  return throng === undefined ? boundsOf(scene.discs) : throng.stand.bounds;
}

/** Where the weight of the map is. */
export function weightOf({ scene: { discs }, throng }: Peopled): { readonly x: number; readonly y: number } {
  if (throng !== undefined) return throng.stand.middle;
  const whole = discs.reduce((sum, { weight }) => sum + weight, 0) || 1;
  return {
    x: discs.reduce((sum, { x, weight }) => sum + x * weight, 0) / whole,
    y: discs.reduce((sum, { y, weight }) => sum + y * weight, 0) / whole,
  };
}

/** `detailed` is whoever of a throng is drawn with all their detail just now. */
export function pickOn({ scene, throng }: Peopled, detailed: () => Scene): Pick {
  return throng === undefined ? createPick(scene) : pickIn(throng.stand, () => detailed().ties);
}
