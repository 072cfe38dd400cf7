import { startsEntry } from './openings.ts';

export const OPEN = 123;
export const CLOSE = 125;
export const QUOTE = 34;
const LINE_END = 10;

/** What may follow a quotation mark that ends its value: a comma and a field, a field, or the end of the entry. */
const AFTER_QUOTE =
  /\s{0,200}(?:,\s{0,200}(?:[^\s=,{}"#%()@]{1,60}(?:\s\d{1,3})?\s{0,40}=|[}),%@]|$)|[}#@%]|\)\s{0,20}(?:\n|$)|[a-z][\w-]{1,30}\s{0,40}=|$)/iy;

export const isSpace = (code: number): boolean => code <= 32 || code === 160;

export interface Closing {
  /** Where the closing sign stands; if there is none, where to go on. */
  readonly end: number;
  readonly isClosed: boolean;
}

/**
 * Where what opened just before `from` is closed by the sign: by a brace outside of others, or by a quotation mark. A
 * line that begins another entry ends it as well, since a brace that is never closed would swallow all that follows.
 */
export function closingOf(text: string, from: number, sign: number): Closing {
  let depth = 0;
  for (let end = from; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === OPEN) depth++;
    else if (code === CLOSE && depth > 0) depth--;
    else if (code === LINE_END || (depth === 0 && (code === CLOSE || code === sign))) {
      const isClosed = closes(text, end, sign);
      if (isClosed !== undefined) return { end, isClosed };
    }
  }
  return { end: text.length, isClosed: false };
}

/** Whether the text is closed here, or broken off; undefined where it goes on. */
function closes(text: string, at: number, sign: number): boolean | undefined {
  const code = text.charCodeAt(at);
  if (code === LINE_END) return startsEntry(text, at + 1) ? false : undefined;
  if (code !== sign) return false;
  if (code !== QUOTE) return true;
  // `"The "best" of all"`: the quotation marks within are followed by more of the title.
  AFTER_QUOTE.lastIndex = at + 1;
  if (AFTER_QUOTE.test(text)) return true;
  return isOpeningQuote(text, at) ? false : undefined;
}

/** Whether a quotation mark opens another value: an equals sign stands before it. */
function isOpeningQuote(text: string, quote: number): boolean {
  let before = quote - 1;
  while (before > quote - 20 && isSpace(text.charCodeAt(before))) before--;
  return text.charAt(before) === '=';
}
