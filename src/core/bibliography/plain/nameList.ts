import {
  isAfter,
  isBefore,
  isFamily,
  isFull,
  isGiven,
  isInitials,
  isOthers,
  isSuffix,
} from './nameShapes.ts';

/**
 * How the names of a list are written: family first and a comma ("Smith, J. A."), initials last ("Smith JA"), given
 * names first ("J. A. Smith", "Ann Smith"), or only the first of them turned around ("Smith, Ann, Bo Jones").
 */
export type NameStyle = 'inverted' | 'after' | 'before' | 'firstInverted';

/** A name and those before it, so that the ends of a long list share their names. */
interface Link {
  readonly name: string;
  readonly before: Link | undefined;
}

/** The names of a list, first to last. */
export function namesIn(run: NameRun): readonly string[] {
  const names: string[] = [];
  for (let link = run.last; link !== undefined; link = link.before) names.push(link.name);
  return names.reverse();
}

/** A list of names from some place of a text to another. */
export interface NameRun {
  readonly last: Link | undefined;
  readonly count: number;
  readonly style: NameStyle;
  /** Where the list ends, before the sign that ends it. */
  readonly end: number;
  /** The sign that ends it; empty for the end of the text. */
  readonly sign: '.' | ':' | ',' | '(' | '"' | ' ' | '';
  readonly isCutShort: boolean;
  /** How many have initials, or initials in the place they have in a list of this style. */
  readonly initials: number;
  /** How many are whole names behind names with initials alone, and so may be words of a title. */
  readonly doubts: number;
  readonly isClosed: boolean;
}

interface State {
  readonly last: Link | undefined;
  readonly count: number;
  readonly style: NameStyle | undefined;
  /** A family name whose given name has yet to come. */
  readonly pending: string | undefined;
  readonly isCutShort: boolean;
  readonly initials: number;
  readonly doubts: number;
  /** "and" stood before the last one. */
  readonly isClosed: boolean;
  /** Every name has its family name first. */
  readonly isStrict: boolean;
  /** The names so far have initials and no given name: "J. Smith, B. Jones". */
  readonly isShort: boolean;
}

const START: State = {
  last: undefined,
  count: 0,
  style: undefined,
  pending: undefined,
  isCutShort: false,
  initials: 0,
  doubts: 0,
  isClosed: false,
  isStrict: false,
  isShort: false,
};
const ALL_INVERTED: State = { ...START, style: 'inverted', isStrict: true };
const SEPARATOR =
  /\s{0,3}[,;]\s{0,3}(?:(?:and|&|und)\s{1,3})?|\s{1,3}(?:and|&|und)\s{1,3}|\s{1,3}(?=et\.?\sal\b)/g;
