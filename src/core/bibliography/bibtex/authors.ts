import { isGroupName, meansOthers } from '../names.ts';
import type { PrintedName } from '../record.ts';
import { type Braced, hasInitialsLast, inOrder, readName } from './name.ts';
import { splitTop } from './split.ts';
import { untex } from './tex.ts';

export interface NameList {
  readonly authors: readonly PrintedName[];
  readonly isCutShort: boolean;
}

type Read = PrintedName | Braced;
const isBraced = (name: Read): name is Braced => 'braced' in name;
const isSpace = (code: number): boolean => code <= 32 || code === 160;

/** The names of a list: `and` stands between them, and in wild files a semicolon. */
function splitNames(raw: string): readonly string[] {
  const hasSemicolon = raw.includes(';');
  return splitTop(raw, (at) => {
    const code = raw.charCodeAt(at);
    if (code === 59) return hasSemicolon && !endsEntity(raw, at) ? 1 : 0;
    return isSpace(code) && isAnd(raw, at + 1) ? 4 : 0;
  })
    .map((part) => part.trim())
    .filter((part) => part !== '' && !/^and$/i.test(part))
    .map((part) => (/^and\s/i.test(part) ? part.slice(4).trim() : part));
}

function isAnd(text: string, at: number): boolean {
  const first = text.charCodeAt(at) | 32;
  if (first !== 97 || (text.charCodeAt(at + 1) | 32) !== 110 || (text.charCodeAt(at + 2) | 32) !== 100)
    return false;
  return at + 3 >= text.length || isSpace(text.charCodeAt(at + 3));
}

/** Whether the semicolon ends an entity of HTML, `&eacute;`. */
function endsEntity(text: string, semicolon: number): boolean {
  return /&#?[a-z0-9]{1,8}$/i.test(text.slice(Math.max(0, semicolon - 10), semicolon));
}

/** A list of authors, read by BibTeX's rules for names. `isPersonElsewhere` knows the names that stand unbraced in the file. */
export function readNames(raw: string, isPersonElsewhere: (name: string) => boolean): NameList {
  const said = splitNames(raw);
  let isCutShort = false;
  const names: string[] = [];
  for (const one of said) {
    const name = withoutEtAl(one);
    if (name !== one || meansOthers(untex(one))) isCutShort = true;
    if (name !== '' && !meansOthers(untex(name))) names.push(...severalOf(name));
  }
  const isSurnameFirst = names.length > 1 && names.every((name) => hasInitialsLast(name.split(' ')));
  const read = names.flatMap((name) => readName(name, isSurnameFirst) ?? []);
  return { authors: settled(read, isPersonElsewhere), isCutShort };
}

/** "Smith, J. et al." */
function withoutEtAl(name: string): string {
  const tail = /[\s,~]{1,4}et[\s~]{0,2}al\.?$/i.exec(name.slice(-12));
  return tail === null ? name : name.slice(0, -tail[0].length).trim();
}

/** Who of those in braces is a person: one known elsewhere, or one among persons only. All others are groups. */
function settled(
  read: readonly Read[],
  isPersonElsewhere: (name: string) => boolean,
): readonly PrintedName[] {
  const braced = read.filter(isBraced);
  if (braced.length === 0) return read.filter((name): name is PrintedName => !isBraced(name));
  const areAll = braced.every((name) => looksLikePerson(name.braced, 4));
  const isKnown = (name: string) => looksLikePerson(name, 4) && isPersonElsewhere(name);
  const hasPerson =
    areAll && read.some((name) => (isBraced(name) ? isKnown(name.braced) : name.isGroup !== true));
  return read.map((name) => {
    if (!isBraced(name)) return name;
    const isPerson = hasPerson || isKnown(name.braced);
    return (isPerson ? inOrder(name.braced, false) : undefined) ?? { family: name.braced, isGroup: true };
  });
}

const CAPITAL = /^\p{Lu}[\p{L}.'’-]*$/u;
const SHOUTED = /^\p{Lu}{3,}$/u;
/** What institutions are called, beside the words that no person would be. */
const PLACES =
  /\b(?:the|research|labs?|press|news|times|today|magazine|journal|editors?|staff|bank|school|college|museum|library|office|bureau|board|union|nations|software|systems?|technolog\w*|sciences?|studies|standards?|services?|ltd|llc|corp|online|security|data|developers?|contributors?|community|partners?|solutions|health|kommune|verlag|hospital)\b/i;

/** A few words with capitals, none of an institution. */
function looksLikePerson(name: string, most: number): boolean {
  const words = name.split(' ');
  const areNames = words.every((word) => CAPITAL.test(word) && !SHOUTED.test(word));
  return words.length > 1 && words.length <= most && areNames && !isGroupName(name) && !PLACES.test(name);
}

/** One "name" that is several: commas or signs stand where `and` should. Else the name alone. */
function severalOf(name: string): readonly string[] {
  if (!name.includes('&')) return byCommas(name);
  const sides = name.split(/\s\\?&(?:amp;)?\s/);
  const areNames = sides.every((side) => side.includes(',') || isWholeName(side.trim()));
  return sides.length > 1 && areNames && !isGroupName(name) ? sides.flatMap(byCommas) : [name];
}

function byCommas(name: string): readonly string[] {
  const parts = name.includes(',') ? splitTop(name, (at) => (name.charCodeAt(at) === 44 ? 1 : 0)) : [name];
  const trimmed = parts.map((part) => part.trim()).filter((part) => part !== '');
  if (
    trimmed.length >= 4 &&
    trimmed.length % 2 === 0 &&
    trimmed.every((part, at) => at % 2 === 0 || isInitials(part))
  ) {
    return trimmed.flatMap((part, at) => (at % 2 === 0 ? [`${part}, ${trimmed[at + 1]}`] : []));
  }
  if (trimmed.length >= 3 && trimmed.every(isWholeName)) return trimmed;
  return trimmed.length === 3 ? glued(name, trimmed) : [name];
}

const isInitials = (part: string): boolean => /^(?:\p{Lu}\.?[-\s]?){1,4}$/u.test(part);

/** "Jane Q. Doe": two to four words with capitals. */
function isWholeName(part: string): boolean {
  const words = part.split(' ');
  return (
    words.length > 1 && words.length <= 4 && words.every((word) => CAPITAL.test(word)) && !isGroupName(part)
  );
}

/** "Doe, J Roe, R": the `and` between two was forgotten. */
function glued(name: string, [family = '', middle = '', given = '']: readonly string[]): readonly string[] {
  const found = /^(\p{Lu}{1,2}\.?)\s(\p{Lu}[\p{L}'-]{2,40})$/u.exec(middle);
  return found !== null && isInitials(given) && given.length <= 4
    ? [`${family}, ${found[1]}`, `${found[2]}, ${given}`]
    : [name];
}

/** The names that stand without braces of their own, as they would read within. */
export function unbracedNames(raws: Iterable<string>): ReadonlySet<string> {
  const known = new Set<string>();
  for (const raw of raws) {
    for (const part of splitNames(raw)) {
      const name = part.startsWith('{') ? undefined : readName(part, false);
      if (name !== undefined && !isBraced(name)) known.add(`${name.given ?? ''} ${name.family}`);
    }
  }
  return known;
}
