import { isPerson, printedName } from '#core/model/catalog.ts';
import type { Authorship, Person, PersonId, Work } from '#core/model/document.ts';

/**
 * What a printed name stands for: normally all its mentions; where one name is printed for several people, some of them.
 * The persons of a document are unions of senses.
 */
export interface Sense {
  readonly name: string;
  readonly parts: Authorship;
  /** Whom the document says this is. */
  readonly person: PersonId | undefined;
  /** Works, by their place in the list, each once, ascending. */
  readonly works: readonly number[];
  readonly ids: ReadonlySet<string>;
  /** Whether another sense has the same name. */
  readonly isSplit: boolean;
}

export interface Senses {
  readonly all: readonly Sense[];
  /** For each work and each of its authors the sense, by its place in `all`; undefined for a group. */
  readonly of: readonly (readonly (number | undefined)[])[];
}

/** Whom a printed name means where nothing else is said: the first person who has it. */
export type Claims = ReadonlyMap<string, PersonId>;

interface Mention {
  readonly work: number;
  readonly place: number;
  readonly author: Authorship;
}

/** Registers that tell people of one name apart. Others, such as Scopus, often give one person two ids. */
const SURE = /^(?:orcid|dblp):/;
const PERSON = 'person:';

/**
 * The senses of all names, in the order of their first mention. A name has several where the document says so (`person`),
 * where a register that knows homonyms has several ids for it (`byIds`), and where it is printed twice on one work.
 */
export function toSenses(works: readonly Work[], byIds: boolean, claims: Claims = new Map()): Senses {
  const mentions = new Map<string, Mention[]>();
  works.forEach((work, at) => {
    work.author.forEach((author, place) => {
      if (!isPerson(author)) return;
      const name = printedName(author);
      if (name === '') return;
      const list = mentions.get(name);
      if (list === undefined) mentions.set(name, [{ work: at, place, author }]);
      else list.push({ work: at, place, author });
    });
  });
  const all: Sense[] = [];
  const of: (number | undefined)[][] = works.map((work) => work.author.map(() => undefined));
  for (const [name, list] of mentions) {
    const groups = toGroups(list, byIds, claims.get(name));
    for (const group of groups) {
      for (const { work, place } of group) {
        const row = of[work];
        if (row !== undefined) row[place] = all.length;
      }
      all.push(toSense(name, group, groups.length > 1));
    }
  }
  return { all, of };
}

function toSense(name: string, group: readonly Mention[], isSplit: boolean): Sense {
  const ids = new Set(group.flatMap(({ author }) => author.ids ?? []));
  const person = group.find(({ author }) => author.person !== undefined)?.author.person;
  const parts = group[0]?.author ?? { family: name };
  return { name, parts, person, works: [...new Set(group.map(({ work }) => work))], ids, isSplit };
}

function toGroups(
  mentions: readonly Mention[],
  byIds: boolean,
  claim: PersonId | undefined,
): readonly (readonly Mention[])[] {
  // Most names say nothing but themselves, and lists have tens of thousands.
  if (mentions.every(({ author }) => author.person === undefined && author.ids === undefined))
    return partTwice(mentions);
  const labels = new Set(mentions.flatMap(({ author }) => labelsOf(author, byIds)));
  const groups = labels.size < 2 && !hasPin(labels) ? [mentions] : toLabelled(mentions, labels, byIds, claim);
  return groups.flatMap(partTwice);
}

function labelsOf({ person, ids = [] }: Authorship, byIds: boolean): readonly string[] {
  if (person !== undefined) return [PERSON + person];
  return byIds ? ids.filter((id) => SURE.test(id)) : [];
}

const hasPin = (labels: Iterable<string>): boolean => [...labels].some((label) => label.startsWith(PERSON));

/** What a label is one of: two people have different ones of one kind. DBLP has numbers and numbered names. */
function kindOf(label: string): string {
  const kind = label.slice(0, label.indexOf(':'));
  return kind === 'dblp' && label.includes('/') ? 'dblp/' : kind;
}

