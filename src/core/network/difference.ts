import type { Entry } from '#core/model/catalog.ts';
import type { EraId, PersonId } from '#core/model/document.ts';
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

function note(changes: Map<PersonId, Change>, person: PersonId, change: Change): void {
  const before = changes.get(person);
  changes.set(person, before === undefined || before === change ? change : 'kept');
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
