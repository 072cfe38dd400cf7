import type { BibRecord } from '#core/bibliography/record.ts';
import type { Cluster, Clusters, Edge } from './cluster.ts';
import type { Copies } from './edges.ts';
import { fullness } from './facts.ts';
import { byFormality } from './formal.ts';
import { bond, whyDoubt, whyVersions } from './why.ts';

/** What records are to one another; every number is an index into the records. */
export interface Matched {
  /** Records of one publication, the fullest first. A record is in one group at most. */
  readonly duplicates: readonly (readonly number[])[];
  /** Publications of one work, the most formal first; of duplicates only the first record is named. */
  readonly versions: readonly Versions[];
  /** Pairs that may be one work, which only a person can tell; the likeliest first. */
  readonly doubts: readonly Doubt[];
}

/** Publications of one work. */
export interface Versions {
  /** Indices of records, the most formal first. */
  readonly works: readonly number[];
  /** The one that dates and names the work. */
  readonly formal: number;
  readonly why: string;
}

/** Two records that may be one work. */
export interface Doubt {
  readonly works: readonly [number, number];
  readonly why: string;
}

/** More suggestions about one work than these help nobody. */
const DOUBTS_EACH = 3;

export interface Found {
  readonly records: readonly BibRecord[];
  readonly copies: readonly Copies[];
  readonly edges: readonly Edge[];
  readonly same: Clusters;
  readonly works: Clusters;
  /** The edges that tie versions together. */
  readonly ties: readonly Edge[];
}

/** The clusters in indices of the records, each group and the groups themselves in a settled order. */
export function toOutcome(found: Found): Matched {
  const lead = leads(found);
  return {
    duplicates: duplicatesOf(found, lead),
    versions: versionsOf(found, lead),
    doubts: doubtsOf(found, lead),
  };
}

/** The fullest record of each publication; of equals, the first by what they say. */
type Leads = ReadonlyMap<Cluster, number>;

function leads({ records, copies, same }: Found): Leads {
  const lead = new Map<Cluster, number>();
  const full = copies.map(({ indices }) => {
    const record = records[indices[0] ?? -1];
    return record === undefined ? 0 : fullness(record);
  });
  copies.forEach((_, at) => {
    const cluster = same.of(at);
    const known = lead.get(cluster);
    if (known === undefined || (full[at] ?? 0) > (full[known] ?? 0)) lead.set(cluster, at);
  });
  return lead;
}

/** Where a record without its copies stands first among the records. */
function indexOf({ copies }: Found, at: number): number {
  return copies[at]?.indices[0] ?? 0;
}

function duplicatesOf({ copies }: Found, leadOf: Leads): Matched['duplicates'] {
  const groups: (readonly number[])[] = [];
  for (const [{ members }, lead] of leadOf) {
    const own = copies[lead]?.indices ?? [];
    const others = members.filter((at) => at !== lead).flatMap((at) => copies[at]?.indices ?? []);
    if (own.length + others.length > 1) groups.push([...own, ...others.sort((a, b) => a - b)]);
  }
  return groups.sort(byFirst);
}

function byFirst(a: readonly number[], b: readonly number[]): number {
  return (a[0] ?? 0) - (b[0] ?? 0);
}

function versionsOf(found: Found, leadOf: Leads): readonly Versions[] {
  const { copies, records, same, works, ties } = found;
  const tieOf = new Map<Cluster, Edge>();
  for (const tie of ties) if (!tieOf.has(works.of(tie.a))) tieOf.set(works.of(tie.a), tie);
  const groups: Versions[] = [];
  for (const [{ members }, tie] of tieOf) {
    const publications = [...new Set(members.map((at) => same.of(at)))];
    const sorted = publications
      .map((publication) => leadOf.get(publication) ?? 0)
      .sort((a, b) => {
        const [x, y] = [records[indexOf(found, a)], records[indexOf(found, b)]];
        return x === undefined || y === undefined ? 0 : byFormality(x, y) || a - b;
      })
      .map((at) => indexOf(found, at));
    const [formal] = sorted;
    const [one, other] = [copies[tie.a]?.facts, copies[tie.b]?.facts];
    if (formal === undefined || sorted.length < 2 || one === undefined || other === undefined) continue;
    const printed = sorted.flatMap((index) => records[index] ?? []);
    groups.push({ works: sorted, formal, why: whyVersions(printed, bond(tie, one, other)) });
  }
  return groups.sort((a, b) => a.formal - b.formal);
}

function doubtsOf(found: Found, leadOf: Leads): readonly Doubt[] {
  const { copies, records, edges, same, works } = found;
  const told = new Map<Cluster, Set<Cluster>>();
  const toldOf = (work: Cluster): Set<Cluster> => {
    const known = told.get(work) ?? new Set<Cluster>();
    told.set(work, known);
    return known;
  };
  const doubts: Doubt[] = [];
  for (const edge of edges) {
    const [work, other] = [works.of(edge.a), works.of(edge.b)];
    if (edge.is !== 'doubt' || work === other) continue;
    const [mine, theirs] = [toldOf(work), toldOf(other)];
    if (mine.has(other) || mine.size >= DOUBTS_EACH || theirs.size >= DOUBTS_EACH) continue;
    mine.add(other);
    theirs.add(work);
    const [a, b] = [leadOf.get(same.of(edge.a)) ?? 0, leadOf.get(same.of(edge.b)) ?? 0];
    const [x, y] = [indexOf(found, a), indexOf(found, b)];
    const [recordX, recordY] = [records[x], records[y]];
    const [factsX, factsY] = [copies[a]?.facts, copies[b]?.facts];
    if (recordX === undefined || recordY === undefined || factsX === undefined || factsY === undefined)
      continue;
    doubts.push({ works: [x, y], why: whyDoubt(edge, recordX, recordY, factsX, factsY) });
  }
  return doubts;
}
