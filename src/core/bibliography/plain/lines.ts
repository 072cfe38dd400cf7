/** A line of a plain text. */
export interface Line {
  readonly text: string;
  /** From 1. */
  readonly number: number;
  readonly from: number;
  readonly to: number;
  /** How many spaces it begins with; a tab counts as four. */
  readonly indent: number;
}

/** All lines of a text, in order; together they are the text. */
export function toLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf('\n', from);
    const to = end === -1 ? text.length : end + 1;
    const said = text.slice(from, end === -1 ? text.length : end).replace(/^\uFEFF/, '');
    lines.push({ text: said.trim(), number: lines.length + 1, from, to, indent: indentOf(said) });
    from = to;
  }
  return lines;
}

function indentOf(text: string): number {
  let indent = 0;
  for (const sign of text) {
    if (sign !== ' ' && sign !== '\t' && sign !== '\u00A0') break;
    indent += sign === '\t' ? 4 : 1;
  }
  return indent;
}

/** Lines without blank ones between them. */
export interface Paragraph {
  readonly lines: readonly Line[];
  /** The foot of a page, or its head, stood before it. */
  readonly isAfterBreak: boolean;
}

const PAGE_NUMBER = /^(?:page )?[-–]?\s?\d{1,3}\s?[-–]?(?: (?:of|\/) \d{1,3})?$/i;
/** As often as this, the same words between blank lines are the head or the foot of a page. */
const OFTEN = 3;

/** The paragraphs of a text, without the heads and feet that its pages repeat. */
export function toParagraphs(lines: readonly Line[]): readonly Paragraph[] {
  const all: Line[][] = [];
  let isAfterBlank = true;
  for (const line of lines) {
    const isBlank = line.text === '';
    if (!isBlank && isAfterBlank) all.push([line]);
    else if (!isBlank) all.at(-1)?.push(line);
    isAfterBlank = isBlank;
  }
  const counts = new Map<string, number>();
  for (const paragraph of all) {
    const key = shapeOf(paragraph);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const kept: Paragraph[] = [];
  let isAfterBreak = false;
  for (const paragraph of all) {
    const isFurniture = (counts.get(shapeOf(paragraph)) ?? 0) >= OFTEN || isPageNumber(paragraph);
    if (!isFurniture) kept.push({ lines: paragraph, isAfterBreak });
    isAfterBreak = isFurniture;
  }
  return kept;
}

/** What a paragraph says but for its numbers; only of few and short lines, as those of heads and feet are. */
function shapeOf(lines: readonly Line[]): string {
  if (lines.length > 3) return `${lines[0]?.from}`;
  // A year alone is the heading of its works.
  if (lines.length === 1 && /^\d{4}:?$/.test(lines[0]?.text ?? '')) return `${lines[0]?.from}`;
  return lines.map(({ text }) => text.slice(0, 200).replace(/\d+/g, '#')).join('\n');
}

const isPageNumber = (lines: readonly Line[]): boolean =>
  lines.length === 1 && PAGE_NUMBER.test(lines[0]?.text ?? '');
