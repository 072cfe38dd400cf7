import { isPerson, printedName } from '#core/model/catalog.ts';
import type {
  Authorship,
  CareerEvent,
  CoterieDocument,
  Decision,
  Era,
  Person,
  PersonId,
  Relation,
  Scene,
  Topic,
  TopicId,
  VersionDoubt,
  VersionGroup,
  Work,
  WorkId,
} from '#core/model/document.ts';
import type { Steps } from '#core/steps.ts';
import { type Finding, toPath } from './finding.ts';
import { type Placed, without } from './records.ts';

/** The records of a file, each checked by itself. */
export interface Lists {
  readonly works: readonly Placed<Work>[];
  readonly persons: readonly Placed<Person>[];
  readonly decisions: readonly Placed<Decision>[];
  readonly versions: readonly Placed<VersionGroup>[];
  readonly versionDoubts: readonly Placed<VersionDoubt>[];
  readonly topics: readonly Placed<Topic>[];
  readonly eras: readonly Placed<Era>[];
  readonly events: readonly Placed<CareerEvent>[];
  readonly relations: readonly Placed<Relation>[];
  readonly scenes: readonly Placed<Scene>[];
}

type Mended = Pick<CoterieDocument, Exclude<keyof Lists, 'versionDoubts'>> &
  Pick<CoterieDocument, 'owner' | 'versionDoubts'>;
type At = Placed<unknown>['at'];

/** Takes out every mention of what is not there, so that what is left can be trusted; a step for each work. */
export function* mendingSteps(lists: Lists, owner: string | undefined, findings: Finding[]): Steps<Mended> {
  const topics = unique(lists.topics, findings);
  const eras = unique(lists.eras, findings);
  const persons = unique(lists.persons, findings);
  yield;
  const works = unique(lists.works, findings);
  yield;
  const report = (path: readonly (string | number)[], noun: string, id: string): void => {
    findings.push({
      where: toPath(path),
      why: `names the ${noun} ${JSON.stringify(id)}, which is not in this document, so it is left off`,
      remedy: `Name a ${noun} of the list, or add this one.`,
    });
  };
  const known = {
    topics: idsOf(topics),
    eras: idsOf(eras),
    works: idsOf(works),
    persons: toPersonIds(persons, works),
    report,
  };
  const mended: Work[] = [];
  for (const work of works) {
    mended.push(mendWork(work, known));
    yield;
  }
  return {
    works: mended,
    persons: bare(persons),
    decisions: bare(lists.decisions),
    versions: mendVersions(lists.versions, known, findings),
    ...mendDoubts(lists.versionDoubts, known),
    topics: topics.map(withShort),
    eras: eras.map(withShort),
    events: bare(lists.events),
    relations: lists.relations.map(({ at, record }) => mendPerson(record, at, known)),
    scenes: bare(lists.scenes),
    ...mendPersonId(owner, known),
  };
}

interface Known {
  readonly topics: ReadonlySet<string>;
  readonly eras: ReadonlySet<string>;
  readonly works: ReadonlySet<string>;
  readonly persons: { readonly has: (id: string) => boolean };
  readonly report: (path: readonly (string | number)[], noun: string, id: string) => void;
}

function bare<T>(list: readonly Placed<T>[]): readonly T[] {
  return list.map(({ record }) => record);
}

/** A document written by hand need not give a short name. */
function withShort<T extends { readonly name: string; readonly short: string }>({ record }: Placed<T>): T {
  return record.short === undefined ? { ...record, short: record.name } : record;
}

function idsOf(list: readonly Placed<{ readonly id: string }>[]): ReadonlySet<string> {
  return new Set(list.map(({ record }) => record.id));
}

/** The first record of an id stays. */
function unique<T extends { readonly id: string }>(
  list: readonly Placed<T>[],
  findings: Finding[],
): readonly Placed<T>[] {
  const first = new Map<string, At>();
  return list.filter(({ at, record }) => {
    const other = first.get(record.id);
    if (other === undefined) first.set(record.id, at);
    else {
      findings.push({
        where: toPath([...at, 'id']),
        why: `is ${JSON.stringify(record.id)}, the id of ${toPath(other)} too, so the second is left out`,
        remedy: 'Give each an id of its own.',
      });
    }
    return other === undefined;
  });
}

