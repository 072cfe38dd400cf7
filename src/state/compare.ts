import type { Bits } from '#core/filter/bits.ts';
import type { Catalog, Entry } from '#core/model/catalog.ts';
import type { EraId, PersonId } from '#core/model/document.ts';
import {
  type Change,
  changesBetween,
  differenceInWords,
  tieChangesBetween,
} from '#core/network/difference.ts';
import type { Pairs } from '#core/network/pairs.ts';
import { pairsOf, passingOf, remember, tallyOf, toCatalogOf, visibleOf } from './selectors.ts';
import type { State } from './store.ts';

/** The two eras that the picture compares; undefined where it does not, or where another filter of eras came since. */
export function comparedOf({ compare, filters, document }: State): readonly [EraId, EraId] | undefined {
  if (compare === undefined || filters.eras.length !== 2) return undefined;
  const isInForce = compare.every(
    (era) => filters.eras.includes(era) && document.eras.some(({ id }) => id === era),
  );
  return isInForce ? compare : undefined;
}

const changes = remember((entries: readonly Entry[], first: EraId, second: EraId) =>
  changesBetween(entries, [first, second]),
);

function changesOf(state: State): ReadonlyMap<PersonId, Change> | undefined {
  const eras = comparedOf(state);
  return eras === undefined ? undefined : changes(visibleOf(state), ...eras);
}

/** How changes look: a disc of the first hue, a square of the second, and a hollow ring, told apart without colour too. */
export const CHANGE_MARKS: readonly {
  readonly change: Change;
  readonly mark: number;
  readonly says: string;
}[] = [
  { change: 'new', mark: 1, says: 'new' },
  { change: 'kept', mark: 8, says: 'kept' },
  { change: 'lapsed', mark: 0, says: 'lapsed' },
];

/** Groups take their marks by rank, from 0; those past the last mark are hollow. */
const RANKS: { readonly [C in Change]: number } = { new: 0, kept: 7, lapsed: 99 };

const ranks = remember(
  (of: ReadonlyMap<PersonId, Change>) =>
    new Map(Array.from(of, ([person, change]) => [person, RANKS[change]] as const)),
);

/** The changes as groups of the picture, which colours by them as it does by any groups. */
export function changeGroupsOf(state: State): ReadonlyMap<PersonId, number> | undefined {
  const of = changesOf(state);
  return of === undefined ? undefined : ranks(of);
}

const tieMarks = remember((pairs: Pairs, catalog: Catalog, works: Bits, first: EraId, second: EraId) => {
  const of = tieChangesBetween(pairs, catalog.entries, works, [first, second]);
  const marks = new Map(CHANGE_MARKS.map(({ change, mark }) => [change, mark]));
  return (tie: number): number | undefined => {
    const change = of.get(tie);
    return change && marks.get(change);
  };
});

/** The mark of a tie, by its number, where two eras are compared: that of persons to whom the same happened. */
export function tieMarksOf(state: State): ((tie: number) => number | undefined) | undefined {
  const eras = comparedOf(state);
  return eras && tieMarks(pairsOf(state), toCatalogOf(state), passingOf(state), ...eras);
}

/** The difference in one sentence; undefined where nothing is compared. */
export function differenceOf(state: State): string | undefined {
  const eras = comparedOf(state);
  const of = changesOf(state);
  if (eras === undefined || of === undefined) return undefined;
  const nameOf = (id: EraId): string => state.document.eras.find((era) => era.id === id)?.short ?? id;
  const { persons, pairs } = tallyOf(state);
  const shown = Array.from(persons).filter((number) => number !== pairs.owner);
  return differenceInWords(
    [nameOf(eras[0]), nameOf(eras[1])],
    of,
    shown.flatMap((number) => pairs.persons[number] ?? []),
  );
}
