import type { Network } from '#core/network/network.ts';
import { type Coast, coastOf } from './coast.ts';
import type { SceneInput } from './input.ts';
import type { MapContent } from './map.ts';
import { toScene } from './scene.ts';
import type { Theme } from './theme.ts';

interface Land {
  readonly place: SceneInput['place'];
  readonly coast: Coast;
}

const lands = new WeakMap<Network, Land>();

/** A picture as the map takes it. The land is drawn anew only when somebody came, left or moved. */
export function contentOf(picture: SceneInput, theme: Theme): Pick<MapContent, 'scene' | 'coast' | 'theme'> {
  const scene = toScene(picture);
  const known = lands.get(picture.network);
  if (known?.place === picture.place) return { scene, theme, coast: known.coast };
  const isOwner = (id: string): boolean => id === picture.owner;
  // The owner is tied to everyone: their ties would make one continent.
  const straits = scene.ties.filter((tie) => !isOwner(tie.a) && !isOwner(tie.b));
  const coast = coastOf(scene.discs, straits);
  lands.set(picture.network, { place: picture.place, coast });
  return { scene, theme, coast };
}
