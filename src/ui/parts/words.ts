import type { DateParts, Kind, Relation } from '#core/model/document.ts';
import { grouped } from '#core/network/status.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** "14 June 2017", "June 2017" or "2017": as exact as the source. */
export function dateWords([year, month, day]: DateParts): string {
  const name = month === undefined ? undefined : MONTHS[month - 1];
  if (name === undefined) return String(year);
  return day === undefined ? `${name} ${year}` : `${day} ${name} ${year}`;
}

/** "2012–2017", "2012", or nothing. */
export function yearsWords(span: readonly [number | undefined, number | undefined] | undefined): string {
  const [first, last] = span ?? [];
  if (first === undefined || last === undefined) return '';
  return first === last ? String(first) : `${first}–${last}`;
}

export const KIND_WORDS: { readonly [K in Kind]: string } = {
  conference: 'conference',
  journal: 'journal',
  workshop: 'workshop',
  poster: 'poster',
  preprint: 'preprint',
  report: 'report',
  patent: 'patent',
  thesis: 'thesis',
  book: 'book',
  chapter: 'chapter',
  other: 'other',
};

/** As in "also a preprint". */
export const KIND_NOUNS: { readonly [K in Kind]: string } = {
  conference: 'a conference paper',
  journal: 'a journal article',
  workshop: 'a workshop paper',
  poster: 'a poster',
  preprint: 'a preprint',
  report: 'a report',
  patent: 'a patent',
  thesis: 'a thesis',
  book: 'a book',
  chapter: 'a chapter',
  other: 'another version',
};

export const RELATION_WORDS: { readonly [K in Relation['kind']]: string } = {
  advisor: 'Advisor',
  committee: 'Committee member',
  mentor: 'Mentor',
  mentee: 'Mentee',
};

/** "A", "A and B", "A, B and C". */
export function listWords(words: readonly string[], last: 'and' | 'or' = 'and'): string {
  const end = words.at(-1) ?? '';
  return words.length < 2 ? end : `${words.slice(0, -1).join(', ')} ${last} ${end}`;
}

/** At most two decimals, none that say nothing: 1.5, 3, 0.33. */
export function decimalWords(n: number): string {
  return grouped(Math.round(n * 100) / 100);
}

/** The address of a work, only where a click can do no harm. */
export function safeLink(address: string | undefined): string | undefined {
  if (address === undefined) return undefined;
  try {
    const url = new URL(address);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined;
  } catch {
    return undefined;
  }
}

export function doiLink(doi: string | undefined): string | undefined {
  const bare = doi?.trim().replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '');
  return bare?.startsWith('10.')
    ? `https://doi.org/${bare.split('/').map(encodeURIComponent).join('/')}`
    : undefined;
}
