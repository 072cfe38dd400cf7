import type { Work } from '#core/model/document.ts';
import { stopsFor } from './language.ts';
import { CHINESE_OR_JAPANESE, type Run, runsOf } from './runs.ts';
import { BOILERPLATE, fold, WEAK } from './words.ts';

/** A work as the weights of its terms, by their keys. */
export type Weights = ReadonlyMap<string, number>;

/** How often a list prints each term in which form. */
export type Printed = Map<string, Map<string, number>>;

const WEIGHT = { title: 2, abstract: 1, keyword: 4 } as const;
const KEYWORDS_SHARE = 0.6;
const LONGEST_PHRASE = 3;
const SHORTEST_KEY = 3;
const SMALL_SHARE = 0.2;

/** Terms of one to three words, between small words, weighted by where they stand. `printed` takes in how each is printed. */
export function termsOf(work: Work, hasKeywords: boolean, printed?: Printed): Weights {
  const weights = new Map<string, number>();
  const stops = stopsFor(`${work.title} ${work.abstract ?? ''}`);
  const add = (text: string | undefined, weight: number): void => {
    if (text === undefined) return;
    for (const run of runsOf(text, stops)) addPhrases(run, { weight, weights, printed });
  };
  add(work.title, WEIGHT.title);
  add(work.abstract, WEIGHT.abstract);
  if (hasKeywords) for (const keyword of keywordsOf(work)) add(keyword, WEIGHT.keyword);
  return weights;
}

/** Whether keywords count: as said, or where most works have them, so that the others do not stand apart for lacking them. */
export function hasKeywords(works: readonly Work[], useKeywords: 'auto' | boolean = 'auto'): boolean {
  if (useKeywords !== 'auto') return useKeywords;
  return works.filter(({ keyword = '' }) => keyword !== '').length >= works.length * KEYWORDS_SHARE;
}

/** A semicolon parts keywords; where there is none, a comma does. */
function keywordsOf({ keyword = '' }: Work): readonly string[] {
  return keyword
    .split(keyword.includes(';') ? ';' : ',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

interface Into {
  readonly weight: number;
  readonly weights: Map<string, number>;
  readonly printed: Printed | undefined;
}

function addPhrases(run: Run, { weight, weights, printed }: Into): void {
  const stems = run.map(stem);
  for (const from of run.keys()) {
    for (let to = from + 1; to <= Math.min(run.length, from + LONGEST_PHRASE); to++) {
      const words = stems.slice(from, to);
      if (!isTerm(words)) continue;
      const key = words.join(' ');
      weights.set(key, (weights.get(key) ?? 0) + weight);
      if (printed !== undefined) remember(printed, key, run.slice(from, to).join(' '));
    }
  }
}

function remember(printed: Printed, key: string, form: string): void {
  const known = printed.get(key) ?? new Map<string, number>();
  printed.set(key, known.set(form, (known.get(form) ?? 0) + 1));
}

/** Words that need a neighbour make no term by themselves, nor do two letters. */
function isTerm(stems: readonly string[]): boolean {
  return stems.some((word) => isLong(word) && !WEAK.has(word) && !BOILERPLATE.has(word));
}

const isLong = (word: string): boolean => word.length >= SHORTEST_KEY || CHINESE_OR_JAPANESE.test(word);

/** A light stem: plurals go to the singular, nothing else. */
function stem(word: string): string {
  const folded = fold(word);
  if (folded.length < 4 || /(?:ss|us|is)$/.test(folded)) return folded;
  if (folded.endsWith('ies') && folded.length > 4) return `${folded.slice(0, -3)}y`;
  if (/(?:xes|ches|shes|sses)$/.test(folded)) return folded.slice(0, -2);
  return folded.endsWith('s') ? folded.slice(0, -1) : folded;
}

/**
 * A term as the list prints it most; in small letters where a good part of it is so, since titles in title case are no sign
 * of a name.
 */
export function formOf(term: string, printed: ReadonlyMap<string, ReadonlyMap<string, number>>): string {
  const forms = [...(printed.get(term) ?? [])];
  const whole = forms.reduce((sum, [, count]) => sum + count, 0);
  const small = forms.filter(([form]) => form === form.toLowerCase());
  const isSmall = small.reduce((sum, [, count]) => sum + count, 0) >= whole * SMALL_SHARE;
  const [best] = (isSmall ? small : forms).sort(([a, n], [b, m]) => m - n || (a > b ? -1 : 1));
  return best?.[0] ?? term;
}
