export const QUOTE = 34;
export const COMMA = 44;
export const BACKSLASH = 92;
export const OPEN_LIST = 91;
export const CLOSE_LIST = 93;
export const OPEN_OBJECT = 123;
export const CLOSE_OBJECT = 125;

/** Behind the string that begins at `from`; `limit` where it is never closed. */
export function stringEnd(text: string, from: number, limit = text.length): number {
  for (let at = from + 1; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at++;
    else if (code === QUOTE) return at + 1;
  }
  return limit;
}

/** The offset of the next sign that is no white space; the length of the text where there is none. */
export function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) <= 32) at++;
  return at;
}

/** Where the object that begins at an offset ends, or where it turned out not to. */
export interface Span {
  readonly to: number;
  /** False where a bracket closes what it did not open, or the text ends first. */
  readonly isWhole: boolean;
  readonly depth: number;
}

/** Deeper than this the brackets are counted and no longer told apart. */
const TOLD_APART = 1000;

/** The span of the object that begins at `from`, looking no further than `limit`. Not recursive. */
export function spanOf(text: string, from: number, limit: number): Span {
  const open: number[] = [];
  let depth = 0;
  let deepest = 0;
  for (let at = nextBracket(text, from, limit); at < limit; at = nextBracket(text, at + 1, limit)) {
    const code = text.charCodeAt(at);
    if (code === OPEN_OBJECT || code === OPEN_LIST) {
      if (depth < TOLD_APART) open[depth] = code;
      depth++;
      deepest = Math.max(deepest, depth);
    } else {
      depth--;
      // Each closing bracket is two behind its opening one: { } and [ ].
      if (depth < TOLD_APART && open[depth] !== code - 2) return { to: at, isWhole: false, depth: deepest };
      if (depth === 0) return { to: at + 1, isWhole: true, depth: deepest };
    }
  }
  return { to: limit, isWhole: false, depth: deepest };
}

/** The next bracket outside of a string; `limit` where there is none. */
function nextBracket(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = stringEnd(text, at, limit);
    // 91 and 123, 93 and 125: the same but for one bit.
    else if ((code | 32) === OPEN_OBJECT || (code | 32) === CLOSE_OBJECT) return at;
    else at++;
  }
  return limit;
}
