import { fold } from '#core/matching/fold.ts';

/** A name taken apart for comparing. All words are folded: lower case, without accents and apostrophes. */
export interface Name {
  /** The given names in order; an abbreviated one ends in a point: "j.", "chr.". */
  readonly given: readonly string[];
  /** The other way to read a given name in capitals: "BO" is Bo, or B. O. */
  readonly otherGiven?: readonly string[];
  /** "vander": what stands before the family name, written together. */
  readonly particles: string;
  readonly family: readonly string[];
  /** "jr", "iii", or nothing. */
  readonly suffix: string;
  /** The same for names that differ in accents, capitals, points, hyphens and spaces alone; never empty. */
  readonly key: string;
}

export interface NameParts {
  readonly given?: string;
  readonly family: string;
  readonly suffix?: string;
}

const PARTICLES = new Set(
  "von vom zu zum zur van de den der des het 't t ter ten te du da das do dos di della del dello dei degli la le las los af av al el bin ibn ben y op in".split(
    ' ',
  ),
);
/** Those that are no given name either, so that a capital at the end of a given name does not matter. */
const NEVER_GIVEN = new Set('von de der den des del della dos das ter ten zu'.split(' '));
const SUFFIXES: ReadonlyMap<string, string> = new Map([
  ['jr', 'jr'],
  ['jnr', 'jr'],
  ['sr', 'sr'],
  ['snr', 'sr'],
  ['ii', 'ii'],
  ['2nd', 'ii'],
  ['iii', 'iii'],
  ['3rd', 'iii'],
  ['iv', 'iv'],
]);
/** Pinyin writes ü as u, v and yu; in names all three occur. */
const SYLLABLES: ReadonlyMap<string, string> = new Map([
  ['lv', 'lu'],
  ['lyu', 'lu'],
  ['lue', 'lu'],
  ['nv', 'nu'],
  ['nyu', 'nu'],
]);
/** A longer name is a sentence; its beginning will do. */
const LONGEST = 200;
const MOST_WORDS = 12;

interface Word {
  readonly text: string;
  /** As printed, for its capitals. */
  readonly printed: string;
  readonly hasPoint: boolean;
}

/** Takes a printed name apart. Any text will do: one without a letter is its own key. */
export function normalName({ given = '', family, suffix = '' }: NameParts): Name {
  const givenWords = toWords(given);
  const familyWords = toWords(family);
  const found = toSuffix(suffix) ?? cutSuffix(familyWords) ?? cutSuffix(givenWords) ?? '';
  moveInitials(familyWords, givenWords);
  const before = cutParticles(givenWords);
  const isLoud = !/\p{Ll}/u.test(family) && /\p{Lu}{2}/u.test(family);
  const { tokens, other } = toGiven(givenWords, isLoud);
  const words = familyWords.map(({ text }) => SYLLABLES.get(text) ?? text);
  const ownAt = particlesIn(words);
  const particles = [...before, ...words.slice(0, ownAt)].join('');
  const own = words.slice(ownAt);
  const key = `${particles}${own.join('')}|${tokens.join('')}|${found}`;
  if (key === '||')
    return { given: [], particles: '', family: [], suffix: '', key: `${given} ${family} ${suffix}` };
  return {
    given: tokens,
    ...(other === undefined ? {} : { otherGiven: other }),
    particles,
    family: own,
    suffix: found,
    key,
  };
}

function toWords(text: string): Word[] {
  const words = text
    .slice(0, LONGEST)
    .replace(/['’ʼ`´ʹ′]/g, '')
    .matchAll(/([\p{L}\p{N}\p{M}]+)(\.?)/gu);
  const list: Word[] = [];
  for (const [, printed = '', point] of words) {
    const folded = fold(printed).normalize('NFC');
    if (folded !== '') list.push({ text: folded, printed, hasPoint: point === '.' });
    if (list.length === MOST_WORDS) break;
  }
  return list;
}

function toSuffix(text: string): string | undefined {
  const word = toWords(text)[0]?.text;
  return word === undefined ? undefined : (SUFFIXES.get(word) ?? word);
}

/** Takes a "Jr." off the end, where something is left before it. */
function cutSuffix(words: Word[]): string | undefined {
  const suffix = SUFFIXES.get(words.at(-1)?.text ?? '');
  if (suffix === undefined || words.length < 2) return undefined;
  words.pop();
  return suffix;
}

/** Takes particles off the end of a given name ("Berg, Jan van der"). */
function cutParticles(words: Word[]): readonly string[] {
  const found: string[] = [];
  while (words.length > 1) {
    const last = words.at(-1);
    if (last === undefined || last.hasPoint || !PARTICLES.has(last.text)) break;
    if (last.printed !== last.text && !NEVER_GIVEN.has(last.text)) break;
    found.unshift(last.text);
    words.pop();
  }
  return found;
}

/** "José A. | R. Fonollosa": an initial begins no family name. */
function moveInitials(family: Word[], given: Word[]): void {
  while (family.length > 1 && given.length > 0) {
    const [first] = family;
    if (first === undefined || first.text.length > 1 || !first.hasPoint) return;
    given.push(first);
    family.shift();
  }
}

function particlesIn(words: readonly string[]): number {
  let at = 0;
  while (at < words.length - 1 && PARTICLES.has(words[at] ?? '')) at++;
  return at;
}

function toGiven(
  words: readonly Word[],
  isLoud: boolean,
): { readonly tokens: readonly string[]; readonly other: readonly string[] | undefined } {
  const tokens: string[] = [];
  const other: string[] = [];
  let isDoubtful = false;
  for (const word of words) {
    const letters = initialsIn(word);
    const whole = wholeToken(word);
    const isBlock = letters.length > 1 && (!isLoud || !/[aeiouy]/.test(word.text));
    tokens.push(...(isBlock ? letters : [whole]));
    other.push(...(isBlock || letters.length === 0 ? [whole] : letters));
    isDoubtful ||= letters.length > 1;
  }
  return { tokens, other: isDoubtful ? other : undefined };
}

/** "CD" and "JMR" are initials written together. */
function initialsIn({ printed, text }: Word): readonly string[] {
  if (!/^\p{Lu}{2,3}$/u.test(printed)) return [];
  return [...text].map((letter) => `${letter}.`);
}

function wholeToken({ text, printed, hasPoint }: Word): string {
  const isLetter = text.length === 1 && /^[\p{Lu}\p{Ll}]/u.test(printed);
  if (isLetter || (hasPoint && text.length <= 4 && /\p{Ll}/u.test(text))) return `${text}.`;
  return SYLLABLES.get(text) ?? text;
}
