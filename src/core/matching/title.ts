import { foldWords } from './fold.ts';

/** Titles are compared by this many characters; a "title" that is longer is an abstract or a broken file. */
const LONGEST = 1000;
/** Likeness is judged by this many characters of a key, so that a pair costs the same whatever stands in it. */
const LONGEST_LIKENESS = 300;

/** What two titles are compared by. */
export interface TitleFacts {
  /** Letters and digits only, folded; the same for the same title however it was printed. Empty without a title. */
  readonly key: string;
  readonly words: readonly string[];
  /** Numbers, ordinals, part letters and words such as "erratum": where they differ, so do the works. */
  readonly marks: string;
  /** Says only what sort of piece it is ("Introduction", "Reply"), so that many works bear it. */
  readonly isGeneric: boolean;
  /** The key of what stands before a colon, a dash or a question mark; empty where there is no subtitle. */
  readonly mainKey: string;
}

/** Titles that stand for "there is none here". */
const PLACEHOLDERS = new Set([
  'contentsunavailableduetoconflictinglicenses',
  'zbmathopenwebinterfacecontentsunavailableduetoconflictinglicenses',
  'notitleavailable',
  'notitle',
  'untitled',
  'unknown',
  'unknowntitle',
  'titlepending',
  'na',
  'none',
]);

/** A title made of these alone says only what sort of piece it is. */
const GENERIC = new Set(
  `introduction introductory intro editorial editorials preface reply replies erratum errata foreword forword afterword letter letters
  corrigendum corrigenda correction corrections addendum response responses comment comments commentary commentaries
  discussion discussions rejoinder review reviews book books obituary memoriam contents content table front back matter index
  conclusion conclusions summary abstract abstracts acknowledgement acknowledgements acknowledgment acknowledgments
  message welcome note notes news announcement announcements overview prologue epilogue postscript appendix bibliography series received noted briefly publications advertisement advertisements calendar newsletter subject board
  references retraction retracted prefatory remarks opening closing keynote panel tutorial session poster posters
  proceedings program programme committee organizers organisers chair chairs chairman president column viewpoint
  perspective perspectives interview report guest editor editors editorsinchief author authors special issue issues section theme volume
  part letter readers reader about contributors cover masthead general program technical
  einleitung vorwort nachwort einfuhrung rezension introduccion prologo prefacio introduzione prefazione avantpropos inleiding voorwoord
  введение предисловие 序 序文 はじめに 前言 引言`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
const SMALL = new Set('a an the of to from by in on for and with our s this its my at'.split(' '));

const ROMAN: ReadonlyMap<string, string> = new Map(
  'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'
    .split(' ')
    .map((roman, at) => [roman, String(at + 1)]),
);
const ORDINALS: ReadonlyMap<string, string> = new Map([
  ...'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'
    .split(' ')
    .map((word, at) => [word, String(at + 1)] as const),
  ...'one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, at) => [word, String(at + 1)] as const),
]);
/** What stands before the number or the letter of a part. */
const PARTS = new Set(
  'part parts vol volume chapter section book paper lecture no number teil partie parte episode phase type stage'.split(
    ' ',
  ),
);
/** A piece about another piece: never the same work as that. */
const ABOUT = new Set(
  'erratum errata corrigendum corrigenda correction corrections addendum reply response comment comments commentary rejoinder retraction discussion review letter editorial'.split(
    ' ',
  ),
);

const GREEK =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau upsilon phi chi psi omega'.split(
    ' ',
  );
const GREEK_NAMES = new Set([...GREEK, 'varepsilon', 'vartheta', 'varphi', 'varrho', 'varpi', 'ell']);

/** TeX commands in a title: a Greek letter becomes its name, all else (`\mathbb`, `\infty`, `\rm`) is markup. */
function unTex(title: string): string {
  if (!title.includes('\\')) return title;
  return title.replace(/\\([a-zA-Z]{1,20})[ ]?/g, (_, name: string) => {
    const lower = name.toLowerCase();
    if (lower === 'ell') return 'l';
    return GREEK_NAMES.has(lower) ? lower.replace(/^var/, '') : '';
  });
}

