import { randomLcg } from 'd3';
import { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import type { Work } from '#core/model/document.ts';
import { labelsOf } from './labels.ts';
import { termsOf } from './terms.ts';
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
const NEIGHBOURS = 20;
const LEAST_COSINE = 0.04;
const SMALLEST_SHARE = 0.015;
const ROUNDS = 8;
const MOST = 12;
/** With fewer works than this there is nothing to tell apart. */
const FEWEST_WORKS = 6;
/** Topics are found in so many works, spread evenly; the others go to the nearest. */
const SAMPLE = 4000;
const KEYWORDS_SHARE = 0.6;

/**
 * Topics of a list: a graph of each work's nearest by TF-IDF of its terms, parted by the Louvain method (Blondel et al.
 * 2008), the small parts folded into the nearest, and all of it smoothed by spherical k-means (Dhillon & Modha 2001).
 * Labels are the terms that c-TF-IDF finds apart. Deterministic, and the order of the works does not matter.
 */
export function findTopics(works: readonly Work[], options: FindOptions = {}): Found {
  const { resolution = 1, most = MOST, useKeywords = 'auto' } = options;
  const order = works.map((_, i) => i).sort((a, b) => compare(works[a], works[b]));
  const withKeywords = works.filter(({ keyword }) => keyword !== undefined && keyword !== '').length;
  const keywords = useKeywords === 'auto' ? withKeywords >= works.length * KEYWORDS_SHARE : useKeywords;
  const printed = new Map<string, Map<string, number>>();
  const weights = order.map((i) => termsOf(bare(works[i], keywords), printed));
  const { vectors, terms } = toSpace(weights);
  const filled = vectors.flatMap(({ at }, i) => (at.length > 0 ? [i] : []));
  const unassigned = vectors
    .flatMap(({ at }, i) => (at.length > 0 ? [] : [order[i] ?? i]))
    .sort((a, b) => a - b);
  if (filled.length < FEWEST_WORKS) return { topics: [], unassigned: works.map((_, i) => i) };
  const stride = Math.max(1, Math.ceil(filled.length / SAMPLE));
  const sample = filled.filter((_, i) => i % stride === 0).flatMap((i) => vectors[i] ?? []);
  const centroids = parted(sample, { resolution, most, size: terms.length });
  const groups: number[][] = centroids.map(() => []);
  for (const i of filled) groups[nearest(vectors[i], centroids)]?.push(i);
  const whole = groups
    .filter((group) => group.length > 0)
    .sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0));
  const labels = labelsOf(
    whole.map((group) => group.flatMap((i) => weights[i] ?? [])),
    printed,
  );
  return {
    topics: whole.map((group, i) => ({
      terms: labels[i] ?? [],
      works: group.map((at) => order[at] ?? at).sort((a, b) => a - b),
    })),
    unassigned,
  };
}

const EMPTY: Work = { id: '' as Work['id'], kind: 'other', type: '', title: '', author: [], topics: [] };

function bare(work: Work | undefined, keywords: boolean): Work {
  if (work === undefined || keywords) return work ?? EMPTY;
  const { keyword: _, ...rest } = work;
  return rest;
}

function compare(a: Work | undefined, b: Work | undefined): number {
  const [one, other] = [`${a?.title}\n${a?.id}`, `${b?.title}\n${b?.id}`];
  return one < other ? -1 : one > other ? 1 : 0;
}

interface Parting {
  readonly resolution: number;
  readonly most: number;
  readonly size: number;
}

/** The middles of the groups that the vectors fall into. */
function parted(vectors: readonly Vector[], { resolution, most, size }: Parting): readonly Float64Array[] {
  let groups = communities(vectors, resolution);
  const least = Math.max(2, vectors.length * SMALLEST_SHARE);
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
