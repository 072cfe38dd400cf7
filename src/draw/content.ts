import { atOnce } from '#core/steps.ts';
import { type Coast, NO_COAST } from './coast.ts';
import { knownLand, landSteps } from './ground.ts';
import type { SceneInput } from './input.ts';
import { liftOf } from './lift.ts';
import { areMany } from './many.ts';
import type { MapContent } from './map.ts';
import { EMPTY_SCENE, toScene } from './scene.ts';
import type { Theme } from './theme.ts';

/**
 * A picture as the map takes it, on the land that is under it just now. A throng is painted from its numbers, and draws
 * its own land; its scene says no more than who is lifted.
 */
export function mapContentOf(picture: SceneInput, theme: Theme, coast: Coast): LivingContent {
  if (!areMany(picture)) return { scene: toScene(picture), theme, coast, crowded: undefined };
  const scene = { ...EMPTY_SCENE, lift: liftOf(picture) };
  return { scene, theme, coast: NO_COAST, crowded: picture };
}

type LivingContent = Pick<MapContent, 'scene' | 'theme' | 'coast' | 'crowded'>;

/** A picture with an object for everybody, as files have it, however many there are, and all its land. */
export function contentOf(picture: SceneInput, theme: Theme): Pick<MapContent, 'scene' | 'coast' | 'theme'> {
  return { scene: toScene(picture), theme, coast: knownLand(picture) ?? atOnce(landSteps(picture)) };
}
