import type { Authorship, Person, PersonId, Work } from '#core/model/document.ts';
import type { Clusters } from './clusters.ts';
import { normalName } from './normal.ts';
import type { Sense, Senses } from './senses.ts';

export interface Gathered {
  readonly persons: readonly Person[];
  /** For each sense the person who it is. */
  readonly personOf: readonly PersonId[];
}

/**
 * The persons that clusters of senses are. One who was there keeps the id, with whoever has most of their names (of
 * `before`, `first` before others); a new one is called after the fullest form of the name.
 */
export function toPersons(
  senses: readonly Sense[],
  clusters: Clusters,
  before: readonly Person[],
  first?: PersonId,
): Gathered {
  const lists = toLists(senses, clusters);
  const known = keptIds(senses, lists, before, first);
  const old = new Map(before.map((person) => [person.id, person]));
  const used = new Set<string>([...known.values(), ...old.keys()]);
  const personOf: PersonId[] = [];
  const persons = new Map<number, Person>();
  const fresh = toFresh(senses, lists, known);
  for (const { at, name } of fresh) known.set(at, freeId(name, used));
  lists.forEach((list, at) => {
    const id = known.get(at) ?? ('' as PersonId);
    for (const sense of list) personOf[sense] = id;
    persons.set(
      at,
      toPerson(
        id,
        list.flatMap((sense) => senses[sense] ?? []),
        old.get(id),
      ),
    );
  });
  return { persons: seated([...persons.values()], before), personOf };
}

/** Persons in the order they had; a new one follows whoever is mentioned before. */
function seated(persons: readonly Person[], before: readonly Person[]): readonly Person[] {
  const known = new Map(before.map(({ id }, at) => [id, at]));
  let last = -1;
  const seats = persons.map((person) => {
    const seat = known.get(person.id);
    if (seat !== undefined) last = seat;
    return { person, seat: seat ?? last + 0.5 };
  });
  return seats.sort((a, b) => a.seat - b.seat).map(({ person }) => person);
}

function toLists(senses: readonly Sense[], clusters: Clusters): readonly (readonly number[])[] {
  const lists = new Map<number, number[]>();
  senses.forEach((_, at) => {
    const cluster = clusters.of(at);
    const list = lists.get(cluster);
    if (list === undefined) lists.set(cluster, [at]);
    else list.push(at);
  });
  return [...lists.values()];
}

interface Bid {
  readonly at: number;
  readonly id: PersonId;
  readonly isNamed: boolean;
  readonly names: number;
  /** They were shown under the name that is the fullest of these. */
  readonly isFullest: boolean;
  readonly works: number;
}

/** Which list keeps which id: whom the document names so, then who has most of the names, then of the works. */
function keptIds(
  senses: readonly Sense[],
  lists: readonly (readonly number[])[],
  before: readonly Person[],
  first: PersonId | undefined,
): Map<number, PersonId> {
  const ownersOf = new Map<string, PersonId[]>();
  for (const { id, names } of before) {
    for (const name of names) ownersOf.set(name, [...(ownersOf.get(name) ?? []), id]);
  }
  const nameOf = new Map(before.map(({ id, name }) => [id, name]));
  const bids = lists.flatMap((list, at) => {
    const own = new Map<PersonId, Bid>();
    const members = list.flatMap((one) => senses[one] ?? []);
    const shown = fullest(members);
    const raise = (id: PersonId, sense: Sense, isNamed: boolean) => {
      const bid = own.get(id) ?? {
        at,
        id,
        isNamed: false,
        names: 0,
        isFullest: nameOf.get(id) === shown,
        works: 0,
      };
      own.set(id, {
        ...bid,
        isNamed: bid.isNamed || isNamed,
        names: bid.names + 1,
        works: bid.works + sense.works.length,
      });
    };
    for (const sense of members) {
      if (sense.person !== undefined) raise(sense.person, sense, true);
      else for (const id of ownersOf.get(sense.name) ?? []) raise(id, sense, false);
    }
    return [...own.values()];
  });
  bids.sort(
    (p, q) =>
      Number(q.id === first) - Number(p.id === first) ||
      Number(q.isNamed) - Number(p.isNamed) ||
      q.names - p.names ||
      Number(q.isFullest) - Number(p.isFullest) ||
      q.works - p.works ||
      compareTexts(p.id, q.id) ||
      p.at - q.at,
  );
  const kept = new Map<number, PersonId>();
  const taken = new Set<PersonId>();
  for (const { at, id } of bids) {
    if (kept.has(at) || taken.has(id)) continue;
    kept.set(at, id);
    taken.add(id);
  }
  return kept;
}

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Those who need an id, each with the name, sorted so that the order of works has no say in who is "-2". */
function toFresh(
  senses: readonly Sense[],
  lists: readonly (readonly number[])[],
  known: ReadonlyMap<number, PersonId>,
): readonly { readonly at: number; readonly name: string }[] {
  const fresh = lists.flatMap((list, at) => {
    if (known.has(at)) return [];
    const members = list.flatMap((sense) => senses[sense] ?? []);
    const works = members.reduce((sum, sense) => sum + sense.works.length, 0);
    const names = members.map(({ name }) => name).sort();
    const ids = members.flatMap((sense) => [...sense.ids]).sort();
    return [{ at, name: fullest(members), works, label: [...names, ...ids].join('\n') }];
  });
  return fresh.sort((a, b) => b.works - a.works || (a.label < b.label ? -1 : 1));
}

