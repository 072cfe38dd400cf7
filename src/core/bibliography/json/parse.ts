import { BACKSLASH, COMMA, QUOTE, skipSpace } from './chars.ts';

export type Parsed =
  | { readonly ok: true; readonly value: unknown; readonly isMended: boolean }
  | { readonly ok: false; readonly why: string };

/** Parses one record; where that fails, once more with what programs often get wrong mended. */
export function parse(text: string): Parsed {
  try {
    return { ok: true, value: JSON.parse(text), isMended: false };
  } catch (cause) {
    try {
      return { ok: true, value: JSON.parse(mend(text)), isMended: true };
    } catch {
      const why =
        cause instanceof Error ? cause.message.slice(0, 120).replace(/[\s.]+$/, '') : 'it is damaged';
      return { ok: false, why: `This record is not valid JSON: ${why}.` };
    }
  }
}

const WORD = /[A-Za-z]+/y;
const NULLS = new Set(['NaN', 'Infinity', 'undefined', 'None']);

/** `NaN` and its like become null; commas before a closing bracket go; raw line ends and stray backslashes in texts are escaped. */
function mend(text: string): string {
  const parts: string[] = [];
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    const [part, to] =
      code === QUOTE
        ? mendString(text, at)
        : code === COMMA && isClosing(text.charAt(skipSpace(text, at + 1)))
          ? (['', at + 1] as const)
          : mendWord(text, at);
    parts.push(part);
    at = to;
  }
  return parts.join('');
}

const isClosing = (sign: string): boolean => sign === '}' || sign === ']';

function mendWord(text: string, from: number): readonly [string, number] {
  WORD.lastIndex = text.charAt(from) === '-' ? from + 1 : from;
  const word = WORD.exec(text)?.[0];
  if (word === undefined) return [text.charAt(from), from + 1];
  const to = WORD.lastIndex;
  return [NULLS.has(word) ? 'null' : text.slice(from, to), to];
}

/** The string that begins at `from`, fit for JSON, and where it ends. */
function mendString(text: string, from: number): readonly [string, number] {
  const parts: string[] = ['"'];
  let done = from + 1;
  let at = from + 1;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) break;
    if (code === BACKSLASH) {
      if (!isEscape(text, at)) {
        parts.push(text.slice(done, at), '\\\\');
        done = at + 1;
      } else at++;
    } else if (code < 32) {
      parts.push(text.slice(done, at), ' ');
      done = at + 1;
    }
  }
  parts.push(text.slice(done, at), '"');
  return [parts.join(''), at + 1];
}

function isEscape(text: string, from: number): boolean {
  const next = text.charAt(from + 1);
  return next === 'u'
    ? /^[0-9a-f]{4}$/i.test(text.slice(from + 2, from + 6))
    : '"\\/bfnrt'.includes(next || '?');
}
