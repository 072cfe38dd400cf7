import { bareName, fromParts, isGroupName, meansOthers } from '../names.ts';
import type { PrintedName } from '../record.ts';
import { toLine } from '../text.ts';
import { untex } from './tex.ts';

export interface NameList {
  readonly authors: readonly PrintedName[];
  readonly isCutShort: boolean;
}

/** A name in braces of its own: an institution, or a person whom somebody wrapped whole. */
interface Braced {
  readonly braced: string;
}
type Read = PrintedName | Braced;

const isBraced = (name: Read): name is Braced => 'braced' in name;
const SUFFIX = /^(?:jr|sr|ii|iii|iv|2nd|3rd)\.?$/i;

/** Where a word like `and` stands alone between names, outside of braces. Offsets of its first and behind its last letter. */
function splitTop(text: string, isBreak: (at: number) => number): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    if (sign === 92) at++;
    else if (sign === 123) depth++;
    else if (sign === 125) depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      const length = isBreak(at);
      if (length === 0) continue;
      parts.push(text.slice(from, at));
      from = at + length;
      at = from - 1;
    }
  }
  return [...parts, text.slice(from)];
}

const isSpace = (code: number): boolean => code <= 32 || code === 160;

function splitAnd(text: string): readonly string[] {
  return splitTop(text, (at) => {
    if (!isSpace(text.charCodeAt(at))) return 0;
    const isAnd = /^and$/i.test(text.slice(at + 1, at + 4)) && isSpace(text.charCodeAt(at + 4));
    return isAnd ? 4 : 0;
  });
}

const splitCommas = (text: string): readonly string[] =>
  splitTop(text, (at) => (text.charAt(at) === ',' ? 1 : 0)).map((part) => part.trim());

const splitSpaces = (text: string): readonly string[] =>
  splitTop(text, (at) => (isSpace(text.charCodeAt(at)) || text.charAt(at) === '~' ? 1 : 0)).filter(
    (part) => part !== '',
  );

/** What marks one's own or an equal name is taken off: `\\textbf{…}` goes by itself, superscripts with what they hold. */
function unmarked(raw: string): string {
  return raw.includes('\\') || raw.includes('$')
    ? raw
        .replace(/\\textsuperscript\s{0,3}\{[^{}]{0,40}\}/g, '')
        .replace(/\$[^$]{0,12}\$/g, '')
        .replace(/\\(?:bf|it|em|textbf|textit|underline|emph|uline)(?![a-zA-Z])\s{0,3}/g, '')
    : raw;
}

const plain = (raw: string): string => bareName(toLine(untex(raw)));

/** Whether the text is one group in braces, from its first sign to its last. */
function inBraces(text: string): string | undefined {
  if (!text.startsWith('{') || !text.endsWith('}')) return undefined;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text.charAt(at) === '\\') at++;
    else if (text.charAt(at) === '{') depth++;
    else if (text.charAt(at) === '}' && --depth === 0)
      return at === text.length - 1 ? text.slice(1, -1) : undefined;
  }
  return undefined;
}

function readName(raw: string): Read | undefined {
  const text = unmarked(raw).trim();
  if (text === '') return undefined;
  if (/^(?:given|family|prefix|suffix|given-i|useprefix)\s{0,4}=/i.test(text)) return extended(text);
  const inner = inBraces(text);
  if (inner !== undefined) {
    const whole = inBraces(inner.trim()) ?? inner;
    const [family = '', given, more] = splitCommas(whole);
    if (given !== undefined && more === undefined && !isGroupName(plain(whole))) return person(family, given);
    // `{\\'E}cole` is a letter in braces; a command alone makes no institution.
    return { braced: plain(whole) };
  }
  const [first = '', second, third] = splitCommas(text);
  if (second === undefined) return inOrder(text);
  if (third === undefined)
    return SUFFIX.test(plain(second)) ? suffixed(inOrder(first), second) : person(first, second);
  return SUFFIX.test(plain(second))
    ? person(first, third, second)
    : person(first, second, SUFFIX.test(plain(third)) ? third : undefined);
}

function person(family: string, given: string, suffix?: string): PrintedName | undefined {
  return fromParts(plain(family), plain(given), suffix === undefined ? undefined : plain(suffix));
}

function suffixed(name: Read | undefined, suffix: string): Read | undefined {
  return name === undefined || isBraced(name) ? name : { ...name, suffix: plain(suffix) };
}

/** `given=Jan, family=Berg, prefix=van der`, as biblatex has it. */
function extended(text: string): PrintedName | undefined {
  const parts = new Map(
    splitCommas(text).map((part) => {
      const at = part.indexOf('=');
      return [part.slice(0, at).trim().toLowerCase(), part.slice(at + 1).trim()] as const;
    }),
  );
  const family = [parts.get('prefix'), parts.get('family')].filter((part) => part !== undefined).join(' ');
  return person(family, parts.get('given') ?? '', parts.get('suffix'));
}

