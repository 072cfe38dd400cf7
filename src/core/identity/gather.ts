import type { Decision, Person, PersonId } from '#core/model/document.ts';
import { type Clusters, createClusters } from './clusters.ts';
import type { Claims, Sense } from './senses.ts';

/** A decision between two senses, by their places. */
export interface Link {
  readonly a: number;
  readonly b: number;
}

/** What is known of who is who, in the order in which it counts. */
export interface Links {
  /** Two people, says the user. */
  readonly apart: readonly Link[];
  /** One person, says the user. */
  readonly joined: readonly Link[];
  /** One person, says the document, for no reason given. */
  readonly given: readonly Link[];
  /** One person by a rule, the strongest first. */
  readonly ruled: readonly Link[];
}

/**
 * Gathers senses of names into persons: what the user joins, then what the document holds together, then what rules join,
 * the strongest first. Nothing unites what the user keeps apart; a rule unites no two that stand on one work, no two senses
 * of one name, and no two whom the document says to be different persons.
 */
export function gather(senses: readonly Sense[], links: Links): Clusters {
  const clusters = createClusters(senses.length);
  const apart = createApart(clusters, links.apart);
  const works = senses.map(({ works }) => new Set(works));
  const names = senses.map(({ name }) => new Set([name]));
  const persons = senses.map(({ person }) => person);
  const unite = (a: number, b: number) => {
    const whole = clusters.unite(a, b);
    const part = whole === a ? b : a;
    for (const work of works[part] ?? []) works[whole]?.add(work);
    for (const name of names[part] ?? []) names[whole]?.add(name);
    persons[whole] ??= persons[part];
    apart.unite(part, whole);
  };
  const areOpposed = (a: number, b: number): boolean =>
    (persons[a] !== undefined && persons[b] !== undefined && persons[a] !== persons[b]) ||
    overlap(names[a], names[b]) ||
    overlap(works[a], works[b]);
  const follow = (list: readonly Link[], isRule: boolean) => {
    for (const link of list) {
      const [a, b] = [clusters.of(link.a), clusters.of(link.b)];
      if (a === b || apart.has(a, b) || (isRule && areOpposed(a, b))) continue;
      unite(a, b);
    }
  };
  follow(samePersons(senses), false);
  follow(links.joined, false);
  follow(links.given, false);
  follow(links.ruled, true);
  return clusters;
}

function overlap<T>(a: ReadonlySet<T> = new Set(), b: ReadonlySet<T> = new Set()): boolean {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  for (const one of few) if (many.has(one)) return true;
  return false;
}

/** Senses that the document names one person. */
function samePersons(senses: readonly Sense[]): readonly Link[] {
  const first = new Map<PersonId, number>();
  return senses.flatMap(({ person }, at): Link[] => {
    if (person === undefined) return [];
    const before = first.get(person);
    if (before === undefined) first.set(person, at);
    return before === undefined ? [] : [{ a: before, b: at }];
  });
}

/** Which clusters may never be one. */
function createApart(clusters: Clusters, links: readonly Link[]) {
  const sets = new Map<number, Set<number>>();
  const add = (a: number, b: number) => {
    const set = sets.get(a);
    if (set === undefined) sets.set(a, new Set([b]));
    else set.add(b);
  };
  for (const { a, b } of links) {
    if (a === b) continue;
    add(a, b);
    add(b, a);
  }
  return {
    has: (a: number, b: number): boolean => {
      for (const member of sets.get(a) ?? []) if (clusters.of(member) === b) return true;
      return false;
    },
    unite: (part: number, whole: number) => {
      for (const member of sets.get(part) ?? []) add(whole, member);
    },
  };
}

/** Finds the senses that a decision is about. */
export type Resolve = (names: Decision['names']) => Link | undefined;

/**
 * Decisions name names; where a name has several senses, that one is meant whose person has the other name too, else the
 * one that the name means by itself.
 */
export function createResolve(senses: readonly Sense[], persons: readonly Person[], claims: Claims): Resolve {
  const byName = new Map<string, number[]>();
  senses.forEach(({ name }, at) => {
    const list = byName.get(name);
    if (list === undefined) byName.set(name, [at]);
    else list.push(at);
  });
  const namesOf = new Map(persons.map(({ id, name, names }) => [id, new Set([name, ...names])]));
  const pick = (name: string, other: string): number | undefined => {
    const list = byName.get(name) ?? [];
    if (list.length < 2) return list[0];
    const claim = claims.get(name);
    const personOf = (at: number) => senses[at]?.person ?? claim;
    const isTold = (at: number) => namesOf.get(personOf(at) ?? ('' as PersonId))?.has(other) === true;
    const weight = (at: number) => senses[at]?.works.length ?? 0;
    const largest = list.reduce((best, at) => (weight(at) > weight(best) ? at : best));
    return list.find(isTold) ?? list.find((at) => claim !== undefined && personOf(at) === claim) ?? largest;
  };
  return ([one, other]) => {
    const [a, b] = [pick(one, other), pick(other, one)];
    return a === undefined || b === undefined ? undefined : { a, b };
  };
}

/** Links between names that the document has under one person although no decision says so. */
export function givenLinks(
  persons: readonly Person[],
  decisions: readonly Decision[],
  resolve: Resolve,
): readonly Link[] {
  const same = decisions.filter(({ kind }) => kind === 'same').map(({ names }) => names);
  const listed = [...same, ...persons.map(({ names }) => names)].flat();
  const labels = new Map(listed.map((name, place) => [name, place]));
  const reasoned = createClusters(listed.length);
  const at = (name: string): number => reasoned.of(labels.get(name) ?? 0);
  for (const [one, other] of same) reasoned.unite(at(one), at(other));
  return persons.flatMap(({ names: [first = '', ...others] }) =>
    others.flatMap((name): Link[] => {
      if (at(first) === at(name)) return [];
      reasoned.unite(at(first), at(name));
      const link = resolve([first, name]);
      return link === undefined ? [] : [link];
    }),
  );
}
