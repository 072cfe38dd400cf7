import { withoutMarks } from './marks.ts';
import { type NameRun, nameRuns } from './nameList.ts';
import { sentenceEnd } from './sentences.ts';
import { commaBeforeVenue, commaTitleEnd } from './venue.ts';

/** One way to read a reference. */
export interface Candidate {
  readonly run: NameRun | undefined;
  readonly title: string;
  readonly rest: string;
  /** The year that stands beside the names. */
  readonly year?: string | undefined;
  /**
   * How the title is set off: by quotes or type, by a point, by a comma, by the names behind it, or by its lines; `inner` for a guess that
   * something else may be the title.
   */
  readonly by: 'quotes' | 'sentence' | 'comma' | 'titleFirst' | 'lines' | 'inner';
}

const YEAR = String.raw`((?:19|20)\d{2})[a-z]?`;
/** "(2019).", "2019.", "(2019, May)", "(in press)" between names and title. */
const BRACKETED = new RegExp(
  String.raw`^[(\[]\s?(?:${YEAR}(?:[,/ –-][^)\]]{0,25})?|in press|forthcoming|to appear|submitted|n\.d\.|under review|accepted)\s?[)\]][\s.,:;]{0,3}`,
  'i',
);
const OPEN_YEAR = new RegExp(String.raw`^${YEAR}(?:[.,:;]\s{0,3}|\s(?=["“‘]))`);
const QUOTES = /["“”‘«„]/g;
const CLOSING: ReadonlyMap<string, RegExp> = new Map([
  ['"', /["”]/g],
  ['“', /[”"]/g],
  ['”', /[”"]/g],
  ['‘', /’(?!\p{L})/gu],
  ['«', /»/g],
  ['„', /[“”]/g],
]);

/** Every way to read a reference that begins with its authors. */
export function authorsFirst(text: string, runs: readonly NameRun[]): readonly Candidate[] {
  return runs.flatMap((run): readonly Candidate[] => {
    const { rest, year, isComma } = behindNames(text, run);
    if (rest === '') return [];
    const quoted = quotedAt(rest, 0);
    if (quoted !== undefined) return [{ run, year, by: 'quotes' as const, ...quoted }];
    const bySentence = { run, year, by: 'sentence' as const, ...bySentenceEnd(rest) };
    if (!isComma && bySentence.rest !== '') return [bySentence];
    const end = commaTitleEnd(rest);
    const byComma = {
      run,
      year,
      by: 'comma' as const,
      title: rest.slice(0, end),
      rest: rest.slice(end + 1).trim(),
    };
    return end >= rest.length
      ? [bySentence]
      : isComma
        ? [byComma, { ...bySentence, by: 'inner' }]
        : [bySentence, byComma];
  });
}

interface Behind {
  readonly rest: string;
  readonly year: string | undefined;
  /** A comma stood between. */
  readonly isComma: boolean;
}

function behindNames(text: string, run: NameRun): Behind {
  const start = text.slice(run.end, run.end + 120);
  const signs = /^[\s.,:;]{0,4}/.exec(start)?.[0] ?? '';
  const from = run.end + signs.length;
  const found = BRACKETED.exec(text.slice(from, from + 60)) ?? OPEN_YEAR.exec(text.slice(from, from + 60));
  const after = found?.[0] ?? '';
  return {
    rest: text.slice(from + after.length).trim(),
    year: found?.[1],
    isComma: (found === null ? signs : after).trim().endsWith(','),
  };
}

/** The title as a sentence; "Title, in Proceedings …" and "Title, Journal of …" end at the comma. */
function bySentenceEnd(text: string): { readonly title: string; readonly rest: string } {
  const end = sentenceEnd(text, 0);
  const sentence = text.slice(0, end);
  const behind = text.slice(end).replace(/^[.?!\s]{1,3}/, '');
  const cut = sentence.search(/[,.]\sin:?\s(?=\p{Lu})|\sIn:\s/u);
  if (cut > 10) return { title: sentence.slice(0, cut), rest: `${sentence.slice(cut + 1).trim()} ${behind}` };
  // The journal may follow a comma, where nothing but numbers follows the point.
  const comma = commaBeforeVenue(sentence);
  if (comma > 15 && /\d/.test(sentence.slice(comma)) && !/\p{L}{4}.*\d/u.test(behind.slice(0, 200))) {
    return { title: sentence.slice(0, comma), rest: `${sentence.slice(comma + 2)}. ${behind}` };
  }
  return { title: sentence, rest: behind };
}

/** A title in quotes that begin at `from` or soon after. */
function quotedAt(text: string, from: number): { readonly title: string; readonly rest: string } | undefined {
  const sign = CLOSING.get(text.charAt(from));
  if (sign === undefined) return undefined;
  sign.lastIndex = from + 1;
  for (let found = sign.exec(text); found !== null && found.index < from + 600; found = sign.exec(text)) {
    const title = text.slice(from + 1, found.index);
    // A quote within the quotes opens after a space and closes before a letter or a space within a phrase.
    const isInner = /\s$/.test(title) || /^\p{L}/u.test(text.slice(found.index + 1, found.index + 2));
    if (!isInner && title.length >= 8)
      return { title, rest: text.slice(found.index + 1).replace(/^[\s.,:;]{1,4}/, '') };
  }
  return undefined;
}

/** The title in the first quotes, with the names before or behind it, or nowhere. */
export function quotedTitle(text: string): readonly Candidate[] {
  for (const found of text.slice(0, 2000).matchAll(QUOTES)) {
    if (found[0] === '‘' && /\p{L}$/u.test(text.slice(0, found.index))) continue;
    const quoted = quotedAt(text, found.index);
    if (quoted === undefined) continue;
    const before = text.slice(0, found.index).replace(/[\s.,:;]{1,5}$/, '');
    const year = /[\s(]((?:19|20)\d{2})[a-z]?\)?$/.exec(before)?.[1];
    const runBefore = wholeRun(before.replace(/[\s(.,]{1,3}(?:19|20)\d{2}[a-z]?\)?$/, ''));
    const runBehind = runBefore === undefined ? longestRun(quoted.rest) : undefined;
    const rest = runBehind === undefined ? quoted.rest : quoted.rest.slice(runBehind.end);
    // Quotes behind some other words are rather a part of the title.
    const by = runBefore !== undefined || before.length < 6 ? 'quotes' : 'inner';
    return [{ run: runBefore ?? runBehind, title: quoted.title, rest, year, by }];
  }
  return [];
}

/** The list of names that a text is from beginning to end. */
function wholeRun(text: string): NameRun | undefined {
  return nameRuns(text, 0).find(({ end }) => end >= text.length - 1);
}

/** The list of names that a text begins with, if a sign ends it that does not also part names. */
function longestRun(text: string): NameRun | undefined {
  let longest: NameRun | undefined;
  for (const run of nameRuns(text, 0)) {
    if (run.sign !== ',' && (longest === undefined || run.count > longest.count)) longest = run;
  }
  return longest;
}

const STARTS = /[.?!]["”’]?\s(?=\S)|,\s(?=\p{Lu}|\p{Ll}{2,3}\s\p{Lu})|\n/gu;
const MOST_STARTS = 30;

/** Title first, then authors: "Title. Ann Smith and Bo Jones. Journal", "Title, A. Smith, B. Jones, Journal". */
export function titleFirst(text: string): readonly Candidate[] {
  const candidates: Candidate[] = [];
  let tried = 0;
  for (const found of text.slice(0, 800).matchAll(STARTS)) {
    if (tried++ >= MOST_STARTS) break;
    if (found.index < 8) continue;
    const isComma = found[0].startsWith(',');
    for (const run of nameRuns(text, found.index + found[0].length)) {
      // Only initials tell a name from a part of a title where commas stand between.
      if (isComma && run.initials < Math.max(1, run.count / 2)) continue;
      const title = text.slice(0, found.index + (/^[?!]/.test(found[0]) ? 1 : 0));
      const { rest, year } = behindNames(text, run);
      candidates.push({ run, title, rest, year, by: 'titleFirst' });
    }
  }
  return candidates;
}

/** Title, names and journal on lines of their own, as Google Scholar has them. */
export function byLines(lines: readonly string[]): readonly Candidate[] {
  if (lines.length < 2 || lines.length > 8) return [];
  for (let i = 1; i < Math.min(lines.length, 5); i++) {
    const line = (lines[i] ?? '').replace(/[.,]$/, '').replace(/,?\s(?:\.{3}|…)$/, ', et al.');
    const run = wholeRun(line);
    const title = lines.slice(0, i).join(' ');
    if (run !== undefined && wholeRun(title) === undefined) {
      return [{ run, title, rest: lines.slice(i + 1).join(', '), by: 'lines' }];
    }
  }
  return [];
}

/** A title that is a link or in bold type, in Markdown. */
export function markedTitle(text: string): readonly Candidate[] {
  const found = /\[([^\][]{12,300})\]\(([^()\s]{1,300})\)|\*\*([^*]{12,300})\*\*/.exec(text);
  if (found === null) return [];
  const title = (found[1] ?? found[3] ?? '').replace(/["“”*]/g, '');
  const before = withoutMarks(text.slice(0, found.index)).replace(/[\s.,:;]{1,5}$/, '');
  const behind = withoutMarks(text.slice(found.index + found[0].length)).replace(/^[\s.,:;]{1,4}/, '');
  const year = /[\s(]((?:19|20)\d{2})[a-z]?\)?$/.exec(before)?.[1];
  const runBefore = wholeRun(before.replace(/[\s(.,]{1,3}(?:19|20)\d{2}[a-z]?\)?$/, ''));
  const runBehind = runBefore === undefined ? longestRun(behind) : undefined;
  const rest = runBehind === undefined ? behind : behind.slice(runBehind.end);
  return [{ run: runBefore ?? runBehind, title, rest, year, by: 'quotes' }];
}
