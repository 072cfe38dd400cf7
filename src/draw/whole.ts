import { type Bounds, boundsOf } from './field.ts';
import type { Many } from './many.ts';
import { createPick, type Pick } from './pick.ts';
import type { Scene } from './scene.ts';

/** Who is on a map: a throng, or else the scene. */
interface Peopled {
  readonly scene: Scene;
  readonly many: Many | undefined;
}

/** Who stands on a map, to be compared by identity. */
export function standOf({ scene, many }: Peopled): unknown {
  return many?.throng.stand ?? scene.discs;
}

export function isEmpty({ scene, many }: Peopled): boolean {
  return many === undefined && scene.discs.length === 0;
}

export function extentOf({ scene, many }: Peopled): Bounds | undefined {
  return many === undefined ? boundsOf(scene.discs) : many.throng.stand.bounds;
}

/** Where the weight of the map is. */
export function weightOf({ scene: { discs }, many }: Peopled): { readonly x: number; readonly y: number } {
  if (many !== undefined) return many.throng.stand.middle;
  const whole = discs.reduce((sum, { weight }) => sum + weight, 0) || 1;
  return {
    x: discs.reduce((sum, { x, weight }) => sum + x * weight, 0) / whole,
    y: discs.reduce((sum, { y, weight }) => sum + y * weight, 0) / whole,
  };
}

/** `detailed` is whoever of a throng is drawn with all their detail just now. */
export function pickOn({ scene, many }: Peopled, detailed: () => Scene): Pick {
  return many === undefined ? createPick(scene) : many.kit.pickIn(many.throng.stand, () => detailed().ties);
}
