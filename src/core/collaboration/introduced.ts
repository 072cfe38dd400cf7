import { dateOf, dayNumber, type Entry } from '#core/model/catalog.ts';
import type { PersonId } from '#core/model/document.ts';

/** Somebody who had written with both before they wrote together. */
export interface Introducer {
  readonly person: PersonId;
  /** The first work with the one, and with the other; the same where all three were on it, which cannot be. */
  readonly withA: Entry;
  readonly withB: Entry;
}

/** Somebody on the first joint work who had written with one of the two before. */
export interface Companion {
  readonly person: PersonId;
  readonly knew: PersonId;
  readonly earlier: Entry;
}

export type Introduction =
  | { readonly kind: 'strangers' }
  | { readonly kind: 'undated' }
  | {
      readonly kind: 'told';
      readonly first: Entry;
      /** Who had met both the earliest comes first. */
      readonly introducers: readonly Introducer[];
      readonly companions: readonly Companion[];
    };

/**
 * Who may have introduced two persons, as far as these works tell: common coauthors in works that are dated wholly
 * before the first joint one. A date of a year alone is before another only if the year is.
 */
export function introductionOf(entries: readonly Entry[], a: PersonId, b: PersonId): Introduction {
  const joint = entries.filter((entry) => entry.authors.includes(a) && entry.authors.includes(b));
  if (joint.length === 0) return { kind: 'strangers' };
  const first = earliest(joint);
  if (first === undefined) return { kind: 'undated' };
  const before = entries.filter((entry) => endsBefore(entry, first));
  const metA = firstMeetings(before, a);
  const metB = firstMeetings(before, b);
  return { kind: 'told', first, introducers: common(metA, metB), companions: companions() };

  function companions(): readonly Companion[] {
    const others = first === undefined ? [] : first.authors.filter((person) => person !== a && person !== b);
    return others.flatMap((person): readonly Companion[] => {
      const withA = metA.get(person);
      const withB = metB.get(person);
      if (withA !== undefined && withB !== undefined) return [];
      if (withA !== undefined) return [{ person, knew: a, earlier: withA }];
      return withB === undefined ? [] : [{ person, knew: b, earlier: withB }];
    });
  }
}

function common(
  metA: ReadonlyMap<PersonId, Entry>,
  metB: ReadonlyMap<PersonId, Entry>,
): readonly Introducer[] {
  const introducers = [...metA].flatMap(([person, withA]): readonly Introducer[] => {
    const withB = metB.get(person);
    return withB === undefined ? [] : [{ person, withA, withB }];
  });
  const knewBoth = ({ withA, withB }: Introducer): number => Math.max(startOf(withA), startOf(withB));
  return introducers.sort((m, n) => knewBoth(m) - knewBoth(n) || (m.person < n.person ? -1 : 1));
}

function firstMeetings(entries: readonly Entry[], of: PersonId): ReadonlyMap<PersonId, Entry> {
  const met = new Map<PersonId, Entry>();
  for (const entry of entries) {
    if (!entry.authors.includes(of)) continue;
    for (const person of entry.authors) {
      const known = met.get(person);
      if (person !== of && (known === undefined || startOf(entry) < startOf(known))) met.set(person, entry);
    }
  }
  return met;
}

function earliest(entries: readonly Entry[]): Entry | undefined {
  const dated = entries.filter((entry) => dateOf(entry.work) !== undefined);
  return dated.reduce<Entry | undefined>(
    (best, entry) => (best === undefined || startOf(entry) < startOf(best) ? entry : best),
    undefined,
  );
}

function startOf(entry: Entry): number {
  const date = dateOf(entry.work);
  return date === undefined ? Number.POSITIVE_INFINITY : dayNumber(date);
}

function endsBefore(entry: Entry, other: Entry): boolean {
  const date = dateOf(entry.work);
  return date !== undefined && date[0] * 10_000 + (date[1] ?? 12) * 100 + (date[2] ?? 31) < startOf(other);
}
