import type { DateParts } from '#core/model/document.ts';
import { dateFrom } from '../dates.ts';
import type { BibRecord, Note, OnProgress, Piece, Problem, Reading } from '../record.ts';
import { type Dialect, scanTagged, type Tagged, type TaggedRecord } from './lines.ts';

/** The fields of a record, by tag. Values are trimmed, and those of several lines keep their line ends. */
export interface Fields {
  readonly all: (...tags: readonly string[]) => readonly string[];
  /** The first that says something, of the tags in their order. */
  readonly first: (...tags: readonly string[]) => string | undefined;
  readonly list: readonly Tagged[];
}

function toFields(fields: readonly Tagged[]): Fields {
  const list = fields.filter(({ value }) => value !== '');
  const byTag = new Map<string, string[]>();
  for (const { tag, value } of list) {
    const values = byTag.get(tag);
    if (values === undefined) byTag.set(tag, [value]);
    else values.push(value);
  }
  return {
    list,
    all: (...tags) => tags.flatMap((tag) => byTag.get(tag) ?? []),
    first: (...tags) => tags.flatMap((tag) => byTag.get(tag)?.[0] ?? [])[0],
  };
}

const NOTHING_IN_IT =
  'This record has neither a title nor an author, so there is nothing to show. Give it a title in the file, or leave it out.';
const UNCLOSED = 'The line that ends this record is missing: it was read up to where the next one begins.';
const EVERY = 200;

/** Reads a text by its dialect; a record that says neither a title nor an author is a problem. */
export function readTagged(
  text: string,
  dialect: Dialect,
  fromFields: (fields: Fields, line: number) => BibRecord,
  onProgress?: OnProgress,
): Reading {
  const records: BibRecord[] = [];
  const problems: Problem[] = [];
  const pieces: Piece[] = [];
  const unclosed: Note[] = [];
  let end = 0;
  const take = ({ from, to, line, fields, isClosed }: TaggedRecord) => {
    if (from > end) pieces.push({ is: 'ignored', from: end, to: from });
    const record = fromFields(toFields(fields), line);
    const isEmpty = record.title === '' && record.authors.length === 0;
    if (isEmpty) problems.push({ line, from, to, why: NOTHING_IN_IT });
    else records.push(record);
    if (!isClosed) unclosed.push({ line, why: UNCLOSED });
    pieces.push({ is: isEmpty ? 'problem' : 'record', from, to });
    end = to;
    if (pieces.length % EVERY === 0) onProgress?.(to, records.length);
  };
  scanTagged(text, dialect, take);
  if (end < text.length) pieces.push({ is: 'ignored', from: end, to: text.length });
  // Some programs never write that line, and then it is no news.
  const notes = unclosed.length < records.length + problems.length ? unclosed : [];
  return { records, problems, notes, pieces };
}

/** Keywords: split at semicolons, and where there are none and `byLine` says so, at line ends. */
export function keywordsOf(values: readonly string[], byLine: boolean): readonly string[] {
  return values.flatMap((value) => (value.includes(';') || !byLine ? value.split(';') : value.split('\n')));
}

/** The year a record is filed under, with month and day where another of its dates is of the same year or of none. */
export function fullestDate(year: string | undefined, other: string | undefined): DateParts | undefined {
  const short = dateFrom(year);
  if (short === undefined) return dateFrom(other);
  if (short.length > 1 || other === undefined) return short;
  const long = dateFrom(other) ?? dateFrom(`${short[0]} ${other}`);
  return long !== undefined && long[0] === short[0] ? long : short;
}

/** Authors named with either of two tags, in the order of the file; whom both name counts once. */
export function namesUnder(list: readonly Tagged[], tag: string, otherTag: string): readonly string[] {
  const named = new Set(list.flatMap((field) => (field.tag === tag ? [field.value] : [])));
  return list
    .filter((field) => field.tag === tag || (field.tag === otherTag && !named.has(field.value)))
    .map(({ value }) => suffixBehind(value));
}

/** "Smith Jr., John" as "Smith, Jr., John", so that the suffix is not taken for a part of the family name. */
export function suffixBehind(name: string): string {
  const comma = name.indexOf(',');
  if (comma === -1 || comma > 80) return name;
  const [, family, suffix] =
    /^(\S.{0,70}?),? ((?:[JS]r\.?|I{2,3}|IV|2nd|3rd))$/.exec(name.slice(0, comma)) ?? [];
  return family === undefined ? name : `${family}, ${suffix}${name.slice(comma)}`;
}
