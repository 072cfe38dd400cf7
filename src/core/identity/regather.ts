import type { CoterieDocument, Decision, Person, PersonId, Work } from '#core/model/document.ts';
import { createResolve, gather, givenLinks, type Link } from './gather.ts';
import { type Gathered, toPersons, withPersons } from './persons.ts';
import { toClaims } from './rulings.ts';
import { type Sense, toSenses, unprinted } from './senses.ts';

export interface Changes {
  readonly decisions?: readonly Decision[];
  readonly works?: readonly Work[];
  readonly persons?: readonly Person[];
}

/**
 * The document with its persons gathered anew from its decisions, as if they had always been these. Who is still there
 * keeps the id, the place and the name; the owner and relations go with those who have most of their names.
 */
export function regather(document: CoterieDocument, changes: Changes): CoterieDocument {
  const persons = changes.persons ?? document.persons;
  const works = changes.works ?? document.works;
  const decisions = changes.decisions ?? document.decisions;
  const claims = toClaims(persons);
  const senses = toSenses(works, false, claims);
  const all = [...senses.all, ...unprinted(senses.all, persons)];
  const resolve = createResolve(all, persons, claims);
  const linked = (isMeant: (decision: Decision) => boolean): readonly Link[] =>
    decisions.flatMap((decision) => (isMeant(decision) ? (resolve(decision.names) ?? []) : []));
  const clusters = gather(all, {
    apart: linked(({ kind, by }) => kind === 'different' && by === 'user'),
    joined: linked(({ kind, by }) => kind === 'same' && by === 'user'),
    given: givenLinks(document.persons, document.decisions, resolve),
    ruled: linked(({ kind, by }) => kind === 'same' && by === 'rule'),
  });
  const gathered = toPersons(all, clusters, persons, document.owner);
  return moved(document, persons, all, gathered, {
    ...document,
    works: withPersons(works, senses, gathered.personOf),
    persons: gathered.persons,
    decisions,
  });
}

/** The owner, relations and persons by hand follow somebody whose id is gone. */
function moved(
  before: CoterieDocument,
  persons: readonly Person[],
  senses: readonly Sense[],
  gathered: Gathered,
  after: CoterieDocument,
): CoterieDocument {
  const there = new Set(after.persons.map(({ id }) => id));
  const gone = new Set(before.persons.flatMap(({ id }) => (there.has(id) ? [] : [id])));
  if (gone.size === 0) return after;
  const heirs = new Map<PersonId, PersonId>();
  const homes = new Map(senses.map(({ name }, at) => [name, gathered.personOf[at]] as const));
  for (const { id, names } of [...persons, ...before.persons]) {
    const heir = gone.has(id) ? names.flatMap((name) => homes.get(name) ?? [])[0] : undefined;
    if (heir !== undefined && !heirs.has(id)) heirs.set(id, heir);
  }
  const owner = before.owner === undefined ? undefined : (heirs.get(before.owner) ?? before.owner);
  return {
    ...after,
    ...(owner === undefined ? {} : { owner }),
    relations: before.relations.map((relation) => {
      const heir = relation.person === undefined ? undefined : heirs.get(relation.person);
      return heir === undefined ? relation : { ...relation, person: heir };
    }),
  };
}
