import { boxOf, type Disc, middleOf, type Point } from './box.ts';
import { type Before, type Group, toGroup } from './groups.ts';
import { type Part, toParts } from './network.ts';
import { packGroups } from './pack.ts';
import { ENOUGH, toRoom } from './room.ts';
import { placeInRows } from './rows.ts';
import { type Body, separate, simulate, ticksFor } from './simulate.ts';

type Places = ReadonlyMap<number, readonly [number, number]>;

export interface LayoutInput {
  readonly ids: readonly string[];
  /** Disc radii, in layout units: about one CSS pixel unzoomed. */
  readonly sizes: ArrayLike<number>;
  readonly sources: ArrayLike<number>;
  readonly targets: ArrayLike<number>;
  readonly weights: ArrayLike<number>;
  /** Where somebody must stand, by index. */
  readonly fixed?: Places;
  /** Where somebody stood before, by index: they stay about there, and newcomers are eased in. */
  readonly start?: Places;
}

export type Positions = Float32Array<ArrayBuffer>;
export type OnTick = (positions: Positions, progress: number) => void;

/** Names need room sideways: forces act in a plane that is then stretched. */
const STRETCH = 1.35;
/** Between unconnected groups. */
const GAP = 44;
/** Between two reports to `onTick`, in persons moved by one tick. */
const REPORT_EVERY = 40_000;

/**
 * Where everybody stands: x and y in turns, in the order of `ids`. The same network gives the same bytes, in whatever order it came.
 * Where everybody has a place already, nobody moves.
 */
export function layOut(input: LayoutInput, onTick?: OnTick): Positions {
  const before = placesBefore(input);
  const { parts, alone } = sortParts(input);
  const groups = parts.map((part) => toGroup(part, before));
  const isNew = (person: number) => !before.fixed.has(person) && !before.start.has(person);
  const inMotion = groups.filter(({ part }) => part.persons.some(isNew));
  const show = () => arrange(input, groups, alone);
  const count = reporter(inMotion, (progress) => onTick?.(show(), progress));
  const standing = groups.filter((group) => group.stands);
  for (const group of inMotion) {
    const { bodies, part } = group;
    const walls = group.stands ? wallsNear(group, standing, isNew) : [];
    simulate({ bodies, ties: part.ties, walls }, () => count(bodies.length));
  }
  if (inMotion.some((group) => group.stands)) separate(standing.flatMap((group) => group.bodies));
  return show();
}

function placesBefore(input: LayoutInput): Before {
  const fixed = narrowed(input.fixed);
  const start = narrowed(input.start);
  return { sizes: input.sizes, fixed, start, room: toRoom([...fixed.values(), ...start.values()]) };
}

/** The persons of other groups who stand where newcomers to this one may stand. */
function wallsNear({ part, bodies }: Group, standing: readonly Group[], isNew: (person: number) => boolean) {
  const newcomers = bodies.filter((_, place) => isNew(part.persons[place] ?? 0));
  const room = toRoom(newcomers);
  const box = boxOf(newcomers.map(({ x, y }) => ({ x, y, radius: ENOUGH })));
  const isNear = ({ x, y }: Body) => x > box.left && x < box.right && y > box.top && y < box.bottom;
  return standing
    .filter((other) => other.part !== part)
    .flatMap((other) => other.bodies.filter((body) => isNear(body) && room.clearance(body) < ENOUGH))
    .map((body): Body => ({ ...body, vx: 0, vy: 0, fx: body.x, fy: body.y }));
}

/** Persons without a tie and without a place stand apart, in rows. */
function sortParts(input: LayoutInput): {
  readonly parts: readonly Part[];
  readonly alone: readonly number[];
} {
  const all = toParts(input);
  const isAlone = ({ persons: [person = 0, ...others] }: Part) =>
    others.length === 0 && !input.fixed?.has(person) && !input.start?.has(person);
  return {
    parts: all.filter((part) => !isAlone(part)),
    alone: all.filter(isAlone).flatMap((part) => part.persons),
  };
}

function narrowed(places: Places = new Map()): ReadonlyMap<number, Point> {
  return new Map(Array.from(places, ([person, [x, y]]) => [person, { x: x / STRETCH, y }]));
}

/** Calls `report` now and then, with the share of the work that is done. */
function reporter(groups: readonly Group[], report: (progress: number) => void): (persons: number) => void {
  const all = groups.reduce((sum, { bodies }) => sum + bodies.length * ticksFor(bodies.length), 0);
  let done = 0;
  let reported = 0;
  return (persons) => {
    done += persons;
    if (done - reported < REPORT_EVERY) return;
    reported = done;
    report(done / all);
  };
}

/** Puts the groups beside one another and the lone persons below them. */
function arrange(input: LayoutInput, groups: readonly Group[], alone: readonly number[]): Positions {
  const walls = groups.filter((group) => group.stands).flatMap(toDiscs);
  const loose = groups.filter((group) => !group.stands);
  const shapes = loose.map((group) => [...toDiscs(group), ...toTieDiscs(group)]);
  const shifts = packGroups(shapes, walls, GAP);
  const moved = loose.flatMap((group, index) => {
    const shift = shifts[index] ?? { x: 0, y: 0 };
    return toDiscs(group).map((disc) => ({ ...disc, x: disc.x + shift.x, y: disc.y + shift.y }));
  });
  const discs = [...walls, ...moved];
  const rows = placeInRows(
    alone.map((person) => input.sizes[person] ?? 0),
    boxOf(discs),
    GAP,
  );
  const lone = alone.map((person, index) => ({
    person,
    radius: input.sizes[person] ?? 0,
    x: 0,
    y: 0,
    ...rows[index],
  }));
  return toPositions(input, [...discs, ...lone], walls.length > 0);
}

interface PersonDisc extends Disc {
  readonly person: number;
}

function toDiscs({ part, bodies }: Group): readonly PersonDisc[] {
  return bodies.map(({ x, y, radius }, place) => ({
    x: x * STRETCH,
    y,
    radius,
    person: part.persons[place] ?? 0,
  }));
}

/** Specks along the ties, so that no other group is set across one. */
function toTieDiscs({ part, bodies }: Group): readonly Disc[] {
  return part.ties.flatMap(({ source, target }) => {
    const from = bodies[source];
    const to = bodies[target];
    if (from === undefined || to === undefined) return [];
    const specks = Math.min(24, Math.floor(Math.hypot((to.x - from.x) * STRETCH, to.y - from.y) / 40));
    return Array.from({ length: specks }, (_, speck) => {
      const share = (speck + 1) / (specks + 1);
      return {
        x: (from.x + (to.x - from.x) * share) * STRETCH,
        y: from.y + (to.y - from.y) * share,
        radius: 0,
      };
    });
  });
}

/** Centred on the origin, unless somebody had a place there before. */
function toPositions(input: LayoutInput, discs: readonly PersonDisc[], stands: boolean): Positions {
  const positions = new Float32Array(input.ids.length * 2);
  const middle = stands ? { x: 0, y: 0 } : middleOf(discs);
  for (const { person, x, y } of discs) positions.set([x - middle.x, y - middle.y], person * 2);
  for (const [person, place] of input.fixed ?? []) positions.set(place, person * 2);
  return positions;
}
