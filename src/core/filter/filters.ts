import type { Catalog, Entry } from '#core/model/catalog.ts';
import type { EraId, Kind, TopicId } from '#core/model/document.ts';

/** What was asked of the works. Years are inclusive; an empty list asks nothing. */
export interface Filters {
  readonly years: readonly [number, number] | undefined;
  readonly eras: readonly EraId[];
  readonly topics: readonly TopicId[];
  readonly kinds: readonly Kind[];
}

export type Clause = keyof Filters;

export type Versions = 'once' | 'each';

export const NO_FILTERS: Filters = { years: undefined, eras: [], topics: [], kinds: [] };

const asks: { readonly [C in Clause]: (filters: Filters, entry: Entry) => boolean } = {
  years: ({ years }, { year }) =>
    years === undefined || (year !== undefined && years[0] <= year && year <= years[1]),
  eras: ({ eras }, { era }) => eras.length === 0 || (era !== undefined && eras.includes(era)),
  topics: ({ topics }, { work }) =>
    topics.length === 0 || work.topics.some((topic) => topics.includes(topic)),
  kinds: ({ kinds }, { work }) => kinds.length === 0 || kinds.includes(work.kind),
};

export const CLAUSES: readonly Clause[] = ['years', 'eras', 'topics', 'kinds'];

function passes(entry: Entry, filters: Filters, except?: Clause): boolean {
  return CLAUSES.every((clause) => clause === except || asks[clause](filters, entry));
}

export function isActive(filters: Filters, clause: Clause): boolean {
  const value = filters[clause];
  return value !== undefined && (clause === 'years' || value.length > 0);
}

/** The works that count at all: every record, or each group of versions once, by its formal version. */
export function countedEntries(catalog: Catalog, versions: Versions): readonly Entry[] {
  return versions === 'each'
    ? catalog.entries
    : catalog.entries.filter((entry) => entry.formal === entry.work.id);
}

/** Works that pass every clause, or every clause but the one a view made itself. */
export function visibleEntries(
  entries: readonly Entry[],
  filters: Filters,
  except?: Clause,
): readonly Entry[] {
  return entries.filter((entry) => passes(entry, filters, except));
}

/** The active clauses without any one of which something would be left; all active ones if no single one is to blame. */
export function clausesToBlame(entries: readonly Entry[], filters: Filters): readonly Clause[] {
  const active = CLAUSES.filter((clause) => isActive(filters, clause));
  const single = active.filter((clause) => entries.some((entry) => passes(entry, filters, clause)));
  return single.length > 0 ? single : active;
}
