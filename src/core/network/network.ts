import { UndirectedGraph } from 'graphology';
import type { Catalog, Entry } from '#core/model/catalog.ts';
import type { PersonId, TopicId, WorkId } from '#core/model/document.ts';
import { type Counting, type CountingMethod, tieWeight } from './counting.ts';

export interface PersonNode {
  readonly person: PersonId;
  readonly name: string;
  readonly works: readonly WorkId[];
  /** Visible works by topic, primary topics only, most first: what colours a person and fills the ring. */
  readonly topics: readonly (readonly [TopicId, number])[];
  readonly first: number | undefined;
  readonly last: number | undefined;
}

export interface Tie {
  readonly weight: number;
  readonly works: readonly WorkId[];
  readonly first: number | undefined;
  readonly last: number | undefined;
}

export interface NetworkFacts {
  /** Visible works that make no ties because of `maxAuthors`. */
  readonly overCut: number;
}

export type Network = UndirectedGraph<PersonNode, Tie, NetworkFacts>;

/** Graph keys are prefixed, since graphology cannot hold a node named `__proto__`. */
export function keyOf(person: PersonId): string {
  return `p:${person}`;
}

type MutableTie = { weight: number; works: WorkId[]; first: number | undefined; last: number | undefined };

/**
 * The coauthor network of the given works and of nothing else. Persons come in the order of their first work here,
 * so the same works give the same graph.
 */
export function buildNetwork(catalog: Catalog, entries: readonly Entry[], counting: Counting): Network {
  const hidden = counting.owner === 'hide' ? catalog.document.owner : undefined;
  const worksOf = new Map<PersonId, Entry[]>();
  for (const entry of entries) {
    for (const person of entry.authors) {
      if (person !== hidden) push(worksOf, person, entry);
    }
  }
  const graph: Network = new UndirectedGraph();
  for (const [person, works] of worksOf) {
    if (works.length >= counting.minWorks) graph.addNode(keyOf(person), toNode(catalog, person, works));
  }
  const cut = counting.maxAuthors === 'all' ? Number.POSITIVE_INFINITY : counting.maxAuthors;
  const tying = entries.filter((entry) => entry.authors.length <= cut);
  for (const [pair, tie] of collectTies(tying, counting.method, graph)) {
    const [a, b] = JSON.parse(pair) as [string, string];
    // A sum such as 1/3 + 2/3 must not fall below a threshold of 1 by rounding.
    if (tie.weight >= counting.minWeight - 1e-9) graph.addEdge(a, b, tie);
  }
  graph.replaceAttributes({ overCut: entries.length - tying.length });
  return graph;
}

function collectTies(
  entries: readonly Entry[],
  method: CountingMethod,
  graph: Network,
): ReadonlyMap<string, MutableTie> {
  const ties = new Map<string, MutableTie>();
  for (const { authors, work, year } of entries) {
    const keys = authors.map(keyOf).filter((key) => graph.hasNode(key));
    for (const [i, a] of keys.entries()) {
      for (const b of keys.slice(i + 1)) {
        const pair = JSON.stringify(a < b ? [a, b] : [b, a]);
        const tie = ties.get(pair) ?? { weight: 0, works: [], first: undefined, last: undefined };
        tie.weight += tieWeight(method, authors.length);
        tie.works.push(work.id);
        tie.first = least(tie.first, year);
        tie.last = most(tie.last, year);
        ties.set(pair, tie);
      }
    }
  }
  return ties;
}

function toNode(catalog: Catalog, person: PersonId, works: readonly Entry[]): PersonNode {
  const topics = new Map<TopicId, number>();
  let first: number | undefined;
  let last: number | undefined;
  for (const { work, year } of works) {
    const topic = work.topics[0];
    if (topic !== undefined) topics.set(topic, (topics.get(topic) ?? 0) + 1);
    first = least(first, year);
    last = most(last, year);
  }
  return {
    person,
    name: catalog.persons.get(person)?.name ?? person,
    works: works.map((entry) => entry.work.id),
    topics: [...topics].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)),
    first,
    last,
  };
}

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

function least(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined ? b : b === undefined ? a : Math.min(a, b);
}

function most(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined ? b : b === undefined ? a : Math.max(a, b);
}
