import { type Bodies, type Force, toBodies } from '#core/force/bodies.ts';
import { type Coarser, coarsened, type Mesh, unfold } from '#core/force/coarsen.ts';
import { forceLinks } from '#core/force/links.ts';
import { forceManyBody } from '#core/force/manyBody.ts';
import { forcePlace } from '#core/force/place.ts';
import { separate } from '#core/force/separate.ts';
import { type Schedule, simulate } from '#core/force/simulation.ts';
import { toStart } from '#core/force/start.ts';
import type { Sum } from '#core/force/sum.ts';
import type { Steps } from '#core/steps.ts';
import type { Disc } from './box.ts';
import type { Group } from './groups.ts';
import { TYPICAL_LENGTH, toMesh } from './mesh.ts';

/** Clear space around each disc, so that a name finds room. */
const MARGIN = 12;
/** Back to where one stood. */
const HOMING = 0.9;
/** Among more, the push is counted every third tick. */
const MANY = 100;
/** A group of more has its large shape found on a coarser mesh of it. */
const COARSE = 800;
const THETA = 1.4;

const FIRST: Schedule = { alpha: 0.8, ticks: 80, velocityDecay: 0.4, still: 0.02 };
/** On each finer mesh; its start is nearly right. */
const FINER: Schedule = { alpha: 0.8, ticks: 20, velocityDecay: 0.4, still: 0.02 };
/** Among persons who stand. */
const EASED: Schedule = { alpha: 0.3, ticks: 100, velocityDecay: 0.45, still: 0.05 };

export interface Settling {
  readonly sum: Sum;
  /** Discs of other groups, who are only in the way. */
  readonly walls: readonly Disc[];
  /** Small groups that are settled already, by their shape. */
  readonly known: Map<string, Group>;
  /** Called with how many bodies a tick has moved. */
  readonly onTick: (bodies: number) => void;
  /** Called when everybody of the group has a place worth seeing, if not the last; `show` puts them there. */
  readonly onStage: ((show: () => void) => void) | undefined;
}

/** Lets forces act on a group until it is still and no discs overlap; a tick is a step. */
export function* settle(group: Group, settling: Settling): Steps<void> {
  if (!group.isFresh) yield* settleKept(group, settling);
  else if (group.x.length > SMALL || group.stands) yield* settleFresh(group, settling);
  else yield* settleAlike(group, settling);
}

/** Networks have many groups of no more, and most of those have the shape of another. */
const SMALL = 12;

function* settleAlike(group: Group, settling: Settling): Steps<void> {
  const { radius, part } = group;
  const { source, target, weight } = part.ties;
  const shape = [radius, source, target, weight].map((values) => values.join()).join(';');
  const known = settling.known.get(shape);
  if (known === undefined) {
    yield* settleFresh(group, settling);
    settling.known.set(shape, group);
    return;
  }
  group.x.set(known.x);
  group.y.set(known.y);
  settling.onStage?.(() => {});
}

/** About how many bodies all ticks together will move. */
export function effortOf({ x, isFresh }: Group): number {
  if (!isFresh) return x.length * EASED.ticks;
  return x.length > COARSE ? x.length * 2 * FINER.ticks : x.length * FIRST.ticks;
}

/** Where nobody stood before: the coarsest mesh is laid out by its distances, and each finer one unfolds from it. */
function* settleFresh(group: Group, { sum, onTick, onStage }: Settling): Steps<void> {
  const finest = toMesh(group.radius, group.part.ties);
  const steps = coarsened(finest, COARSE);
  const meshOf = (level: number): Mesh => steps[level - 1]?.mesh ?? finest;
  let bodies = toStarted(meshOf(steps.length));
  for (let level = steps.length; level >= 0; level--) {
    const step = steps[level];
    if (step !== undefined) bodies = unfold(bodies, step, meshOf(level));
    if (level === 0) pin(bodies, group);
    const forces = forcesOf(bodies, meshOf(level), group, sum);
    const moving = bodies;
    yield* ticked(simulate(moving, forces, step === undefined ? FIRST : FINER), (tick) => {
      onTick(moving.count);
      if (onStage === undefined || level > 0 || moving.count < LONG || tick % STAGE !== STAGE - 1) return;
      onStage(() => show(group, moving));
    });
    const settled = bodies;
    if (level > 0) onStage?.(() => show(group, unfolded(settled, steps.slice(0, level), finest)));
  }
  clear(bodies, group.radius);
  show(group, bodies);
  onStage?.(() => {});
}

function* ticked(ticks: Iterable<number>, onTick: (tick: number) => void): Steps<void> {
  for (const tick of ticks) {
    onTick(tick);
    yield;
  }
}

/** A group of more is shown while its persons move, every few ticks. */
const LONG = 5000;
const STAGE = 5;

