import type { Tally } from '#core/network/tally.ts';
import { type Coast, coastOf, NO_COAST } from './coast.ts';
import type { SceneInput } from './input.ts';
import { liftOf } from './lift.ts';
import { areMany } from './many.ts';
import type { MapContent } from './map.ts';
import { EMPTY_SCENE, toScene } from './scene.ts';
import type { Theme } from './theme.ts';

interface Land {
  readonly place: SceneInput['place'];
  readonly coast: Coast;
}

const lands = new WeakMap<Tally, Land>();

/**
 * A picture as the map takes it. A throng is painted from its numbers, and draws its own land; its scene says no more
 * than who is lifted.
 */
export function mapContentOf(picture: SceneInput, theme: Theme, land?: Coast): LivingContent {
  if (!areMany(picture)) return { ...contentOf(picture, theme, land), crowded: undefined };
  const scene = { ...EMPTY_SCENE, lift: liftOf(picture) };
  return { scene, theme, coast: NO_COAST, crowded: picture };
}

type LivingContent = Pick<MapContent, 'scene' | 'theme' | 'coast' | 'crowded'>;

/**
 * A picture with an object for everybody, as files have it, however many there are. The land is drawn anew only when
 * somebody came, left or moved; `land` stands in for it as long as it is not known, since it is dear.
 */
export function contentOf(
  picture: SceneInput,
  theme: Theme,
  land?: Coast,
): Pick<MapContent, 'scene' | 'coast' | 'theme'> {
  const scene = toScene(picture);
  const known = lands.get(picture.tally);
  if (known?.place === picture.place) return { scene, theme, coast: known.coast };
  if (land !== undefined) return { scene, theme, coast: land };
  const isOwner = (id: string): boolean => id === picture.owner;
  // The owner is tied to everyone: their ties would make one continent.
  const straits = scene.ties.filter((tie) => !isOwner(tie.a) && !isOwner(tie.b));
  const coast = coastOf(scene.discs, straits);
  lands.set(picture.tally, { place: picture.place, coast });
  return { scene, theme, coast };
}
