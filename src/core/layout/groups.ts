import type { Point } from './box.ts';
import { type Part, toCircles } from './network.ts';
import type { Room } from './room.ts';
import type { Body } from './simulate.ts';
import { TYPICAL_LENGTH } from './simulate.ts';
import { startPlaces } from './start.ts';

/** A connected part with its persons set in a first place. */
export interface Group {
  readonly part: Part;
  readonly bodies: readonly Body[];
  /** It has a person with a place already, so it stands; other groups are packed around it. */
  readonly stands: boolean;
}

export interface Before {
  readonly sizes: ArrayLike<number>;
  readonly fixed: ReadonlyMap<number, Point>;
  readonly start: ReadonlyMap<number, Point>;
  /** Where those two leave some. */
  readonly room: Room;
}

export function toGroup(part: Part, before: Before): Group {
  const known = part.persons.map((person) => before.fixed.get(person) ?? before.start.get(person));
  const stands = known.some((point) => point !== undefined);
  const isKept = part.persons.some((person) => before.start.has(person));
  const places = isKept
    ? besideNeighbours(part, known, before.room)
    : around(known, startPlaces(part, TYPICAL_LENGTH));
  const centre = stands ? mean(known.filter((point) => point !== undefined)) : { x: 0, y: 0 };
  const bodies = part.persons.map((person, place): Body => {
    const point = places[place] ?? centre;
    const pin = before.fixed.get(person);
    const body = { ...point, radius: before.sizes[person] ?? 0, home: before.start.get(person), centre };
    return pin === undefined ? body : { ...body, x: pin.x, y: pin.y, fx: pin.x, fy: pin.y };
  });
  return { part, bodies, stands };
}

/** A fresh start moved to where its pinned persons are. */
function around(known: readonly (Point | undefined)[], places: readonly Point[]): readonly Point[] {
  const pins = known.filter((point) => point !== undefined);
  if (pins.length === 0) return places;
  const pinned = mean(pins);
  const started = mean(places.filter((_, place) => known[place] !== undefined));
  return places.map(({ x, y }) => ({ x: x + pinned.x - started.x, y: y + pinned.y - started.y }));
}

/** Newcomers beside the neighbours who are there, in waves from those nearest to them. */
function besideNeighbours(
  part: Part,
  known: readonly (Point | undefined)[],
  room: Room,
): readonly (Point | undefined)[] {
  const circles = toCircles(known.length, part.ties);
  const places = [...known];
  const centre = mean(known.filter((point) => point !== undefined));
  let waiting = known.flatMap((point, place) => (point === undefined ? [place] : []));
  while (waiting.length > 0) {
    const wave = waiting.map((place) => {
      const near = [...(circles[place] ?? [])].flatMap((other) => places[other] ?? []);
      return { place, point: near.length === 0 ? undefined : freeSpot(mean(near), centre, room) };
    });
    for (const { place, point } of wave) places[place] = point;
    waiting = wave.flatMap(({ place, point }) => (point === undefined ? [place] : []));
  }
  return places;
}

const DIRECTIONS = 16;
/** How much room one gives up to stand on the outer side of the group. */
const OUTWARD = 12;

/** The roomiest spot one step away, on the outer side where there is a choice. */
function freeSpot(near: Point, centre: Point, room: Room): Point {
  const out = Math.atan2(near.y - centre.y, near.x - centre.x);
  const spots = Array.from({ length: DIRECTIONS }, (_, index) => {
    const turn = (index / DIRECTIONS) * 2 * Math.PI;
    const x = near.x + Math.cos(out + turn) * TYPICAL_LENGTH;
    const y = near.y + Math.sin(out + turn) * TYPICAL_LENGTH;
    return { x, y, merit: room.clearance({ x, y }) + OUTWARD * Math.cos(turn) };
  });
  const { x, y } = spots.reduce((best, spot) => (spot.merit > best.merit ? spot : best));
  room.take({ x, y });
  return { x, y };
}

function mean(points: readonly Point[]): Point {
  const sum = points.reduce((total, { x, y }) => ({ x: total.x + x, y: total.y + y }), { x: 0, y: 0 });
  return { x: sum.x / points.length, y: sum.y / points.length };
}
