import { connectedComponents } from './components.ts';

/** A tie between two persons, named by their places in `Part.persons`. */
export interface Tie {
  readonly source: number;
  readonly target: number;
  readonly weight: number;
  /** How much of the smaller circle the two share, 0 to 1: 1 inside a clique, near 0 between two groups. */
  readonly overlap: number;
}

/** One connected part of the network; its ties name persons by their place in `persons`. */
export interface Part {
  /** Indices into the input. */
  readonly persons: readonly number[];
  readonly ties: readonly Tie[];
}

export interface Network {
  readonly ids: readonly string[];
  readonly sources: ArrayLike<number>;
  readonly targets: ArrayLike<number>;
  readonly weights: ArrayLike<number>;
}

/** The connected parts, largest first, in an order that depends on the ids alone and not on the order they came in. */
export function toParts(network: Network): readonly Part[] {
  const order = Array.from(network.ids, (_, person) => person).sort((a, b) =>
    byCode(network.ids[a], network.ids[b]),
  );
  const rank = new Int32Array(order.length);
  order.forEach((person, place) => {
    rank[person] = place;
  });
  const ties = mergeTies(network, rank);
  const components = connectedComponents(
    order.length,
    ties.map((tie) => tie.source),
    ties.map((tie) => tie.target),
  );
  return splitTies(components, ties).map((part) => ({
    persons: part.persons.map((place) => order[place] ?? 0),
    ties: part.ties,
  }));
}

function byCode(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

type BareTie = Omit<Tie, 'overlap'>;

/** Parallel ties become one, ties to oneself none. */
function mergeTies(network: Network, rank: Int32Array): readonly BareTie[] {
  const count = rank.length;
  const listed: { key: number; weight: number }[] = [];
  for (let tie = 0; tie < network.sources.length; tie++) {
    const a = rank[network.sources[tie] ?? -1];
    const b = rank[network.targets[tie] ?? -1];
    if (a === undefined || b === undefined)
      throw new Error(`tie ${tie} names a person outside the ${count} given`);
    if (a !== b)
      listed.push({ key: Math.min(a, b) * count + Math.max(a, b), weight: network.weights[tie] ?? 1 });
  }
  // Weights too are sorted, since floating-point sums depend on their order.
  listed.sort((a, b) => a.key - b.key || a.weight - b.weight);
  const merged = new Map<number, number>();
  for (const { key, weight } of listed) merged.set(key, (merged.get(key) ?? 0) + weight);
  return Array.from(merged, ([key, weight]) => ({
    source: Math.floor(key / count),
    target: key % count,
    weight,
  }));
}

function splitTies(components: readonly (readonly number[])[], ties: readonly BareTie[]): readonly Part[] {
  const home = new Map<number, { readonly part: number; readonly place: number }>();
  components.forEach((members, part) => {
    members.forEach((person, place) => {
      home.set(person, { part, place });
    });
  });
  const local: BareTie[][] = components.map(() => []);
  for (const { source, target, weight } of ties) {
    const from = home.get(source);
    const to = home.get(target);
    if (from && to) local[from.part]?.push({ source: from.place, target: to.place, weight });
  }
  return components.map((persons, part) => ({
    persons,
    ties: withOverlap(persons.length, local[part] ?? []),
  }));
}

/** Topological overlap (Ravasz et al. 2002, doi:10.1126/science.1073374), without the hub's own circle in the denominator. */
function withOverlap(count: number, ties: readonly BareTie[]): readonly Tie[] {
  const circles = toCircles(count, ties);
  return ties.map((tie) => {
    const a = circles[tie.source] ?? new Set();
    const b = circles[tie.target] ?? new Set();
    const [small, large] = a.size <= b.size ? [a, b] : [b, a];
    let common = 0;
    for (const person of small) if (large.has(person)) common++;
    return { ...tie, overlap: (common + 1) / small.size };
  });
}

/** Each person's neighbours. */
export function toCircles(
  count: number,
  ties: readonly { readonly source: number; readonly target: number }[],
): readonly ReadonlySet<number>[] {
  const circles = Array.from({ length: count }, () => new Set<number>());
  for (const { source, target } of ties) {
    circles[source]?.add(target);
    circles[target]?.add(source);
  }
  return circles;
}
