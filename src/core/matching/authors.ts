import type { PrintedName } from '#core/bibliography/record.ts';
import { foldWords } from './fold.ts';

/** Lists are compared by their first so many authors: a collaboration of thousands costs no more than thirty. */
const MOST = 30;
const LONGEST_NAME = 100;

/** A name as another source may print it: family name and initial. */
export interface AuthorKey {
  readonly family: string;
  readonly words: readonly string[];
  readonly given: string;
  readonly initial: string;
}

/** How much two lists of authors have in common. */
export interface Shared {
  /** Authors found in both. */
  readonly count: number;
  /** The shorter list's length: 0 where either list is empty. */
  readonly of: number;
  readonly isSameFirst: boolean;
}

/** Turns printed lists into keys, each name worked out once: names recur more than anything else in a list. */
export function createAuthorKeys(): (authors: readonly PrintedName[]) => readonly AuthorKey[] {
  const known = new Map<string, AuthorKey>();
  const keyOf = (name: PrintedName): AuthorKey => {
    const text = `${name.family.slice(0, LONGEST_NAME)}\n${name.given?.slice(0, LONGEST_NAME) ?? ''}`;
    const key = known.get(text) ?? authorKey(name);
    known.set(text, key);
    return key;
  };
  return (authors) => authors.slice(0, MOST).map(keyOf);
}

function authorKey({ family, given }: PrintedName): AuthorKey {
  // "Müller" is also printed "Mueller".
  const words = foldWords(family.slice(0, LONGEST_NAME)).map(withoutE);
  const givenWords = foldWords((given ?? '').slice(0, LONGEST_NAME));
  const first = givenWords[0] ?? '';
  return {
    family: words.join(''),
    words: words.length > 1 ? words : [],
    given: withoutE(givenWords.join('')),
    initial: String.fromCodePoint(first.codePointAt(0) ?? 32).trim(),
  };
}

function withoutE(word: string): string {
  return word.replace(/([aou])e/g, '$1');
}

/** Whether two printed names may be one author of one work: the family name, or a part of it, and the initial. */
function isSameAuthor(a: AuthorKey, b: AuthorKey): boolean {
  if (a.family === b.family || a.words.includes(b.family) || b.words.includes(a.family)) {
    return a.initial === b.initial || a.initial === '' || b.initial === '';
  }
  return a.family === b.given && a.given === b.family && a.family !== '';
}

/** What two lists of authors have in common, nobody counted twice. */
export function sharedAuthors(a: readonly AuthorKey[], b: readonly AuthorKey[]): Shared {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const [firstA, firstB] = [a[0], b[0]];
  if (firstA === undefined || firstB === undefined) return { count: 0, of: 0, isSameFirst: false };
  const taken = new Set<number>();
  for (const author of short) {
    const at = long.findIndex((other, place) => !taken.has(place) && isSameAuthor(author, other));
    if (at !== -1) taken.add(at);
  }
  return { count: taken.size, of: short.length, isSameFirst: isSameAuthor(firstA, firstB) };
}
