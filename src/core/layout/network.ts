import { type Adjacency, toAdjacency } from '#core/force/adjacency.ts';
import { connectedComponents } from './components.ts';

/** Ties between persons, a structure of arrays; persons are named by their places in `Part.persons`. */
export interface Ties {
  readonly source: Int32Array;
  readonly target: Int32Array;
  readonly weight: Float64Array;
  /** How much of the smaller circle the two share, 0 to 1: 1 inside a clique, near 0 between two groups. */
  readonly overlap: Float32Array;
}

/** One connected part of the network. */
export interface Part {
  /** Indices into the input. */
  readonly persons: readonly number[];
  readonly ties: Ties;
}

export interface Network {
  readonly ids: readonly string[];
  readonly sources: ArrayLike<number>;
  readonly targets: ArrayLike<number>;
  readonly weights: ArrayLike<number>;
}

/** The connected parts, largest first, in an order that depends on the ids alone and not on the order they came in. */
export function toParts(network: Network): readonly Part[] {
  const order = toOrder(network.ids);
  const rank = new Int32Array(order.length);
  order.forEach((person, place) => {
    rank[person] = place;
  });
  const ties = mergeTies(network, rank);
  const components = connectedComponents(order.length, ties.source, ties.target);
  return splitTies(components, { ...ties, overlap: toOverlap(order.length, ties) }).map((part) => ({
    persons: part.persons.map((place) => order[place] ?? 0),
    ties: part.ties,
  }));
}

function toOrder(ids: readonly string[]): readonly number[] {
  const order = Array.from(ids, (_, person) => person);
  return order.sort((a, b) => byCode(ids[a], ids[b]));
}

