import { CLAUSES, type Clause, type Filters, isActive } from '#core/filter/filters.ts';
import type { CoterieDocument } from '#core/model/document.ts';
import { type Counting, DEFAULT_COUNTING } from '#core/network/counting.ts';
import type { Actions } from '#state/actions.ts';
import { remember } from '#state/selectors.ts';
import type { State } from '#state/store.ts';
import { decimalWords, KIND_WORDS, listWords, yearsWords } from '#ui/parts/words.ts';

/** One thing asked of the picture, in words, and how it is taken back. */
export interface Chip {
  readonly key: string;
  readonly label: string;
  readonly remove: (actions: Actions) => void;
}

export function clauseWords(clause: Clause, filters: Filters, document: CoterieDocument): string {
  switch (clause) {
    case 'years':
      return `${filters.years?.[0] === filters.years?.[1] ? 'Year' : 'Years'} ${yearsWords(filters.years)}`;
    case 'eras':
      return several('Era', filters.eras, new Map(document.eras.map(({ id, short }) => [id, short])));
    case 'topics':
      return several('Topic', filters.topics, new Map(document.topics.map(({ id, short }) => [id, short])));
    case 'kinds':
      return several('Kind', filters.kinds, new Map(Object.entries(KIND_WORDS)));
  }
}

function several(noun: string, ids: readonly string[], names: ReadonlyMap<string, string>): string {
  return `${noun}${ids.length > 1 ? 's' : ''}: ${listWords(
    ids.map((id) => names.get(id) ?? id),
    'or',
  )}`;
}

const chips = remember(
  (
    document: CoterieDocument,
    filters: Filters,
    counting: Counting,
    versions: State['versions'],
  ): readonly Chip[] => [
    ...CLAUSES.filter((clause) => isActive(filters, clause)).map(
      (clause): Chip => ({
        key: clause,
        label: clauseWords(clause, filters, document),
        remove: (actions) => actions.dropClause(clause),
      }),
    ),
    ...countingChips(document, counting),
    ...(versions === 'once' ? [] : [versionsChip]),
  ],
);

/** Every active clause and every counting setting that is not the usual one. */
export function selectChips(state: State): readonly Chip[] {
  return chips(state.document, state.filters, state.counting, state.versions);
}

const versionsChip: Chip = {
  key: 'versions',
  label: 'Versions each',
  remove: (actions) => actions.setVersions('once'),
};

function countingChips(document: CoterieDocument, counting: Counting): readonly Chip[] {
  const words: { readonly [K in keyof Counting]: string | undefined } = {
    method: counting.method === 'fractional' ? 'Fractional counting' : 'Pair counting',
    owner: ownerWords(document),
    minWorks: `At least ${counting.minWorks} works`,
    minWeight: `Ties of ${decimalWords(counting.minWeight)} or more`,
    maxAuthors: counting.maxAuthors === 'all' ? 'All author lists' : `Up to ${counting.maxAuthors} authors`,
  };
  return (Object.keys(DEFAULT_COUNTING) as (keyof Counting)[]).flatMap((key) => {
    const label = words[key];
    if (counting[key] === DEFAULT_COUNTING[key] || label === undefined) return [];
    const remove = (actions: Actions) => actions.setCounting({ [key]: DEFAULT_COUNTING[key] });
    return [{ key, label, remove }];
  });
}

function ownerWords({ owner, persons }: CoterieDocument): string | undefined {
  if (owner === undefined) return undefined;
  return `Owner shown: ${persons.find(({ id }) => id === owner)?.name ?? owner}`;
}
