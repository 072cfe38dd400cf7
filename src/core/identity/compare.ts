import { areNicknames, nicknamesOf } from './nicknames.ts';
import type { Name } from './normal.ts';
import { isCommonSurname } from './surnames.ts';

/** How one given name can be the other, the surest first. */
export const GIVEN_LINKS = [
  'same',
  'middle',
  'longer',
  'initial',
  'nickname',
  'syllables',
  'called',
  'slip',
  'short',
  'typo',
  'none',
] as const;
export type GivenLink = (typeof GIVEN_LINKS)[number];

/** How one family name can be the other, the surest first. */
export const FAMILY_LINKS = ['same', 'particle', 'umlaut', 'compound', 'slip', 'typo'] as const;
export type FamilyLink = (typeof FAMILY_LINKS)[number];

/** How two names can be one person's. */
export interface Likeness {
  readonly given: GivenLink;
  readonly family: FamilyLink;
  /** The same words, differently parted or in another order. */
  readonly order?: 'parted' | 'swapped';
  /** Which of the two says less: an initial for a name, no middle name. */
  readonly shorter: 'a' | 'b' | 'neither';
}

/** How two names can be one person's; undefined when they cannot. Symmetric but for `shorter`. */
export function compareNames(a: Name, b: Name): Likeness | undefined {
  if (a.suffix !== b.suffix || a.family.length === 0 || b.family.length === 0) return undefined;
  const family = compareFamily(a, b);
  if (family !== undefined) {
    const given = compareGiven(a, b);
    const isSlip = family === 'typo' || family === 'slip';
    if (given !== undefined && !(isSlip && rank(given.link) > rank('initial'))) {
      return { given: given.link, family, shorter: given.shorter };
    }
  }
  return compareOrder(a, b);
}

const SAME: Pick<Likeness, 'given' | 'family' | 'shorter'> = {
  given: 'same',
  family: 'same',
  shorter: 'neither',
};

function compareOrder(a: Name, b: Name): Likeness | undefined {
  const [family, other] = [joined(a), joined(b)];
  const [given, otherGiven] = [a.given.join(''), b.given.join('')];
  if (given + family === otherGiven + other) return { ...SAME, order: 'parted' };
  if (given === '' || otherGiven === '') {
    // "Wang Wei" as one family name, or a name without capitals to part it by.
    return family + given === other + otherGiven ? { ...SAME, order: 'parted' } : undefined;
  }
  if (given === other && family === otherGiven) return { ...SAME, order: 'swapped' };
  return compareWords([...a.given, ...a.family], [...b.given, ...b.family]);
}

/** "Hector Martinez | Alonso", "H. M. Alonso" and "Hector | Martinez" for "Hector | Martinez Alonso". */
function compareWords(a: readonly string[], b: readonly string[]): Likeness | undefined {
  const [few, many, shorter] = a.length <= b.length ? ([a, b, 'a'] as const) : ([b, a, 'b'] as const);
  if (few.length >= 2 && few.length < many.length) {
    const isStart = !isShort(few[0] ?? '') && few.every((word, i) => word === many[i]);
    return isStart ? { given: 'same', family: 'compound', shorter } : undefined;
  }
  if (few.length < 3 || few.at(-1) !== many.at(-1)) return undefined;
  const links = few.map((word, i) => compareToken(word, many[i] ?? ''));
  if (!links.every((link) => link === 'same' || link === 'initial')) return undefined;
  const given = links.includes('initial') ? 'initial' : 'same';
  const count = (words: readonly string[]) => words.filter(isShort).length;
  return { given, family: 'same', order: 'parted', shorter: count(a) > count(b) ? 'a' : 'b' };
}

/** The whole family name as one word. */
export function joined({ particles, family }: Name): string {
  return particles + family.join('');
}

function compareFamily(a: Name, b: Name): FamilyLink | undefined {
  const [whole, other] = [joined(a), joined(b)];
  if (whole === other) return 'same';
  const [own, otherOwn] = [a.family.join(''), b.family.join('')];
  if (own === otherOwn) return 'particle';
  if (withoutDigraphs(whole) === withoutDigraphs(other)) return 'umlaut';
  if (isPart(a.family, b.family) || isPart(b.family, a.family)) return 'compound';
  if (areTransposed(whole, other)) return slipOrTypo(whole, other);
  if (isCommonSurname(own) || isCommonSurname(otherOwn)) return undefined;
  return isTypo(whole, other, 5) ? slipOrTypo(whole, other) : undefined;
}

/** "ae", "oe", "ue" are how ä, ö and ü are written without accents; ø and å likewise. */
export function withoutDigraphs(word: string): string {
  return word.replace(/[aou]e/g, (pair) => pair.charAt(0)).replace(/aa/g, 'a');
}

/** Whether the words of one family name begin or end the other: García for García Márquez. */
function isPart(few: readonly string[], many: readonly string[]): boolean {
  if (few.length >= many.length || few.join('').length < 3) return false;
  const from = many.length - few.length;
  return few.every((word, i) => word === many[i]) || few.every((word, i) => word === many[from + i]);
}

interface GivenLikeness {
  readonly link: GivenLink;
  readonly shorter: Likeness['shorter'];
}

function compareGiven(a: Name, b: Name): GivenLikeness | undefined {
  let best: GivenLikeness | undefined;
  for (const one of [a.given, a.otherGiven]) {
    for (const other of [b.given, b.otherGiven]) {
      if (one === undefined || other === undefined) continue;
      const found = compareTokens(one, other);
      if (found !== undefined && (best === undefined || rank(found.link) < rank(best.link))) best = found;
    }
  }
  return best;
}

const rank = (link: GivenLink): number => GIVEN_LINKS.indexOf(link);