/** Listed persons, and printed names that no person claims: each is a person of its own. Few lists have to look for those. */
function toPersonIds(persons: readonly Placed<Person>[], works: readonly Placed<Work>[]): Known['persons'] {
  const listed = idsOf(persons);
  let unclaimed: ReadonlySet<string> | undefined;
  const find = (): ReadonlySet<string> => {
    const claimed = new Set(persons.flatMap(({ record }) => [record.name, ...record.names]));
    const printed = works.flatMap(({ record }) => record.author.filter(isPerson).map(printedName));
    return new Set(printed.filter((name) => !claimed.has(name)));
  };
  return {
    has: (id) => {
      if (listed.has(id)) return true;
      unclaimed ??= find();
      return unclaimed.has(id);
    },
  };
}

function mendWork({ at, record: work }: Placed<Work>, known: Known): Work {
  const isSound =
    work.topics.every((topic) => known.topics.has(topic)) &&
    work.author.every(({ person }) => person === undefined || known.persons.has(person)) &&
    (work.era === undefined || known.eras.has(work.era));
  if (isSound) return work;
  const topics = work.topics.filter((topic: TopicId, i) => {
    if (!known.topics.has(topic)) known.report([...at, 'topics', i], 'topic', topic);
    return known.topics.has(topic);
  });
  const author = work.author.map((one, i): Authorship => mendPerson(one, [...at, 'author', i], known));
  const isLost = work.era !== undefined && !known.eras.has(work.era);
  if (isLost) known.report([...at, 'era'], 'era', String(work.era));
  return { ...(isLost ? without(work, new Set(['era'])) : work), author, topics };
}

function mendPerson<T extends { readonly person?: PersonId }>(
  record: T,
  at: readonly (string | number)[],
  known: Known,
): T {
  if (record.person === undefined || known.persons.has(record.person)) return record;
  known.report([...at, 'person'], 'person', record.person);
  return without(record, new Set(['person']));
}

function mendPersonId(owner: string | undefined, known: Known): { readonly owner?: PersonId } {
  if (owner === undefined) return {};
  if (known.persons.has(owner)) return { owner: owner as PersonId };
  known.report(['owner'], 'person', owner);
  return {};
}

/** A group stays if its formal version does; every work stands in one group at most. */
function mendVersions(
  groups: readonly Placed<VersionGroup>[],
  known: Known,
  findings: Finding[],
): readonly VersionGroup[] {
  const grouped = new Map<WorkId, At>();
  const drop = (where: readonly (string | number)[], why: string, remedy: string): void => {
    findings.push({ where: toPath(where), why, remedy });
  };
  return groups.flatMap(({ at, record }): VersionGroup[] => {
    const works = record.works.filter((work, i) => {
      const other = grouped.get(work);
      if (!known.works.has(work)) known.report([...at, 'works', i], 'work', work);
      else if (other !== undefined) {
        drop(
          [...at, 'works', i],
          `is ${JSON.stringify(work)}, which stands in ${toPath(other)} too, so it is left off here`,
          'Put a work in one group only.',
        );
      }
      return known.works.has(work) && other === undefined;
    });
    if (!works.includes(record.formal)) {
      drop(
        [...at, 'formal'],
        `is ${JSON.stringify(record.formal)}, which is not among the works of this group, so the group is left out`,
        'Name one of the group’s works.',
      );
      return [];
    }
    for (const work of works) grouped.set(work, at);
    return [{ ...record, works }];
  });
}

function mendDoubts(
  doubts: readonly Placed<VersionDoubt>[],
  known: Known,
): Pick<CoterieDocument, 'versionDoubts'> {
  const versionDoubts = doubts.flatMap(({ at, record }) => {
    const missing = record.works.find((work) => !known.works.has(work));
    if (missing !== undefined) known.report([...at, 'works'], 'work', missing);
    return missing === undefined ? [record] : [];
  });
  return versionDoubts.length === 0 ? {} : { versionDoubts };
}