function byCode(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

type BareTies = Omit<Ties, 'overlap'>;

/** Parallel ties become one, ties to oneself none; sorted by their ends. */
function mergeTies({ sources, targets, weights }: Network, rank: Int32Array): BareTies {
  const listed = sources.length;
  const low = new Int32Array(listed);
  const high = new Int32Array(listed);
  let count = 0;
  const kept = new Int32Array(listed);
  for (let tie = 0; tie < listed; tie++) {
    const a = rank[sources[tie] ?? -1];
    const b = rank[targets[tie] ?? -1];
    if (a === undefined || b === undefined)
      throw new Error(`tie ${tie} names a person outside the ${rank.length} given`);
    if (a === b) continue;
    low[tie] = Math.min(a, b);
    high[tie] = Math.max(a, b);
    kept[count++] = tie;
  }
  const sorted = sortedBy(low, sortedBy(high, kept.subarray(0, count), rank.length), rank.length);
  return joinParallel({ low, high, sorted }, weights);
}

/** Sorts the numbers of ties by one of their ends, equals as they stood. */
function sortedBy(end: Int32Array, ties: Int32Array, persons: number): Int32Array {
  const starts = startsOf(
    ties.map((tie) => end[tie] ?? 0),
    persons,
  );
  const sorted = new Int32Array(ties.length);
  for (const tie of ties) {
    const at = end[tie] ?? 0;
    const place = starts[at] ?? 0;
    starts[at] = place + 1;
    sorted[place] = tie;
  }
  return sorted;
}

interface Listed {
  readonly low: Int32Array;
  readonly high: Int32Array;
  readonly sorted: Int32Array;
}

function joinParallel({ low, high, sorted }: Listed, weights: ArrayLike<number>): BareTies {
  const ties = {
    source: new Int32Array(sorted.length),
    target: new Int32Array(sorted.length),
    weight: new Float64Array(sorted.length),
  };
  let count = 0;
  for (let from = 0, to = 0; from < sorted.length; from = to) {
    const tie = sorted[from] ?? 0;
    to = endOfParallel({ low, high, sorted }, from);
    ties.source[count] = low[tie] ?? 0;
    ties.target[count] = high[tie] ?? 0;
    ties.weight[count] = to === from + 1 ? (weights[tie] ?? 1) : sum(sorted.subarray(from, to), weights);
    count++;
  }
  return {
    source: ties.source.subarray(0, count),
    target: ties.target.subarray(0, count),
    weight: ties.weight.subarray(0, count),
  };
}

function endOfParallel({ low, high, sorted }: Listed, from: number): number {
  const tie = sorted[from] ?? 0;
  let to = from + 1;
  for (; to < sorted.length; to++) {
    const next = sorted[to] ?? 0;
    if (low[next] !== low[tie] || high[next] !== high[tie]) break;
  }
  return to;
}

/** The least first, since floating-point sums depend on their order. */
function sum(ties: Int32Array, weights: ArrayLike<number>): number {
  const sorted = Float64Array.from(ties, (tie) => weights[tie] ?? 1).sort();
  return sorted.reduce((total, weight) => total + weight, 0);
}

/** Topological overlap (Ravasz et al. 2002, doi:10.1126/science.1073374), without the hub's own circle in the denominator. */
function toOverlap(count: number, { source, target }: BareTies): Float32Array {
  const circles = toAdjacency(count, source, target);
  const overlap = new Float32Array(source.length);
  const marks = new Int32Array(count).fill(-1);
  let marked = -1;
  for (let tie = 0; tie < source.length; tie++) {
    const person = source[tie] ?? 0;
    // Ties come sorted by their source, so that a circle is marked once.
    if (person !== marked) mark(circles, person, marks);
    marked = person;
    const other = target[tie] ?? 0;
    const smaller = Math.min(sizeOf(circles, person), sizeOf(circles, other));
    overlap[tie] = (countMarked(circles, other, marks, person) + 1) / smaller;
  }
  return overlap;
}

function sizeOf({ first }: Adjacency, person: number): number {
  return (first[person + 1] ?? 0) - (first[person] ?? 0);
}

function mark({ first, other }: Adjacency, person: number, marks: Int32Array): void {
  const end = first[person + 1] ?? 0;
  for (let at = first[person] ?? 0; at < end; at++) marks[other[at] ?? 0] = person;
}

function countMarked({ first, other }: Adjacency, person: number, marks: Int32Array, wanted: number): number {
  let count = 0;
  const end = first[person + 1] ?? 0;
  for (let at = first[person] ?? 0; at < end; at++) if (marks[other[at] ?? 0] === wanted) count++;
  return count;
}

/** Each part's ties, which name persons by their places in it. */
function splitTies(components: readonly (readonly number[])[], ties: Ties): readonly Part[] {
  const persons = components.reduce((total, members) => total + members.length, 0);
  const home = new Int32Array(persons);
  const place = new Int32Array(persons);
  components.forEach((members, part) => {
    members.forEach((person, at) => {
      home[person] = part;
      place[person] = at;
    });
  });
  const starts = startsOf(
    ties.source.map((person) => home[person] ?? 0),
    components.length,
  );
  const split = emptyTies(ties.source.length);
  const ends = starts.slice();
  for (let tie = 0; tie < ties.source.length; tie++) {
    const part = home[ties.source[tie] ?? 0] ?? 0;
    const at = ends[part] ?? 0;
    ends[part] = at + 1;
    split.source[at] = place[ties.source[tie] ?? 0] ?? 0;
    split.target[at] = place[ties.target[tie] ?? 0] ?? 0;
    split.weight[at] = ties.weight[tie] ?? 1;
    split.overlap[at] = ties.overlap[tie] ?? 0;
  }
  return components.map((members, part) => ({
    persons: members,
    ties: rangeOf(split, starts[part] ?? 0, starts[part + 1] ?? 0),
  }));
}

/** Where the things of each shelf begin when they are sorted by shelf. */
function startsOf(shelves: Int32Array, count: number): Int32Array {
  const starts = new Int32Array(count + 1);
  for (const shelf of shelves) starts[shelf + 1] = (starts[shelf + 1] ?? 0) + 1;
  for (let shelf = 0; shelf < count; shelf++)
    starts[shelf + 1] = (starts[shelf + 1] ?? 0) + (starts[shelf] ?? 0);
  return starts;
}

function emptyTies(count: number): Ties {
  return {
    source: new Int32Array(count),
    target: new Int32Array(count),
    weight: new Float64Array(count),
    overlap: new Float32Array(count),
  };
}

function rangeOf({ source, target, weight, overlap }: Ties, from: number, to: number): Ties {
  return {
    source: source.subarray(from, to),
    target: target.subarray(from, to),
    weight: weight.subarray(from, to),
    overlap: overlap.subarray(from, to),
  };
}
