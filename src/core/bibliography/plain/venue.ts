import { sentenceEnd } from './sentences.ts';

/** Where a work appeared, as far as the end of its reference says. */
export interface Place {
  readonly venue?: string | undefined;
  readonly volume?: string | undefined;
  readonly number?: string | undefined;
  readonly pages?: string | undefined;
}

const LEADS =
  /^(?:(?:(?:to )?appear(?:ed|s|ing)?|accepted|submitted|published|in press|forthcoming|under review|presented|revised)\b[,:]?\s{0,2}(?:for publication\s)?(?:(?:in|to|at|by)\b:?\s{0,2})?(?:the\s)?|in\b:?\s{1,3}(?=\S)|in:\s{0,3}|the\s(?=journal))/i;
/** What follows the name of a journal or a book. */
const ENDS = new RegExp(
  [
    String.raw`[,.;:]?\s\(?(?:vol(?:ume)?|no|number|pp?|pages?|issue|art(?:icle)?)\b\.?\s?\(?[A-Z]?\d`,
    String.raw`[,;:]?\s\d{1,4}(?:\s?[(:,;]|\.?$|-\d)`,
    String.raw`[,.;]?\s\(?(?:19|20)\d{2}[a-z]?\)?(?=[.,;:)]|$)`,
    '[;([]',
    String.raw`,\s\d`,
    String.raw`[,.]\s(?:edited by|eds?\b|doi|https?:|arxiv:|issn|isbn|url)`,
    String.raw`,\s(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\b`,
  ].join('|'),
  'iu',
);
const MOST = 600;

/** What stands behind the title, taken apart: "In Proceedings of X, vol. 3, pp. 1–9, 2019". */
export function placeIn(rest: string): Place {
  const text = rest.slice(0, MOST).replace(/^[\s,.;:“”"'’]{1,6}/, '');
  return { venue: venueIn(text), ...numbersIn(text) };
}

function venueIn(text: string): string | undefined {
  const said = text.replace(LEADS, '').replace(LEADS, '');
  const found = ENDS.exec(said);
  const end = Math.min(found?.index ?? said.length, sentenceEnd(said, 0));
  const venue = withoutEnd(said.slice(0, end));
  return venue.length < 3 || venue.length > 250 || !/\p{L}{2}/u.test(venue) ? undefined : venue;
}

/** Without the signs at its end; the point of an abbreviated name stays: "Comp. Theor. Chem." */
function withoutEnd(text: string): string {
  const bare = text.replace(/[\s,.;:]{1,6}$/, '');
  return /\p{L}\.\s/u.test(bare) && /[\s.]\p{L}{1,6}$/u.test(bare) && text.charAt(bare.length) === '.'
    ? `${bare}.`
    : bare;
}

const RANGE = String.raw`[A-Za-z]{0,3}\d{1,7}(?:\s?[-–—]{1,3}\s?[A-Za-z]{0,3}\d{1,7})?`;
const COMPACT = new RegExp(
  String.raw`(?<![\d.])(\d{1,4})\s?(?:\((\d{1,4}(?:[-–/]\d{1,4})?)\))?\s?[:,]\s?(?:pp?\.\s?|pages\s)?(${RANGE})(?![\d/])`,
);

function numbersIn(text: string): Omit<Place, 'venue'> {
  const volume = /\bvol(?:ume)?\.?\s?(\d{1,4})\b/i.exec(text)?.[1];
  const number = /\b(?:no|number|issue)\.?\s?(\d{1,4})\b/i.exec(text)?.[1];
  const pages = new RegExp(String.raw`\b(?:pp?\.|pages?)\s?(${RANGE})`, 'i').exec(text)?.[1];
  if (volume !== undefined || pages !== undefined) {
    const loose = /(?<![\d.])(\d{1,4})\s?\((\d{1,4})\)/.exec(text);
    return { volume: volume ?? loose?.[1], number: number ?? loose?.[2], pages };
  }
  const [, compactVolume, compactNumber, compactPages] = COMPACT.exec(text) ?? [];
  const isYear = compactVolume !== undefined && /^(?:19|20)\d{2}$/.test(compactVolume);
  return isYear ? {} : { volume: compactVolume, number: number ?? compactNumber, pages: compactPages };
}

const VENUE_WORD =
  /^(?:in[:\s]|proc\b|proceedings|(?:the )?journal|j\.|trans(?:actions)?\b|ieee|acm|siam|international (?:conference|journal)|int\.|annals|ann\.|advances in|lecture notes|lncs|phys\.|arxiv|bio?rxiv|tech(?:nical)?\.? rep|ph\.?\s?d|master|preprint|submitted|to appear|in press|accepted|springer|elsevier|departments? of|universit|institut|school of|thesis|dissertation)/i;

/** Whether what begins here reads like the name of a journal, a conference or a series. */
export function looksLikeVenue(text: string): boolean {
  return VENUE_WORD.test(text);
}

/** Where a comma stands before the name of a journal, a conference or an institution; -1 where none does. */
export function commaBeforeVenue(text: string): number {
  const cuts = commasIn(text);
  const named = cuts.findIndex((_, i) => looksLikeVenue(segmentAt(text, cuts, i)));
  // "Title, Sapienza, University of Rome": the name of an institution may take two parts.
  const isTwofold =
    named > 0 && INSTITUTION.test(segmentAt(text, cuts, named)) && isShort(segmentAt(text, cuts, named - 1));
  return cuts[isTwofold ? named - 1 : named] ?? -1;
}

/** Where the title ends in a reference whose parts have commas between: before the journal. */
export function commaTitleEnd(text: string): number {
  const before = commaBeforeVenue(text);
  if (before !== -1) return before;
  const cuts = commasIn(text);
  const numbered = cuts.findIndex((_, i) =>
    isBeforeNumbers(segmentAt(text, cuts, i), segmentAt(text, cuts, i + 1), i + 1 < cuts.length),
  );
  return cuts[numbered] ?? cuts[0] ?? text.length;
}

const INSTITUTION = /^(?:universit|departments? of|institut|school of)/i;
const isShort = (segment: string): boolean => segment.split(' ').length <= 2 && /^\p{Lu}/u.test(segment);
const commasIn = (text: string): readonly number[] =>
  [...text.slice(0, MOST).matchAll(/,\s/g)].map(({ index }) => index);
const segmentAt = (text: string, cuts: readonly number[], i: number): string =>
  text.slice((cuts[i] ?? 0) + 2, cuts[i + 1] ?? MOST);

/** "Comput. Phys. Commun. 184 (2013) 1", or "Nature" with numbers in the next part. */
function isBeforeNumbers(segment: string, next: string, hasNext: boolean): boolean {
  if (!/^\p{Lu}/u.test(segment)) return false;
  return /\s\(?\d{1,4}\)?(?:\s?[(:;.]|$)/.test(segment) || (hasNext && /^(?:\d|vol|no\.|pp|\()/i.test(next));
}