/** Whether two sets of ids name two people: they have nothing in common, and both have an id of one sure register. */
export function areApart(a: Iterable<string>, b: ReadonlySet<string>): boolean {
  const kinds = new Set<string>();
  for (const id of b) if (SURE.test(id)) kinds.add(kindOf(id));
  let isApart = false;
  for (const id of a) {
    if (!SURE.test(id)) continue;
    if (b.has(id)) return false;
    isApart ||= kinds.has(kindOf(id));
  }
  return isApart;
}

function toLabelled(
  mentions: readonly Mention[],
  labels: ReadonlySet<string>,
  byIds: boolean,
  claim: PersonId | undefined,
): readonly (readonly Mention[])[] {
  const owners = toOwners(mentions, labels, byIds);
  const groups = new Map<string, Mention[]>();
  const loose: Mention[] = [];
  for (const mention of mentions) {
    const [label] = labelsOf(mention.author, byIds);
    const owner = label === undefined ? undefined : owners.get(label);
    const group = owner === undefined ? loose : groups.get(owner);
    if (group !== undefined) group.push(mention);
    else if (owner !== undefined) groups.set(owner, [mention]);
  }
  if (loose.length === 0) return [...groups.values()];
  const sorted = [...groups].sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1));
  const home = claim === undefined ? undefined : groups.get(PERSON + claim);
  const first = home ?? sorted[0]?.[1];
  // One person named by hand among mentions that are left alone is the exception to the name.
  const isException = home === undefined && groups.size === 1 && hasPin(labels);
  if (first === undefined || isException) return [loose, ...groups.values()];
  first.push(...loose);
  return [...groups.values()].map((group) => group.toSorted((a, b) => a.work - b.work || a.place - b.place));
}

/** Labels that stand for one person, each with the first of them. */
function toOwners(
  mentions: readonly Mention[],
  labels: ReadonlySet<string>,
  byIds: boolean,
): ReadonlyMap<string, string> {
  const sets = new Map<string, Set<string>>([...labels].sort().map((label) => [label, new Set([label])]));
  const unite = (a: Set<string>, b: Set<string>) => {
    if (a === b) return;
    for (const label of b) {
      a.add(label);
      sets.set(label, a);
    }
  };
  for (const { author } of mentions) {
    const [first, ...rest] = labelsOf(author, byIds).map((label) => sets.get(label));
    for (const other of rest) if (first !== undefined && other !== undefined) unite(first, other);
  }
  const distinct: Set<string>[] = [];
  for (const set of new Set(sets.values())) {
    const kinds = new Set([...set].map(kindOf));
    const fits = distinct.find((other) => ![...other].some((label) => kinds.has(kindOf(label))));
    if (fits === undefined || hasPin(set)) distinct.push(set);
    else unite(fits, set);
  }
  return new Map([...sets].map(([label, set]) => [label, [...set].sort()[0] ?? label]));
}

/** Somebody printed twice on one work is two people of one name. */
function partTwice(mentions: readonly Mention[]): readonly (readonly Mention[])[] {
  if (mentions.length === 1) return [mentions];
  const times = new Map<number, number>();
  const parts: Mention[][] = [[]];
  for (const mention of mentions) {
    const time = mention.author.person === undefined ? (times.get(mention.work) ?? 0) : 0;
    times.set(mention.work, time + 1);
    const part = parts[time];
    if (part === undefined) parts[time] = [mention];
    else part.push(mention);
  }
  return parts;
}

/** Names that persons have and no work prints, as senses that are on no work. */
export function unprinted(senses: readonly Sense[], persons: readonly Person[]): readonly Sense[] {
  const printed = new Set(senses.map(({ name }) => name));
  const names = new Set(persons.flatMap((person) => person.names.filter((name) => !printed.has(name))));
  return [...names].map((name) => ({
    name,
    parts: { family: name },
    person: undefined,
    works: [],
    ids: new Set(),
    isSplit: false,
  }));
}
