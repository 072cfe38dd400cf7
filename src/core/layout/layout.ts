import { toBodies } from '#core/force/bodies.ts';
import { separate } from '#core/force/separate.ts';
import { type Sum, sumPlainly } from '#core/force/sum.ts';
import { atOnce, type Steps } from '#core/steps.ts';
import { arrange, stretchFor } from './arrange.ts';
import { boxOf, type Disc, type Point } from './box.ts';
import { type Before, type Group, toGroup } from './groups.ts';
import type { LayoutInput, OnTick, Places, Positions } from './input.ts';
import { type Part, toParts } from './network.ts';
import { ENOUGH, toRoom } from './room.ts';
import { effortOf, settle } from './settle.ts';

/**
 * Where everybody stands: x and y in turns, in the order of `ids`. The same network gives the same bytes, in whatever order it came.
 * Where everybody has a place already, nobody moves.
 */
export function layOut(input: LayoutInput, onTick?: OnTick, sum?: Sum): Positions {
  return atOnce(layoutSteps(input, onTick, sum));
}

/** The same, step by step. */
export function* layoutSteps(input: LayoutInput, onTick?: OnTick, sum: Sum = sumPlainly): Steps<Positions> {
  const before = placesBefore(input);
  const { parts, alone } = sortParts(input);
  const groups = parts.map((part) => toGroup(part, before));
  const isNew = (person: number) => !before.fixed.has(person) && !before.start.has(person);
  const inMotion = groups.filter((group) => group.isNew);
  const progress = meter(inMotion);
  const onStage =
    onTick &&
    ((show: () => void) =>
      onTick(progress.share(), () => {
        show();
        return arrange(input, groups, alone);
      }));
  const standing = groups.filter((group) => group.stands);
  const known = new Map<string, Group>();
  // The largest last: when its first places are known, all others are ready to be seen beside it.
  for (const group of inMotion.toReversed()) {
    const walls = group.stands ? wallsNear(group, standing, isNew) : [];
    const isLargest = group === inMotion[0];
    yield* settle(group, {
      sum,
      walls,
      known,
      onTick: progress.add,
      onStage: isLargest ? onStage : undefined,
    });
  }
  if (inMotion.some((group) => group.stands)) separateAll(standing);
  return arrange(input, groups, alone);
}

/** Groups that grew may have come upon one another. */
function separateAll(groups: readonly Group[]): void {
  const all = (values: (group: Group) => ArrayLike<number>) =>
    groups.flatMap((group) => Array.from(values(group)));
  const bodies = toBodies(
    Float32Array.from(all(({ x }) => x)),
    Float32Array.from(all(({ y }) => y)),
    Uint8Array.from(all(({ pinned }) => pinned)),
  );
  const radius = all(({ radius }) => radius).map((one) => one + 1);
  separate(bodies, Float32Array.from(radius), 300);
  let first = 0;
  for (const { x, y } of groups) {
    x.set(bodies.x.subarray(first, first + x.length));
    y.set(bodies.y.subarray(first, first + y.length));
    first += x.length;
  }
}

function placesBefore(input: LayoutInput): Before {
  const stretch = stretchFor(input.ids.length);
  const fixed = narrowed(stretch, input.fixed);
  const start = narrowed(stretch, input.start);
  return { sizes: input.sizes, fixed, start, room: toRoom([...fixed.values(), ...start.values()]) };
}

/** The persons of other groups who stand where newcomers to this one may stand. */
function wallsNear(group: Group, standing: readonly Group[], isNew: (person: number) => boolean) {
  const newcomers = bodiesOf(group).filter((_, place) => isNew(group.part.persons[place] ?? 0));
  const room = toRoom(newcomers);
  const box = boxOf(newcomers.map(({ x, y }) => ({ x, y, radius: ENOUGH })));
  const isNear = ({ x, y }: Disc) => x > box.left && x < box.right && y > box.top && y < box.bottom;
  return standing
    .filter((other) => other !== group)
    .flatMap((other) => bodiesOf(other).filter((body) => isNear(body) && room.clearance(body) < ENOUGH));
}

function bodiesOf({ x, y, radius }: Group): readonly Disc[] {
  return Array.from(x, (right, place) => ({ x: right, y: y[place] ?? 0, radius: radius[place] ?? 0 }));
}

/** Persons without a tie and without a place stand apart, in rows. */
function sortParts(input: LayoutInput): {
  readonly parts: readonly Part[];
  readonly alone: readonly number[];
} {
  const all = toParts(input);
  const isAlone = ({ persons }: Part) => {
    const [person = 0] = persons;
    return persons.length === 1 && !input.fixed?.has(person) && !input.start?.has(person);
  };
  return {
    parts: all.filter((part) => !isAlone(part)),
    alone: all.filter(isAlone).flatMap((part) => part.persons),
  };
}

function narrowed(stretch: number, places: Places = new Map()): ReadonlyMap<number, Point> {
  return new Map(Array.from(places, ([person, [x, y]]) => [person, { x: x / stretch, y }]));
}

/** Counts how much of the work is done. */
function meter(groups: readonly Group[]) {
  const all = groups.reduce((sum, group) => sum + effortOf(group), 0);
  let done = 0;
  return {
    add: (bodies: number): void => {
      done += bodies;
    },
    share: (): number => Math.min(1, done / (all || 1)),
  };
}
