import { type Bits, hasBit } from '#core/filter/bits.ts';
import type { Entry } from '#core/model/catalog.ts';
import type { EraId, PersonId } from '#core/model/document.ts';
import { listOf } from './lists.ts';
import type { Pairs } from './pairs.ts';
import { count, grouped } from './status.ts';

/** What became of somebody from one era to another. */
export type Change = 'new' | 'kept' | 'lapsed';

/**
 * Who is on works of the second era alone (new), of both (kept), or of the first alone (lapsed). Works of other eras, or of
 * none, have no say.
 */
export function changesBetween(
  entries: readonly Entry[],
  [first, second]: readonly [EraId, EraId],
): ReadonlyMap<PersonId, Change> {
  const changes = new Map<PersonId, Change>();
  for (const { era, authors } of entries) {
    if (era === first) for (const person of authors) note(changes, person, 'lapsed');
    if (era === second) for (const person of authors) note(changes, person, 'new');
  }
  return changes;
}

/** The same of collaborations, by their numbers in `pairs`: new ones have joint works in the second era alone, and so on. `works` are the visible ones. */
export function tieChangesBetween(
  { sources, worksOfTie }: Pairs,
  entries: readonly Entry[],
  works: Bits,
  [first, second]: readonly [EraId, EraId],
): ReadonlyMap<number, Change> {
  const changes = new Map<number, Change>();
  for (let tie = 0; tie < sources.length; tie++) {
    for (const work of listOf(worksOfTie, tie)) {
      const era = hasBit(works, work) ? entries[work]?.era : undefined;
      if (era === first) note(changes, tie, 'lapsed');
      if (era === second) note(changes, tie, 'new');
    }
  }
  return changes;
}

function note<K>(changes: Map<K, Change>, key: K, change: Change): void {
  const before = changes.get(key);
  changes.set(key, before === undefined || before === change ? change : 'kept');
}

/** "From Ohio State to Microsoft: 34 new coauthors, 5 kept, 12 lapsed." Counts these persons alone. */
export function differenceInWords(
  [from, to]: readonly [string, string],
  changes: ReadonlyMap<PersonId, Change>,
  persons: Iterable<PersonId>,
): string {
  const counts: { [C in Change]: number } = { new: 0, kept: 0, lapsed: 0 };
  for (const person of persons) {
    const change = changes.get(person);
    if (change !== undefined) counts[change]++;
  }
  return `From ${from} to ${to}: ${count(counts.new, 'new coauthor')}, ${grouped(counts.kept)} kept, ${grouped(counts.lapsed)} lapsed.`;
}
