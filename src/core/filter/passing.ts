import type { Catalog, Entry } from '#core/model/catalog.ts';
import type { EraId, Kind, TopicId } from '#core/model/document.ts';
import { allBits, type Bits, both, eitherOf, hasBit, noBits, putBit } from './bits.ts';
import { CLAUSES, type Clause, type Filters, isActive, type Versions } from './filters.ts';

/** For each thing a clause can ask for, the works that have it, by their places in the catalog. */
export interface WorkIndex {
  readonly size: number;
  /** Works that stand for all their versions. */
  readonly formal: Bits;
  readonly eras: ReadonlyMap<EraId, Bits>;
  readonly topics: ReadonlyMap<TopicId, Bits>;
  readonly kinds: ReadonlyMap<Kind, Bits>;
  readonly withoutTopic: Bits;
  readonly withoutYear: Bits;
  /** The dated works, earliest year first, and their years. */
  readonly dated: Uint32Array;
  readonly datedYears: Int32Array;
}

export function toWorkIndex({ entries }: Catalog): WorkIndex {
  const size = entries.length;
  const formal = noBits(size);
  const eras = new Map<EraId, Bits>();
  const topics = new Map<TopicId, Bits>();
  const kinds = new Map<Kind, Bits>();
  const withoutTopic = noBits(size);
  const withoutYear = noBits(size);
  for (const [at, { work, era, year, formal: standing }] of entries.entries()) {
    if (standing === work.id) putBit(formal, at);
    if (era !== undefined) putIn(eras, era, at, size);
    for (const topic of work.topics) putIn(topics, topic, at, size);
    putIn(kinds, work.kind, at, size);
    if (work.topics.length === 0) putBit(withoutTopic, at);
    if (year === undefined) putBit(withoutYear, at);
  }
  const dated = entries
    .flatMap(({ year }, at) => (year === undefined ? [] : [{ year, at }]))
    .sort((a, b) => a.year - b.year);
  return {
    size,
    formal,
    eras,
    topics,
    kinds,
    withoutTopic,
    withoutYear,
    dated: Uint32Array.from(dated, ({ at }) => at),
    datedYears: Int32Array.from(dated, ({ year }) => year),
  };
}

function putIn<K>(sets: Map<K, Bits>, key: K, at: number, size: number): void {
  const bits = sets.get(key) ?? noBits(size);
  putBit(bits, at);
  sets.set(key, bits);
}

/**
 * The works that `visibleEntries` finds among `countedEntries`, as a set. Costs a step for each 32 works, and one for
 * each work of the years asked for.
 */
export function passing(index: WorkIndex, versions: Versions, filters: Filters): Bits {
  const start = versions === 'each' ? allBits(index.size) : index.formal;
  return CLAUSES.filter((clause) => isActive(filters, clause)).reduce(
    (left, clause) => both(left, asked[clause](index, filters)),
    start,
  );
}

/** The works of a set, in the order of the catalog. */
export function entriesIn({ entries }: Catalog, bits: Bits): readonly Entry[] {
  return entries.filter((_, at) => hasBit(bits, at));
}

const asked: { readonly [C in Clause]: (index: WorkIndex, filters: Filters) => Bits } = {
  years: (index, { years }) => (years === undefined ? allBits(index.size) : within(index, years)),
  eras: (index, { eras }) => anyOf(index, index.eras, eras),
  topics: (index, { topics }) => anyOf(index, index.topics, topics),
  kinds: (index, { kinds }) => anyOf(index, index.kinds, kinds),
};

function anyOf<K>(index: WorkIndex, sets: ReadonlyMap<K, Bits>, keys: readonly K[]): Bits {
  return eitherOf(
    keys.flatMap((key) => sets.get(key) ?? []),
    index.size,
  );
}

function within({ size, dated, datedYears }: WorkIndex, [first, last]: readonly [number, number]): Bits {
  const bits = noBits(size);
  for (let i = placeOf(datedYears, first); i < dated.length && (datedYears[i] ?? 0) <= last; i++) {
    putBit(bits, dated[i] ?? 0);
  }
  return bits;
}

/** Where the first year stands that is not before this one. */
function placeOf(years: Int32Array, year: number): number {
  let low = 0;
  let high = years.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((years[middle] ?? 0) < year) low = middle + 1;
    else high = middle;
  }
  return low;
}
