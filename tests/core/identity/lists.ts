import type { Identity } from '#core/identity/identify.ts';
import { printedName } from '#core/model/catalog.ts';
import type { Authorship, Work, WorkId } from '#core/model/document.ts';

/** "James | Glass" is given and family name; "Hajič, Jr. | Jan" is not needed: see `author`. */
export function author(text: string, more: Partial<Authorship> = {}): Authorship {
  const [first = '', second] = text.split('|').map((part) => part.trim());
  return second === undefined ? { family: first, ...more } : { given: first, family: second, ...more };
}

/** A work a row; each author as `author` reads it. */
export type Rows = readonly (readonly (string | Authorship)[])[];

/** Works w0, w1, … with these authors, one a year from 2001. */
export function listOf(...rows: readonly (readonly (string | Authorship)[])[]): readonly Work[] {
  return rows.map((row, at) => ({
    id: `w${at}` as WorkId,
    kind: 'conference',
    type: 'paper-conference',
    title: `Work ${at}`,
    author: row.map((one) => (typeof one === 'string' ? author(one) : one)),
    issued: { 'date-parts': [[2001 + at]] },
    topics: [],
  }));
}

/** Who is who, as sets of `work:name`, sorted: two outcomes are the same if these are. */
export function groupsIn({
  works,
  persons,
}: Pick<Identity, 'works' | 'persons'>): readonly (readonly string[])[] {
  const byName = new Map(
    persons.toReversed().flatMap(({ id, names }) => names.map((name) => [name, id] as const)),
  );
  const groups = new Map<string, string[]>();
  for (const work of works) {
    for (const [place, one] of work.author.entries()) {
      if (one.group === true) continue;
      const id = one.person ?? byName.get(printedName(one)) ?? '?';
      groups.set(id, [...(groups.get(id) ?? []), `${work.id} ${place} ${printedName(one)}`]);
    }
  }
  return [...groups.values()]
    .map((group) => group.sort())
    .sort((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));
}

/** The printed names of the person who has this one. */
export function namesWith(name: string, { persons }: Pick<Identity, 'persons'>): readonly string[] {
  return [...(persons.find(({ names }) => names.includes(name))?.names ?? [])].sort();
}
