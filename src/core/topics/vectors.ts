import type { Weights } from './terms.ts';

/** A sparse vector of length one: terms by number, in rising order. */
export interface Vector {
  readonly at: Int32Array;
  readonly values: Float64Array;
}

export interface Space {
  readonly vectors: readonly Vector[];
  readonly terms: readonly string[];
  /** A work that is not of the list, by the terms of the list. */
  readonly vectorOf: (weights: Weights) => Vector;
}

/** A term of more works than this says nothing, unless the list is short. */
const COMMONEST = 0.25;
const FEW_WORKS = 40;

/**
 * TF-IDF of each work, with length one: (1 + ln tf) · √ln(n / df). The root holds rare terms back: with it, topics of four
 * fifths of a list agree better with those of the whole. Terms of one work alone say nothing of others.
 */
export function toSpace(works: readonly Weights[]): Space {
  const counts = new Map<string, number>();
  for (const weights of works)
    for (const term of weights.keys()) counts.set(term, (counts.get(term) ?? 0) + 1);
  const most = works.length > FEW_WORKS ? works.length * COMMONEST : works.length;
  const terms = [...counts]
    .filter(([, count]) => count > 1 && count <= most)
    .map(([term]) => term)
    .sort();
  const numberOf = new Map(terms.map((term, i) => [term, i]));
  const idf = terms.map((term) => Math.sqrt(Math.log((works.length + 1) / (counts.get(term) ?? 1))));
  const vectorOf = (weights: Weights): Vector => toVector(weights, numberOf, idf);
  return { terms, vectors: works.map(vectorOf), vectorOf };
}

function toVector(weights: Weights, numberOf: ReadonlyMap<string, number>, idf: readonly number[]): Vector {
  const parts: [number, number][] = [];
  for (const [term, weight] of weights) {
    const number = numberOf.get(term);
    if (number !== undefined) parts.push([number, (1 + Math.log(weight)) * (idf[number] ?? 0)]);
  }
  parts.sort(([a], [b]) => a - b);
  const length = Math.hypot(...parts.map(([, value]) => value)) || 1;
  return {
    at: Int32Array.from(parts, ([number]) => number),
    values: Float64Array.from(parts, ([, value]) => value / length),
  };
}

/** The cosine of a vector to each of some dense centroids; centroids have length one. */
export function toCentroids({ at, values }: Vector, centroids: readonly Float64Array[]): readonly number[] {
  return centroids.map((centroid) => {
    let sum = 0;
    for (let i = 0; i < at.length; i++) sum += (values[i] ?? 0) * (centroid[at[i] ?? 0] ?? 0);
    return sum;
  });
}

/** The mean direction of some vectors, with length one. */
export function centroidOf(vectors: readonly Vector[], size: number): Float64Array {
  const sum = new Float64Array(size);
  for (const { at, values } of vectors) {
    for (let i = 0; i < at.length; i++) sum[at[i] ?? 0] = (sum[at[i] ?? 0] ?? 0) + (values[i] ?? 0);
  }
  let length = 0;
  for (const value of sum) length += value * value;
  const scale = length === 0 ? 0 : 1 / Math.sqrt(length);
  return sum.map((value) => value * scale);
}

export interface Neighbour {
  readonly of: number;
  readonly cosine: number;
}

/** A term in more works than this joins nobody, so that the cost stays in proportion. */
const LONGEST_POSTING = 600;

type Postings = ReadonlyMap<number, readonly (readonly [number, number])[]>;

/** The nearest others of each vector, by an index from terms to works; those below `least` are none. */
export function neighboursOf(
  vectors: readonly Vector[],
  most: number,
  least: number,
): readonly (readonly Neighbour[])[] {
  const postings = toPostings(vectors);
  const scores = new Float64Array(vectors.length);
  return vectors.map((vector, i) => {
    const met = addUp(vector, i, { postings, scores });
    const near = met.filter((of) => (scores[of] ?? 0) > least).map((of) => ({ of, cosine: scores[of] ?? 0 }));
    for (const other of met) scores[other] = 0;
    return near.sort((a, b) => b.cosine - a.cosine || a.of - b.of).slice(0, most);
  });
}

function toPostings(vectors: readonly Vector[]): Postings {
  const postings = new Map<number, (readonly [number, number])[]>();
  for (const [i, { at, values }] of vectors.entries()) {
    for (const [t, term] of at.entries()) {
      const list = postings.get(term);
      if (list === undefined) postings.set(term, [[i, values[t] ?? 0]]);
      else list.push([i, values[t] ?? 0]);
    }
  }
  return postings;
}

interface Sums {
  readonly postings: Postings;
  readonly scores: Float64Array;
}

/** Adds the products of all terms in common to the scores of the other works, and says which they are. */
function addUp({ at, values }: Vector, own: number, { postings, scores }: Sums): readonly number[] {
  const met: number[] = [];
  for (const [t, term] of at.entries()) {
    const list = postings.get(term) ?? [];
    if (list.length > LONGEST_POSTING) continue;
    for (const [other, value] of list) {
      if (other === own) continue;
      if (scores[other] === 0) met.push(other);
      scores[other] = (scores[other] ?? 0) + value * (values[t] ?? 0);
    }
  }
  return met;
}
