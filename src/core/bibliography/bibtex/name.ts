import { bareName, fromParts, isGroupName } from '../names.ts';
import type { PrintedName } from '../record.ts';
import { toPlain } from '../text.ts';
import { splitTop } from './split.ts';
import { untex } from './tex.ts';
import { ACCENTS, letterOf } from './texWords.ts';

/** A name in braces of its own: an institution, or a person whom somebody wrapped whole. */
export interface Braced {
  readonly braced: string;
}

const SUFFIX = /^(?:jr|sr|junior|senior|ii|iii|iv|2nd|3rd)\.?$/i;
const INITIALS = /^(?:\p{Lu}\p{Ll}?\.[-\s~]?){1,5}$/u;
const FONTS =
  /\\(?:bf|it|em|sl|sc|rm|sf|tt|bfseries|itshape|scshape|textbf|textit|textsc|underline|uline|ul|emph|mkbibbold|mkbibemph)(?![a-zA-Z])\s{0,3}/g;
const FONT_FIRST = /^\s{0,9}\\(?:bf|it|em|sl|sc|rm|sf|tt|bfseries|itshape|scshape)(?![a-zA-Z])/;
const COMMAND_FIRST = /^\\([a-zA-Z]{2,24})\*?\s{0,3}(?=\{)/;
/** What stands beside a name and is none: the mark of the first or the corresponding author, an address, a colour. */
const BESIDE =
  /\\(?:textsuperscript|footnote|footnotemark|thanks|orcidlink)\s{0,3}\{[^{}]{0,300}\}|\$\s?\^[^$]{0,40}\$|\$[^$\p{L}]{0,12}\$/gu;
/** A command with an argument before the one that is printed: an address, a colour. */
const ADDRESS = /\\(?:href|textcolor|color|hyperlink)\s{0,3}\{[^{}]{0,300}\}\s{0,3}/g;
const ADDRESS_FIRST = /^\\(?:href|textcolor|color|hyperlink)\s{0,3}\{[^{}]{0,300}\}\s{0,3}(?=\{)/;
/** How deep a name is unwrapped: `\\underline{\\textbf{{Name}}}`. */
const DEEPEST = 6;

const plain = (raw: string): string => {
  // Within a name two hyphens are one, typed twice.
  const text = untex(raw.includes('--') ? raw.replaceAll('--', '-') : raw);
  return bareName(text.includes('<') ? toPlain(text) : text);
};
const splitCommas = (text: string): readonly string[] =>
  text.includes(',')
    ? splitTop(text, (at) => (text.charCodeAt(at) === 44 ? 1 : 0)).map((part) => part.trim())
    : [text];
const isBreak = (code: number): boolean => code <= 32 || code === 160 || code === 126;
const splitSpaces = (text: string): readonly string[] =>
  splitTop(text, (at) => (isBreak(text.charCodeAt(at)) && !endsCommand(text, at) ? 1 : 0)).filter(
    (part) => part !== '',
  );

/** Whether a command's name ends here, so that the space is part of it: `J\\o rgensen`. */
function endsCommand(text: string, end: number): boolean {
  let at = end - 1;
  while (at >= 0 && at > end - 24 && /[a-zA-Z]/.test(text.charAt(at))) at--;
  return at < end - 1 && text.charAt(at) === '\\' && text.charCodeAt(end) !== 126;
}

/** What the group holds that the text is, from its first brace to its last; undefined for any other text. */
function inBraces(text: string): string | undefined {
  if (!text.startsWith('{') || !text.endsWith('}')) return undefined;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    if (sign === 92) at++;
    else if (sign === 123) depth++;
    else if (sign === 125 && --depth === 0) return at === text.length - 1 ? text.slice(1, -1) : undefined;
  }
  return undefined;
}

/** Without marks, and without the markup around the whole of it that sets one's own name off. */
function unmarked(raw: string): string {
  if (!raw.includes('\\') && !raw.includes('$')) return raw.trim();
  let text = raw.replace(BESIDE, '').trim();
  for (let depth = 0; depth < DEEPEST; depth++) {
    const inner = unwrapped(text);
    if (inner === undefined) break;
    text = inner.trim();
  }
  return text.replace(FONTS, '').replace(ADDRESS, '').trim();
}

function unwrapped(text: string): string | undefined {
  const [address] = ADDRESS_FIRST.exec(text) ?? [];
  if (address !== undefined) return inBraces(text.slice(address.length));
  const [whole = '', command] = COMMAND_FIRST.exec(text) ?? [];
  if (command !== undefined && !ACCENTS.has(command) && letterOf(command) === undefined) {
    return inBraces(text.slice(whole.length));
  }
  const inner = inBraces(text);
  return inner !== undefined && FONT_FIRST.test(inner) ? inner.replace(FONT_FIRST, '') : undefined;
}

/** One name, by BibTeX's rules: "First von Last", "von Last, First", "von Last, Jr, First", or biblatex's `family=…`. */
export function readName(raw: string, isSurnameFirst: boolean): PrintedName | Braced | undefined {
  const text = unmarked(raw);
  if (text === '') return undefined;
  if (/^"?(?:given|family|prefix|suffix|useprefix)(?:-i)?\s{0,4}=/i.test(text)) return extended(text);
  const inner = inBraces(text);
  if (inner !== undefined) return inOneGroup(inner);
  const parts = splitCommas(text);
  const [first = '', second, third] = parts;
  if (isGroupName(text) && isInstitution(first, second)) return { family: plain(text), isGroup: true };
  if (second === undefined) return inOrder(first, isSurnameFirst);
  if (third === undefined)
    return SUFFIX.test(plain(second)) ? suffixed(first, second) : person(first, second);
  if (SUFFIX.test(plain(second))) return person(first, third, second);
  return SUFFIX.test(plain(third)) ? person(first, second, third) : person(first, parts.slice(1).join(' '));
}

/** "World Health Organization", "Institute of Physics, Bonn"; and no person of that family name. */
function isInstitution(first: string, second: string | undefined): boolean {
  return splitSpaces(first).length > 1 && isGroupName(plain(first)) && !INITIALS.test(second?.trim() ?? '');
}

function inOneGroup(inner: string): PrintedName | Braced | undefined {
  const whole = inBraces(inner.trim()) ?? inner;
  const [family = '', given, more] = splitCommas(whole);
  if (given !== undefined && more === undefined && isPersonPair(plain(family), plain(given)))
    return person(family, given);
  const braced = plain(whole);
  return braced === '' ? undefined : { braced };
}

/** Whether "{Last, First}" in braces is a person: a few words on either side, with capitals or particles. */
function isPersonPair(family: string, given: string): boolean {
  const areNames = (words: readonly string[]) =>
    words.length <= 3 &&
    words.every((word) => /^(?:\p{Lu}|(?:van|von|de|der|den|del|la|di|da|ter)$)/u.test(word));
  return areNames(family.split(' ')) && areNames(given.split(' ')) && !isGroupName(`${family} ${given}`);
}

function person(family: string, given: string, suffix?: string): PrintedName | undefined {
  const name = plain(family);
  if (suffix !== undefined) return fromParts(name, plain(given), plain(suffix));
  // "King Jr, Martin"
  const space = name.lastIndexOf(' ');
  const last = name.slice(space + 1);
  return space > 0 && SUFFIX.test(last)
    ? fromParts(name.slice(0, space), plain(given), last)
    : fromParts(name, plain(given));
}

function suffixed(name: string, suffix: string): PrintedName | undefined {
  const read = inOrder(name, false);
  return read === undefined ? undefined : { ...read, suffix: plain(suffix) };
}

/** `given=Jan, family=Berg, prefix=van der`, as biblatex has it. */
function extended(text: string): PrintedName | undefined {
  const parts = new Map(
    splitCommas(text).map((part) => {
      const at = part.indexOf('=');
      const value = part.slice(at + 1).trim();
      return [part.slice(0, at).replace('"', '').trim().toLowerCase(), value.replace(/^"|"$/g, '')] as const;
    }),
  );
  const family = [parts.get('prefix'), parts.get('family')].filter((part) => part !== undefined).join(' ');
  return person(family, parts.get('given') ?? '', parts.get('suffix'));
}

/** A word of the "von" part begins with a small letter; what stands in braces has no case. */
function isSmall(word: string): boolean {
  const code = word.charCodeAt(0);
  if (code >= 65 && code <= 90) return false;
  if (word.startsWith('{') && !word.startsWith('{\\')) return false;
  const letter = /\p{L}/u.exec(untex(word))?.[0];
  return letter !== undefined && letter === letter.toLowerCase() && letter !== letter.toUpperCase();
}

/** First von Last: the family is the last word, with the small words before it. */
export function inOrder(text: string, isSurnameFirst: boolean): PrintedName | undefined {
  const all = splitSpaces(text);
  const hasSuffix = all.length > 2 && SUFFIX.test(all.at(-1) ?? '');
  const words = hasSuffix ? all.slice(0, -1) : all;
  const from = familyFrom(words);
  const initials = initialsFrom(words, isSurnameFirst);
  const name =
    initials < words.length
      ? person(words.slice(0, initials).join(' '), words.slice(initials).join(' '))
      : person(words.slice(from).join(' '), words.slice(0, from).join(' '));
  return name === undefined || !hasSuffix ? name : { ...name, suffix: plain(all.at(-1) ?? '') };
}

/** Where the family begins among the words. A first name in small letters ("bell hooks") is a first name. */
function familyFrom(words: readonly string[]): number {
  const last = words.length - 1;
  const small = words.findIndex((word, at) => at < last && isSmall(word));
  if (small === -1) return last;
  if (small > 0) return small;
  return last === 1 || words.every(isSmall) ? last : 0;
}

/** Where the initials begin that end a name whose family comes first: "Smith J", "Smith J. A."; the end if none do. */
function initialsFrom(words: readonly string[], isSurnameFirst: boolean): number {
  const none = words.length;
  const last = words.at(-1) ?? '';
  if (words.length === 2 && (isSurnameFirst || last.length === 1) && hasInitialsLast(words)) return 1;
  let at = none;
  while (at > 0 && INITIALS.test(words[at - 1] ?? '')) at--;
  return at === 0 || INITIALS.test(words[0] ?? '') ? none : at;
}

/** "Smith JA", as the biomedical style has it; by itself it may be "Hao MA". */
export function hasInitialsLast([family = '', given = '']: readonly string[]): boolean {
  return /^[A-Z]{1,3}$/.test(given) && /^\p{Lu}.*\p{Ll}/u.test(family);
}
