import type { PersonId } from '#core/model/document.ts';
import { paint } from '../canvas.ts';
import type { Transform } from '../fit.ts';
import { type Labels, NO_LABELS } from '../labels.ts';
import { BLEED, type LayerName, type Layers } from '../layers.ts';
import type { MapContent } from '../map.ts';
import { nameGroups } from '../nameMarks.ts';
import { EMPTY_SCENE, type Scene } from '../scene.ts';
import type { Measure } from '../sheet.ts';
import { createLand } from './land.ts';
import { paintLifted } from './live.ts';
import { placeNames } from './names.ts';
import { areSame, between, createShots } from './shots.ts';
import type { Throng } from './throng.ts';

export interface Held {
  readonly person: PersonId;
  readonly x: number;
  readonly y: number;
}

/** What a frame of a throng shows. */
export interface Moment {
  readonly now: number;
  readonly content: MapContent;
  readonly throng: Throng;
  readonly transform: Transform;
  readonly held: Held | undefined;
}

/**
 * Paints a throng: not all of it in each frame, but onto sheets out of sight, a few milliseconds a frame. Meanwhile
 * what was painted last moves along with the camera, as a picture of itself.
 */
export interface ThrongPainter {
  readonly soil: (names: readonly LayerName[]) => void;
  /** Paints for a few milliseconds. Whether there is more to do in the next frame. */
  readonly frame: (moment: Moment) => boolean;
  /** Names choose their places anew. */
  readonly forgetNames: () => void;
  /** Whoever is drawn with all their detail. */
  readonly detailed: () => Scene;
  /** Whether people can be seen. */
  readonly hasDrawn: () => boolean;
  /** Everything is painted anew when there is a throng again. */
  readonly rest: () => void;
}

/** How long a frame may paint; and as long as there is nothing to be seen, and nothing to keep moving. */
const FRAME_MS = 7;
const FIRST_FRAME_MS = 30;
/** The camera is at rest when it has not moved for so long. */
const REST_MS = 90;

export function createThrongPainter(layers: Layers, measure: Measure): ThrongPainter {
  const shots = createShots(layers);
  const land = createLand();
  let labels: Labels = NO_LABELS;
  /** Whether everybody in view was tried for a name, and not only those who had one before. */
  let isNamed = false;
  let isLiveStale = true;
  let liveAt: Transform | undefined;
  let seen: Transform | undefined;
  let movedAt = Number.NEGATIVE_INFINITY;

  /** The people at rest with their names; in the middle of a gesture those keep them who had them. */
  function showStill({ throng, content }: Moment, isResting: boolean): void {
    const shot = shots.last('still');
    if (shot === undefined) return;
    const { transform, inventory } = shot;
    const coast = land.coast();
    const paper = { throng, content, inventory, coast, transform, size: layers.size(), measure };
    labels = placeNames(paper, labels, isResting ? undefined : labels.names.map(({ id }) => id));
    isNamed = isResting;
    shots.show('still');
    layers.over('still', ({ context }) => {
      context.translate(BLEED, BLEED);
      paint(context, nameGroups(labels, { coast, transform, theme: content.theme }));
    });
  }

  function paintLive({ throng, content, transform, held }: Moment): void {
    const coast = land.coast();
    paintLifted(layers, { throng, content, coast, transform, size: layers.size(), measure, held }, labels);
    isLiveStale = false;
    liveAt = transform;
  }

  const budget = (): number => (shots.last('still') === undefined ? FIRST_FRAME_MS : FRAME_MS);

  /** What can wait until the hand is at rest; whether there was anything. */
  function catchUp(moment: Moment): boolean {
    if (land.goOn(moment.throng.stand, FRAME_MS)) {
      if (land.coast() !== moment.content.coast) shots.soil('ground');
      return true;
    }
    if (!isNamed) {
      showStill(moment, true);
      isLiveStale = true;
      return true;
    }
    if (isLiveStale || !areSame(liveAt, moment.transform)) paintLive(moment);
    return false;
  }

  return {
    soil: (names) => {
      if (names.includes('still')) {
        shots.soil('still');
        isNamed = false;
      }
      if (names.includes('ground')) shots.soil('ground');
      isLiveStale = true;
    },
    forgetNames: () => {
      labels = NO_LABELS;
      isNamed = false;
    },
    detailed: () => shots.last('still')?.inventory.scene ?? EMPTY_SCENE,
    hasDrawn: () => shots.last('still') !== undefined,
    rest: () => {
      shots.forget();
      isNamed = false;
      isLiveStale = true;
    },
    frame: (moment) => {
      const { transform, now, content, throng, held } = moment;
      if (seen !== undefined && !areSame(seen, transform)) movedAt = now;
      seen = transform;
      const isResting = now - movedAt >= REST_MS;
      const wanted = { throng, coast: land.coast(), transform, size: layers.size(), theme: content.theme };
      const finished = shots.goOn(wanted, budget());
      if (finished.includes('ground')) shots.show('ground');
      if (finished.includes('still')) showStill(moment, false);
      const isSettled = shots.areDone(transform);
      const isBusy = !isSettled || !isResting || catchUp(moment);
      // Whoever is pointed at or dragged does not wait.
      if (isLiveStale && (held !== undefined || areSame(liveAt, transform) || isResting)) paintLive(moment);
      shots.shift(transform);
      if (liveAt !== undefined) layers.shift('live', between(liveAt, transform));
      return isBusy;
    },
  };
}