function show(group: Group, { x, y }: Bodies): void {
  group.x.set(x);
  group.y.set(y);
}

function toStarted({ count, links }: Mesh): Bodies {
  const { x, y } = toStart(count, links.source, links.target, meanOf(links.length));
  return toBodies(x, y);
}

/** All the way down to single persons. */
function unfolded(bodies: Bodies, steps: readonly Coarser[], finest: Mesh): Bodies {
  return steps.reduceRight(
    (coarse, step, level) => unfold(coarse, step, steps[level - 1]?.mesh ?? finest),
    bodies,
  );
}

/** So many may have a name each that is read. */
const NAMED = 500;

function clear(bodies: Bodies, radius: Float32Array): void {
  if (bodies.count <= NAMED) separate(bodies, wider(radius, MARGIN), 20);
  separate(bodies, wider(radius, 1), 300);
}

function meanOf(values: Float32Array): number {
  return values.length === 0 ? TYPICAL_LENGTH : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function wider(radius: Float32Array, by: number): Float32Array {
  return radius.map((one) => one + by);
}

/** Moved to where its pinned persons are, and these set there. */
function pin(bodies: Bodies, { pinned, x, y }: Group): void {
  const pins = [...pinned.keys()].filter((place) => pinned[place] === 1);
  if (pins.length === 0) return;
  const away = (to: Float32Array, from: Float32Array) =>
    pins.reduce((sum, place) => sum + (to[place] ?? 0) - (from[place] ?? 0), 0) / pins.length;
  const right = away(x, bodies.x);
  const down = away(y, bodies.y);
  for (let body = 0; body < bodies.count; body++) {
    bodies.x[body] = (bodies.x[body] ?? 0) + right;
    bodies.y[body] = (bodies.y[body] ?? 0) + down;
  }
  for (const place of pins) {
    bodies.pinned[place] = 1;
    bodies.x[place] = x[place] ?? 0;
    bodies.y[place] = y[place] ?? 0;
  }
}

function forcesOf(bodies: Bodies, { links, strength }: Mesh, group: Group, sum: Sum): readonly Force[] {
  const { across, down } = gravityOf(group.x.length);
  const everywhere = (value: number) => new Float32Array(bodies.count).fill(value);
  return [
    forceLinks(bodies, links),
    forceManyBody(bodies, {
      strength: strength.length < bodies.count ? joined(strength, everywhere(0)) : strength,
      theta: THETA,
      every: bodies.count > MANY ? 3 : 1,
      sum,
    }),
    forcePlace(bodies, {
      x: everywhere(group.centre.x),
      y: everywhere(group.centre.y),
      strengthX: everywhere(across),
      strengthY: everywhere(down),
    }),
  ];
}

/** From here on d3's own pull to the middle keeps distances truer; among fewer it would press the middle into a knot. */
const ROUND = 1000;

function gravityOf(persons: number): { across: number; down: number } {
  if (persons > ROUND) return { across: 0.08, down: 0.08 };
  const gravity = 0.05 * Math.min(1, Math.sqrt(100 / persons));
  return { across: gravity, down: 2 * gravity };
}

/** Where persons stand already: they hardly move, and newcomers find room among them. */
function* settleKept(group: Group, { sum, walls, onTick, onStage }: Settling): Steps<void> {
  const { radius, part, home, x, y } = group;
  const mesh = toMesh(radius, part.ties);
  const places = [...walls.keys()];
  const bodies = toBodies(
    joined(
      x,
      Float32Array.from(walls, (wall) => wall.x),
    ),
    joined(
      y,
      Float32Array.from(walls, (wall) => wall.y),
    ),
    Uint8Array.from([...group.pinned, ...places.map(() => 1)]),
  );
  const homeOf = (value: (point: { x: number; y: number }) => number) =>
    Float32Array.from(bodies.x, (_, body) => (home?.[body] ? value(home[body]) : 0));
  const homing = homeOf(() => HOMING);
  const forces = [
    ...forcesOf(bodies, mesh, group, sum),
    forcePlace(bodies, {
      x: homeOf((point) => point.x),
      y: homeOf((point) => point.y),
      strengthX: homing,
      strengthY: homing,
    }),
  ];
  const radii = (margin: number, apart: number) =>
    joined(
      wider(radius, margin),
      Float32Array.from(walls, (wall) => wall.radius + apart),
    );
  const roomy = radii(MARGIN, 2 * MARGIN);
  yield* ticked(simulate(bodies, forces, EASED), () => {
    separate(bodies, roomy, 1);
    onTick(x.length);
  });
  separate(bodies, radii(1, 1), 300);
  x.set(bodies.x.subarray(0, x.length));
  y.set(bodies.y.subarray(0, y.length));
  onStage?.(() => {});
}

function joined(a: Float32Array, b: Float32Array): Float32Array {
  const both = new Float32Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
