import { toAdjacency } from '#core/force/adjacency.ts';
import { turned } from '#core/force/start.ts';
import type { Point } from './box.ts';
import { TYPICAL_LENGTH } from './mesh.ts';
import type { Part } from './network.ts';
import type { Room } from './room.ts';

/** A connected part and where its persons are. */
export interface Group {
  readonly part: Part;
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly radius: Float32Array;
  /** 1: stands where it is. */
  readonly pinned: Uint8Array;
  /** Where persons stood before, and want to stay. */
  readonly home: readonly (Point | undefined)[] | undefined;
  /** The middle of those with a place. */
  readonly centre: Point;
  /** Somebody has a place already, so it stands; other groups are packed around it. */
  readonly stands: boolean;
  /** Somebody has no place yet. */
  readonly isNew: boolean;
  /** Nobody has a place to start from: where they are is to be found from their ties alone. */
  readonly isFresh: boolean;
}

export interface Before {
  readonly sizes: ArrayLike<number>;
  readonly fixed: ReadonlyMap<number, Point>;
  readonly start: ReadonlyMap<number, Point>;
  /** Where those two leave some. */
  readonly room: Room;
}

export function toGroup(part: Part, before: Before): Group {
  const count = part.persons.length;
  const radius = Float32Array.from(part.persons, (person) => before.sizes[person] ?? 0);
  const known = part.persons.map((person) => before.fixed.get(person) ?? before.start.get(person));
  const isKept = part.persons.some((person) => before.start.has(person));
  const places = isKept ? besideNeighbours(part, known, before.room) : known;
  const standing = known.filter((point) => point !== undefined);
  const stands = standing.length > 0;
  const centre = stands ? mean(standing) : { x: 0, y: 0 };
  return {
    part,
    x: Float32Array.from({ length: count }, (_, place) => (places[place] ?? centre).x),
    y: Float32Array.from({ length: count }, (_, place) => (places[place] ?? centre).y),
    radius,
    pinned: Uint8Array.from(part.persons, (person) => (before.fixed.has(person) ? 1 : 0)),
    home: isKept ? part.persons.map((person) => before.start.get(person)) : undefined,
    centre,
    stands,
    isNew: standing.length < count,
    isFresh: !isKept,
  };
}

/** Newcomers beside the neighbours who are there, in waves from those nearest to them. */
function besideNeighbours(
  { ties }: Part,
  known: readonly (Point | undefined)[],
  room: Room,
): readonly (Point | undefined)[] {
  const { first, other } = toAdjacency(known.length, ties.source, ties.target);
  const places = [...known];
  const centre = mean(known.filter((point) => point !== undefined));
  let waiting = known.flatMap((point, place) => (point === undefined ? [place] : []));
  while (waiting.length > 0) {
    const wave = waiting.map((place) => {
      const near = Array.from(other.subarray(first[place], first[place + 1])).flatMap(
        (beside) => places[beside] ?? [],
      );
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
  const far = Math.sqrt((near.x - centre.x) ** 2 + (near.y - centre.y) ** 2);
  const out = far > 0 ? { x: (near.x - centre.x) / far, y: (near.y - centre.y) / far } : { x: 1, y: 0 };
  let [right, down] = [out.x, out.y];
  const spots = Array.from({ length: DIRECTIONS }, () => {
    const x = near.x + right * TYPICAL_LENGTH;
    const y = near.y + down * TYPICAL_LENGTH;
    const merit = room.clearance({ x, y }) + OUTWARD * (right * out.x + down * out.y);
    [right, down] = turned(right, down);
    return { x, y, merit };
  });
  const { x, y } = spots.reduce((best, spot) => (spot.merit > best.merit ? spot : best));
  room.take({ x, y });
  return { x, y };
}

function mean(points: readonly Point[]): Point {
  const sum = points.reduce((total, { x, y }) => ({ x: total.x + x, y: total.y + y }), { x: 0, y: 0 });
  return { x: sum.x / points.length, y: sum.y / points.length };
}
