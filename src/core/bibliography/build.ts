import type { DateParts } from '#core/model/document.ts';
import { type PrintedIds, toIds } from './ids.ts';
import { sortOf } from './kinds.ts';
import { meansOthers, toName } from './names.ts';
import type { BibRecord, PrintedName } from './record.ts';
import { toLine, toPlain } from './text.ts';

/** What a tagged record says, in strings; what it does not say is left out or undefined. */
export interface Said {
  readonly line: number;
  readonly key?: string | undefined;
  readonly says?: string | undefined;
  readonly title?: string | undefined;
  readonly names: readonly (string | PrintedName)[];
  readonly date?: DateParts | undefined;
  readonly venue?: string | undefined;
  readonly venueShort?: string | undefined;
  readonly volume?: string | undefined;
  readonly number?: string | undefined;
  readonly pages?: string | undefined;
  readonly ids: PrintedIds;
  readonly url?: string | undefined;
  readonly keywords?: readonly string[];
  readonly abstract?: string | undefined;
  readonly language?: string | undefined;
}

/** A record from what its fields say: names split, markup off, kind and ids worked out, nothing empty kept. */
export function toBibRecord(said: Said): BibRecord {
  const { line, names, date } = said;
  const ids = toIds(said.ids);
  const whole = names.filter((name) => typeof name !== 'string' || !meansOthers(name));
  const authors = whole.flatMap((name) => (typeof name === 'string' ? (toName(name) ?? []) : name));
  const keywords = [...new Set((said.keywords ?? []).map(toLine))].filter((word) => word !== '');
  const text = (key: string, value: string | undefined) => {
    const plain = value === undefined ? '' : toLine(value);
    return plain === '' ? {} : { [key]: plain };
  };
  return {
    line,
    ...text('key', said.key),
    ...sortOf({ says: said.says, venue: said.venue, ids }),
    title: toPlain(said.title ?? ''),
    authors,
    ...(whole.length < names.length ? { isCutShort: true } : {}),
    ...(date === undefined ? {} : { date }),
    ...text('venue', said.venue === undefined ? undefined : toPlain(said.venue)),
    ...text('venueShort', said.venueShort),
    ...text('volume', said.volume),
    ...text('number', said.number),
    ...text('pages', said.pages),
    ids,
    ...text('url', said.url),
    ...(keywords.length === 0 ? {} : { keywords }),
    ...text('abstract', said.abstract === undefined ? undefined : toPlain(said.abstract)),
    ...text('language', said.language),
  };
}

/** "283", "98" → "283–98"; a range that stands in one field stays as it is. */
export function pagesOf(first: string | undefined, last: string | undefined): string | undefined {
  if (first === undefined || last === undefined || first === last || /[-–]/.test(first)) return first;
  return `${first}–${last}`;
}
