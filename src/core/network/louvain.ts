import { filled } from '#core/arrays.ts';
import type { Steps } from '#core/steps.ts';
import { sortedBy } from './lists.ts';

/** Ties between persons numbered from 0, each named once. */
export interface Links {
  readonly count: number;
  readonly sources: Uint32Array;
  readonly targets: Uint32Array;
  readonly weights: Float64Array;
}

/** The ties of each person one after the other, and what all of somebody's ties weigh. */
interface Mesh {
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly weights: Float64Array;
  /** Ties within a person who stands for several count twice. */
  readonly strengths: Float64Array;
}

const MOST_LEVELS = 12;
/** So many are asked in one step. */
const AT_ONCE = 4096;
/** A person changes the group only for a gain above this, in shares of all weight: else rounding would keep them moving. */
const LEAST_GAIN = 1e-12;

/**
 * Which group everybody belongs to, numbered from 0 in no order: the Louvain method (Blondel et al. 2008,
 * doi:10.1088/1742-5468/2008/10/P10008) with a queue, so that only those are asked again whose neighbours have moved
 * (Traag et al. 2019, doi:10.1038/s41598-019-41695-z). Same ties, same groups; no dice. Step by step.
 */
export function* groupSteps(links: Links): Steps<Uint32Array> {
  let mesh = yield* meshSteps(links);
  const group = Uint32Array.from({ length: links.count }, (_, person) => person);
  for (let level = 0; level < MOST_LEVELS; level++) {
    yield;
    const moved = renumbered(yield* moveAll(mesh));
    for (let person = 0; person < group.length; person++)
      group[person] = moved.groups[group[person] ?? 0] ?? 0;
    if (moved.count === mesh.strengths.length) break;
    yield;
    mesh = merged(mesh, moved.groups, moved.count);
  }
  return group;
}

function* meshSteps({ count, sources, targets, weights }: Links): Steps<Mesh> {
  const from = new Uint32Array(sources.length * 2);
  const to = new Uint32Array(sources.length * 2);
  from.set(sources);
  from.set(targets, sources.length);
  to.set(targets);
  to.set(sources, sources.length);
  yield;
  const { order, starts } = sortedBy(from, count);
  yield;
  const half = sources.length;
  const strengths = new Float64Array(count);
  const all = filled(new Float64Array(order.length), order, (at) => weights[at < half ? at : at - half] ?? 0);
  yield;
  for (let i = 0; i < order.length; i++) {
    const person = from[order[i] ?? 0] ?? 0;
    strengths[person] = (strengths[person] ?? 0) + (all[i] ?? 0);
  }
  yield;
  return { starts, ends: order.map((at) => to[at] ?? 0), weights: all, strengths };
}

/** Everybody in the group of the neighbours that draws them most, until nobody wants to move. */
function* moveAll(mesh: Mesh): Steps<Uint32Array> {
  const { ends, strengths } = mesh;
  const count = strengths.length;
  const state: State = {
    mesh,
    groups: Uint32Array.from({ length: count }, (_, person) => person),
    totals: strengths.slice(),
    toGroup: new Float64Array(count),
    whole: strengths.reduce((sum, one) => sum + one, 0),
  };
  const queue = createQueue(count);
  let asked = 0;
  for (let person = queue.next(); person !== undefined; person = queue.next()) {
    if (++asked % AT_ONCE === 0) yield;
    const own = state.groups[person] ?? 0;
    const best = bestGroup(state, person, own);
    if (best === own) continue;
    state.groups[person] = best;
    add(state.totals, own, -(strengths[person] ?? 0));
    add(state.totals, best, strengths[person] ?? 0);
    const end = endOf(mesh, person);
    for (let i = startOf(mesh, person); i < end; i++) {
      const other = ends[i] ?? 0;
      if (state.groups[other] !== best) queue.put(other);
    }
  }
  return state.groups;
}

interface State {
  readonly mesh: Mesh;
  readonly groups: Uint32Array;
  /** By group: what the ties of all its persons weigh. */
  readonly totals: Float64Array;
  /** By group: what the ties of the person in question to it weigh; all zero in between. */
  readonly toGroup: Float64Array;
  readonly whole: number;
}

