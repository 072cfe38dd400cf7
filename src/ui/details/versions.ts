import type { CoterieDocument, Work, WorkId } from '#core/model/document.ts';
import { KIND_NOUNS, listWords } from '#ui/parts/words.ts';

/** The other records of the same research, in the file's order. */
export function otherVersions(document: CoterieDocument, id: WorkId): readonly Work[] {
  const group = document.versions.find(({ works }) => works.includes(id));
  if (group === undefined) return [];
  return document.works.filter((work) => work.id !== id && group.works.includes(work.id));
}

/** " · also a preprint and a workshop paper". */
export function versionsNote(others: readonly Work[]): string {
  const nouns = [...new Set(others.map(({ kind }) => KIND_NOUNS[kind]))];
  return nouns.length === 0 ? '' : ` · also ${listWords(nouns)}`;
}
