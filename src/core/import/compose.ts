import type { BibRecord } from '#core/bibliography/record.ts';
import { identify } from '#core/identity/identify.ts';
import { guessOwner } from '#core/identity/review.ts';
import { joinRecords } from '#core/matching/join.ts';
import { type Matched, matchRecords } from '#core/matching/match.ts';
import type {
  CoterieDocument,
  Person,
  PersonId,
  VersionDoubt,
  VersionGroup,
  Work,
  WorkId,
} from '#core/model/document.ts';
import { addTopics } from '#core/topics/add.ts';
import { completed, createIds, toRecord, toWork } from './works.ts';

export interface Composed {
  readonly document: CoterieDocument;
  /** Works that were not there before. */
  readonly added: number;
  /** Records that said the same as another one, or as a work that was there. */
  readonly duplicates: number;
}

/** The works of a document and of the records that were added to it, before it is known whose they are. */
export interface Joined {
  readonly document: CoterieDocument;
  readonly added: ReadonlySet<WorkId>;
}

/**
 * A document with the works of these records added: duplicates are joined, versions linked, names gathered into
 * persons, topics found. What the visitor decided in `base` stays as it is, and so do its works and their ids.
 */
export function compose(base: CoterieDocument, records: readonly BibRecord[]): Composed {
  const joined = join(base, records);
  const document = addTopics(withPersons(joined), joined.added);
  return { document, added: joined.added.size, duplicates: records.length - joined.added.size };
}

/** The first half: which records are one work, and which works are versions of another. */
export function join(base: CoterieDocument, records: readonly BibRecord[]): Joined {
  const all = [...base.works.map(toRecord), ...records];
  const matched = matchRecords(all);
  const { works, idAt } = joined(base, all, matched);
  const { versionDoubts: _, ...rest } = base;
  const doubts = doubtsOf(base, matched, idAt);
  const document: CoterieDocument = {
    ...rest,
    works,
    versions: versionsOf(base, matched, idAt),
    ...(doubts.length === 0 ? {} : { versionDoubts: doubts }),
  };
  return { document, added: new Set(works.slice(base.works.length).map(({ id }) => id)) };
}

/** The second half: who is who, and whose list it is. Works stay in their order. */
export function withPersons({ document, added }: Joined): CoterieDocument {
  const { decisions, persons, owner: before, works, title } = document;
  const identity = identify(works, { decisions, persons, owner: before });
  const owner = before ?? guessOwner(identity.works, identity.persons)?.person;
  return {
    ...document,
    ...(owner === undefined ? {} : { owner }),
    title: added.size === works.length ? titleOf(title, owner, identity.persons) : title,
    works: identity.works,
    persons: identity.persons,
    decisions: identity.decisions,
  };
}

/** A list of somebody's is called by their name; what the visitor named stays named so. */
function titleOf(title: string, owner: PersonId | undefined, persons: readonly Person[]): string {
  return persons.find(({ id }) => id === owner)?.name ?? title;
}

/** Where each record went: the id of its work. */
type IdAt = readonly WorkId[];

function joined(
  base: CoterieDocument,
  all: readonly BibRecord[],
  { duplicates }: Matched,
): { readonly works: readonly Work[]; readonly idAt: IdAt } {
  const old = base.works.length;
  const idFor = createIds(new Set(base.works.map(({ id }) => id)));
  const works: Work[] = [...base.works];
  const idAt: WorkId[] = base.works.map(({ id }) => id);
  const groupOf = new Map(duplicates.flatMap((group) => group.map((i) => [i, group] as const)));
  for (const [i, record] of all.entries()) {
    if (i < old || idAt[i] !== undefined) continue;
    const group = groupOf.get(i) ?? [i];
    const fresh = group.filter((other) => other >= old);
    const known = group.find((other) => other < old);
    const whole = fresh.length < 2 ? record : joinRecords(fresh.flatMap((other) => all[other] ?? []));
    const before = known === undefined ? undefined : works[known];
    const id = before?.id ?? idFor(whole);
    if (before === undefined || known === undefined) works.push(toWork(whole, id));
    else works[known] = completed(before, whole);
    for (const other of fresh) idAt[other] = id;
  }
  return { works, idAt };
}

/** The groups that were there, each with what joins it, and the new ones. What was decided is not decided again. */
function versionsOf(base: CoterieDocument, { versions }: Matched, idAt: IdAt): readonly VersionGroup[] {
  const groups = [...base.versions];
  const groupAt = new Map(groups.flatMap(({ works }, at) => works.map((work) => [work, at] as const)));
  const old = new Set(base.works.map(({ id }) => id));
  for (const { works, formal, why } of versions) {
    const ids = [...new Set(works.flatMap((i) => idAt[i] ?? []))];
    const first = idAt[formal];
    const known = ids.flatMap((id) => groupAt.get(id) ?? [])[0];
    const fresh = ids.filter((id) => !groupAt.has(id));
    if (first === undefined || ids.length < 2 || fresh.every((id) => old.has(id))) continue;
    const at = known ?? groups.length;
    const group = groups[at];
    groups[at] =
      group === undefined
        ? { formal: first, works: fresh, why }
        : { ...group, works: [...group.works, ...fresh] };
    for (const id of fresh) groupAt.set(id, at);
  }
  return groups;
}

function doubtsOf(base: CoterieDocument, { doubts }: Matched, idAt: IdAt): readonly VersionDoubt[] {
  const old = new Set(base.works.map(({ id }) => id));
  const fresh = doubts.flatMap(({ works: [a, b], why }): VersionDoubt[] => {
    const [one, other] = [idAt[a], idAt[b]];
    if (one === undefined || other === undefined || one === other) return [];
    return old.has(one) && old.has(other) ? [] : [{ works: [one, other], why }];
  });
  return [...(base.versionDoubts ?? []), ...fresh];
}
