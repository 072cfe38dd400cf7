import { headingOf } from './headings.ts';
import type { Line, Paragraph } from './lines.ts';
import { splitParagraph } from './split.ts';

/** What a part of a document lists, by its heading. */
export type Section = 'works' | 'others' | 'unknown';

/** The lines of what may be one work, and what stands over them. */
export interface Item {
  readonly lines: readonly Line[];
  readonly section: Section;
  /** A number or a bullet stood before it. */
  readonly isMarked: boolean;
  /** The year under whose heading it stands. */
  readonly year: string | undefined;
}

const NUMBERED =
  /^(?:\[\p{L}{0,4}[-.]?\d{1,4}\p{L}?\][.:]?|\(\d{1,3}\)|\d{1,3}[.)](?!\d)|\p{Lu}{1,2}\d{1,3}[.):](?!\d)|#\d{1,3}[.:]?)\s{0,12}(?=\S)/u;
const BULLET = /^(?:[-–—•*·◦▪‣●○■□➢►»]|\\item|\\bibitem\{[^{}]{0,80}\})\s{1,12}(?=\S)/;
/** With fewer than this, marks are chance. */
const FEWEST = 2;
const RULE = /^[-=_*~#–—]{3,}$/;
const FINISHED = /(?:[.)\]]|\d|\bpress|\bsubmitted)$/i;

/** A line without the number or bullet before it. */
export function withoutMark(text: string): string {
  return text.replace(BULLET, '').replace(NUMBERED, '').trimStart();
}

interface Open {
  readonly lines: Line[];
  readonly section: Section;
  readonly isMarked: boolean;
  readonly year: string | undefined;
}

/** What is known while going down a document. */
interface Place {
  section: Section;
  year: string | undefined;
  /** The first line of the marked item before. */
  marked: Line | undefined;
  readonly items: Open[];
  /** The lines with a number that follows or precedes the one of the next. */
  readonly counted: ReadonlySet<Line>;
  readonly isBulleted: boolean;
}

/** The items of paragraphs, in order: by numbers, bullets, indentation, or one a paragraph. */
export function gather(paragraphs: readonly Paragraph[]): readonly Item[] {
  const place: Place = {
    section: 'unknown',
    year: undefined,
    marked: undefined,
    items: [],
    counted: countedIn(paragraphs),
    isBulleted: isUsed(paragraphs, BULLET),
  };
  for (const paragraph of paragraphs) takeParagraph(place, paragraph);
  return place.items;
}

function isUsed(paragraphs: readonly Paragraph[], mark: RegExp): boolean {
  let count = 0;
  for (const { lines } of paragraphs) count += lines.filter(({ text }) => mark.test(text)).length;
  return count >= FEWEST;
}

function takeParagraph(place: Place, { lines, isAfterBreak }: Paragraph): void {
  const rest = takeHeadings(
    place,
    lines.filter(({ text }) => !RULE.test(text)),
  );
  const isUnderHeading = rest.length < lines.length;
  const loose: Line[] = [];
  let hasMark = false;
  for (const [i, line] of rest.entries()) {
    const isMark = isMarkAt(place, line, i === 0);
    if (isMark) {
      takeLoose(place, loose.splice(0), isAfterBreak && !isUnderHeading);
      place.items.push({ lines: [line], section: place.section, isMarked: true, year: place.year });
      place.marked = line;
    } else if (hasMark) place.items.at(-1)?.lines.push(line);
    else loose.push(line);
    hasMark ||= isMark;
  }
  takeLoose(place, loose, isAfterBreak && !isUnderHeading);
}

/** Takes the headings that a paragraph begins with, and returns the lines below them. */
function takeHeadings(place: Place, lines: readonly Line[]): readonly Line[] {
  let at = 0;
  for (; at < lines.length; at++) {
    const text = lines[at]?.text ?? '';
    const year = /^#{0,6}\s?((?:19|20)\d{2}):?$/.exec(text)?.[1];
    const section = headingOf(text, lines.length === 1);
    if (year !== undefined) place.year = year;
    else if (section !== undefined) {
      place.section = section;
      place.year = undefined;
    } else break;
    place.marked = undefined;
  }
  return lines.slice(at);
}

/** Whether a line begins an item by its mark. A number within a paragraph has to be one of a row. */
function isMarkAt(place: Place, line: Line, isFirst: boolean): boolean {
  if (place.isBulleted && BULLET.test(line.text)) return true;
  return place.counted.has(line) || (isFirst && place.counted.size > 0 && NUMBERED.test(line.text));
}

function countedIn(paragraphs: readonly Paragraph[]): ReadonlySet<Line> {
  const numbered = paragraphs
    .flatMap(({ lines }) => lines.filter(({ text }) => NUMBERED.test(text)))
    .map((line) => ({ line, number: Number(/\d{1,4}/.exec(line.text)?.[0]) }));
  const isBeside = (i: number, other: number): boolean =>
    Math.abs((numbered[i]?.number ?? Number.NaN) - (numbered[other]?.number ?? Number.NaN)) <= 1;
  const counted = numbered.filter((_, i) => isBeside(i, i - 1) || isBeside(i, i + 1));
  return new Set(counted.map(({ line }) => line));
}

/** Lines without a mark: the rest of the item before a page's end or an indented one, or items of their own. */
function takeLoose(place: Place, lines: readonly Line[], isAfterBreak: boolean): void {
  const [first] = lines;
  const last = place.items.at(-1);
  if (first === undefined) return;
  const isOpen = last !== undefined && !FINISHED.test(last.lines.at(-1)?.text ?? '');
  const isIndented =
    place.marked !== undefined && first.indent > place.marked.indent && last?.isMarked === true;
  if (last !== undefined && ((isAfterBreak && isOpen) || (isIndented && (isOpen || isAfterBreak)))) {
    last.lines.push(...lines);
    return;
  }
  for (const part of splitParagraph(lines)) {
    place.items.push({ lines: [...part], section: place.section, isMarked: false, year: place.year });
  }
}
