import { decodeEntities } from './entities.ts';
import type { PrintedName } from './record.ts';
import { toLine } from './text.ts';

/** Words that belong to the family name that follows them. "Al" and "El" are given names as often, so they are not here. */
const PARTICLES = new Set(
  "von vom zu zum zur van de den der des het 't ter ten te du da das do dos di della del dello dei degli la le las los af av bin ibn y e op in".split(
    ' ',
  ),
);
/** Those that may also begin a family name by themselves, so that one of the others must stand before them. */
const WEAK_PARTICLES = new Set(['y', 'e', 'la', 'le', 'las', 'los', 'in', 'op', 'het']);
const SUFFIX = /^(?:jr|sr|junior|senior|ii|iii|iv|2nd|3rd)\.?$/i;
/** Signs that mark the corresponding, the equal or the own name. */
const MARKS = /[*†‡§¶#✝✉♦]|\\(?:dag|ddag|ast)\b|\$\^?\{?\\?\*?\}?\$/g;
const INSTITUTION =
  /\b(?:consorti\w*|collaborat\w*|committee|commission|group|initiative|investigators|network|society|association|institut\w*|universit\w*|department|laborator\w*|foundation|organi[sz]ation|agency|team|council|center|centre|ministry|corporation|company|inc|gmbh|project|working|study|trial|panel|authors|registry|program(?:me)?|alliance|federation|workshop)\b/i;

/** Whether a name reads as a consortium or an institution rather than a person. */
export function isGroupName(name: string): boolean {
  return INSTITUTION.test(name);
}

/** Whether a text stands for authors left out: "others", "et al.". */
export function meansOthers(name: string): boolean {
  return /^(?:and\s)?(?:others|et[\s~]?al\.?|…|\.\.\.)$/i.test(name.trim());
}

/** Without marks after it and white space; a number at its end, which only tells homonyms apart, stays. */
export function bareName(name: string): string {
  const line = toLine(decodeEntities(name).replace(MARKS, ' '));
  // By hand: a pattern for the end of a text takes the square of the time on a long run of commas.
  let from = 0;
  let to = line.length;
  while (from < to && ' ,;'.includes(line.charAt(from))) from++;
  while (to > from && ' ,;'.includes(line.charAt(to - 1))) to--;
  return line.slice(from, to);
}

/**
 * A printed name, split: "Berg, Jan van der", "van der Berg, Jan", "King, Jr., Martin Luther", "Jan van der Berg",
 * "Smith J", "WHO Working Group". Undefined where nothing that could be a name is left.
 */
export function toName(text: string): PrintedName | undefined {
  const bare = bareName(text);
  if (!/\p{L}/u.test(bare)) return undefined;
  if (isGroupName(bare)) return { family: bare, isGroup: true };
  const parts = bare.split(/\s*,\s*/).filter((part) => part !== '');
  const [first = '', second, third] = parts;
  if (second === undefined) return fromOrder(first);
  if (third === undefined)
    return SUFFIX.test(second) ? withSuffix(fromOrder(first), second) : named(first, second);
  const rest = SUFFIX.test(second) ? third : second;
  const suffix = SUFFIX.test(second) ? second : SUFFIX.test(third) ? third : undefined;
  return withSuffix(named(first, rest), suffix);
}

/** A name from parts that a source keeps apart. */
export function fromParts(
  family: string | undefined,
  given: string | undefined,
  suffix?: string,
): PrintedName | undefined {
  const [f, g] = [bareName(family ?? ''), bareName(given ?? '')];
  if (f === '') return g === '' ? undefined : toName(g);
  if (!/\p{L}/u.test(f + g)) return undefined;
  return withSuffix(g === '' ? { family: f } : named(f, g), suffix);
}

/** What follows a given name as EndNote and Crossref have it: "Luther, Martin Jr.". "Junior" is a given name as often. */
const TRAILING_SUFFIX = /^(?:[JS]r\.?|I{2,3}|IV|2nd|3rd)$/;

/** Particles at the end of a given name ("Berg, Jan van der") belong to the family. */
function named(family: string, given: string): PrintedName {
  const words = given.split(' ');
  const last = words.at(-1) ?? '';
  // One suffix and no more: a thousand of them are no name, and would be taken off one by one.
  if (words.length > 1 && TRAILING_SUFFIX.test(last) && !TRAILING_SUFFIX.test(words.at(-2) ?? '')) {
    return withSuffix(named(family, words.slice(0, -1).join(' ').replace(/,$/, '')), last);
  }
  const at = particlesFrom(words, words.length);
  const [own, before] = at === 0 ? [words, []] : [words.slice(0, at), words.slice(at)];
  return { given: own.join(' '), family: [...before, family].join(' ') };
}

/** Where the run of particles that ends just before `end` begins; `end` itself when there is none. */
function particlesFrom(words: readonly string[], end: number): number {
  let at = end;
  while (at > 0 && PARTICLES.has(words[at - 1] ?? '')) at--;
  while (at < end && WEAK_PARTICLES.has(words[at] ?? '')) at++;
  return at;
}

function fromOrder(text: string): PrintedName {
  const words = text.split(' ');
  const last = words.at(-1) ?? text;
  if (words.length === 1) return { family: last };
  if (SUFFIX.test(last) && words.length > 2 && !SUFFIX.test(words.at(-2) ?? ''))
    return withSuffix(fromOrder(words.slice(0, -1).join(' ')), last);
  // "Smith JA": initials without points come last in the biomedical style.
  if (/^\p{Lu}{1,3}$/u.test(last) && words.slice(0, -1).some((word) => /\p{Ll}/u.test(word))) {
    return { given: last, family: words.slice(0, -1).join(' ') };
  }
  // "Smith J. A.", as in Scopus: no family name is a letter and a point.
  const initials = initialsFrom(words);
  if (initials > 0 && initials < words.length) {
    return { given: words.slice(initials).join(' '), family: words.slice(0, initials).join(' ') };
  }
  const at = particlesFrom(words, words.length - 1);
  if (at === 0) return { family: text };
  return { given: words.slice(0, at).join(' '), family: words.slice(at).join(' ') };
}

/** Where the run of initials with points begins that ends a name: `J.`, `J.P.`, `J.-P.`, `Yu.`. */
function initialsFrom(words: readonly string[]): number {
  let at = words.length;
  while (at > 0 && /^(?:-?\p{Lu}\p{Ll}?\.){1,5}$/u.test(words[at - 1] ?? '')) at--;
  return at;
}

function withSuffix(name: PrintedName, suffix: string | undefined): PrintedName {
  return suffix === undefined || suffix.trim() === '' ? name : { ...name, suffix: suffix.trim() };
}
