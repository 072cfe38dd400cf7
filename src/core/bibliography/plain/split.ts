import type { Line } from './lines.ts';
import { nameRuns } from './nameList.ts';
import { hasYear } from './years.ts';

/** How many lines a paragraph has at least of which the shape is told. */
const FEWEST = 2;
/** Lines longer than this were not wrapped. */
const UNWRAPPED = 140;
const END = /(?:[.)\]!?”"]|\d|\bpress|\bappear|\bsubmitted|https?:\S{1,300})[.,;]?$/i;

/** The items of lines that no mark and no blank line parts: by indentation, else by where lines end and begin. */
export function splitParagraph(lines: readonly Line[]): readonly (readonly Line[])[] {
  if (lines.length < FEWEST) return [lines];
  const least = Math.min(...indents(lines));
  const [first] = lines;
  const deeper = lines.filter(({ indent }) => indent > least);
  if (deeper.length === 0 || first === undefined) return byEnds(lines);
  const isHanging = first.indent === least;
  const starts = isHanging ? (line: Line) => line.indent === least : (line: Line) => line.indent > least;
  const isAlone = lines.filter(starts).length < FEWEST;
  return isAlone ? [lines] : cut(lines, (i) => starts(lines[i] ?? first)).flatMap(byEnds);
}

function* indents(lines: readonly Line[]): Iterable<number> {
  for (const { indent } of lines) yield indent;
}

/** Cuts where one item seems to end and another to begin. */
function byEnds(lines: readonly Line[]): readonly (readonly Line[])[] {
  if (lines.length < FEWEST) return [lines];
  let widest = 0;
  for (const { text } of lines) widest = Math.max(widest, text.length);
  let isDated = hasYear(lines[0]?.text ?? '');
  return cut(lines, (i) => {
    const [before, line] = [lines[i - 1]?.text ?? '', lines[i]?.text ?? ''];
    const isStart = isDated && END.test(before) && isBeginning(before, line, widest);
    isDated = hasYear(line) || (isDated && !isStart);
    return isStart;
  });
}

function isBeginning(before: string, line: string, widest: number): boolean {
  if (!/^[\p{Lu}"“‘«[(\d*_]|^(?:van|von|de|di|da)\s/u.test(line) || /^\d{1,3}[.,;:)]|^\d{4}\.?$/.test(line))
    return false;
  if (widest > UNWRAPPED || before.length < widest * 0.7) return true;
  return nameRuns(line, 0).some(({ initials, count, isClosed }) => initials > 0 || count > 1 || isClosed);
}

function cut(lines: readonly Line[], startsAt: (i: number) => boolean): readonly (readonly Line[])[] {
  const parts: Line[][] = [];
  for (const [i, line] of lines.entries()) {
    if (i === 0 || startsAt(i)) parts.push([line]);
    else parts.at(-1)?.push(line);
  }
  return parts;
}
