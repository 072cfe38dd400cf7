import { dateOf, dayNumber, type Entry } from '#core/model/catalog.ts';
import type { PersonId, TopicId } from '#core/model/document.ts';
import { keyOf, type Network, type Tie } from '#core/network/network.ts';

export interface Partner {
  readonly person: PersonId;
  readonly name: string;
  readonly tie: Tie;
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
export function partnersOf(network: Network, person: PersonId): readonly Partner[] {
  const key = keyOf(person);
  if (!network.hasNode(key)) return [];
  const partners = network.mapEdges(key, (_, tie, source, _target, from, to): Partner => {
    const other = source === key ? to : from;
    return { person: other.person, name: other.name, tie };
  });
  return partners.sort(
    (a, b) =>
      b.tie.works.length - a.tie.works.length || b.tie.weight - a.tie.weight || (a.name < b.name ? -1 : 1),
  );
}

export function tieOf(network: Network, a: PersonId, b: PersonId): Tie | undefined {
  const edge =
    network.hasNode(keyOf(a)) && network.hasNode(keyOf(b)) ? network.edge(keyOf(a), keyOf(b)) : undefined;
  return edge === undefined ? undefined : network.getEdgeAttributes(edge);
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