/** A Greek letter or two among other letters is a symbol: "β-catenin" is "beta-catenin". A Greek word stays. */
function nameGreek(title: string): string {
  if (!/[\u0370-\u03FF\u00B5\u{1D6A8}-\u{1D7CB}]/u.test(title)) return title;
  return title
    .normalize('NFKC')
    .replace(/[\u0370-\u03FF]+/g, (run) =>
      run.length > 2
        ? run
        : [...run]
            .map((letter) => GREEK[(letter.toLowerCase().codePointAt(0) ?? 0) - 0x3b1] ?? letter)
            .join(''),
    );
}

function wordsOf(title: string): readonly string[] {
  // Signs of math inside a word must not end it: "$A_{\infty}$-algebras", "H_2O".
  const plain = nameGreek(unTex(title)).replace(/[${}_^]|\\[()[\]]/g, '');
  return foldWords(plain.includes('&') ? plain.replace(/&/g, ' and ') : plain);
}

/** "II" is 2 anywhere; "I", "V" and "X" only after "Part" and the like, or "I" at the end. */
function numberOf(word: string, before: string | undefined, isLast: boolean): string | undefined {
  const number = ROMAN.get(word);
  if (number === undefined || word.length > 1) return number;
  return PARTS.has(before ?? '') || (isLast && word === 'i' && before !== undefined) ? number : undefined;
}

/** Where a subtitle begins, or -1. */
function subtitleAt(title: string): number {
  return title.search(/:|\?\s|\.\s|\s[-–—]\s|—/);
}

/** The language that bibliographic databases append to a translated title: "[Incretin and atherosclerosis]. [Japanese]". */
function withoutLanguage(title: string): string {
  const text = title.trimEnd();
  if (!text.endsWith(']') && !text.endsWith('].')) return text;
  const at = text.lastIndexOf('[');
  const before = text.slice(0, Math.max(at, 0)).trimEnd();
  return /[.\]]$/.test(before) && /^\[[\p{L} ]{3,30}\]\.?$/u.test(text.slice(at)) ? before : text;
}

/** What a title is compared by. Any text will do: an empty one has an empty key, and is generic. */
export function titleFacts(title: string): TitleFacts {
  const text = withoutLanguage(title.slice(0, LONGEST));
  const at = subtitleAt(text);
  const main = at === -1 ? [] : wordsOf(text.slice(0, at));
  const all = at === -1 ? wordsOf(text) : [...main, ...wordsOf(text.slice(at))];
  const words = all.map((word, place) => numberOf(word, all[place - 1], place === all.length - 1) ?? word);
  const key = words.join('');
  if (key === '' || PLACEHOLDERS.has(key))
    return { key: '', words: [], marks: '', isGeneric: true, mainKey: '' };
  return {
    key,
    words,
    marks: marksOf(words),
    isGeneric: words.every((word) => GENERIC.has(word) || SMALL.has(word) || /^\d+$/.test(word)),
    mainKey: words.slice(0, main.length).join(''),
  };
}

function marksOf(words: readonly string[]): string {
  const marks: string[] = [];
  words.forEach((word, at) => {
    const digits = /\d/.test(word) ? word.match(/\d+/g) : null;
    const ordinal = ORDINALS.get(word);
    if (digits !== null) marks.push(...digits);
    else if (ordinal !== undefined) marks.push(ordinal);
    else if (word.length === 1 && PARTS.has(words[at - 1] ?? '')) marks.push(word);
    else if (at < 2 && ABOUT.has(word)) marks.push(word);
  });
  return marks.sort().join(' ');
}

/** The trigrams of a key as sorted numbers, each as often as it occurs. A key of one or two letters has one. */
export function trigrams(key: string): Float64Array {
  const text = key.length > LONGEST_LIKENESS ? key.slice(0, LONGEST_LIKENESS) : key;
  const grams = new Float64Array(Math.max(text.length - 2, text === '' ? 0 : 1));
  for (let at = 0; at < grams.length; at++) {
    grams[at] =
      text.charCodeAt(at) * 2 ** 32 +
      (text.charCodeAt(at + 1) || 0) * 2 ** 16 +
      (text.charCodeAt(at + 2) || 0);
  }
  return grams.sort();
}

/**
 * Dice's likeness of two sorted lists of trigrams: twice what they share by all they have (Dice 1945). 0 to 1; 0 where
 * either is empty.
 */
export function dice(a: Float64Array, b: Float64Array): number {
  let shared = 0;
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    const [x, y] = [a[i] ?? 0, b[j] ?? 0];
    if (x === y) shared++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  const all = a.length + b.length;
  return shared === 0 ? 0 : (2 * shared) / all;
}