const startOf = ({ starts }: Mesh, person: number): number => starts[person] ?? 0;
const endOf = ({ starts }: Mesh, person: number): number => starts[person + 1] ?? 0;

function add(sums: Float64Array, at: number, value: number): void {
  sums[at] = (sums[at] ?? 0) + value;
}

/** Everybody at first; a ring in which nobody stands twice, so that it never overflows. */
function createQueue(count: number) {
  const ring = Uint32Array.from({ length: count + 1 }, (_, person) => person % count);
  const isIn = new Uint8Array(count).fill(1);
  let first = 0;
  let last = count;
  const after = (at: number): number => (at === count ? 0 : at + 1);
  return {
    next: (): number | undefined => {
      if (first === last) return undefined;
      const person = ring[first] ?? 0;
      first = after(first);
      isIn[person] = 0;
      return person;
    },
    put: (person: number): void => {
      if (isIn[person] === 1) return;
      isIn[person] = 1;
      ring[last] = person;
      last = after(last);
    },
  };
}

/** Where modularity is greatest; somebody's own group wins a draw. */
function bestGroup(state: State, person: number, own: number): number {
  const { mesh, groups, totals, toGroup, whole } = state;
  const start = startOf(mesh, person);
  const end = endOf(mesh, person);
  const share = (mesh.strengths[person] ?? 0) / whole;
  gather(state, person);
  let best = own;
  let most = (toGroup[own] ?? 0) - ((totals[own] ?? 0) - share * whole) * share + LEAST_GAIN * whole;
  for (let i = start; i < end; i++) {
    const group = groups[mesh.ends[i] ?? 0] ?? 0;
    const gain = (toGroup[group] ?? 0) - (totals[group] ?? 0) * share;
    if (group === own || gain <= most) continue;
    best = group;
    most = gain;
  }
  for (let i = start; i < end; i++) toGroup[groups[mesh.ends[i] ?? 0] ?? 0] = 0;
  return best;
}

function gather({ mesh, groups, toGroup }: State, person: number): void {
  const end = endOf(mesh, person);
  for (let i = startOf(mesh, person); i < end; i++) {
    const other = mesh.ends[i] ?? 0;
    if (other !== person) add(toGroup, groups[other] ?? 0, mesh.weights[i] ?? 0);
  }
}

function renumbered(groups: Uint32Array): { readonly groups: Uint32Array; readonly count: number } {
  const numbers = new Int32Array(groups.length).fill(-1);
  let count = 0;
  for (const group of groups) if (numbers[group] === -1) numbers[group] = count++;
  return { groups: groups.map((group) => numbers[group] ?? 0), count };
}

/** Each group becomes one person, tied to itself by the ties within. */
function merged(mesh: Mesh, groups: Uint32Array, count: number): Mesh {
  const { order, starts: members } = sortedBy(groups, count);
  const toGroup = new Float64Array(count);
  const starts = new Uint32Array(count + 1);
  const ends: number[] = [];
  const weights: number[] = [];
  const strengths = new Float64Array(count);
  for (let group = 0; group < count; group++) {
    const found: number[] = [];
    const last = members[group + 1] ?? 0;
    for (let m = members[group] ?? 0; m < last; m++) {
      const person = order[m] ?? 0;
      strengths[group] = (strengths[group] ?? 0) + (mesh.strengths[person] ?? 0);
      sumTies(mesh, person, groups, toGroup, found);
    }
    for (const other of found) {
      ends.push(other);
      weights.push(toGroup[other] ?? 0);
      toGroup[other] = 0;
    }
    starts[group + 1] = ends.length;
  }
  return { starts, ends: Uint32Array.from(ends), weights: Float64Array.from(weights), strengths };
}

/** Adds somebody's ties to `toGroup`, by the groups of their other ends, which are gathered in `found`. */
function sumTies(
  { starts, ends, weights }: Mesh,
  person: number,
  groups: Uint32Array,
  toGroup: Float64Array,
  found: number[],
): void {
  const end = starts[person + 1] ?? 0;
  for (let i = starts[person] ?? 0; i < end; i++) {
    const other = groups[ends[i] ?? 0] ?? 0;
    if (toGroup[other] === 0) found.push(other);
    toGroup[other] = (toGroup[other] ?? 0) + (weights[i] ?? 0);
  }
}
