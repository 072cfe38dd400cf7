import { CLOSE, closingOf, isSpace, OPEN, QUOTE } from './closing.ts';
import type { Macros } from './macros.ts';
import { startsEntry } from './openings.ts';

const NEXT_FIELD = /[ \t]{0,40}[a-z][\w-]{1,30}[ \t]{0,20}=[ \t]{0,20}[{"\da-z]/iy;
/** Some exports number their fields: `funding_text 1={…}`. */
const FIELD_NAME = /[^\s=,{}"#%()@]+(?:[ \t\u00A0]{1,3}\d{1,3}(?=[ \t]{0,9}=))?/y;
/** What follows a brace that closes too early: more fields. */
const MORE_FIELDS = /\s{0,40},?\s{0,40}[a-z][\w-]{1,30}\s{0,20}=\s{0,20}[{"\d]/iy;
/** What follows where an entry lacks its own closing brace, so that the one before closed a value. */
const ENTRY_END = /\s{0,400}(?:@|$)/y;
/** How often in one entry a value without its closing brace is taken to end before the next field. */
const MENDINGS = 12;

const CLOSE_ROUND = 41;
/** What ends a value that stands without braces or quotation marks. */
const ENDS_WORD: ReadonlySet<number> = new Set([...',}#)"{'].map((sign) => sign.charCodeAt(0)));
const ENDS_KEY: ReadonlySet<number> = new Set([...',=}\n{"'].map((sign) => sign.charCodeAt(0)));

interface Value {
  readonly text: string;
  /** Why it had to be cut off: its brace or quotation mark is never closed. */
  readonly broken?: string;
}

/** What was amiss, and where. */
export interface Fault {
  readonly at: number;
  readonly why: string;
}

export interface Fields {
  readonly fields: ReadonlyMap<string, string>;
  /** The first thing that was amiss. */
  readonly fault: Fault | undefined;
}

/** A place in a BibTeX text that moves on over keys, fields and values. It never stands still, and never throws. */
export function createCursor(text: string, macros: Pick<Macros, 'get'>) {
  let at = 0;
  let mendings = 0;

  const isAt = (pattern: RegExp, from: number): boolean => {
    pattern.lastIndex = from;
    return pattern.test(text);
  };
  const skipSpace = (and = ''): void => {
    while (at < text.length && (isSpace(text.charCodeAt(at)) || text.charAt(at) === and)) at++;
  };
  const skipUntil = (ends: ReadonlySet<number>, doesSpaceEnd: boolean): void => {
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (ends.has(code) || (doesSpaceEnd && isSpace(code))) return;
    }
  };

  /** Where a value that is never closed may have ended: before the line that begins another field. */
  function beforeNextField(from: number, end: number): number | undefined {
    if (mendings >= MENDINGS) return undefined;
    mendings++;
    for (let i = text.indexOf('\n', from); i !== -1 && i < end; i = text.indexOf('\n', i + 1)) {
      if (isAt(NEXT_FIELD, i + 1)) return i;
    }
    return undefined;
  }

  function readDelimited(sign: number): Value {
    const from = at + 1;
    const { end, isClosed } = closingOf(text, from, sign);
    const isWhole = isClosed && (sign === QUOTE || !isAt(ENTRY_END, end + 1));
    const mended = isWhole ? undefined : beforeNextField(from, end);
    if (isClosed && mended === undefined) {
      at = end + 1;
      return { text: text.slice(from, end) };
    }
    at = mended ?? end;
    const why = sign === QUOTE ? 'a quotation mark is never closed' : 'a brace is never closed';
    return { text: trimmed(text.slice(from, at)), broken: why };
  }

  function readWord(): string {
    const from = at;
    skipUntil(ENDS_WORD, true);
    if (at === from && at < text.length) at++;
    return macros.get(text.slice(from, at));
  }

  /** Parts with `#` between them. */
  function readValue(): Value {
    const parts: string[] = [];
    for (;;) {
      skipSpace();
      const code = text.charCodeAt(at);
      const part: Value =
        code === OPEN ? readDelimited(CLOSE) : code === QUOTE ? readDelimited(QUOTE) : { text: readWord() };
      parts.push(part.text);
      if (part.broken !== undefined) return { text: parts.join(''), broken: part.broken };
      skipSpace();
      if (text.charAt(at) !== '#') return { text: parts.join('') };
      at++;
    }
  }

  /** The key up to its comma; empty where the fields begin at once. */
  function readKey(): string {
    skipSpace();
    const from = at;
    skipUntil(ENDS_KEY, false);
    const isField = '={"'.includes(text.charAt(at) || ' ');
    const key = text.slice(from, at).trim();
    if (isField) at = from;
    return isField ? '' : key;
  }

  /** One field, or why there is none. The cursor stands on something that is no space. */
  function readField(fields: Map<string, string>): string | undefined {
    const from = at;
    if (!isAt(FIELD_NAME, at)) {
      const sign = String.fromCodePoint(text.codePointAt(at) ?? 32);
      at += sign.length;
      return `a “${sign}” stands where a field should begin`;
    }
    at = FIELD_NAME.lastIndex;
    const name = text.slice(from, at);
    skipSpace();
    if (text.charAt(at) !== '=') return `“${name.slice(0, 40)}” is followed by no value`;
    at++;
    const value = readValue();
    const field = name.toLowerCase();
    if (!fields.has(field)) fields.set(field, value.text);
    return value.broken === undefined ? undefined : `${value.broken} in ${name.slice(0, 40)}`;
  }

  /** Whether the entry ends here: `isOver`, with what was amiss if something was. */
  function ending(close: number): { readonly isOver: boolean; readonly why?: string } {
    const code = text.charCodeAt(at);
    if (at >= text.length) return { isOver: true, why: 'the file ends within it' };
    if (code === 64 && startsEntry(text, at)) return { isOver: true, why: 'it is never closed' };
    if (code !== close && code !== CLOSE) return { isOver: false };
    at++;
    return isAt(MORE_FIELDS, at)
      ? { isOver: false, why: 'a brace too many stands between its fields' }
      : { isOver: true };
  }

  /** Over a line that is no field: within an entry, too, some put a `%` before what they do not want. */
  function skipLine(): void {
    const end = text.indexOf('\n', at);
    at = end === -1 ? text.length : end;
  }

  /** All fields up to the closing sign, the next entry or the end. */
  function readFields(bracket: string): Fields {
    const close = bracket === '(' ? CLOSE_ROUND : CLOSE;
    const fields = new Map<string, string>();
    let fault: Fault | undefined;
    const tell = (from: number, why: string | undefined): void => {
      if (why !== undefined) fault ??= { at: from, why };
    };
    for (;;) {
      skipSpace(',');
      const from = at;
      const { isOver, why } = ending(close);
      tell(from, why);
      if (isOver) return { fields, fault };
      if (text.charAt(at) === '%') skipLine();
      else if (at === from) tell(from, readField(fields));
    }
  }

  return {
    at: () => at,
    begin: (from: number): void => {
      at = from;
      mendings = 0;
    },
    /** Over all that the bracket before the cursor holds. */
    skipGroup: (bracket: string): void => {
      const { end, isClosed } = closingOf(text, at, bracket === '(' ? CLOSE_ROUND : CLOSE);
      at = isClosed ? end + 1 : end;
    },
    readKey,
    readFields,
  };
}

/** Without the comma, the quotation mark and the spaces that end what was cut off. */
function trimmed(text: string): string {
  let end = text.length;
  while (end > 0 && ' \t\n,"'.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}
