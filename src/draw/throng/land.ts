import { advance } from '#core/steps.ts';
import { type Coast, coastByDensity, NO_COAST } from '../coast.ts';
import { boundsIn } from '../field.ts';
import { type Stand, spotsOf } from './stand.ts';

/** The land under a throng: of everybody who has a place, so that filters leave it alone. */
export interface Land {
  /** The last that was finished. */
  readonly coast: () => Coast;
  /** Draws on for about so many milliseconds; false when it was finished before. */
  readonly goOn: (stand: Stand, milliseconds: number) => boolean;
}

export function createLand(): Land {
  let place: Stand['place'] | undefined;
  let steps: Iterator<void, Coast> | undefined;
  let coast = NO_COAST;
  return {
    coast: () => coast,
    goOn: (stand, milliseconds) => {
      if (stand.place !== place) {
        place = stand.place;
        steps = stepsFor(stand);
      }
      if (steps === undefined) return false;
      const end = performance.now() + milliseconds;
      const step = advance(steps, () => performance.now() >= end);
      if (step.done === true) {
        coast = step.value;
        steps = undefined;
      }
      return true;
    },
  };
}

function stepsFor({ tally, place }: Stand): Iterator<void, Coast> | undefined {
  const spots = spotsOf(tally, place);
  const isPlaced = (_: number, i: number): boolean => !Number.isNaN(spots.x[i]);
  const [x, y] = [spots.x.filter(isPlaced), spots.y.filter(isPlaced)];
  const bounds = boundsIn(x, y);
  return bounds === undefined ? undefined : coastByDensity(x, y, bounds);
}