function compareTokens(a: readonly string[], b: readonly string[]): GivenLikeness | undefined {
  if (a.length === 0 || b.length === 0) {
    if (a.length === b.length) return { link: 'same', shorter: 'neither' };
    return { link: 'none', shorter: a.length === 0 ? 'a' : 'b' };
  }
  if (a.join('') === b.join('')) return { link: 'same', shorter: 'neither' };
  return a.length <= b.length ? alignTokens(a, b, 'a', 'b') : alignTokens(b, a, 'b', 'a');
}

type Side = 'a' | 'b';

/** Aligns few words with many, in order; words of the longer name may be left out. */
function alignTokens(
  few: readonly string[],
  many: readonly string[],
  fewSide: Side,
  manySide: Side,
): GivenLikeness | undefined {
  const links = alignFrom(few, many, 0);
  if (links !== undefined) return summed(links, few, many, fewSide, manySide);
  const syllables = compareSyllables(few, many);
  if (syllables !== undefined) {
    return { link: 'syllables', shorter: syllables === 'few' ? fewSide : manySide };
  }
  // Goes by a middle name: at least one of the names written out is the same, and none contradicts.
  const called = many.slice(1);
  const later = called.length < few.length ? undefined : alignFrom(few, called, 0);
  const isTold = later !== undefined && few.some((word) => !isShort(word) && called.includes(word));
  return isTold ? { link: 'called', shorter: fewSide } : undefined;
}

function alignFrom(
  few: readonly string[],
  many: readonly string[],
  start: number,
): readonly GivenLink[] | undefined {
  const links: GivenLink[] = [];
  let at = start;
  for (const [i, word] of few.entries()) {
    let link: GivenLink | undefined;
    while (at < many.length && link === undefined) {
      link = compareToken(word, many[at] ?? '');
      if (link === undefined && i === 0) return undefined;
      at++;
    }
    if (link === undefined) return undefined;
    links.push(link);
  }
  return links;
}

function summed(
  links: readonly GivenLink[],
  few: readonly string[],
  many: readonly string[],
  fewSide: Side,
  manySide: Side,
): GivenLikeness {
  const written = (words: readonly string[]) => words.length - words.filter(isShort).length;
  const more: GivenLink = written(many) > written(few) ? 'longer' : 'middle';
  const rest: GivenLink = few.length < many.length ? more : 'same';
  const link = [...links, rest].reduce((worst, next) => (rank(next) > rank(worst) ? next : worst));
  const shortFew = few.filter(isShort).length;
  const shortMany = many.filter(isShort).length;
  // Written out, "Jon" says more than "J. R.".
  if (link === 'initial' && few.length - shortFew > many.length - shortMany) {
    return { link, shorter: manySide };
  }
  if (link === 'initial' && few.length === many.length && shortFew === shortMany) {
    return { link, shorter: 'neither' };
  }
  return { link, shorter: link === 'initial' || link === rest ? fewSide : 'neither' };
}

const isShort = (word: string): boolean => word.endsWith('.');

function compareToken(a: string, b: string): GivenLink | undefined {
  if (a === b) return 'same';
  if (isShort(a) || isShort(b)) return compareShort(a, b);
  if (withoutDigraphs(a) === withoutDigraphs(b)) return 'same';
  if (areNicknames(a, b)) return 'nickname';
  if (isTypo(a, b, 4)) return slipOrTypo(a, b);
  const [few, many] = a.length < b.length ? [a, b] : [b, a];
  return few.length >= 3 && many.startsWith(few) && many.length - few.length >= 2 ? 'short' : undefined;
}

function compareShort(a: string, b: string): GivenLink | undefined {
  const begins = (short: string, word: string) => isShort(short) && word.startsWith(short.slice(0, -1));
  if (begins(a, b) || begins(b, a)) return 'initial';
  return isNicknameInitial(a, b) || isNicknameInitial(b, a) ? 'called' : undefined;
}

/** "B." for William, who is called Bill. */
function isNicknameInitial(letter: string, word: string): boolean {
  if (letter.length !== 2 || !isShort(letter) || isShort(word)) return false;
  for (const other of nicknamesOf(word)) if (other.startsWith(letter.charAt(0))) return true;
  return false;
}

/** "J. C." for Jiancheng and "JC" likewise: initials of the syllables of one word. */
function compareSyllables(few: readonly string[], many: readonly string[]): 'few' | 'many' | undefined {
  const [word] = few;
  if (few.length !== 1 || word === undefined || isShort(word) || many.length !== 2) return undefined;
  const [first = '', second = ''] = many;
  if (first.length !== 2 || second.length !== 2 || !isShort(first) || !isShort(second)) return undefined;
  return word.startsWith(first.charAt(0)) && word.indexOf(second.charAt(0), 2) >= 2 ? 'many' : undefined;
}

/** One letter in a long word is hardly another name. */
function slipOrTypo(a: string, b: string): 'slip' | 'typo' {
  return Math.min(a.length, b.length) >= 7 ? 'slip' : 'typo';
}

/** Whether two neighbouring letters of a word of four letters or more changed places: "Wagn" for "Wang". */
function areTransposed(a: string, b: string): boolean {
  return a.length === b.length && isTypo(a, b, 4) && [...a].sort().join('') === [...b].sort().join('');
}

/** Whether two words differ by one letter more, less, other, or two that changed places. */
function isTypo(a: string, b: string, atLeast: number): boolean {
  if (a === b || Math.min(a.length, b.length) < atLeast || Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from++;
  let [endA, endB] = [a.length, b.length];
  while (endA > from && endB > from && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const [restA, restB] = [a.slice(from, endA), b.slice(from, endB)];
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
}
