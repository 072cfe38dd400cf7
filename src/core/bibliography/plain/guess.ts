import { withoutMarks } from './marks.ts';
import { type NameRun, nameRuns } from './nameList.ts';
import { authorsFirst, byLines, type Candidate, markedTitle, quotedTitle, titleFirst } from './styles.ts';
import { looksLikeVenue } from './venue.ts';

/** A reference as it is best read, and how well that fits. */
export interface Reading {
  readonly candidate: Candidate;
  /** From about -5 to 10. */
  readonly score: number;
}

/** The best of all ways to read a reference; undefined for what reads like none. */
export function bestReading(text: string, lines: readonly string[]): Reading | undefined {
  const bare = withoutMarks(text);
  const runs = nameRuns(bare, 0);
  const candidates = [
    ...markedTitle(text),
    ...byLines(lines.map(withoutMarks)),
    ...authorsFirst(bare, runs),
    ...quotedTitle(bare),
    ...(isLongList(runs) ? [] : titleFirst(bare)),
  ];
  let best: Reading | undefined;
  for (const candidate of candidates) {
    const score = scoreOf(candidate);
    if (best === undefined || score > best.score) best = { candidate, score };
  }
  return best;
}

const BY = { quotes: 3, sentence: 0, comma: -0.5, titleFirst: -0.5, lines: 1, inner: -1 };

function scoreOf({ run, title, rest, year, by }: Candidate): number {
  return (
    scoreOfNames(run) +
    scoreOfTitle(title) +
    scoreOfRest(rest, year) +
    (by === 'quotes' && run === undefined ? 1 : BY[by]) +
    (by === 'titleFirst' && title.length < LONGEST_TITLE && endsInNames(title) ? -3 : 0) +
    (year === undefined ? 0 : 1)
  );
}

function scoreOfNames(run: NameRun | undefined): number {
  if (run === undefined) return -1;
  const { count, initials, doubts, isClosed, sign, style } = run;
  return (
    1 +
    (count > 1 ? 0.5 : 0) +
    (initials === count ? 1 : initials * 2 >= count ? 0.4 : 0) +
    (isClosed ? 0.75 : 0) +
    (sign === ',' ? -0.25 : sign === ':' && initials === 0 && count === 1 ? -1 : 0) -
    doubts * 1.5 +
    // A list of pairs and one of whole names may be read from the same words.
    (style === 'inverted' && initials < count ? -0.25 : 0) +
    Math.min(1, count * 0.05)
  );
}

/** So many names one behind the other are no title. */
const isLongList = (runs: readonly NameRun[]): boolean => runs.some(({ count }) => count > 12);
const LONGEST_TITLE = 800;

const SMALL_WORDS =
  /(?:^|\s)(?:a|an|the|of|in|on|for|and|with|to|from|by|using|via|as|at|is|are|der|die|und|für|des|les|du|et|el|los|y)(?=\s)/gi;

function scoreOfTitle(title: string): number {
  const said = title.trim();
  if (said.length > LONGEST_TITLE) return -5;
  const words = said.split(/\s/);
  const small = Math.min(2, [...said.slice(0, 400).matchAll(SMALL_WORDS)].length);
  return (
    (words.length >= 3 ? 1 : words.length === 2 ? 0 : -1.5) +
    (words.length > 45 || said.length > 350 ? -3 : 0) +
    (/^["'“‘(¿«$\\]?[\p{Lu}\p{N}]|^[a-z]{1,3}[A-Z-]/u.test(said) ? 0.5 : -1) +
    small * 0.4 +
    (/^(?:in|In):?\s(?:Proc|the|Journal|Advances|Int)/.test(said) || looksLikeVenue(said) ? -1.5 : 0) +
    (/\d{1,4}\s?\(\d{1,4}\)|\b(?:pp|vol|no)\.\s?\d|\d{2,5}\s?[-–]{1,2}\s?\d{2,5}(?!\d)|10\.\d{4}\/|https?:/.test(
      said,
    )
      ? -2
      : 0) +
    (/[,(.]\s?(?:19|20)\d{2}\)?$/.test(said) ? -1.5 : 0) +
    (/\bet al\b/.test(said) ? -2 : 0) +
    (isNames(said) ? -3.5 : leftOver(said))
  );
}

/** Whether most of a text is a list of names. */
function isNames(text: string): boolean {
  const last = nameRuns(text, 0).at(-1);
  return last !== undefined && last.end > text.length * 0.6 && (last.initials > 0 || last.count > 1);
}

/** "B. Genome sequence of …", "Francesco Quaglia: Rollbacks": a name may be left over from the authors. */
function leftOver(title: string): number {
  if (/^\p{Lu}\.(?:[ -]?\p{Lu}\.){0,4}\s\p{Lu}/u.test(title)) return -2;
  const runs = nameRuns(title, 0).filter(
    ({ sign, end }) => (sign === '.' || sign === ':') && end < title.length - 1,
  );
  if (runs.length === 0) return 0;
  // "Mutable Locks: combining …" looks like a name too.
  return runs.some(({ initials, count, sign }) => initials > 0 || count > 1 || sign === '.') ? -2 : -0.6;
}

/** "Regions. David Chuba, David Goyder", "clusters, M. Huix": the first authors stand within the title. */
function endsInNames(title: string): boolean {
  const [point, comma] = [title.lastIndexOf('. '), title.lastIndexOf(', ')];
  const isRun = (at: number, least: number) =>
    at !== -1 &&
    nameRuns(title, at + 2).some(({ end, initials }) => end === title.length && initials >= least);
  return isRun(point, 0) || isRun(comma, 1);
}

function scoreOfRest(rest: string, year: string | undefined): number {
  const said = rest.trim();
  if (said === '') return year === undefined ? -1 : -0.5;
  return (
    (/\d/.test(said) ? 0.5 : 0) +
    (looksLikeVenue(said) ? 0.75 : 0) +
    (/^\p{Lu}/u.test(said) ? 0.25 : 0) +
    // What begins like one more author belongs to the names.
    (/^(?:and|&)\s/.test(said) ? -2 : 0)
  );
}
