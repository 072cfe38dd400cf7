import { deu, eng, fra, ita, nld, por, spa } from 'stopword';
import type { Work } from '#core/model/document.ts';

/** A work as the weights of its terms, by their keys. */
export type Weights = ReadonlyMap<string, number>;

const LANGUAGES = [eng, spa, fra, deu, ita, por, nld].map((words) => new Set(words.map(fold)));
const [ENGLISH = new Set<string>()] = LANGUAGES;
/** Words of every paper, that say nothing of its subject. */
const BOILERPLATE = new Set(
  `abstract academic achieve achieves address addresses aim aims analysis analyses analyzing applied apply applying approach approaches article
  based benefit better case cases challenge challenges chapter compare compared comparison comprehensive consider considered contribution
  data demonstrate demonstrates describe describes design designing develop developed development different discuss discusses effect effects
  effective efficient efficiently enable enabling enhance enhanced evaluate evaluating evaluation evidence examine existing experiment
  experimental experiments explore extended fast find finding findings framework general high highly impact implementation implementing
  implication implications improve improved improving improvement including increase influence information introduce introduction investigate
  issue issues large learn lesson lessons level low make making method methodology methods model modeling modelling models new novel number
  obtain obtained open overview paper papers part performance perspective perspectives possible potential practical present presented presents
  problem problems process propose proposed proposes provide provides recent related report require research result results review role
  scale several show shown shows significant simple solution solutions state strategy strategies study studies studied studying support survey
  system systems task technique techniques technology theory time tool tools toward towards two type understanding use used user users using
  utilizing via volume within work workshop works conference proceedings international journal editorial preface introduction reply erratum
  comment note notes special issue editors edition chapter vol case part ii iii quot amp nbsp`.split(/\s+/),
);

const WEIGHT = { title: 2, abstract: 1, keyword: 4 } as const;
const LONGEST_PHRASE = 3;
const MOST_WORDS = 400;

/** Terms of one to three words, between stop words, weighted by where they stand; and how each is best printed. */
export function termsOf(work: Work, printed: Map<string, Map<string, number>>): Weights {
  const weights = new Map<string, number>();
  const stops = stopsFor(work);
  const add = (text: string | undefined, weight: number): void => {
    if (text === undefined) return;
    for (const run of runsOf(text, stops)) addPhrases(run, { weight, weights, printed });
  };
  add(work.title, WEIGHT.title);
  add(work.abstract, WEIGHT.abstract);
  for (const keyword of work.keyword?.split(';') ?? []) add(keyword, WEIGHT.keyword);
  return weights;
}

interface Into {
  readonly weight: number;
  readonly weights: Map<string, number>;
  readonly printed: Map<string, Map<string, number>>;
}

function addPhrases(run: readonly string[], { weight, weights, printed }: Into): void {
  for (let from = 0; from < run.length; from++) {
    for (let length = 1; length <= LONGEST_PHRASE && from + length <= run.length; length++) {
      const words = run.slice(from, from + length);
      const key = words.map(stem).join(' ');
      if (length === 1 && (key.length < 3 || BOILERPLATE.has(words[0] ?? '') || BOILERPLATE.has(key)))
        continue;
      weights.set(key, (weights.get(key) ?? 0) + weight);
      const forms = printed.get(key) ?? new Map<string, number>();
      const form = words.join(' ');
      forms.set(form, (forms.get(form) ?? 0) + 1);
      printed.set(key, forms);
    }
  }
}

/** Words between stop words and signs. Boilerplate ends a run too, so that no phrase holds it. */
function runsOf(text: string, stops: ReadonlySet<string>): readonly (readonly string[])[] {
  const runs: string[][] = [[]];
  let words = 0;
  for (const [token] of text.toLowerCase().matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’+#-]*|[.,:;()!?/]/gu)) {
    if (++words > MOST_WORDS) break;
    const word = token.replace(/['’]s$/, '').replace(/[’'-]+$/, '');
    const isWord = /\p{L}/u.test(word) && !stops.has(fold(word)) && !BOILERPLATE.has(word) && word.length > 1;
    if (isWord) runs.at(-1)?.push(word);
    else if ((runs.at(-1)?.length ?? 0) > 0) runs.push([]);
  }
  return runs;
}

function fold(word: string): string {
  return word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The stop words of the language that the text has most of, and those of English, which stand in any list. */
function stopsFor({ title, abstract }: Work): ReadonlySet<string> {
  const words =
    `${title} ${abstract?.slice(0, 600) ?? ''}`
      .toLowerCase()
      .match(/\p{L}+/gu)
      ?.map(fold) ?? [];
  const counts = LANGUAGES.map((stops) => words.filter((word) => stops.has(word)).length);
  const best = counts.indexOf(Math.max(...counts));
  const other = LANGUAGES[best] ?? ENGLISH;
  return best <= 0 ? ENGLISH : new Set([...ENGLISH, ...other]);
}

/** A light stem: plurals go to the singular, nothing else. */
function stem(word: string): string {
  const folded = fold(word);
  if (folded.length < 4 || /(?:ss|us|is)$/.test(folded)) return folded;
  if (folded.endsWith('ies') && folded.length > 4) return `${folded.slice(0, -3)}y`;
  if (/(?:xes|ches|shes|sses)$/.test(folded)) return folded.slice(0, -2);
  return folded.endsWith('s') ? folded.slice(0, -1) : folded;
}
