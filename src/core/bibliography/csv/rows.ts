/** One row of a table, with where it stands in the text: from its first character up to the next row. */
export interface Row {
  readonly from: number;
  readonly to: number;
  readonly cells: readonly string[];
  /** A quotation mark that is never closed was left out, and the row ended with its line. */
  readonly isMended: boolean;
}

/** The longest that one row may be, in characters. */
export const LONGEST_ROW = 1_000_000;
/** In how many places a row that swallowed the next is tried to be cut. */
const CUTS = 8;

const QUOTE = 34;
const SPACE = 32;
const NEWLINE = 10;

/** Where each cell of a row begins and ends, as it stands in the text. */
interface Span {
  readonly from: number;
  readonly to: number;
  readonly isQuoted: boolean;
}

interface Scan {
  readonly from: number;
  readonly to: number;
  readonly spans: readonly Span[];
  /** Where a quotation mark stands that nothing closes. */
  readonly open: number | undefined;
}

/**
 * The rows of a table one after another, undefined at its end. `columns` is how many cells a row should have: with it a
 * quotation mark that somebody forgot to close costs one row and not those after it. Time is linear in the text.
 *
 * A cell that begins with a quotation mark ends at the next one that stands before a delimiter or a line end; any other
 * within it is text, doubled or not.
 */
export function createRowReader(
  text: string,
  delimiter: string,
  start = 0,
): (columns?: number) => Row | undefined {
  const scan = createScan(text, delimiter);
  let at = start;
  let effort = 4 * text.length;
  const cutOf = (found: Scan, columns: number): number | undefined => {
    effort -= found.to - found.from;
    if (found.spans.length === columns && !found.spans.some((span) => isDoubtful(text, span)))
      return undefined;
    for (const { from } of found.spans.filter((span) => isBroken(text, span)).slice(0, CUTS)) {
      if (effort < 0) return undefined;
      const next = scan(endOfLine(text, from));
      effort -= next.to - next.from;
      if (next.spans.length !== columns || next.open !== undefined) continue;
      if (!next.spans.some((span) => isDoubtful(text, span))) return from - 1;
    }
    return undefined;
  };
  return (columns) => {
    if (at >= text.length) return undefined;
    const found = scan(at);
    const isLong = found.spans.some((span) => isBroken(text, span));
    const open = found.open ?? (columns !== undefined && isLong ? cutOf(found, columns) : undefined);
    const row = open === undefined ? toRow(text, found) : toMended(text, found, open, delimiter);
    at = row.to;
    return row;
  };
}

function createScan(text: string, delimiter: string): (from: number) => Scan {
  const closers = closersOf(text, delimiter);
  const mark = delimiter.charCodeAt(0);
  const spanAt = (at: number): Span | undefined => {
    const begin = afterSpaces(text, at);
    if (text.charCodeAt(begin) !== QUOTE) return { from: at, to: plainEnd(text, at, mark), isQuoted: false };
    const close = closeOf(text, begin, closers, mark);
    return close === undefined ? undefined : { from: begin + 1, to: close, isQuoted: true };
  };
  return (from) => {
    const spans: Span[] = [];
    for (let at = from; ; ) {
      const span = spanAt(at);
      if (span === undefined || (span.isQuoted && span.to - from > LONGEST_ROW)) {
        const open = afterSpaces(text, at);
        return { from, to: open, spans, open };
      }
      spans.push(span);
      const next = span.isQuoted ? afterSpaces(text, span.to + 1) : span.to;
      if (text.charCodeAt(next) !== mark)
        return { from, to: Math.min(next + 1, text.length), spans, open: undefined };
      at = next + 1;
    }
  };
}

function afterSpaces(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === SPACE) at++;
  return at;
}

function plainEnd(text: string, from: number, mark: number): number {
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === mark || code === NEWLINE) break;
  }
  return at;
}

/** The last mark of every odd run of quotation marks before a delimiter, a line end or the end, in rising order. */
function closersOf(text: string, delimiter: string): readonly number[] {
  const mark = delimiter.charCodeAt(0);
  const closers: number[] = [];
  for (let at = text.indexOf('"'); at !== -1; ) {
    const end = endOfRun(text, at);
    if ((end - at) % 2 === 1 && isBoundary(text, end, mark)) closers.push(end - 1);
    at = text.indexOf('"', end);
  }
  return closers;
}

function endOfRun(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === QUOTE) at++;
  return at;
}

function isBoundary(text: string, from: number, mark: number): boolean {
  const at = afterSpaces(text, from);
  const code = text.charCodeAt(at);
  return at >= text.length || code === mark || code === NEWLINE;
}

/** Where the quotation mark stands that closes the one at `begin`. */
function closeOf(text: string, begin: number, closers: readonly number[], mark: number): number | undefined {
  const run = endOfRun(text, begin);
  // The opening mark is part of this run: `""` is an empty cell, `""""` holds one mark.
  if ((run - begin) % 2 === 0 && isBoundary(text, run, mark)) return run - 1;
  let low = 0;
  let high = closers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((closers[middle] ?? 0) < run) low = middle + 1;
    else high = middle;
  }
  return closers[low];
}

function isBroken(text: string, { from, to, isQuoted }: Span): boolean {
  return isQuoted && text.slice(from, to).includes('\n');
}

/** Whether a cell over several lines holds a lone quotation mark, and so perhaps the beginning of another row. */
function isDoubtful(text: string, span: Span): boolean {
  return isBroken(text, span) && text.slice(span.from, span.to).replaceAll('""', '').includes('"');
}

function endOfLine(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at === -1 ? text.length : at + 1;
}

function toRow(text: string, { from, to, spans }: Scan): Row {
  return { from, to, cells: spans.map((span) => toCell(text, span)), isMended: false };
}

function toCell(text: string, { from, to, isQuoted }: Span): string {
  const cell = text.slice(from, to);
  return isQuoted ? cell.replaceAll('""', '"') : cell.trim();
}

/** The row up to the end of the line on which the mark stands, with that mark left out. */
function toMended(text: string, { from, spans }: Scan, open: number, delimiter: string): Row {
  const to = endOfLine(text, open);
  const before = spans.filter((span) => span.to < open).map((span) => toCell(text, span));
  const rest = text
    .slice(open + 1, to)
    .split(delimiter)
    .map((cell) => cell.trim().replace(/^"|"$/g, '').replaceAll('""', '"'));
  return { from, to, cells: [...before, ...rest], isMended: true };
}