/** A word of the "von" part begins with a small letter; what stands in braces has no case. */
function isSmall(word: string): boolean {
  if (word.startsWith('{') && !word.startsWith('{\\')) return false;
  const letter = /\p{L}/u.exec(untex(word))?.[0];
  return letter !== undefined && letter === letter.toLowerCase() && letter !== letter.toUpperCase();
}

/** First von Last: the family is the last word, with the small words before it. */
function inOrder(text: string): PrintedName | undefined {
  const words = splitSpaces(text);
  const last = words.at(-1) ?? '';
  if (words.length > 2 && SUFFIX.test(last)) {
    const name = inOrder(words.slice(0, -1).join(' '));
    return name === undefined ? undefined : { ...name, suffix: plain(last) };
  }
  if (words.length === 2 && isSurnameFirst(words)) return person(words[0] ?? '', last);
  const from = familyFrom(words);
  return person(words.slice(from).join(' '), words.slice(0, from).join(' '));
}

/** Where the family begins among the words. A first name in small letters ("bell hooks") is a first name. */
function familyFrom(words: readonly string[]): number {
  const last = words.length - 1;
  const small = words.findIndex((word, at) => at < last && isSmall(word));
  return small === -1 || (small === 0 && last === 1) ? last : small;
}

/** "Smith JA", as the biomedical style has it. */
function isSurnameFirst([family = '', given = '']: readonly string[]): boolean {
  return /^[A-Z]{1,3}$/.test(given) && /^[A-Z].*[a-z]/.test(family);
}

/** A list of authors, read by BibTeX's rules for names. `isPersonElsewhere` knows the names that stand unbraced in the file. */
export function readNames(raw: string, isPersonElsewhere: (name: string) => boolean): NameList {
  const parts = splitAnd(
    raw.replace(/;\s{0,3}(?=\S)/g, (sign, at: number) => (isList(raw, at) ? ' and ' : sign)),
  );
  const said = parts.map((part) => part.trim()).filter((part) => part !== '');
  const names = said.filter((part) => !meansOthers(plain(part)));
  const read = (names.length === 1 ? pairsOf(names[0] ?? '') : names).flatMap((name) => readName(name) ?? []);
  const persons = read.filter((name) => !isBraced(name)).length;
  const authors = read.map((name): PrintedName => {
    if (!isBraced(name)) return name;
    const looks = looksLikePerson(name.braced);
    const isOne = looks && (isPersonElsewhere(name.braced) || (persons > 0 && persons >= read.length / 2));
    return (isOne ? inOrder(name.braced) : undefined) ?? { family: name.braced, isGroup: true };
  });
  return { authors, isCutShort: names.length < said.length };
}

/** Semicolons stand between names only where there is no `and`. */
function isList(raw: string, at: number): boolean {
  return (
    at > 0 &&
    raw.charAt(at - 1) !== '\\' &&
    !/&[a-z#0-9]{1,8}$/i.test(raw.slice(Math.max(0, at - 9), at)) &&
    !/\sand\s/i.test(raw.slice(0, 20_000))
  );
}

/** "Smith, J., Jones, K.": commas within and between, and no `and` anywhere. */
function pairsOf(name: string): readonly string[] {
  const parts = splitCommas(name);
  if (parts.length < 4 || parts.length % 2 === 1) return [name];
  const isInitials = (part: string) => /^(?:[A-Z]\.?[-\s]?){1,4}$/.test(part);
  return parts.every((part, at) => at % 2 === 0 || isInitials(part))
    ? parts.flatMap((part, at) => (at % 2 === 0 ? [`${part}, ${parts[at + 1]}`] : []))
    : [name];
}

/** Two or three words with capitals, none of an institution. */
function looksLikePerson(name: string): boolean {
  const words = name.split(' ');
  const isCapital = (word: string) => /^\p{Lu}[\p{L}.'’-]*$/u.test(word) && !/^\p{Lu}{3,}$/u.test(word);
  return words.length >= 2 && words.length <= 3 && words.every(isCapital) && !isGroupName(name);
}

/** The names that stand without braces around the whole, in both orders, as they would read in braces. */
export function unbracedNames(raws: Iterable<string>): ReadonlySet<string> {
  const known = new Set<string>();
  for (const raw of raws) {
    if (!raw.includes('{')) addUnbraced(raw, known);
    else for (const part of splitAnd(raw)) if (!part.trim().startsWith('{')) addUnbraced(part, known);
  }
  return known;
}

function addUnbraced(raw: string, known: Set<string>): void {
  for (const part of raw.split(/\sand\s/i)) {
    const comma = part.indexOf(',');
    known.add(comma === -1 ? part.trim() : `${part.slice(comma + 1).trim()} ${part.slice(0, comma).trim()}`);
  }
}
