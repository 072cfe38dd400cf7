import { easeCubicOut } from 'd3';
import type { PersonId } from '#core/model/document.ts';
import type { Disc } from './discs.ts';
import type { Scene } from './scene.ts';
import type { TieLine } from './ties.ts';

const APPEAR_MS = 150;
const MOVE_MS = 260;

/** The way from one scene to the next: who is new fades in, who stood elsewhere glides over. */
export interface Motion {
  readonly sceneAt: (elapsed: number) => Scene;
  readonly lasts: number;
}

/** Undefined where nothing moves or appears. */
export function motionBetween(before: Scene, after: Scene): Motion | undefined {
  const stood = new Map(before.discs.map((disc) => [disc.id, disc]));
  const wereTied = new Set(before.ties.map(keyOfTie));
  const someMove = after.discs.some((disc) => hasMoved(disc, stood));
  const someAppear =
    after.discs.some(({ id }) => !stood.has(id)) || after.ties.some((tie) => !wereTied.has(keyOfTie(tie)));
  if (!someMove && !someAppear) return undefined;
  return {
    lasts: someMove ? MOVE_MS : APPEAR_MS,
    sceneAt: (elapsed) => {
      const moved = easeCubicOut(Math.min(1, elapsed / MOVE_MS));
      const shown = Math.min(1, elapsed / APPEAR_MS);
      const discs = after.discs.map((disc) => discAt(disc, stood.get(disc.id), moved, shown));
      const byId = new Map(discs.map((disc) => [disc.id, disc]));
      const fresh = (tie: TieLine): number => (wereTied.has(keyOfTie(tie)) ? 1 : shown);
      return { ...after, discs, ties: after.ties.map((tie) => tieAt(tie, byId, fresh(tie))) };
    },
  };
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
  if (before === undefined) return { ...disc, opacity: shown };
  return {
    ...disc,
    x: before.x + (disc.x - before.x) * moved,
    y: before.y + (disc.y - before.y) * moved,
    r: before.r + (disc.r - before.r) * moved,
  };
}

/** Ends follow their persons, and the bow follows both ends. */
function tieAt(tie: TieLine, byId: ReadonlyMap<PersonId, Disc>, opacity: number): TieLine {
  const { x: x1, y: y1 } = byId.get(tie.a) ?? { x: tie.x1, y: tie.y1 };
  const { x: x2, y: y2 } = byId.get(tie.b) ?? { x: tie.x2, y: tie.y2 };
  const cx = tie.cx + (x1 - tie.x1 + x2 - tie.x2) / 2;
  const cy = tie.cy + (y1 - tie.y1 + y2 - tie.y2) / 2;
  return { ...tie, x1, y1, x2, y2, cx, cy, opacity };
}

const keyOfTie = ({ a, b }: TieLine): string => (a < b ? `${a}\n${b}` : `${b}\n${a}`);
