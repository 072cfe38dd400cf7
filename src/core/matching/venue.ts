import { foldWords } from './fold.ts';

/** Words that one source prints and another leaves off. */
const SMALL = new Set(
  'a an the of in on and for to de la le der die das und et y e i u w del di da proc proceedings annual international intl int meeting conference conf conferences th st nd rd ser series lecture notes supplement supplements suppl vol volume'.split(
    ' ',
  ),
);
const SMALLEST = new Set('a an the of in on and for to'.split(' '));
const LONGEST = 300;
/** So many words at the beginning settle it, however the rest is printed. */
const ENOUGH = 4;

/** "Proc Natl Acad Sci U S A": left off as often as printed. */
const OF_AMERICA = /(?:\bU\.? ?S\.? ?A\.?|\bof the United States(?: of America)?)\s*$/i;

/** What two venues are compared by. */
export interface Venue {
  /** The words that count, folded. */
  readonly words: readonly string[];
  /** Short forms printed with it: "(EMNLP)", or the venue itself if it is one word. */
  readonly acronyms: readonly string[];
  /** The initials of all words but the smallest: "pnas". */
  readonly initials: string;
}

/** What a venue is compared by; undefined where there is none. */
function venueOf(venue: string | undefined, short: string | undefined): Venue | undefined {
  const text = (venue ?? short ?? '').slice(0, LONGEST);
  // Embase prints the meeting behind the journal: "Circulation. Conference: Scientific Sessions".
  const own = text
    .replace(/\. Conference:.*$/, '')
    .replace(/\([^()]{0,80}\)/g, ' ')
    .replace(OF_AMERICA, '');
  const words = counting(own);
  const acronyms = [...text.matchAll(/\(([^()]{0,80})\)/g)]
    .map((match) => match[1] ?? '')
    // "(EMNLP)" is a short form, "(Lond)" a place.
    .filter((inside) => /\p{Lu}\S*\p{Lu}/u.test(inside))
    .map((inside) => counting(inside).join(''));
  const shorts = counting((short ?? '').slice(0, LONGEST)).join('');
  const all = [...acronyms, shorts, words.length === 1 ? (words[0] ?? '') : ''].filter(
    (word) => word.length > 1,
  );
  return words.length === 0 && all.length === 0
    ? undefined
    : { words, acronyms: all, initials: initialsOf(own) };
}

/** `venueOf` that works each venue out once. */
export function createVenues(): typeof venueOf {
  const known = new Map<string, Venue | undefined>();
  return (venue, short) => {
    const key = `${(venue ?? '').slice(0, LONGEST)}\n${(short ?? '').slice(0, LONGEST)}`;
    if (!known.has(key)) known.set(key, venueOf(venue, short));
    return known.get(key);
  };
}

function initialsOf(text: string): string {
  const words = lettersOf(text).filter((word) => !SMALLEST.has(word));
  return words.map((word) => word.charAt(0)).join('');
}

function lettersOf(text: string): readonly string[] {
  return foldWords(text).flatMap((word) => {
    const letters = word.replace(/\d+/g, '');
    return letters === '' ? [] : letters;
  });
}

function counting(text: string): readonly string[] {
  const words = lettersOf(text);
  const counted = words.filter((word) => !SMALL.has(word));
  return counted.length === 0 ? words : counted;
}

/** Whether one word may be short for the other: "natl" for "national". */
function isShortFor(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.startsWith(short)) return true;
  if (short.charAt(0) !== long.charAt(0)) return false;
  let at = 0;
  for (const letter of long) if (letter === short.charAt(at)) at++;
  return at >= short.length;
}

/** Whether two venues are one, however shortened: "Curr Opin Lipidol" and "Current Opinion in Lipidology". */
export function isSameVenue(a: Venue, b: Venue): boolean {
  const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a];
  if (a.acronyms.some((acronym) => bears(b, acronym)) || b.acronyms.some((acronym) => bears(a, acronym))) {
    return true;
  }
  if (short.words.length === 0) return false;
  if (short.words.length !== long.words.length && short.words.length < ENOUGH) return false;
  return short.words.every((word, at) => isShortFor(word, long.words[at] ?? ''));
}

/** Whether a venue prints this short form, is it, or has it for initials. */
function bears(venue: Venue, acronym: string): boolean {
  if (venue.acronyms.includes(acronym) || venue.words.join('') === acronym) return true;
  if (acronym.length < 3 || venue.initials.length < 3) return false;
  // "NIPS" leaves off the "Advances in".
  return venue.initials === acronym || (acronym.length > 3 && venue.initials.endsWith(acronym));
}