function toPerson(id: PersonId, senses: readonly Sense[], old: Person | undefined): Person {
  const sorted = senses.toSorted((a, b) => b.works.length - a.works.length || (a.name < b.name ? -1 : 1));
  const printed = new Set(sorted.map(({ name }) => name));
  const names = [...new Set([...(old?.names ?? []), ...printed])].filter((name) => printed.has(name));
  // A name that nobody printed was given by hand.
  const isOwn = old !== undefined && (printed.has(old.name) || !old.names.includes(old.name));
  return { ...old, id, name: isOwn ? old.name : fullest(senses), names };
}

/** The fullest of some printed names; of equals that in better capitals, with more accents, on more works. */
function fullest(senses: readonly Sense[]): string {
  if (senses.length === 1) return senses[0]?.name ?? '';
  let best: { readonly name: string; readonly weight: readonly number[] } | undefined;
  for (const { name, parts, works } of senses) {
    const weight = [...weightOf(parts, name), works.length];
    const order = best === undefined ? 1 : compareWeights(weight, best.weight);
    if (best === undefined || order > 0 || (order === 0 && name < best.name)) best = { name, weight };
  }
  return best?.name ?? '';
}

function weightOf(parts: Authorship, name: string): readonly number[] {
  const { given, family } = normalName(parts);
  const isNice = /\p{Ll}/u.test(parts.family) || !/\p{Lu}/u.test(parts.family) ? 1 : 0;
  const hasCapitals = /\p{Lu}/u.test(name) || !/\p{Ll}/u.test(name) ? 1 : 0;
  const whole = given.filter((word) => !word.endsWith('.')).length;
  const accents = name.normalize('NFD').match(/\p{M}/gu)?.length ?? 0;
  return [whole, given.length + family.length, isNice + hasCapitals, accents];
}

function compareWeights(a: readonly number[], b: readonly number[]): number {
  for (const [i, weight] of a.entries()) {
    const other = b[i] ?? 0;
    if (weight !== other) return weight - other;
  }
  return 0;
}

/** A name as an id: "José Álvarez" is "jose-alvarez"; letters of other scripts stay. Numbered where taken, and taken. */
export function freeId(name: string, taken: Set<string>): PersonId {
  const stem =
    name
      .normalize('NFKD')
      .replace(/[\u0300-\u036F'’]/g, '')
      .normalize('NFC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 80) || 'person';
  let id = stem;
  for (let n = 2; taken.has(id); n++) id = `${stem}-${n}`;
  taken.add(id);
  return id as PersonId;
}

/** The works, saying who an author is where the printed name alone does not. */
export function withPersons(
  works: readonly Work[],
  senses: Senses,
  personOf: readonly PersonId[],
): readonly Work[] {
  return works.map((work, at) => {
    let hasChanged = false;
    const author = work.author.map((one, place) => {
      const sense = senses.of[at]?.[place];
      const isTold = sense !== undefined && (senses.all[sense]?.isSplit || one.person !== undefined);
      const person = isTold ? personOf[sense] : undefined;
      if (person === undefined || person === one.person) return one;
      hasChanged = true;
      return { ...one, person };
    });
    return hasChanged ? { ...work, author } : work;
  });
}
