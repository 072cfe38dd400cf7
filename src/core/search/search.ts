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

/** Values whose text holds every word asked for: first where it begins the text, then a word, then anywhere. */
export function find<T>(items: readonly Findable<T>[], query: string, limit: number): readonly T[] {
  const words = fold(query)
    .replaceAll('|', ' ')
    .split(' ')
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  const hits: { readonly item: Findable<T>; readonly rank: number }[] = [];
  for (const item of items) {
    const rank = rankOf(item.text, words);
    if (rank !== undefined) hits.push({ item, rank });
  }
  return hits
    .sort((a, b) => a.rank - b.rank || b.item.weight - a.item.weight)
    .slice(0, limit)
    .map((hit) => hit.item.value);
}

function rankOf(text: string, words: readonly string[]): number | undefined {
  let rank = 0;
  for (const [i, word] of words.entries()) {
    const at = placeOf(text, word);
    if (at === undefined) return undefined;
    rank += at === 'start' ? (i === 0 ? 0 : 1) : at === 'word' ? 1 : 3;
  }
  return rank;
}

type Spot = 'start' | 'word' | 'inside';

function placeOf(text: string, word: string): Spot | undefined {
  let best: Spot | undefined;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (at === 0) return 'start';
    if (/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) best ??= 'inside';
    else return 'word';
  }
  return best;
}
