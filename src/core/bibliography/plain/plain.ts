import { toBibRecord } from '../build.ts';
import { toDate } from '../dates.ts';
import type { BibRecord, Piece, Reader } from '../record.ts';
import { type Block, toBlocks } from './blocks.ts';
import { guessParts } from './guess.ts';
import type { Parts } from './parts.ts';

/** A work guessed from plain text, and where it stands there. */
export interface Guess {
  readonly record: BibRecord;
  readonly line: number;
  readonly from: number;
  readonly to: number;
  /** Whether title, authors and year were all found. */
  readonly isSure: boolean;
}

const YEARS = /(?<!\d)(?:19[2-9]\d|20[0-4]\d)(?!\d)/g;
const COMING = /\b(?:in press|to appear|submitted|in preparation|forthcoming|under review|accepted)\b/i;
const SHORTEST = 25;

/** The works of a list in plain text, such as the publications of a CV. What reads like no work is passed over. */
export function guessWorks(text: string): readonly Guess[] {
  return toBlocks(text).flatMap((block) => guessIn(block) ?? []);
}

function guessIn({ text, line, from, to }: Block): Guess | undefined {
  const year = yearOf(text);
  if (text.length < SHORTEST || (year === undefined && !COMING.test(text))) return undefined;
  const parts = guessParts(text);
  if (parts === undefined || parts.title.length < 6) return undefined;
  return {
    record: toRecord(text, parts, { line, year }),
    line,
    from,
    to,
    isSure: parts.authors.length > 0 && year !== undefined,
  };
}

/** The last year that is in brackets, else the last that no longer number holds. */
function yearOf(text: string): string | undefined {
  const inBrackets = [...text.matchAll(/\(\s?((?:19[2-9]|20[0-4])\d)[a-z]?\s?\)/g)].at(-1)?.[1];
  return inBrackets ?? [...text.replace(/https?:\S+|\b10\.\d{4}\S+/g, ' ').matchAll(YEARS)].at(-1)?.[0];
}

interface At {
  readonly line: number;
  readonly year: string | undefined;
}

function toRecord(text: string, { authors, title, rest }: Parts, { line, year }: At): BibRecord {
  const venue = venueOf(rest);
  const url = /https?:\/\/[^\s,;]+/.exec(text)?.[0]?.replace(/[.)]+$/, '');
  return toBibRecord({
    line,
    says: saysOf(text, rest),
    title: title.replace(/[.,;:]$/, ''),
    names: authors,
    date: toDate(year),
    venue,
    ids: { doi: /\b10\.\d{4,9}\/\S+/.exec(text)?.[0], url, arxiv: /arxiv/i.test(text) ? text : undefined },
    url,
  });
}

function venueOf(rest: string): string | undefined {
  const said = rest
    .replace(/^in[:\s]\s{0,3}/i, '')
    .replace(/https?:\S+|doi:?\s?\S+/gi, '')
    .split(
      /,\s?(?:vol|no|pp|p\.|pages|volume|issue)\b|[;(]|\s\d{1,4}[,:(]|\.\s|,?\s(?:19|20)\d{2}\b|,\s\d/i,
    )[0]
    ?.replace(/[\s,.:]{1,6}$/, '');
  return said === undefined || said.length < 3 || said.length > 200 ? undefined : said;
}

function saysOf(text: string, rest: string): string {
  if (/\b(?:Ph\.?\s?D\.?|doctoral|master'?s?)\s(?:thesis|dissertation)/i.test(text)) return 'thesis';
  if (/\bpatent\b/i.test(rest)) return 'patent';
  if (/\b(?:proc\b|proceedings|conference|symposium|workshop|in:)/i.test(rest)) return 'conference paper';
  return /technical report|working paper/i.test(rest) ? 'report' : 'journal article';
}

/** Reads plain text as far as it can be guessed; what is no work is left aside. */
export const readPlain: Reader = (text) => {
  const guesses = guessWorks(text);
  const pieces: Piece[] = [];
  let end = 0;
  for (const { from, to } of guesses) {
    if (from > end) pieces.push({ is: 'ignored', from: end, to: from });
    pieces.push({ is: 'record', from, to });
    end = to;
  }
  if (end < text.length) pieces.push({ is: 'ignored', from: end, to: text.length });
  return { records: guesses.map(({ record }) => record), problems: [], notes: [], pieces };
};
