import { bareName, meansOthers, toName } from '../names.ts';
import type { PrintedName } from '../record.ts';
import type { AuthorSeparator } from './columns.ts';

export interface Authors {
  readonly names: readonly PrintedName[];
  readonly isCutShort: boolean;
}

const NOBODY = /^\[?\s*(?:no author|anonymous\b|anon\.?$|n\/?a$|null$|none$|unknown$|various$)/i;
const INITIALS = /^-?(?:\p{Lu}\p{Ll}?\.[\s-]{0,2}){1,5}\p{Lu}?$|^\p{Lu}{1,3}$|^\p{Lu}(?:[\s-]\p{Lu}){1,3}$/u;
const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/i;
/** Beginnings of family names after which a capital stands within the word. */
const INSIDE = /(?:^|[\s-])(?:Mc|Mac|De|Di|Da|Du|La|Le|Lo|Van|Von|Fitz|El|Al|St|San|Den|Ver|Vander|Ten)$/;
const ALONE = / et\.? al\.?$/i;

/**
 * The authors of a cell. A cell with semicolons is split at them whatever `separator` says, as no name holds one;
 * commas are read as between names, within names, or both (`Koriat, A., Smith, B.`). Empty for nobody.
 */
export function toAuthors(cell: string, separator: AuthorSeparator): Authors {
  if (cell.trim() === '' || NOBODY.test(cell.trim())) return { names: [], isCutShort: false };
  const pieces = piecesOf(cell, separator)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  const last = pieces.at(-1) ?? '';
  const isCutShort = meansOthers(last.replace(/^and\s/i, '')) || ALONE.test(last);
  const names = pieces
    .map((piece) => piece.replace(ALONE, ''))
    .filter((piece) => !meansOthers(piece) && !NOBODY.test(piece))
    .map(toName)
    .filter((name) => name !== undefined);
  return { names, isCutShort };
}

/** The names of a cell as they stand there, one by one. */
export function piecesOf(cell: string, separator: AuthorSeparator): readonly string[] {
  if (cell.includes(';')) return cell.split(';');
  if (cell.includes('|')) return cell.split('|');
  if (separator === 'line' || (cell.includes('\n') && separator !== 'glued')) return cell.split('\n');
  if (separator === 'and') return splitAnds(cell);
  if (separator === ',') return atAnds(cell).flatMap((part) => splitCommas(part));
  if (separator === 'glued') return splitGlued(cell);
  return [cell];
}

/** At the words "and" and "&", with white space around them. */
function atAnds(text: string): readonly string[] {
  const parts: string[] = [];
  let part: string[] = [];
  for (const word of text.split(/\s/)) {
    if (word !== '&' && word.toLowerCase() !== 'and') {
      part.push(word);
      continue;
    }
    parts.push(part.join(' '));
    part = [];
  }
  return [...parts, part.join(' ')].filter((one) => one.trim() !== '');
}

/** `Doe, Jane and Roe, Max` has a comma in every name; `Jane Doe, Ann Poe and Max Roe` has them between names. */
function splitAnds(cell: string): readonly string[] {
  const parts = atAnds(cell);
  const isPlain = !(parts.at(-1) ?? '').includes(',');
  return parts.flatMap((part) => {
    const commas = part.split(',').length - 1;
    return commas >= 2 || (commas === 1 && isPlain) ? splitCommas(part) : [part];
  });
}

/** At commas, but not at those between a family name and its initials, its only given name, or its suffix. */
function splitCommas(text: string): readonly string[] {
  const pieces = text
    .split(',')
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  if (isNamesInHalves(pieces)) return inPairs(pieces);
  const names: string[] = [];
  for (const piece of pieces) {
    const before = names.at(-1);
    const isRest = SUFFIX.test(piece) || (INITIALS.test(piece) && !(before ?? '').includes(','));
    if (before === undefined || !isRest || isWhole(before, piece)) names.push(piece);
    else names[names.length - 1] = `${before}, ${piece}`;
  }
  return names;
}

/** Whether a name has its given names already, so that what follows it is no part of it. */
function isWhole(name: string, next: string): boolean {
  return !SUFFIX.test(next) && INITIALS.test(name.split(' ').at(-1) ?? '') && name.includes(' ');
}

/** `Smith, John, Doe, Jane`: as many single words as given names. */
function isNamesInHalves(pieces: readonly string[]): boolean {
  if (pieces.length === 0 || pieces.length % 2 === 1) return false;
  if (pieces.some((piece) => INITIALS.test(piece) || SUFFIX.test(piece))) return false;
  const isShort = (piece: string): boolean =>
    piece.split(' ').filter((word) => /^\p{Lu}/u.test(word)).length <= 1;
  if (pieces.length === 2) return isShort(pieces[0] ?? '') || isShort(pieces[1] ?? '');
  const families = pieces.filter((_, at) => at % 2 === 0);
  return (
    families.every(isShort) &&
    pieces.every((piece) => isShort(piece) || /^\p{L}+(?:\s\p{Lu}\.?){1,2}$/u.test(piece))
  );
}

function inPairs(pieces: readonly string[]): readonly string[] {
  return pieces.flatMap((piece, at) => (at % 2 === 0 ? [`${piece}, ${pieces[at + 1] ?? ''}`] : []));
}

/** Where one name runs into the next: after a small letter or a point, before a word that is no initial. */
const SEAM = /(?<=\p{Ll}|[.)])(?=\p{Lu}(?:\p{Ll}|['’]\p{L})|\p{Ll}{2,3}\s)/gu;

/** `Araz R. AlievNigar T. Ismayilova`, as Springer glues names, and `Adeli K.Lewis G. F.`. */
function splitGlued(cell: string): readonly string[] {
  const text = cell.replace(/\s+/g, ' ').trim();
  const names: string[] = [];
  let from = 0;
  for (const { index } of text.matchAll(SEAM)) {
    if (!isSeam(text, index, from)) continue;
    names.push(text.slice(from, index));
    from = index;
  }
  return [...names, text.slice(from)];
}

const LONGEST_NAME = 120;

function isSeam(text: string, at: number, from: number): boolean {
  const before = text.slice(Math.max(from, at - LONGEST_NAME), at);
  if (!before.includes(' ') || INSIDE.test(before)) return false;
  const isAfterLetter = /\p{Ll}$/u.test(before);
  const [next = ''] = /^[\p{L}'’-]+/u.exec(text.slice(at, at + 40)) ?? [];
  // `A.Yu.`: a name's own initials.
  if (text.charAt(at + next.length) === '.' && next.length <= 2) return false;
  return isAfterLetter ? /^\p{Lu}/u.test(next) : true;
}

/** What stands between authors in a column, told from some of its cells. */
export function separatorOf(cells: readonly string[]): AuthorSeparator {
  const votes = new Map<AuthorSeparator, number>();
  for (const cell of cells) {
    const vote = voteOf(cell);
    if (vote !== undefined) votes.set(vote, (votes.get(vote) ?? 0) + 1);
  }
  const [first] = [...votes].sort(([, a], [, b]) => b - a);
  return first?.[0] ?? ',';
}

function voteOf(cell: string): AuthorSeparator | undefined {
  if (cell.includes(';')) return ';';
  if (cell.includes('|')) return '|';
  if (cell.trim().includes('\n')) return 'line';
  const ands = atAnds(cell);
  const commas = cell.split(',').length - 1;
  if (ands.length > 2 || (ands.length === 2 && (ands[1] ?? '').includes(',') && commas === 2)) return 'and';
  if (ands.length === 2 && commas === 0) return 'and';
  if (commas >= 2) return ',';
  return commas === 0 && splitGlued(bareName(cell)).length > 1 ? 'glued' : undefined;
}

/** Whether a cell reads as names: capital words or initials in pieces, with hardly a small word among them. */
export function isNames(cell: string): boolean {
  const words = cell
    .slice(0, 300)
    .split(/[\s;,|]+/)
    .filter((word) => /\p{L}/u.test(word));
  if (words.length < 2 || /\d{4}/.test(cell.slice(0, 300))) return false;
  const small = words.filter(
    (word) => /^\p{Ll}/u.test(word) && !/^(?:and|et|al|von|van|de[rn]?|di|da|la|le)\b/.test(word),
  );
  const isMarked = /[;|]|\b\p{Lu}\.|,|\band\b|\b\p{Lu}{1,2}$/u.test(cell) || words.length <= 4;
  return isMarked && small.length <= words.length / 10;
}
