import { byFormality } from '#core/matching/formal.ts';
import type { CoterieDocument, VersionDoubt, Work, WorkId } from '#core/model/document.ts';
import { toRecord } from './works.ts';

const sameDoubt = (a: VersionDoubt, b: VersionDoubt): boolean =>
  a.works.every((work, i) => work === b.works[i]);

function without(document: CoterieDocument, doubt: VersionDoubt): CoterieDocument {
  const { versionDoubts = [], ...rest } = document;
  const left = versionDoubts.filter((other) => !sameDoubt(other, doubt));
  return left.length === 0 ? rest : { ...rest, versionDoubts: left };
}

/** The two works are versions of one piece of research; `formal` stands for both. */
export function joinVersions(
  document: CoterieDocument,
  doubt: VersionDoubt,
  formal: WorkId,
): CoterieDocument {
  const settled = without(document, doubt);
  const touched = settled.versions.filter(({ works }) => doubt.works.some((work) => works.includes(work)));
  const works = [...new Set([...touched.flatMap((group) => group.works), ...doubt.works])];
  const why = 'Said by hand to be one piece of research.';
  return {
    ...settled,
    versions: [...settled.versions.filter((group) => !touched.includes(group)), { formal, works, why }],
  };
}

/** The one of two works that stands for both: the more formal kind, the newer of equals. */
export function formalOf([one, other]: readonly [Work, Work]): WorkId {
  return byFormality(toRecord(one), toRecord(other)) <= 0 ? one.id : other.id;
}

/** The two works are different ones. */
export function keepWorksApart(document: CoterieDocument, doubt: VersionDoubt): CoterieDocument {
  return without(document, doubt);
}

/** Takes a work out of its group of versions; a group of one is none. */
export function leaveVersions(document: CoterieDocument, work: WorkId): CoterieDocument {
  return {
    ...document,
    versions: document.versions.flatMap((group) => {
      if (!group.works.includes(work)) return [group];
      const works = group.works.filter((other) => other !== work);
      const [first] = works;
      if (first === undefined || works.length < 2) return [];
      return [{ ...group, works, formal: group.formal === work ? first : group.formal }];
    }),
  };
}
