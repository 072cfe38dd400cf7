import type { Point } from './box.ts';
import type { Group } from './groups.ts';
import type { LayoutInput, Positions } from './input.ts';
import { packGroups } from './pack.ts';
import { placeInRows } from './rows.ts';
import { boxAround, type Discs } from './squares.ts';

/** Between unconnected groups. */
const GAP = 44;
/** Names need room sideways: forces act in a plane that is then stretched, less where there are too many to be read at once. */
const STRETCH = 0.35;
const FEW = 1000;
const MANY = 3000;

export function stretchFor(persons: number): number {
  return 1 + STRETCH * Math.min(1, Math.max(0, (MANY - persons) / (MANY - FEW)));
}

/** Puts the groups beside one another and the lone persons below them; centred on the origin, unless somebody had a place before. */
export function arrange(input: LayoutInput, groups: readonly Group[], alone: readonly number[]): Positions {
  const stretch = stretchFor(input.ids.length);
  const positions = new Float32Array(input.ids.length * 2);
  const standing = groups.filter((group) => group.stands);
  const loose = groups.filter((group) => !group.stands);
  const walls = together(standing.map((group) => toDiscs(group, stretch)));
  const shapes = loose.map((group) => together([toDiscs(group, stretch), toSpecks(group, stretch)]));
  const shifts = packGroups(shapes, walls, GAP);
  const still = { x: 0, y: 0 };
  for (const group of standing) put(positions, group, stretch, still);
  for (const [index, group] of loose.entries()) put(positions, group, stretch, shifts[index] ?? still);
  const around = boxAround(toPlaced(input, positions, groups));
  const radii = alone.map((person) => input.sizes[person] ?? 0);
  const rows = placeInRows(radii, around, GAP);
  for (const [index, person] of alone.entries())
    positions.set([rows[index]?.x ?? 0, rows[index]?.y ?? 0], person * 2);
  if (standing.length === 0) centre(positions, input.sizes);
  for (const group of standing) if (!group.isNew) keep(positions, group, input.start);
  for (const [person, place] of input.fixed ?? []) positions.set(place, person * 2);
  return positions;
}

function put(positions: Positions, { part, x, y }: Group, stretch: number, shift: Point): void {
  for (const [place, person] of part.persons.entries()) {
    positions[person * 2] = (x[place] ?? 0) * stretch + shift.x;
    positions[person * 2 + 1] = (y[place] ?? 0) + shift.y;
  }
}

/** Where nobody is new, not even the last bit of a place changes. */
function keep(positions: Positions, { part }: Group, start: LayoutInput['start']): void {
  for (const person of part.persons) {
    const place = start?.get(person);
    if (place !== undefined) positions.set(place, person * 2);
  }
}

/** Those of the groups, where they have been put. */
function toPlaced(input: LayoutInput, positions: Positions, groups: readonly Group[]): Discs {
  const count = groups.reduce((sum, { part }) => sum + part.persons.length, 0);
  const discs = { x: new Float32Array(count), y: new Float32Array(count), radius: new Float32Array(count) };
  let at = 0;
  for (const { part } of groups) {
    for (const person of part.persons) {
      discs.x[at] = positions[person * 2] ?? 0;
      discs.y[at] = positions[person * 2 + 1] ?? 0;
      discs.radius[at++] = input.sizes[person] ?? 0;
    }
  }
  return discs;
}

function centre(positions: Positions, sizes: ArrayLike<number>): void {
  const { left, right, top, bottom } = boxAround({
    x: positions.filter((_, at) => at % 2 === 0),
    y: positions.filter((_, at) => at % 2 === 1),
    radius: sizes,
  });
  for (let at = 0; at < positions.length; at += 2) {
    positions[at] = (positions[at] ?? 0) - (left + right) / 2;
    positions[at + 1] = (positions[at + 1] ?? 0) - (top + bottom) / 2;
  }
}

function toDiscs({ x, y, radius }: Group, stretch: number): Discs {
  return { x: x.map((right) => right * stretch), y, radius };
}

function together(parts: readonly Discs[]): Discs {
  const all = (values: (part: Discs) => ArrayLike<number>) => {
    const joined = new Float32Array(parts.reduce((sum, part) => sum + values(part).length, 0));
    let first = 0;
    for (const part of parts) {
      joined.set(values(part), first);
      first += values(part).length;
    }
    return joined;
  };
  return { x: all(({ x }) => x), y: all(({ y }) => y), radius: all(({ radius }) => radius) };
}

/** Specks along the ties, so that no other group is set across one; a large group has coarser ones. */
function toSpecks({ part: { ties }, x, y }: Group, stretch: number): Discs {
  const right: number[] = [];
  const below: number[] = [];
  const spacing = 40 * Math.max(1, Math.sqrt(x.length / 1000));
  for (let tie = 0; tie < ties.source.length; tie++) {
    const from = ties.source[tie] ?? 0;
    const to = ties.target[tie] ?? 0;
    const across = ((x[to] ?? 0) - (x[from] ?? 0)) * stretch;
    const down = (y[to] ?? 0) - (y[from] ?? 0);
    const specks = Math.min(24, Math.floor(Math.sqrt(across * across + down * down) / spacing));
    for (let speck = 1; speck <= specks; speck++) {
      const share = speck / (specks + 1);
      right.push((x[from] ?? 0) * stretch + across * share);
      below.push((y[from] ?? 0) + down * share);
    }
  }
  return { x: right, y: below, radius: new Float32Array(right.length) };
}
