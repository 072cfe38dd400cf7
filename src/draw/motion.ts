import { easeCubicInOut, easeCubicOut } from 'd3';
import type { PersonId } from '#core/model/document.ts';
import { between, discTowards, keyOfTie } from './between.ts';
import type { Disc } from './discs.ts';
import type { Scene } from './scene.ts';
import type { TieLine } from './ties.ts';

const APPEAR_MS = 150;
const MOVE_MS = 260;
/** How long one scene of a story takes to become the next. */
export const CALM_MS = 700;
/** Who leaves has left after this share of it, and then who is new appears. */
const LEFT_BY = 0.45;

/** Quick while filters are turned; calm from scene to scene. */
export type Pace = 'quick' | 'calm';

/** Calm while one scene of the story becomes the next: what it brings with it may come a frame later. */
export function createPace(scene: number | undefined): (scene: number | undefined) => Pace {
  let shown = scene;
  let until = 0;
  return (now) => {
    if (now !== shown) until = now === undefined ? 0 : performance.now() + CALM_MS;
    shown = now;
    return performance.now() < until ? 'calm' : 'quick';
  };
}

/** The way from one scene to the next: who stood elsewhere glides over, who is new fades in. */
export interface Motion {
  readonly sceneAt: (elapsed: number) => Scene;
  readonly lasts: number;
}

/**
 * Undefined where nothing moves or changes. Where it is quick, who leaves is gone at once, since filters are turned faster
 * than anybody can fade; where it is calm they fade out first, where they stand.
 */
export function motionBetween(before: Scene, after: Scene, pace: Pace): Motion | undefined {
  const way = wayBetween(before, after);
  const someLeave = pace === 'calm' && (way.leaving.discs.length > 0 || way.leaving.ties.length > 0);
  if (!way.someMove && !way.someAppear && !someLeave) return undefined;
  if (pace === 'calm') return { lasts: CALM_MS, sceneAt: (elapsed) => calmScene(way, elapsed / CALM_MS) };
  return {
    lasts: way.someMove ? MOVE_MS : APPEAR_MS,
    sceneAt: (elapsed) => {
      const moved = easeCubicOut(Math.min(1, elapsed / MOVE_MS));
      return standing(way, moved, Math.min(1, elapsed / APPEAR_MS));
    },
  };
}

interface Way {
  readonly before: Scene;
  readonly after: Scene;
  readonly stood: ReadonlyMap<PersonId, Disc>;
  readonly wereTied: ReadonlyMap<string, TieLine>;
  readonly leaving: Pick<Scene, 'discs' | 'ties'>;
  readonly someMove: boolean;
  readonly someAppear: boolean;
}

function wayBetween(before: Scene, after: Scene): Way {
  const stood = new Map(before.discs.map((disc) => [disc.id, disc]));
  const wereTied = new Map(before.ties.map((tie) => [keyOfTie(tie), tie]));
  const stay = new Set(after.discs.map(({ id }) => id));
  const areTied = new Set(after.ties.map(keyOfTie));
  return {
    before,
    after,
    stood,
    wereTied,
    leaving: {
      discs: before.discs.filter(({ id }) => !stay.has(id)),
      ties: before.ties.filter((tie) => !areTied.has(keyOfTie(tie))),
    },
    someMove: after.discs.some((disc) => hasMoved(disc, stood)),
    someAppear:
      after.discs.some(({ id }) => !stood.has(id)) || after.ties.some((tie) => !wereTied.has(keyOfTie(tie))),
  };
}

/** The persons and ties of the later scene: so far on their way, and those who are new so far to be seen. */
function standing({ after, stood, wereTied }: Way, moved: number, shown: number): Scene {
  const discs = after.discs.map((disc) => discAt(disc, stood.get(disc.id), moved, shown));
  const byId = new Map(discs.map((disc) => [disc.id, disc]));
  const ties = after.ties.map((tie) => {
    const was = wereTied.get(keyOfTie(tie));
    const opacity = between(was?.opacity ?? 0, tie.opacity, shown);
    const width = was === undefined ? tie.width : between(was.width, tie.width, moved);
    return tieAt({ ...tie, width }, byId, opacity);
  });
  return { ...after, discs, ties };
}

function calmScene(way: Way, share: number): Scene {
  const moved = easeCubicInOut(Math.min(1, share));
  const shown = Math.max(0, Math.min(1, (share - LEFT_BY) / (1 - LEFT_BY)));
  const left = Math.min(1, share / LEFT_BY);
  const scene = standing(way, moved, shown);
  const regions = regionsAt(way, left, shown);
  if (left === 1) return { ...scene, regions };
  const byId = new Map([...scene.discs, ...way.leaving.discs].map((disc) => [disc.id, disc]));
  const fading = <T extends { readonly opacity: number }>(one: T): T => ({
    ...one,
    opacity: one.opacity * (1 - left),
  });
  return {
    ...scene,
    regions,
    // Who leaves lies under who stays: discs come with the weightiest first, ties with the thinnest.
    discs: [...scene.discs, ...way.leaving.discs.map(fading)],
    ties: [...way.leaving.ties.map((tie) => fading(tieAt(tie, byId, tie.opacity))), ...scene.ties],
  };
}

function regionsAt({ before, after }: Way, left: number, shown: number): Scene['regions'] {
  const had = new Set(before.regions.map(({ name }) => name));
  const has = new Set(after.regions.map(({ name }) => name));
  const stay = after.regions.filter(({ name }) => had.has(name));
  const fresh = after.regions.filter(({ name }) => !had.has(name));
  const gone = before.regions.filter(({ name }) => !has.has(name));
  const others =
    left < 1
      ? gone.map((region) => ({ ...region, opacity: region.opacity * (1 - left) }))
      : fresh.map((region) => ({ ...region, opacity: region.opacity * shown }));
  return [...stay, ...others];
}

/** The scene with one person somewhere else, and their ties with them. */
export function withMoved(scene: Scene, person: PersonId, x: number, y: number): Scene {
  const discs = scene.discs.map((disc) => (disc.id === person ? { ...disc, x, y } : disc));
  const byId = new Map(discs.map((disc) => [disc.id, disc]));
  const ties = scene.ties.map((tie) =>
    tie.a === person || tie.b === person ? tieAt(tie, byId, tie.opacity) : tie,
  );
  return { ...scene, discs, ties };
}

function hasMoved(disc: Disc, stood: ReadonlyMap<PersonId, Disc>): boolean {
  const before = stood.get(disc.id);
  return before !== undefined && Math.hypot(before.x - disc.x, before.y - disc.y) > 0.5;
}

function discAt(disc: Disc, before: Disc | undefined, moved: number, shown: number): Disc {
  const opacity = between(before?.opacity ?? 0, disc.opacity, shown);
  return before === undefined ? { ...disc, opacity } : { ...discTowards(disc, before, 1 - moved), opacity };
}

/** Ends follow their persons, and the bow follows both ends. */
function tieAt(tie: TieLine, byId: ReadonlyMap<PersonId, Disc>, opacity: number): TieLine {
  const { x: x1, y: y1 } = byId.get(tie.a) ?? { x: tie.x1, y: tie.y1 };
  const { x: x2, y: y2 } = byId.get(tie.b) ?? { x: tie.x2, y: tie.y2 };
  const cx = tie.cx + (x1 - tie.x1 + x2 - tie.x2) / 2;
  const cy = tie.cy + (y1 - tie.y1 + y2 - tie.y2) / 2;
  return { ...tie, x1, y1, x2, y2, cx, cy, opacity };
}
