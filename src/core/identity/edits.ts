import { isPerson, printedName } from '#core/model/catalog.ts';
import type {
  Authorship,
  CoterieDocument,
  Decision,
  Person,
  PersonId,
  WorkId,
} from '#core/model/document.ts';
import { freeId } from './persons.ts';
import { regather } from './regather.ts';
import { toClaims } from './rulings.ts';

/** The two names of a decision, in whichever order. */
function areTheNames([one, other]: Decision['names'], a: string, b: string): boolean {
  return (one === a && other === b) || (one === b && other === a);
}

/**
 * Two persons become one: the user says so, and takes back what they said against it. The id is that of the owner, else
 * of whoever has more names. Nothing happens where one of them is not in the document.
 */
export function joinPersons(document: CoterieDocument, a: PersonId, b: PersonId): CoterieDocument {
  const [one, other] = [personIn(document, a), personIn(document, b)];
  if (one === undefined || other === undefined || a === b) return document;
  const [mine, theirs] = [new Set(one.names), new Set(other.names)];
  const isBetween = ([x, y]: Decision['names']) =>
    (mine.has(x) && theirs.has(y)) || (mine.has(y) && theirs.has(x));
  const kept = document.decisions.filter(
    ({ kind, by, names }) => !(kind === 'different' && by === 'user' && isBetween(names)),
  );
  const decision = toSame(document, one, other, isBetween);
  const decisions = decision === undefined ? kept : [...kept, decision];
  // Where works name these persons, the names alone could not bring them together.
  const isNamed = document.works.some((work) => work.author.some(({ person }) => person === b));
  if (!isNamed) return regather(document, { decisions });
  const into = b === document.owner ? b : a;
  const from = into === a ? b : a;
  const names = [...new Set([...one.names, ...other.names])];
  return regather(document, {
    decisions,
    works: document.works.map((work) =>
      work.author.some(({ person }) => person === from)
        ? { ...work, author: work.author.map((author) => renamed(author, from, into)) }
        : work,
    ),
    persons: document.persons.flatMap((person) => {
      if (person.id === from) return [];
      return person.id === into ? [{ ...person, names }] : [person];
    }),
  });
}

function renamed(author: Authorship, from: PersonId, into: PersonId): Authorship {
  return author.person === from ? { ...author, person: into } : author;
}

function toSame(
  document: CoterieDocument,
  one: Person,
  other: Person,
  isBetween: (names: Decision['names']) => boolean,
): Decision | undefined {
  const doubt = document.decisions.find(({ kind, names }) => kind === 'doubt' && isBetween(names));
  const a = one.names.includes(one.name) ? one.name : one.names[0];
  const b = other.names.includes(other.name) ? other.name : other.names[0];
  if (a === undefined || b === undefined) return undefined;
  return { kind: 'same', names: doubt?.names ?? [a, b], why: 'Joined by hand.', by: 'user' };
}

/**
 * Two names become two persons, or stay so: the user says so, and takes back what they said against it. For one name
 * that two people have, see `splitWorks`.
 */
export function keepApart(document: CoterieDocument, nameA: string, nameB: string): CoterieDocument {
  if (nameA === nameB) return document;
  const isThese = ({ names }: Decision) => areTheNames(names, nameA, nameB);
  const decisions = document.decisions.filter(
    (one) => one.by !== 'user' || one.kind === 'doubt' || !isThese(one),
  );
  const different: Decision = {
    kind: 'different',
    names: [nameA, nameB],
    why: 'Kept apart by hand.',
    by: 'user',
  };
  return regather(document, { decisions: [...decisions, different] });
}

/** One name that may be two people's is one person's: nothing changes but that it is not asked again. */
export function keepAsOne(document: CoterieDocument, name: string): CoterieDocument {
  const same: Decision = { kind: 'same', names: [name, name], why: 'Said to be one by hand.', by: 'user' };
  return { ...document, decisions: [...document.decisions, same] };
}

/** Two persons stay two, and are not asked about again. */
export function keepPersonsApart(document: CoterieDocument, a: PersonId, b: PersonId): CoterieDocument {
  const [one, other] = [personIn(document, a), personIn(document, b)];
  const [nameA, nameB] = [one?.names[0], other?.names[0]];
  return nameA === undefined || nameB === undefined ? document : keepApart(document, nameA, nameB);
}

/**
 * These works of a person become another person's, who is called `name` or what the works print. From then on the works
 * say which of the two is meant. Nothing happens where none of the works is theirs, or where all of them are.
 */
export function splitWorks(
  document: CoterieDocument,
  person: PersonId,
  works: readonly WorkId[],
  name?: string,
): CoterieDocument {
  const old = personIn(document, person);
  if (old === undefined) return document;
  const [claims, chosen] = [toClaims(document.persons), new Set<string>(works)];
  const isTheirs = (author: Authorship) =>
    isPerson(author) && (author.person ?? claims.get(printedName(author))) === person;
  const namesOn = (isMeant: (id: WorkId) => boolean) =>
    new Set(
      document.works.flatMap((work) =>
        isMeant(work.id) ? work.author.filter(isTheirs).map(printedName) : [],
      ),
    );
  const leaving = namesOn((id) => chosen.has(id));
  const staying = namesOn((id) => !chosen.has(id));
  const called = name?.trim() || (leaving.has(old.name) ? old.name : [...leaving][0]);
  if (called === undefined || staying.size === 0) return document;
  const id = freeId(called, takenIn(document));
  const fresh: Person = { id, name: called, names: [...leaving] };
  const rest = old.names.filter((one) => staying.has(one) || !leaving.has(one));
  const isOwn = staying.has(old.name) || !leaving.has(old.name);
  const changed: Person = { ...old, name: isOwn ? old.name : (rest[0] ?? old.name), names: rest };
  return regather(document, {
    works: document.works.map((work) => {
      if (!work.author.some(isTheirs)) return work;
      const who = chosen.has(work.id) ? id : person;
      return {
        ...work,
        author: work.author.map((author) => (isTheirs(author) ? { ...author, person: who } : author)),
      };
    }),
    persons: document.persons.flatMap((one) => (one.id === person ? [changed, fresh] : [one])),
  });
}

/** Undoes a decision: it is deleted, and the persons are what the others say. */
export function forget(document: CoterieDocument, decision: Decision): CoterieDocument {
  const [one, other] = decision.names;
  const at = document.decisions.findLastIndex(
    ({ kind, by, names }) => kind === decision.kind && by === decision.by && areTheNames(names, one, other),
  );
  return at < 0 ? document : regather(document, { decisions: document.decisions.toSpliced(at, 1) });
}

/** Another name for display; what is printed stays. An empty name changes nothing. */
export function renamePerson(document: CoterieDocument, id: PersonId, name: string): CoterieDocument {
  const said = name.trim();
  if (said === '') return document;
  return {
    ...document,
    persons: document.persons.map((person) => (person.id === id ? { ...person, name: said } : person)),
  };
}

function personIn(document: CoterieDocument, id: PersonId): Person | undefined {
  return document.persons.find((person) => person.id === id);
}

function takenIn(document: CoterieDocument): Set<string> {
  const pins = document.works.flatMap(({ author }) => author.flatMap(({ person }) => person ?? []));
  return new Set([...document.persons.map(({ id }) => id), ...pins, ...Object.keys(document.positions)]);
}
