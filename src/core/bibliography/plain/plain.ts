import { toBibRecord } from '../build.ts';
import { toDate } from '../dates.ts';
import type { BibRecord, Piece, PrintedName, Problem, Reader } from '../record.ts';
import { type Block, toBlocks } from './blocks.ts';
import { bestReading } from './guess.ts';
import { type NameRun, namesIn } from './nameList.ts';
import { toPrinted } from './printed.ts';
import type { Candidate } from './styles.ts';
import { placeIn } from './venue.ts';
import { hasYear, leadingYear, yearOf } from './years.ts';

/** A work guessed from plain text, and where it stands there. */
export interface Guess {
  readonly record: BibRecord;
  readonly line: number;
  readonly from: number;
  readonly to: number;
  /** Whether title, authors and year were all found, and it stands among works. */
  readonly isSure: boolean;
}

const COMING =
  /\b(?:in press|to appear|submitted|in preparation|forthcoming|under review|in revision|accepted|manuscript)\b/i;
const SHORTEST = 25;
/** A reading with less than this is of prose, or of a grant; see `scoreOf`. */
const LEAST = 2.5;
/** A reading with less than this wants a second look. */
const GOOD = 3.5;

/** The works of a list in plain text, such as the publications of a CV. What reads like no work is passed over. */
export function guessWorks(text: string): readonly Guess[] {
  return toBlocks(text).flatMap((block) => guessIn(block) ?? []);
}

function guessIn(block: Block): Guess | undefined {
  const { text, section, line, from, to } = block;
  const isDated = block.year !== undefined || hasYear(text);
  if (text.length < SHORTEST || !(isDated || COMING.test(text))) return undefined;
  const { year: leading, bare } = leadingYear(text);
  const best = bestReading(bare, block.lines);
  if (best === undefined || best.score < LEAST + (section === 'others' ? 2 : 0)) return undefined;
  const year = yearOf(best.candidate, leading ?? block.year);
  const record = toRecord(text, best.candidate, { line, year });
  if (record.title.length < 6) return undefined;
  const isSure =
    record.authors.length > 0 && year !== undefined && best.score >= GOOD && section !== 'others';
  return { record, line, from, to, isSure };
}

interface At {
  readonly line: number;
  readonly year: string | undefined;
}

function toRecord(text: string, { run, title, rest }: Candidate, { line, year }: At): BibRecord {
  const place = placeIn(rest);
  const url = /https?:\/\/[^\s,;<>]{1,300}/.exec(text)?.[0]?.replace(/[.)]{1,3}$/, '');
  return toBibRecord({
    line,
    says: saysOf(text, rest),
    title: title.replace(/^["“‘]|[.,;:"”]{1,3}$/g, ''),
    names: run === undefined ? [] : printedIn(run),
    date: toDate(year),
    ...place,
    ids: {
      doi: /\b10\.\d{4,9}\/\S{1,200}/.exec(text)?.[0],
      url,
      arxiv: /arxiv/i.test(text) ? text : undefined,
      pmid: /\bPMID:?\s?(\d{5,9})/.exec(text)?.[1],
      pmcid: /\bPMC\d{5,9}/.exec(text)?.[0],
    },
    url,
  });
}

function printedIn(run: NameRun): readonly (string | PrintedName)[] {
  const names = namesIn(run).flatMap((name) => toPrinted(name, run.style) ?? []);
  return run.isCutShort ? [...names, 'et al.'] : names;
}

function saysOf(text: string, rest: string): string {
  if (/\b(?:Ph\.?\s?D\.?|doctoral|master'?s?)\s(?:thesis|dissertation)/i.test(text)) return 'thesis';
  if (/\bpatent\b/i.test(rest)) return 'patent';
  if (/\b(?:proc\b|proceedings|conference|symposium|workshop)/i.test(rest)) return 'conference paper';
  if (/^in:?\s.{0,200}\b(?:eds?\.|edited by|handbook|encyclopedia)/i.test(rest)) return 'book chapter';
  return /technical report|tech\. rep|working paper/i.test(rest) ? 'report' : 'journal article';
}

const UNCLEAR =
  'This stands among publications, but its title and its authors could not be told apart. Enter it by hand, or write it like the others.';

/** Reads plain text as far as it can be guessed; what is no work is left aside. */
export const readPlain: Reader = (text, onProgress) => {
  const records: BibRecord[] = [];
  const problems: Problem[] = [];
  const pieces: Piece[] = [];
  let end = 0;
  for (const block of toBlocks(text)) {
    const guess = guessIn(block);
    if (guess === undefined && !isLikely(block)) continue;
    const { line, from, to } = block;
    if (from > end) pieces.push({ is: 'ignored', from: end, to: from });
    if (guess === undefined) problems.push({ line, from, to, why: UNCLEAR });
    else records.push(guess.record);
    pieces.push({ is: guess === undefined ? 'problem' : 'record', from, to });
    end = to;
    if (pieces.length % 200 === 0) onProgress?.(to, records.length);
  }
  if (end < text.length) pieces.push({ is: 'ignored', from: end, to: text.length });
  return { records, problems, notes: [], pieces };
};

/** Whether an item that could not be read is a work all the same: one of a list of works, with a year. */
function isLikely({ section, isMarked, text, year }: Block): boolean {
  return (
    section === 'works' && isMarked && text.length > SHORTEST * 2 && (year !== undefined || hasYear(text))
  );
}