const LONGEST_NAME = 64;
const MOST_NAMES = 10_000;
/** The ends that a list may have within what stands between two commas. */
const ENDS = /\.(?=\s|$)|:(?=\s)|\s(?=[(["“‘'«])|$/g;

/** Every place where a list of names that begins at `from` may end, nearest first; empty where none begins. */
export function nameRuns(text: string, from: number): readonly NameRun[] {
  const runs = runsFrom(text, from, START);
  // "De Leeuw, Jan and …": a family name of two words looks like a whole name.
  const isFamilyFirst = isFamily(pieceAt(text, from).said);
  return isFamilyFirst ? [...runs, ...runsFrom(text, from, ALL_INVERTED)] : runs;
}

function runsFrom(text: string, from: number, start: State): readonly NameRun[] {
  const runs: NameRun[] = [];
  let state: State | undefined = start;
  let isAnd = false;
  for (let at = from; state !== undefined && at < text.length && state.count < MOST_NAMES; ) {
    const piece = pieceAt(text, at);
    runs.push(
      ...innerRuns(state, piece.said, { at, isAnd, isWhole: at + piece.said.length === text.length }),
    );
    const after: State | undefined = piece.isLast
      ? undefined
      : step(state, piece.said, { isAnd, next: piece.behind });
    if (after !== undefined && after.pending === undefined && piece.isComma)
      runs.push(runOf(after, piece.end, ','));
    state = goesOn(after, piece.isAnd) ? after : undefined;
    isAnd = piece.isAnd;
    at = piece.next;
  }
  // Of the many ends of a long list, those that a style can mean are the first few and the last.
  return runs.length > 12 ? [...runs.slice(0, 4), ...runs.slice(-8)] : runs;
}

/** After "and" comes the last name, unless all of them have "and" between. */
const goesOn = (state: State | undefined, isAnd: boolean): boolean =>
  state !== undefined && (state.pending !== undefined || !state.isClosed || isAnd);

/** What stands before the next comma, semicolon or "and". */
function pieceAt(text: string, at: number) {
  SEPARATOR.lastIndex = at;
  const found = SEPARATOR.exec(text);
  const end = found?.index ?? text.length;
  const sign = found?.[0] ?? '';
  const next = end + sign.length;
  return {
    said: text.slice(at, Math.min(end, at + LONGEST_NAME)),
    end,
    next,
    behind: text.slice(next, next + LONGEST_NAME),
    /** Nothing comes after it, or it is too long for a name. */
    isLast: found === null || end - at > LONGEST_NAME,
    isComma: /^\s{0,3}[,;]/.test(sign),
    isAnd: /and|&|und/.test(sign),
  };
}

interface Place {
  readonly at: number;
  readonly isAnd: boolean;
  readonly isWhole: boolean;
}

function innerRuns(state: State, piece: string, { at, isAnd, isWhole }: Place): readonly NameRun[] {
  const runs: NameRun[] = [];
  for (const found of piece.matchAll(ENDS)) {
    const isEnd = found[0] === '' && found.index === piece.length;
    if (isEnd && !isWhole) continue;
    const isPoint = found[0] === '.';
    // The point may be of an initial, and end the list all the same.
    const said = piece.slice(
      0,
      found.index + (isPoint && /\p{Lu}$/u.test(piece.slice(0, found.index)) ? 1 : 0),
    );
    const after = step(state, said, { isAnd, next: '' });
    if (after === undefined || after.pending !== undefined) continue;
    runs.push(runOf(after, at + found.index, isEnd ? '' : signOf(piece, found.index)));
  }
  return runs;
}

function signOf(piece: string, index: number): NameRun['sign'] {
  const sign = piece.charAt(index);
  if (sign === '.' || sign === ':') return sign;
  return piece.charAt(index + 1) === '(' || piece.charAt(index + 1) === '[' ? '(' : '"';
}

function runOf(state: State, end: number, sign: NameRun['sign']): NameRun {
  const { last, count, style = 'before', isCutShort, initials, doubts, isClosed } = state;
  return { last, count, style, end, sign, isCutShort, initials, doubts, isClosed };
}

interface Around {
  readonly isAnd: boolean;
  /** What comes behind the separator. */
  readonly next: string;
}

/** The state with one more piece of the list; undefined where it is no part of one. */
function step(state: State, text: string, { isAnd, next }: Around): State | undefined {
  const piece = text.replace(/[*†‡§¶#^]{1,4}|\d{1,2}$/g, '').trim();
  if (isOthers(piece)) return state.count === 0 ? undefined : { ...state, isCutShort: true };
  if (state.isCutShort) return undefined;
  const closed = { ...state, isClosed: isAnd || state.isClosed };
  if (state.pending !== undefined) return withGiven(closed, state.pending, piece);
  if (isSuffix(piece)) return withSuffix(state, piece);
  if (state.style === undefined) return firstStep(closed, piece, next);
  return state.style === 'inverted' ? invertedStep(closed, piece, next) : plainStep(closed, piece);
}

function plainStep(state: State, piece: string): State | undefined {
  if (state.style === 'after') {
    // A letter alone, in the list of a careless program, is nobody.
    if (state.count > 1 && /^\p{Lu}$/u.test(piece)) return state;
    const isOne = isAfter(piece) || (state.count > 0 && isOddAfter(piece));
    return isOne ? withName(state, piece, true) : undefined;
  }
  if (isBefore(piece)) return withName(state, piece, true);
  if (!isFull(piece)) return undefined;
  const hasInitial = HAS_INITIAL.test(piece);
  const isOdd = !state.isClosed && !hasInitial && state.isShort;
  return withName(
    { ...state, isShort: state.isShort && isOdd, doubts: state.doubts + (isOdd ? 1 : 0) },
    piece,
    hasInitial,
  );
}

const HAS_INITIAL = /\p{Lu}\./u;

function firstStep(state: State, piece: string, next: string): State | undefined {
  // "Westlund Schreiner, M." begins like "Ann Smith, …".
  if (isFamily(piece) && startsInitials(next)) return { ...state, style: 'inverted', pending: piece };
  if (isAfter(piece)) return withName({ ...state, style: 'after' }, piece, true);
  if (isBefore(piece)) return withName({ ...state, style: 'before', isShort: true }, piece, true);
  if (isFull(piece)) return withName({ ...state, style: 'before' }, piece, HAS_INITIAL.test(piece));
  return isFamily(piece) && next !== '' ? { ...state, style: 'inverted', pending: piece } : undefined;
}

function invertedStep(state: State, piece: string, next: string): State | undefined {
  const isByInitials = state.initials === state.count;
  if (isBefore(piece) || (isFull(piece) && !state.isStrict && !startsInitials(next) && !isByInitials)) {
    return withName({ ...state, style: 'firstInverted' }, piece, isBefore(piece));
  }
  return isFamily(piece) ? { ...state, pending: piece } : undefined;
}

function withGiven(state: State, family: string, given: string): State | undefined {
  if (isSuffix(given)) return { ...state, pending: `${family}, ${given}` };
  const isShort = isInitials(given);
  if (!isShort && !isGiven(given)) return undefined;
  return withName({ ...state, pending: undefined }, `${family}, ${given}`, isShort);
}

function withName(state: State, name: string, hasInitials: boolean): State {
  const { last, count, initials } = state;
  return {
    ...state,
    last: { name, before: last },
    count: count + 1,
    initials: initials + (hasInitials ? 1 : 0),
  };
}

function withSuffix(state: State, suffix: string): State | undefined {
  const { last } = state;
  if (last === undefined) return undefined;
  const name = last.name.includes(',') ? last.name.replace(',', `, ${suffix},`) : `${last.name} ${suffix}`;
  return { ...state, last: { name, before: last.before } };
}

const startsInitials = (text: string): boolean =>
  /^(?:\p{Lu}\p{Ll}?\.[ -]?){1,5}(?:[,;.:&(]|$| (?:and|&|\(|\p{Ll})|(?=\p{Lu}))|^\p{Lu}{1,3}(?:[,;.:]|$| (?:and|&|\())/u.test(
    text,
  );

/** "Koenecke J A Byrd", "M B": in a list of "Smith JA" what a wrong file has made of a name. */
const isOddAfter = (text: string): boolean =>
  /^(?:\p{Lu}[\p{L}'’-]{0,20}|de|van|von|der)(?: (?:\p{Lu}[\p{L}'’-]{0,20}|\p{Ll}|de|van|von|der)){1,4}$/u.test(
    text,
  ) && / \p{Lu}(?: |$)/u.test(text);
