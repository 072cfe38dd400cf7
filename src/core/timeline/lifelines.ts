import type { Catalog, Entry } from '#core/model/catalog.ts';
import type { PersonId } from '#core/model/document.ts';
import { sortedBy } from '#core/network/lists.ts';
import { NO_YEAR } from '#core/network/pairs.ts';
import { personIn, visibleWorksOf } from '#core/network/tallied.ts';
import type { Tally } from '#core/network/tally.ts';
import { ranked } from '#core/table/ranking.ts';

export type LifelineOrder = 'first' | 'works' | 'name';

/** One person's visible works along the years. */
export interface Lifeline {
  readonly person: PersonId;
  readonly name: string;
  readonly works: number;
  readonly first: number | undefined;
  readonly last: number | undefined;
  readonly years: readonly (readonly [number, readonly Entry[]])[];
}

/**
 * Everybody of the network, by number, in the order of their lines; equals stand in the order of the list, undated
 * ones last. `byName` has everybody, shown or not, in the order of names.
 */
export function lifelineOrder(tally: Tally, order: LifelineOrder, byName: Uint32Array): Uint32Array {
  switch (order) {
    case 'first':
      return byFirstYear(tally, ranked(tally.persons, tally.works));
    case 'works':
      return ranked(byFirstYear(tally, tally.persons), tally.works);
    case 'name':
      return byName.filter(tally.isShown);
  }
}

function byFirstYear({ firsts, pairs }: Tally, persons: Uint32Array): Uint32Array {
  const [earliest, latest] = pairs.span ?? [0, 0];
  const undated = latest - earliest + 1;
  const keys = new Uint32Array(firsts.length);
  for (let person = 0; person < firsts.length; person++) {
    const year = firsts[person] ?? NO_YEAR;
    keys[person] = year === NO_YEAR ? undated : year - earliest;
  }
  return sortedBy(keys, undated + 1, persons).order;
}

export function lifelineOf(tally: Tally, { entries }: Catalog, number: number): Lifeline {
  const { person, name, first, last } = personIn(tally, number);
  const its = visibleWorksOf(tally, number).flatMap((at) => entries[at] ?? []);
  return { person, name, works: its.length, first, last, years: byYear(its) };
}

function byYear(entries: readonly Entry[]): Lifeline['years'] {
  const years = new Map<number, Entry[]>();
  for (const entry of entries) {
    if (entry.year === undefined) continue;
    const same = years.get(entry.year);
    if (same === undefined) years.set(entry.year, [entry]);
    else same.push(entry);
  }
  return [...years].sort(([a], [b]) => a - b);
}
