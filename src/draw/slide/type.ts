import type { Mark } from '../marks.ts';
import { fontOf } from '../nameLabels.ts';
import type { Measure } from '../sheet.ts';

type Text = Extract<Mark, { kind: 'text' }>;

/** How a line of a slide is set, in pixels. */
export interface Type {
  readonly size: number;
  readonly weight: number;
  readonly fill: string;
}

export function lineOf(text: string, x: number, y: number, { size, weight, fill }: Type): Text {
  return {
    kind: 'text',
    text,
    x,
    y,
    anchor: 'start',
    size,
    weight,
    italic: false,
    spacing: 0,
    halo: 0,
    fill,
    opacity: 1,
  };
}

export function widthOf(text: string, { size, weight }: Type, measure: Measure): number {
  return measure(text, fontOf(size, weight));
}

/**
 * The text in at most so many lines of at most this width, broken between words. What is too long for one line of its
 * own, or for all of them, ends in "…".
 */
export function wrap(
  text: string,
  type: Type,
  width: number,
  most: number,
  measure: Measure,
): readonly string[] {
  const fits = (line: string): boolean => widthOf(line, type, measure) <= width;
  const lines: string[] = [];
  let line = '';
  const words = text.split(/\s+/u).filter((word) => word !== '');
  for (const [i, word] of words.entries()) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (lines.length + 1 === most) return [...lines, cut([longer, ...words.slice(i + 1)].join(' '), fits)];
    if (line !== '') lines.push(line);
    line = fits(word) ? word : cut(word, fits);
  }
  return line === '' ? lines : [...lines, line];
}

/** The longest beginning that still fits with "…" after it. */
function cut(text: string, fits: (line: string) => boolean): string {
  if (fits(text)) return text;
  const letters = [...text];
  let [some, tooMany] = [0, letters.length];
  while (tooMany - some > 1) {
    const middle = (some + tooMany) >> 1;
    if (fits(`${letters.slice(0, middle).join('').trimEnd()}…`)) some = middle;
    else tooMany = middle;
  }
  return `${letters.slice(0, some).join('').trimEnd()}…`;
}
