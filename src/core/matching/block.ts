import type { Facts } from './facts.ts';

/** Blocks up to this size are compared each with each. */
const WHOLE = 40;
/** In a larger one each record meets so many of those that follow it in order: a cap on the time, not on the size. */
const WINDOW = 12;

/** Calls `visit` for pairs of the block: all of a small one, neighbours in order of a large one. */
export function eachPair(block: readonly number[], visit: (a: number, b: number) => void): void {
  const reach = block.length <= WHOLE ? block.length : WINDOW;
  block.forEach((a, at) => {
    const end = Math.min(at + 1 + reach, block.length);
    for (let next = at + 1; next < end; next++) visit(a, block[next] ?? a);
  });
}

/** Groups record numbers by each of their keys. An empty key is no key; a key of one record is no block. */
export function blocksBy(
  facts: readonly Facts[],
  keysOf: (facts: Facts) => readonly string[],
): readonly (readonly number[])[] {
  const first = new Map<string, number>();
  const blocks = new Map<string, number[]>();
  const file = (key: string, at: number): void => {
    const block = blocks.get(key);
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, at);
    else if (block === undefined && earlier !== at) blocks.set(key, [earlier, at]);
    else if (block !== undefined && block.at(-1) !== at) block.push(at);
  };
  facts.forEach((each, at) => {
    for (const key of keysOf(each)) if (key !== '') file(key, at);
  });
  return [...blocks.values()];
}

const EDGE = 24;
/** In a short title one letter wrong would spoil both ends, so shorter ends are looked at too. */
const SHORT = 50;
const SHORT_EDGE = 12;
/** Shorter titles are too easily alike. */
const SHORTEST = 16;

/** Where titles that are alike but not equal may meet: how they begin, how they end, their three longest words. */
export function likenessKeys({ key, words, isGeneric }: Facts): readonly string[] {
  if (key.length < SHORTEST || isGeneric) return [];
  const longest = longestOf(words);
  const keys = [`<${key.slice(0, EDGE)}`, `>${key.slice(-EDGE)}`, `:${longest.join(' ')}`];
  if (key.length < SHORT) keys.push(`<${key.slice(0, SHORT_EDGE)}`, `>${key.slice(-SHORT_EDGE)}`);
  return keys;
}

/** The three longest words, nothing twice; of equals the first by letters; in the order of letters. */
function longestOf(words: readonly string[]): readonly string[] {
  const longest: string[] = [];
  for (const word of words) {
    if (longest.includes(word)) continue;
    const at = longest.findIndex((other) => isLonger(word, other));
    if (at !== -1) longest.splice(at, 0, word);
    else if (longest.length < 3) longest.push(word);
    if (longest.length > 3) longest.pop();
  }
  return longest.sort();
}

function isLonger(a: string, b: string): boolean {
  return a.length > b.length || (a.length === b.length && a < b);
}

/** A generic title says nothing by itself, so that such records meet only within a year and venue. */
export function titleKeys({ key, isGeneric, year, venue }: Facts): readonly string[] {
  if (!isGeneric) return [key];
  return key === '' || venue === undefined || year === undefined ? [] : [`${key}|${year}`];
}

/** Where a title meets the same title with a subtitle. */
export function subtitleKeys({ key, mainKey, isGeneric }: Facts): readonly string[] {
  if (isGeneric || key.length < SHORTEST) return [];
  return mainKey.length < SHORTEST ? [key] : [key, mainKey];
}
