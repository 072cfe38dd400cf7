import type { Tally } from '#core/network/tally.ts';
import { type Coast, type CoastSteps, coastSteps, NO_COAST } from './coast.ts';
import type { SceneInput } from './input.ts';
import { areMany } from './many.ts';
import { toScene } from './scene.ts';
import { inSlices } from './slices.ts';

interface Land {
  readonly place: SceneInput['place'];
  readonly coast: Coast;
}

const lands = new WeakMap<Tally, Land>();

/** The land of a picture, if it was drawn before: it changes only when somebody comes, leaves or moves. */
export function knownLand({ tally, place }: SceneInput): Coast | undefined {
  const known = lands.get(tally);
  return known?.place === place ? known.coast : undefined;
}

export function* landSteps(picture: SceneInput): CoastSteps {
  const { discs, ties } = toScene(picture);
  const isOwner = (id: string): boolean => id === picture.owner;
  // The owner is tied to everyone: their ties would make one continent.
  const straits = ties.filter((tie) => !isOwner(tie.a) && !isOwner(tie.b));
  const coast = yield* coastSteps(discs, straits);
  lands.set(picture.tally, { place: picture.place, coast });
  return coast;
}

/** So long people are at rest before the land under them is drawn. */
const REST_MS = 160;
/** What it may take of a frame. */
const SLICE_MS = 6;

export interface Ground {
  /** What to show under a picture now: its own land if that is known, else the last, until its own has risen. */
  readonly under: (picture: SceneInput) => Coast;
  readonly stop: () => void;
}

/** The ground of a living map. It is dear, so it waits until people are at rest, and then rises between frames. */
export function createGround(onRisen: (coast: Coast) => void): Ground {
  let coast = NO_COAST;
  let awaited: Pick<SceneInput, 'tally' | 'place'> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let cease = (): void => {};

  const stop = (): void => {
    clearTimeout(timer);
    cease();
    awaited = undefined;
  };
  const rise = (steps: CoastSteps): void => {
    cease = inSlices(steps, SLICE_MS, (risen) => {
      coast = risen;
      awaited = undefined;
      onRisen(coast);
    });
  };
  return {
    under: (picture) => {
      const known = areMany(picture) ? NO_COAST : knownLand(picture);
      if (known !== undefined) {
        stop();
        coast = known;
      } else if (awaited?.tally !== picture.tally || awaited.place !== picture.place) {
        stop();
        awaited = picture;
        timer = setTimeout(rise, REST_MS, landSteps(picture));
      }
      return coast;
    },
    stop,
  };
}
