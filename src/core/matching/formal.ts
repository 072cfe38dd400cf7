import type { BibRecord } from '#core/bibliography/record.ts';
import type { Kind } from '#core/model/document.ts';

/** The more formal kind first: it dates and names a work that has several versions. */
const FORMALITY: readonly Kind[] = [
  'journal',
  'conference',
  'chapter',
  'book',
  'workshop',
  'poster',
  'report',
  'preprint',
  'thesis',
  'patent',
  'other',
];

function dateNumber({ date }: BibRecord): number {
  return date === undefined ? 0 : date[0] * 10_000 + (date[1] ?? 0) * 100 + (date[2] ?? 0);
}

/** The order of versions: journal, conference, chapter or book, workshop, poster, report, preprint, …; newest first. */
export function byFormality(a: BibRecord, b: BibRecord): number {
  return FORMALITY.indexOf(a.kind) - FORMALITY.indexOf(b.kind) || dateNumber(b) - dateNumber(a);
}
