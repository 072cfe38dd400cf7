import type { Catalog, Entry } from '#core/model/catalog.ts';
import { isPerson, printedName, toCatalog } from '#core/model/catalog.ts';
import type { Authorship, CoterieDocument, Decision, Person, PersonId, Work } from '#core/model/document.ts';
import { atOnce, type Steps } from '#core/steps.ts';
import { compareNames } from './compare.ts';
import { normalName } from './normal.ts';
import { toClaims } from './rulings.ts';
import type { Claims } from './senses.ts';

/** What is known of one side of a doubt. */
export interface Side {
  readonly person: Person;
  readonly works: readonly Entry[];
  /** First and last year; undefined when no work has a date. */
  readonly years: readonly [number, number] | undefined;
  /** All whom they wrote with but the owner, those on most works first. */
  readonly coauthors: readonly PersonId[];
  readonly ids: readonly string[];
}

/** Two names, or one, of which it is open whether they are one person. */
export interface Doubt {
  readonly decision: Decision;
  /** Twice the same side where one name may be two people. */
  readonly sides: readonly [Side, Side];
  /** Coauthors of both but the owner. */
  readonly common: readonly PersonId[];
}

/** The questions that the user has not answered yet, in the order of the document: the most certain first. */
export function doubtsOf(from: CoterieDocument | Catalog): readonly Doubt[] {
  return atOnce(doubtSteps('entries' in from ? from : toCatalog(from)));
}

/** So many questions are looked at in one step. */
const AT_ONCE = 100;

/** The same, step by step. */
export function* doubtSteps(catalog: Catalog): Steps<readonly Doubt[]> {
  const { document } = catalog;
  const find = toFind(catalog);
  yield;
  const isAnswered = toAnswered(document.decisions, find);
  const sideOf = createSides(catalog);
  yield;
  const seen = new Set<string>();
  const open = document.decisions.filter((decision) => decision.kind === 'doubt' && !isAnswered(decision));
  const doubts: Doubt[] = [];
  for (const [place, decision] of open.entries()) {
    if (place % AT_ONCE === 0) yield;
    const [one, other] = decision.names.map((name) => sideOf(find(name)));
    if (one === undefined || other === undefined) continue;
    const key = [one.person.id, other.person.id].sort().join('\n');
    if (seen.has(key) || (decision.by === 'rule' && one !== other && areSettled(one, other))) continue;
    seen.add(key);
    const theirs = new Set(one === other ? [] : other.coauthors);
    doubts.push({ decision, sides: [one, other], common: one.coauthors.filter((id) => theirs.has(id)) });
  }
  return doubts;
}

/** Whether what is known by now answers a rule's question: they stand on one work, or their full names contradict. */
function areSettled(one: Side, other: Side): boolean {
  const theirs = new Set(other.works);
  if (one.works.some((work) => theirs.has(work))) return true;
  const [a, b] = [shownAs(one), shownAs(other)];
  return a !== undefined && b !== undefined && compareNames(normalName(a), normalName(b)) === undefined;
}

function shownAs({ person, works }: Side): Authorship | undefined {
  for (const { work } of works) {
    const author = work.author.find((each) => printedName(each) === person.name);
    if (author !== undefined) return author;
  }
  return undefined;
}

type Find = (name: string) => PersonId | undefined;

/** A name that two people have is nobody's. It finds whoever decisions name. */
function toFind({ persons, document }: Catalog): Find {
  const named = new Set(document.decisions.flatMap(({ names }) => names));
  const byName = new Map<string, Set<PersonId>>();
  for (const [id, { names }] of persons) {
    for (const name of names) {
      if (named.has(name)) byName.set(name, (byName.get(name) ?? new Set()).add(id));
    }
  }
  return (name) => {
    const [first, second] = byName.get(name) ?? [];
    return second === undefined ? first : undefined;
  };
}

