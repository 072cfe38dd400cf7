import { skipSpace } from './chars.ts';

const LONGEST = 80;
const FIRST_KEY = /^\{\s{0,40}"[^"\\]{1,60}"\s{0,40}:/;
const INDENT = /(?:^|\n)([ \t]{0,79})$/;

/** Where the next record of a list may begin, for going on behind a broken one. Learnt from how the others begin. */
export interface Resync {
  /** Takes note of a record; `isGood` when it could be read. */
  readonly learn: (from: number, isGood: boolean) => void;
  /** The offset of the next record's brace at or after this one; -1 when none is found. Offsets asked for must rise. */
  readonly next: (after: number) => number;
}

export function createResync(text: string): Resync {
  let layout: Search | undefined;
  let likeness: Search | undefined;
  let key: Search | undefined;
  let alike: string | undefined;
  const learnAlike = (head: string): void => {
    const before = alike;
    alike = alike === undefined ? head : alike.slice(0, sameLength(alike, head));
    if (alike !== before) likeness = FIRST_KEY.test(alike) ? createSearch(text, alike, 0) : undefined;
  };
  return {
    learn(from, isGood) {
      if (layout === undefined) {
        const indent = INDENT.exec(text.slice(Math.max(0, from - LONGEST), from))?.[1];
        if (indent !== undefined) layout = createSearch(text, `\n${indent}{`, indent.length + 1);
      }
      const head = text.slice(from, from + LONGEST);
      const first = FIRST_KEY.exec(head)?.[0];
      if (key === undefined && first !== undefined) key = createSearch(text, first, 0);
      if (isGood) learnAlike(head);
    },
    next(after) {
      for (const search of [layout, likeness, key]) {
        const found = search?.(after) ?? -1;
        if (found !== -1) return found;
      }
      return -1;
    },
  };
}

type Search = (after: number) => number;

/** Finds a text that begins a record: behind a comma, a bracket or a line's end. What was found once is not sought again. */
function createSearch(text: string, needle: string, lead: number): Search {
  let from = 0;
  let found = -2;
  return (after) => {
    if (found === -1 || (found >= after && from <= after)) return found;
    from = after;
    for (let at = text.indexOf(needle, Math.max(0, after - lead)); ; at = text.indexOf(needle, at + 1)) {
      if (at === -1 || lead > 0 || isBeginning(text, at)) {
        found = at === -1 ? -1 : at + lead;
        return found;
      }
    }
  };
}

function isBeginning(text: string, at: number): boolean {
  let before = at - 1;
  while (before > 0 && at - before < 200 && text.charCodeAt(before) <= 32) before--;
  return before < 0 || ',[}'.includes(text.charAt(before));
}

function sameLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a.charAt(length) === b.charAt(length)) length++;
  return length;
}

/**
 * Whether a text is one record on each line (JSON Lines): its second line begins an object as its first does, and the first
 * does not end within a list or a field.
 */
export function isLines(text: string): boolean {
  const from = skipSpace(text, 0);
  const end = text.indexOf('\n', from);
  if (end === -1 || text.charAt(from) !== '{') return false;
  const isOpen = /[[{:]$|[^}\s]\s{0,9},$/.test(text.slice(Math.max(from, end - 20), end).trimEnd());
  return !isOpen && text.charAt(skipBlankLines(text, end)) === '{';
}

/** The beginning of the next line that is not empty. */
function skipBlankLines(text: string, from: number): number {
  let at = from;
  while (text.charAt(at) === '\n') at++;
  return at;
}
