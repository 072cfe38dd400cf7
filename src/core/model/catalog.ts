import { atOnce, type Steps } from '#core/steps.ts';
import type {
  Authorship,
  CoterieDocument,
  DateParts,
  Era,
  EraId,
  Person,
  PersonId,
  Work,
  WorkId,
} from './document.ts';

/** A work with what follows from the document: who its authors are, when it counts, which era holds it. */
export interface Entry {
  readonly work: Work;
  /** Persons in printed order, nobody twice; consortia are not among them. */
  readonly authors: readonly PersonId[];
  readonly year: number | undefined;
  readonly era: EraId | undefined;
  /** The version that stands for this work; itself when it is the formal one or has no versions. */
  readonly formal: WorkId;
}

/** The document, indexed. Everything here is derived and never edited. */
export interface Catalog {
  readonly document: CoterieDocument;
  readonly entries: readonly Entry[];
  readonly byId: ReadonlyMap<WorkId, Entry>;
  readonly persons: ReadonlyMap<PersonId, Person>;
  readonly worksOf: ReadonlyMap<PersonId, readonly Entry[]>;
  /** First and last year of any dated work; undefined when no work has a date. */
  readonly span: readonly [number, number] | undefined;
}

/** "Martin Luther King Jr.": the name as one line. */
export function printedName({ given, family, suffix }: Authorship): string {
  return spaced(spaced(given, family), suffix);
}

function spaced(a = '', b = ''): string {
  return a === '' ? b : b === '' ? a : `${a} ${b}`;
}

/** Consortia are printed among the authors, and are nobody of the network. */
export const isPerson = (author: Authorship): boolean => author.group !== true;

/** A date as a number that sorts: the earliest day it can mean. */
export function dayNumber(date: DateParts): number {
  return date[0] * 10_000 + (date[1] ?? 1) * 100 + (date[2] ?? 1);
}

export function dateOf(work: Work): DateParts | undefined {
  return work.issued?.['date-parts'][0];
}

function eraOf(work: Work, eras: readonly Era[]): EraId | undefined {
  if (work.era !== undefined) return work.era;
  const date = dateOf(work);
  if (date === undefined) return undefined;
  const day = dayNumber(date);
  return eras.find(
    (era) => dayNumber(era.from) <= day && (era.until === undefined || day < dayNumber(era.until)),
  )?.id;
}

function authorsOf(work: Work, personOf: (author: Authorship) => PersonId): readonly PersonId[] {
  const authors: PersonId[] = [];
  for (const author of work.author) if (isPerson(author)) authors.push(personOf(author));
  const distinct = new Set(authors);
  return distinct.size === authors.length ? authors : [...distinct];
}

/** So many works are indexed in one step. */
const AT_ONCE = 4000;

/**
 * Indexes a document. A printed name that no person lists becomes a person of its own, with the name as id,
 * so that a document written by hand may leave `persons` out.
 */
export function toCatalog(document: CoterieDocument): Catalog {
  return atOnce(catalogSteps(document));
}

/** The same, step by step. */
export function* catalogSteps(document: CoterieDocument): Steps<Catalog> {
  const persons = new Map<PersonId, Person>(document.persons.map((person) => [person.id, person]));
  const byName = new Map<string, PersonId>();
  yield;
  for (const person of document.persons) {
    for (const name of [person.name, ...person.names]) if (!byName.has(name)) byName.set(name, person.id);
  }
  const personOf = (author: Authorship): PersonId => {
    const name = printedName(author);
    const id = author.person ?? byName.get(name) ?? (name as PersonId);
    if (!persons.has(id)) persons.set(id, { id, name, names: [name] });
    return id;
  };
  const formalOf = new Map<WorkId, WorkId>(
    document.versions.flatMap((group) => group.works.map((work) => [work, group.formal] as const)),
  );
  const entries: Entry[] = [];
  for (const work of document.works) {
    if (entries.length % AT_ONCE === 0) yield;
    entries.push({
      work,
      authors: authorsOf(work, personOf),
      year: dateOf(work)?.[0],
      era: eraOf(work, document.eras),
      formal: formalOf.get(work.id) ?? work.id,
    });
  }
  yield;
  const worksOf = worksByPerson(entries);
  yield;
  return {
    document,
    entries,
    byId: new Map(entries.map((entry) => [entry.work.id, entry])),
    persons,
    worksOf,
    span: spanOf(entries),
  };
}

function worksByPerson(entries: readonly Entry[]): Map<PersonId, Entry[]> {
  const worksOf = new Map<PersonId, Entry[]>();
  for (const entry of entries) {
    for (const person of entry.authors) {
      const works = worksOf.get(person);
      if (works === undefined) worksOf.set(person, [entry]);
      else works.push(entry);
    }
  }
  return worksOf;
}

function spanOf(entries: readonly Entry[]): Catalog['span'] {
  let span: Catalog['span'];
  for (const { year } of entries) {
    if (year === undefined) continue;
    span = span === undefined ? [year, year] : [Math.min(span[0], year), Math.max(span[1], year)];
  }
  return span;
}

/** "Jan van der Berg" → "J. van der Berg": the short form, from the printed split where a work gives one. */
export function shortNames(catalog: Catalog): ReadonlyMap<PersonId, string> {
  return atOnce(shortNameSteps(catalog));
}

/** The same, step by step. */
export function* shortNameSteps({ entries, persons }: Catalog): Steps<ReadonlyMap<PersonId, string>> {
  const splits = new Map<string, Authorship>();
  for (const [place, { work }] of entries.entries()) {
    if (place % AT_ONCE === 0) yield;
    for (const author of work.author) {
      const name = printedName(author);
      if (!splits.has(name)) splits.set(name, author);
    }
  }
  const names = new Map<PersonId, string>();
  for (const [id, { name }] of persons) {
    if (names.size % AT_ONCE === 0) yield;
    names.set(id, shortName(name, splits.get(name)));
  }
  return names;
}

function shortName(name: string, split: Authorship | undefined): string {
  const family = split?.family ?? name.split(' ').at(-1) ?? name;
  const given = split === undefined ? name.slice(0, -family.length) : (split.given ?? '');
  const whole = split?.suffix === undefined ? family : `${family} ${split.suffix}`;
  return given.trim() === '' ? whole : `${[...given.trim()][0]}. ${whole}`;
}
