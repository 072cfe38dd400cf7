import { fold } from './fold.ts';

/** Something that can be found by its words. */
export interface Findable<T> {
  readonly value: T;
  readonly text: string;
  /** More comes first among equal matches. */
  readonly weight: number;
}

/** The texts by which a value is known: its name first, then what else it may be called. */
export function toFindable<T>(value: T, texts: readonly string[], weight = 0): Findable<T> {
  // The bar is never typed, so no match runs from one text into the next.
  return { value, text: texts.map(fold).join('|'), weight };
}

/** Things in the order in which a search goes through them: the heaviest first, equals as they came. */
export interface Findables<T> {
  readonly heaviestFirst: readonly Findable<T>[];
}

export function toFindables<T>(items: readonly Findable<T>[]): Findables<T> {
  return { heaviestFirst: [...items].sort((a, b) => b.weight - a.weight) };
}

interface Hit<T> {
  readonly value: T;
  readonly rank: number;
}

/**
 * Values whose text holds every word asked for: first where it begins the text, then a word, then anywhere. Looks at
 * no more than it takes to know the first few.
 */
export function find<T>({ heaviestFirst }: Findables<T>, query: string, limit: number): readonly T[] {
  const words = fold(query)
    .replaceAll('|', ' ')
    .split(' ')
    .filter((word) => word !== '');
  if (words.length === 0 || limit < 1) return [];
  const best: Hit<T>[] = [];
  const perfect = words.length - 1;
  for (const { value, text } of heaviestFirst) {
    const rank = rankOf(text, words);
    if (rank !== undefined) enter(best, { value, rank }, limit);
    // What comes later is lighter, so it has no place among as many that match as well as can be.
    if (best.length === limit && best.at(-1)?.rank === perfect) break;
  }
  return best.map((hit) => hit.value);
}

/** Puts a hit behind those that are as good, if it is among the first few. */
function enter<T>(best: Hit<T>[], hit: Hit<T>, limit: number): void {
  const place = best.findIndex(({ rank }) => rank > hit.rank);
  if (place < 0 && best.length === limit) return;
  best.splice(place < 0 ? best.length : place, 0, hit);
  if (best.length > limit) best.pop();
}

function rankOf(text: string, words: readonly string[]): number | undefined {
  let rank = 0;
  let isFirst = true;
  for (const word of words) {
    const at = placeOf(text, word);
    if (at === undefined) return undefined;
    rank += at === 'start' && isFirst ? 0 : at === 'inside' ? 3 : 1;
    isFirst = false;
  }
  return rank;
}

type Spot = 'start' | 'word' | 'inside';

function placeOf(text: string, word: string): Spot | undefined {
  let best: Spot | undefined;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (at === 0) return 'start';
    if (!isLetterOrDigit(text, at - 1)) return 'word';
    best = 'inside';
  }
  return best;
}

const BEYOND_ASCII = 128;

function isLetterOrDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code >= BEYOND_ASCII) return /[\p{L}\p{N}]/u.test(text.charAt(at));
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
}