function toAnswered(decisions: readonly Decision[], find: Find): (doubt: Decision) => boolean {
  const keyOf = (a: string | undefined, b: string | undefined) => [a ?? '', b ?? ''].sort().join('\n');
  const apart = new Set<string>();
  const asked = new Set<string>();
  for (const { kind, by, names } of decisions) {
    if (by !== 'user' || kind === 'doubt') continue;
    asked.add(keyOf(...names));
    if (kind === 'different') apart.add(keyOf(find(names[0]), find(names[1])));
  }
  return ({ names }) => {
    const [a, b] = [find(names[0]), find(names[1])];
    if (asked.has(keyOf(...names))) return true;
    return names[0] === names[1] ? false : a === b || apart.has(keyOf(a, b));
  };
}

function createSides(catalog: Catalog): (id: PersonId | undefined) => Side | undefined {
  const known = new Map<PersonId, Side>();
  const idsOf = toIds(catalog);
  return (id) => {
    if (id === undefined) return undefined;
    const before = known.get(id);
    const person = catalog.persons.get(id);
    if (before !== undefined || person === undefined) return before;
    const works = catalog.worksOf.get(id) ?? [];
    const years = works.flatMap(({ year }) => (year === undefined ? [] : [year])).sort((a, b) => a - b);
    const [first, last] = [years[0], years.at(-1)];
    const side: Side = {
      person,
      works,
      years: first === undefined || last === undefined ? undefined : [first, last],
      coauthors: coauthorsOf(id, works, catalog.document.owner),
      ids: [...(idsOf.get(id) ?? [])],
    };
    known.set(id, side);
    return side;
  };
}

function coauthorsOf(
  id: PersonId,
  works: readonly Entry[],
  owner: PersonId | undefined,
): readonly PersonId[] {
  const counts = new Map<PersonId, number>();
  for (const { authors } of works) {
    for (const other of authors) {
      if (other !== id && other !== owner) counts.set(other, (counts.get(other) ?? 0) + 1);
    }
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([other]) => other);
}

function toIds(catalog: Catalog): ReadonlyMap<PersonId, ReadonlySet<string>> {
  let claims: Claims | undefined;
  const ids = new Map<PersonId, Set<string>>();
  const add = (author: Authorship): void => {
    claims ??= toClaims([...catalog.persons.values()]);
    const person = author.person ?? claims.get(printedName(author));
    if (person === undefined) return;
    const set = ids.get(person) ?? new Set();
    for (const id of author.ids ?? []) set.add(id);
    ids.set(person, set);
  };
  for (const { work } of catalog.entries) {
    // Few authors come with one, and names are dear to look up.
    for (const author of work.author) if (author.ids !== undefined) add(author);
  }
  return ids;
}

export interface Owner {
  readonly person: PersonId;
  /** The share of works that they are on, 0 to 1. */
  readonly share: number;
}

/**
 * Owners of real lists were on nine works of ten and more, the head of a group of six on seven, with a next who was on
 * five. So whoever is on fewer than three of four has to be far ahead of the next.
 */
const [SURE, LEAST] = [0.75, 0.5];
const NEXT_TO_SURE = 0.9;
const NEXT_TO_LEAST = 0.5;

/**
 * Whose list this is: who is on more than half of the works, and well ahead of the next. Undefined where nobody is, as in
 * a group's list. A work with groups alone does not count.
 */
export function guessOwner(works: readonly Work[], persons: readonly Person[]): Owner | undefined {
  const claims = toClaims(persons);
  const counts = new Map<PersonId, number>();
  const listed = works.filter(({ author }) => author.some(isPerson));
  for (const { author } of listed) {
    for (const id of personsOf(author, claims)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
  if (first === undefined) return undefined;
  const [person, count] = first;
  const share = count / listed.length;
  const next = count * (share > SURE ? NEXT_TO_SURE : NEXT_TO_LEAST);
  return share > LEAST && (second?.[1] ?? 0) <= next ? { person, share } : undefined;
}

function personsOf(authors: readonly Authorship[], claims: Claims): ReadonlySet<PersonId> {
  const ids = new Set<PersonId>();
  for (const author of authors) {
    const id = isPerson(author) ? (author.person ?? claims.get(printedName(author))) : undefined;
    if (id !== undefined) ids.add(id);
  }
  return ids;
}
