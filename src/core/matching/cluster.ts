import type { Verdict } from './compare.ts';
import type { Facts } from './facts.ts';

/** Two records and what they are to each other; `a` < `b`. */
export interface Edge extends Verdict {
  readonly a: number;
  readonly b: number;
}

/** Records held to be one, and what must not differ among them. */
export interface Cluster {
  readonly members: readonly number[];
  /** The part numbers of those that have any: all have the same. */
  readonly marks: string;
  readonly firstYear: number;
  readonly lastYear: number;
}

/** Clusters of records, by number. */
export interface Clusters {
  /** The cluster that holds a record; the same object for all its members. */
  of(at: number): Cluster;
  /** Joins what an edge ties, unless the clusters are one already or may not be; tells whether they are one now. */
  join(edge: Edge): boolean;
}

/** Whether two clusters with compatible part numbers may be joined by an edge. */
export type Allows = (one: Cluster, other: Cluster, edge: Edge) => boolean;

interface Growing {
  members: number[];
  marks: string;
  firstYear: number;
  lastYear: number;
}

/** Union-find whose clusters stay listed; the smaller list is poured into the larger. Part numbers never mix. */
export function createClusters(facts: readonly Facts[], allows: Allows): Clusters {
  const clusters = facts.map(
    ({ marks, year = Number.NaN }, at): Growing => ({
      members: [at],
      marks,
      firstYear: Number.isNaN(year) ? Number.POSITIVE_INFINITY : year,
      lastYear: Number.isNaN(year) ? Number.NEGATIVE_INFINITY : year,
    }),
  );
  const of = (at: number): Growing =>
    clusters[at] ?? {
      members: [at],
      marks: '',
      firstYear: Number.POSITIVE_INFINITY,
      lastYear: Number.NEGATIVE_INFINITY,
    };
  return {
    of,
    join(edge) {
      const [one, other] = [of(edge.a), of(edge.b)];
      if (one === other) return true;
      if (one.marks !== '' && other.marks !== '' && one.marks !== other.marks) return false;
      if (!allows(one, other, edge)) return false;
      const [large, small] = one.members.length >= other.members.length ? [one, other] : [other, one];
      for (const at of small.members) {
        large.members.push(at);
        clusters[at] = large;
      }
      large.marks = large.marks === '' ? small.marks : large.marks;
      large.firstYear = Math.min(large.firstYear, small.firstYear);
      large.lastYear = Math.max(large.lastYear, small.lastYear);
      return true;
    },
  };
}

/** Strongest first; equals in the order of their records, so that the outcome does not hang on how they were found. */
export function byStrength(a: Edge, b: Edge): number {
  return b.strength - a.strength || a.a - b.a || a.b - b.b;
}
