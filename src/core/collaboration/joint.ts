import { dateOf, dayNumber, type Entry } from '#core/model/catalog.ts';
import type { PersonId, TopicId } from '#core/model/document.ts';
import { otherEnd, tiesIn } from '#core/network/tallied.ts';
import type { Tally } from '#core/network/tally.ts';

interface TieFigures {
  /** Joint works. */
  readonly works: number;
  readonly weight: number;
}

export interface Partner extends TieFigures {
  readonly person: PersonId;
  readonly name: string;
}

/** The works that all of these persons are on. */
export function jointEntries(entries: readonly Entry[], persons: readonly PersonId[]): readonly Entry[] {
  return entries.filter(({ authors }) => persons.every((person) => authors.includes(person)));
}

/** The works that at least two of these persons are on. */
export function sharedAmong(entries: readonly Entry[], persons: ReadonlySet<PersonId>): readonly Entry[] {
  return entries.filter(({ authors }) => authors.filter((person) => persons.has(person)).length > 1);
}

/** Collaborators in the network, those with most joint works first. */
export function partnersOf(tally: Tally, person: PersonId): readonly Partner[] {
  const { numberOf, persons, names } = tally.pairs;
  const number = numberOf.get(person);
  const partners = tiesIn(tally, number).flatMap((tie): readonly Partner[] => {
    const other = otherEnd(tally, tie, number);
    const partner = persons[other];
    if (partner === undefined) return [];
    return [{ person: partner, name: names[other] ?? partner, ...figuresOf(tally, tie) }];
  });
  return partners.sort((a, b) => b.works - a.works || b.weight - a.weight || (a.name < b.name ? -1 : 1));
}

/** What two persons of the network have together; undefined where they are not tied. */
export function tieOf(tally: Tally, a: PersonId, b: PersonId): TieFigures | undefined {
  const [one, other] = [tally.pairs.numberOf.get(a), tally.pairs.numberOf.get(b)];
  const tie = tiesIn(tally, one).find((each) => otherEnd(tally, each, one) === other);
  return tie === undefined ? undefined : figuresOf(tally, tie);
}

function figuresOf({ jointWorks, weights }: Tally, tie: number): TieFigures {
  return { works: jointWorks[tie] ?? 0, weight: weights[tie] ?? 0 };
}

/** Works by first topic, most first; works without a topic under undefined. */
export function topicCounts(entries: readonly Entry[]): readonly (readonly [TopicId | undefined, number])[] {
  const counts = new Map<TopicId | undefined, number>();
  for (const { work } of entries) counts.set(work.topics[0], (counts.get(work.topics[0]) ?? 0) + 1);
  return [...counts].sort(([, m], [, n]) => n - m);
}

/** Newest first; undated ones last; the file's order among equals. */
export function newestFirst(entries: readonly Entry[]): readonly Entry[] {
  const day = ({ work }: Entry): number => {
    const date = dateOf(work);
    return date === undefined ? 0 : dayNumber(date);
  };
  return [...entries].sort((a, b) => day(b) - day(a));
}

/** Every year from the first to the last work, the empty ones too, with its works in the file's order. */
export function byYear(entries: readonly Entry[]): readonly (readonly [number, readonly Entry[]])[] {
  const span = yearsOf(entries);
  if (span === undefined) return [];
  const years = new Map<number, Entry[]>();
  for (let year = span[0]; year <= span[1]; year += 1) years.set(year, []);
  for (const entry of entries) if (entry.year !== undefined) years.get(entry.year)?.push(entry);
  return [...years];
}

export function yearsOf(entries: readonly Entry[]): readonly [number, number] | undefined {
  let span: readonly [number, number] | undefined;
  for (const { year } of entries) {
    if (year !== undefined)
      span = span === undefined ? [year, year] : [Math.min(span[0], year), Math.max(span[1], year)];
  }
  return span;
}
