import {
  forceCollide,
  forceLink,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3';
import type { Point } from './box.ts';
import type { Tie } from './network.ts';
import { forceRepulsion } from './repulsion.ts';

/** A person in motion, changed in place; a pinned one has `fx` and `fy`. */
export interface Body extends SimulationNodeDatum {
  x: number;
  y: number;
  readonly radius: number;
  /** Where the person stood before, and wants to stay. */
  readonly home: Point | undefined;
  /** The middle of the group. */
  readonly centre: Point;
}

interface Link extends SimulationLinkDatum<Body> {
  readonly tie: Tie;
  readonly radii: number;
  readonly strength: number;
}

/** Clear space around each disc, so that a name finds room. */
const MARGIN = 12;
/** Between two of one group, and what is added between two groups. */
const GAP = 20;
const SPREAD = 65;
const REPULSION = 105;
/** Towards the middle, and back to where one stood. */
const GRAVITY = 0.05;
const HOMING = 0.9;
/** From here on, forces are counted less often. */
const LARGE = 500;
/** Settled: in one tick nobody moves farther than this. */
const STILL = 0.05;
/** About how long ties become. */
export const TYPICAL_LENGTH = 70;

export interface Scene {
  readonly bodies: readonly Body[];
  readonly ties: readonly Tie[];
  /** Pinned persons of other groups, who are only in the way. */
  readonly walls: readonly Body[];
}

/** Lets forces act until nobody moves and no discs overlap. */
export function simulate({ bodies, ties, walls }: Scene, onTick: () => void): void {
  const ticks = ticksFor(bodies.length);
  const isLarge = bodies.length > LARGE;
  // In a large group the same pull would press the middle into a knot.
  const gravity = GRAVITY * Math.min(1, Math.sqrt(100 / bodies.length));
  const eased = bodies.some((body) => body.home !== undefined);
  const isWall = new Set(walls);
  const simulation = forceSimulation<Body>([...bodies, ...walls])
    .stop()
    .alpha(eased ? 0.3 : 0.8)
    .alphaDecay(1 - 0.001 ** (1 / ticks))
    .velocityDecay(0.45)
    .force(
      'tie',
      forceLink<Body, Link>(toLinks(bodies, ties))
        .distance(({ tie, radii }) => radii + GAP + SPREAD * (1 - tie.overlap))
        .strength((link) => link.strength),
    )
    .force(
      'charge',
      forceRepulsion(
        (body) => (isWall.has(body) ? 0 : -REPULSION * (0.5 + body.radius / 10)),
        isLarge ? 3 : 1,
      ),
    )
    .force(
      'apart',
      forceCollide<Body>((body) => body.radius + (isWall.has(body) ? 2 : 1) * MARGIN)
        .strength(0.8)
        .iterations(isLarge ? 1 : 2),
    )
    .force('x', forceX<Body>(({ centre }) => centre.x).strength(gravity))
    .force('y', forceY<Body>(({ centre }) => centre.y).strength(gravity * 2))
    .force(
      'homeX',
      forceX<Body>(({ home }) => home?.x ?? 0).strength(({ home }) => (home ? HOMING : 0)),
    )
    .force(
      'homeY',
      forceY<Body>(({ home }) => home?.y ?? 0).strength(({ home }) => (home ? HOMING : 0)),
    );
  for (let tick = 0; tick < ticks; tick++) {
    simulation.tick();
    onTick();
    if (fastest(bodies) < STILL) break;
  }
  separate(bodies);
}

/** A small group settles sooner; a huge one has a good start and must not keep the reader waiting. */
export function ticksFor(persons: number): number {
  const enough = Math.min(300, 50 + 20 * Math.sqrt(persons));
  return Math.round(Math.min(enough, Math.max(100, 300 * Math.sqrt(1500 / persons))));
}

/** As in d3, a tie of a person with many is weaker; a tie within a group, and one of many works, is stronger. */
function toLinks(bodies: readonly Body[], ties: readonly Tie[]): Link[] {
  const degrees = new Int32Array(bodies.length);
  for (const { source, target } of ties) {
    degrees[source] = (degrees[source] ?? 0) + 1;
    degrees[target] = (degrees[target] ?? 0) + 1;
  }
  const heaviest = ties.reduce((most, { weight }) => Math.max(most, weight), 1);
  return ties.map((tie) => {
    const { source, target, overlap, weight } = tie;
    const smaller = Math.min(degrees[source] ?? 1, degrees[target] ?? 1);
    const strength = (0.2 + 0.6 * overlap + 0.2 * Math.sqrt(weight / heaviest)) / smaller;
    return {
      source,
      target,
      tie,
      strength,
      radii: (bodies[source]?.radius ?? 0) + (bodies[target]?.radius ?? 0),
    };
  });
}

/** Pushes discs apart until none overlap. */
export function separate(bodies: readonly Body[]): void {
  const simulation = forceSimulation<Body>([...bodies])
    .stop()
    .force('apart', forceCollide<Body>(({ radius }) => radius + 1).iterations(2));
  for (let tick = 0; tick < 300; tick++) {
    for (const body of bodies) {
      body.vx = 0;
      body.vy = 0;
    }
    simulation.velocityDecay(0).tick();
    if (fastest(bodies) < 0.2) return;
  }
}

function fastest(bodies: readonly Body[]): number {
  return bodies.reduce((most, { vx, vy }) => Math.max(most, Math.abs(vx ?? 0), Math.abs(vy ?? 0)), 0);
}
