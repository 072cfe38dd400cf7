import { decodeEntities } from './entities.ts';

/** What XML cannot hold, and so no export could: control characters, the two non-characters, half a surrogate pair. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const UNFIT = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** A whole file without what no file of ours could hold. Line ends become `\n`, so that lines can be counted. */
export function toFit(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(UNFIT, '')
    .replace(/^\uFEFF/, '');
}

const UNUSUAL = /[^ -~]| {2}|^ | $/;

/** A field's value on one line: composed (NFC), without unfit characters, every run of white space one space. */
export function toLine(text: string): string {
  // Most values are plain ASCII on one line, and stay as they are.
  if (!UNUSUAL.test(text)) return text;
  return text.replace(UNFIT, '').normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** Markup that stands for a letter's shape or place; anything else in angle brackets is text. */
const SHAPES =
  /<\/?(?:i|b|u|em|strong|sub|sup|scp|sc|tt|span|inf|ref|title|br|p|jats:[a-z-]+|mml:[a-z]+)(?:\s[^<>]{0,300})?\s?\/?>/gi;

/** A title or an abstract as plain text: entities decoded, markup for italic, sub, sup and the like taken off. */
export function toPlain(text: string): string {
  // Crossref and others encode twice: `&amp;lt;i&amp;gt;`.
  const decoded = decodeEntities(decodeEntities(text));
  return toLine(
    decoded.replace(SHAPES, (tag) => (/^<\/?(?:br|p|jats:p|jats:title|title)\b/i.test(tag) ? ' ' : '')),
  );
}

/** The number of the line, from 1, on which each of some rising offsets stands. One pass over the text. */
export function createLineCounter(text: string): (offset: number) => number {
  let line = 1;
  let at = 0;
  // Kept, since a text of one long line would be searched to its end for every offset.
  let next = text.indexOf('\n');
  return (offset) => {
    if (offset < at) {
      line = 1;
      at = 0;
      next = text.indexOf('\n');
    }
    while (next !== -1 && next < offset) {
      line++;
      at = next + 1;
      next = text.indexOf('\n', at);
    }
    return line;
  };
}
