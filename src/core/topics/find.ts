import { randomLcg } from 'd3';
import { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import type { Work } from '#core/model/document.ts';
import { labelsOf } from './labels.ts';
import { hasKeywords, type Printed, termsOf } from './terms.ts';
import { centroidOf, neighboursOf, toCentroids, toSpace, type Vector } from './vectors.ts';

export interface FindOptions {
  /** 1 as the works fall; more gives more and narrower topics. */
  readonly resolution?: number;
  /** How many topics at most. */
  readonly most?: number;
  /** Whether the authors' own keywords count: by default where most works have them. */
  readonly useKeywords?: 'auto' | boolean;
}

export interface FoundTopic {
  /** What sets it apart, the best first. */
  readonly terms: readonly string[];
  /** Places of its works in the list that was given. */
  readonly works: readonly number[];
}

export interface Found {
  /** The largest first. */
  readonly topics: readonly FoundTopic[];
  /** Works without a term that another one has. */
  readonly unassigned: readonly number[];
}

const SEED = 0.42;
/** More than the usual ten: topics of four fifths of a list agree better with those of the whole. */
const NEIGHBOURS = 30;
/** Works, and a work and a topic, with less in common have nothing in common. */
export const LEAST_COSINE = 0.04;
const SMALLEST_SHARE = 0.015;
/** Two works are often one in two versions, and no topic. */
const SMALLEST = 3;
const ROUNDS = 8;
const MOST = 12;
/** With fewer works than this there is nothing to tell apart. */
const FEWEST_WORKS = 6;
/** Topics are found in so many works, spread evenly; the others go to the nearest, and are held in memory one by one. */
const SAMPLE = 4000;

/**
 * Topics of a list: a graph of each work's nearest by TF-IDF of its terms, parted by the Louvain method (Blondel et al.
 * 2008), the small parts folded into the nearest, and all of it smoothed by spherical k-means (Dhillon & Modha 2001).
 * Labels are the terms that c-TF-IDF finds apart. Deterministic, and the order of the works does not matter.
 */
export function findTopics(works: readonly Work[], options: FindOptions = {}): Found {
  const { resolution = 1, most = MOST, useKeywords = 'auto' } = options;
  const order = inStableOrder(works);
  const keywords = hasKeywords(works, useKeywords);
  const stride = Math.max(1, Math.ceil(order.length / SAMPLE));
  const sampled = order.filter((_, i) => i % stride === 0);
  const printed: Printed = new Map();
  const weightsOf = new Map(sampled.map((i) => [i, termsOf(works[i] ?? EMPTY, keywords, printed)] as const));
  const space = toSpace([...weightsOf.values()]);
  const filled = space.vectors.filter(({ at }) => at.length > 0);
  if (filled.length < FEWEST_WORKS) return { topics: [], unassigned: works.map((_, i) => i) };
  const centroids = parted(filled, { resolution, most, size: space.terms.length });
  const { groups, unassigned } = placed(order, centroids, (i) =>
    space.vectorOf(weightsOf.get(i) ?? termsOf(works[i] ?? EMPTY, keywords)),
  );
  const labels = labelsOf(
    groups.map((group) => group.flatMap((i) => weightsOf.get(i) ?? [])),
    printed,
  );
  return {
    topics: groups.map((group, g) => ({ terms: labels[g] ?? [], works: group.toSorted((a, b) => a - b) })),
    unassigned: unassigned.toSorted((a, b) => a - b),
  };
}

interface Placed {
  /** The works of each topic, the largest first. */
  readonly groups: readonly (readonly number[])[];
  readonly unassigned: readonly number[];
}

/** Every work to the nearest middle; one without a term of the list to none. */
function placed(
  order: readonly number[],
  centroids: readonly Float64Array[],
  vectorOf: (work: number) => Vector,
): Placed {
  const groups: number[][] = centroids.map(() => []);
  const unassigned: number[] = [];
  for (const i of order) {
    const vector = vectorOf(i);
    if (vector.at.length === 0) unassigned.push(i);
    else groups[nearest(vector, centroids)]?.push(i);
  }
  const filled = groups.filter((group) => group.length > 0);
  // The groups stand in the order of their first works, and sorting keeps that order among equals.
  return { groups: filled.sort((a, b) => b.length - a.length), unassigned };
}

const EMPTY: Work = { id: '' as Work['id'], kind: 'other', type: '', title: '', author: [], topics: [] };

/** Places of the works by title and id, so that what is found does not hang on their order. */
function inStableOrder(works: readonly Work[]): readonly number[] {
  const keyed = works.map(({ title, id }, i) => ({ i, key: `${title}\n${id}` }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ i }) => i);
}

interface Parting {
  readonly resolution: number;
  readonly most: number;
  readonly size: number;
}

/** The middles of the groups that the vectors fall into. */
function parted(vectors: readonly Vector[], { resolution, most, size }: Parting): readonly Float64Array[] {
  let groups = communities(vectors, resolution);
  const least = Math.max(SMALLEST, vectors.length * SMALLEST_SHARE);
  groups.sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0));
  const large = groups.filter((group) => group.length >= least).slice(0, most);
  const kept = large.length === 0 ? groups.slice(0, 1) : large;
  let centroids = kept.map((group) => middle(group, vectors, size));
  for (let round = 0; round < ROUNDS; round++) {
    groups = centroids.map(() => []);
    for (const [i, vector] of vectors.entries()) groups[nearest(vector, centroids)]?.push(i);
    centroids = groups.filter((group) => group.length > 0).map((group) => middle(group, vectors, size));
  }
  return centroids;
}

const middle = (group: readonly number[], vectors: readonly Vector[], size: number): Float64Array =>
  centroidOf(
    group.flatMap((i) => vectors[i] ?? []),
    size,
  );

function nearest(vector: Vector | undefined, centroids: readonly Float64Array[]): number {
  if (vector === undefined) return 0;
  const cosines = toCentroids(vector, centroids);
  return cosines.indexOf(Math.max(...cosines));
}

function communities(vectors: readonly Vector[], resolution: number): number[][] {
  const graph = new UndirectedGraph();
  for (const i of vectors.keys()) graph.addNode(String(i));
  for (const [i, near] of neighboursOf(vectors, NEIGHBOURS, LEAST_COSINE).entries()) {
    for (const { of, cosine } of near) graph.mergeEdge(String(i), String(of), { weight: cosine });
  }
  const found = louvain(graph, { getEdgeWeight: 'weight', resolution, rng: randomLcg(SEED) });
  const groups = new Map<number | undefined, number[]>();
  for (const i of vectors.keys()) {
    const group = groups.get(found[String(i)]);
    if (group === undefined) groups.set(found[String(i)], [i]);
    else group.push(i);
  }
  return [...groups.values()];
}
