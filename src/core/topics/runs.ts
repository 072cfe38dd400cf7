import { BOILERPLATE, fold } from './words.ts';

/** Words that stand together, as printed. */
export type Run = readonly string[];

/** So many words of a text are read: an abstract, and not a whole paper. */
const MOST_WORDS = 400;
const MOST_LETTERS = 10_000;
const LONGEST_WORD = 60;
const TOKEN = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’+#-]*|[.,:;()[\]!?/–—“”"]/gu;
const SENTENCE_ENDS = new Set(['.', '!', '?', ':']);
/** French and Italian articles and prepositions that lost their vowel. */
const ELIDED = /^(?:[cdjlmnst]|qu|dell|nell|sull|dall|all|un)['’](?=\p{L})/iu;
/** Scripts without spaces, whose words have two signs. */
export const CHINESE_OR_JAPANESE = /[\p{Script=Han}\p{Script=Katakana}]/u;

/** What stands between small words, boilerplate and signs; without the capital that a sentence begins with. */
export function runsOf(text: string, stops: ReadonlySet<string>): readonly Run[] {
  const runs: Run[] = [];
  let run: string[] = [];
  // Whether a sentence begins at the next word, and whether one began with this run.
  let begins = true;
  let opens = false;
  const close = (): void => {
    if (run.length > 0) runs.push(opens ? withoutCapital(run) : run);
    run = [];
  };
  let words = 0;
  for (const [token] of text.slice(0, MOST_LETTERS).normalize('NFC').matchAll(TOKEN)) {
    if (++words > MOST_WORDS) break;
    if (CHINESE_OR_JAPANESE.test(token)) {
      close();
      runs.push(...unspaced(token));
      begins = false;
      continue;
    }
    const word = token.length > LONGEST_WORD ? '' : bare(token);
    if (run.length === 0) opens = begins;
    if (isTelling(word, stops)) run.push(word);
    else close();
    begins = SENTENCE_ENDS.has(token);
  }
  close();
  return runs;
}

/** Without an elided article, the 's of a genitive, and signs at the end. */
function bare(token: string): string {
  return token
    .replace(ELIDED, '')
    .replace(/['’]s$/i, '')
    .replace(/[’'-]+$/, '');
}

/** A first word with a capital loses it, unless the next one has one too, as in a title in title case. */
function withoutCapital([first = '', second = '', ...rest]: Run): Run {
  const isCapitalized = first.slice(1) === first.slice(1).toLowerCase();
  const isTitle = second !== second.toLowerCase();
  return [
    isCapitalized && !isTitle ? first.toLowerCase() : first,
    ...(second === '' ? [] : [second]),
    ...rest,
  ];
}

function isTelling(word: string, stops: ReadonlySet<string>): boolean {
  const folded = fold(word);
  return word.length > 1 && /\p{L}/u.test(word) && !stops.has(folded) && !BOILERPLATE.has(folded);
}

/** Scripts without spaces: each stretch of one script up to four signs is a word, and of longer ones each pair. */
function unspaced(text: string): readonly Run[] {
  const stretches = text.match(/\p{Script=Han}{2,}|[\p{Script=Katakana}ー]{2,}/gu) ?? [];
  return stretches.flatMap((stretch): readonly Run[] => {
    const signs = [...stretch];
    if (signs.length <= 4 || !/\p{Script=Han}/u.test(stretch)) return [[stretch]];
    return signs.slice(1).map((sign, i) => [`${signs[i]}${sign}`]);
  });
}
