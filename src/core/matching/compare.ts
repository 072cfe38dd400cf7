import type { Kind } from '#core/model/document.ts';
import { type Shared, sharedAuthors } from './authors.ts';
import type { Facts } from './facts.ts';
import { dice } from './title.ts';
import { isSameVenue } from './venue.ts';

/** What two records are to each other. */
export type Relation = 'duplicate' | 'version' | 'doubt';

/** Why two records belong together. */
export type Because = 'id' | 'title' | 'alike' | 'subtitle' | 'years' | 'sparse' | 'wrongId';

export interface Verdict {
  readonly is: Relation;
  readonly because: Because;
  /** The stronger evidence is heeded first. */
  readonly strength: number;
  /** Of `because: 'id'`: the id itself. */
  readonly id?: string;
  /** The id names this very publication, and not all versions together. */
  readonly isStrict?: true;
}

/** Kinds that come before or beside a formal publication. */
const EARLY: ReadonlySet<Kind> = new Set<Kind>(['preprint', 'report', 'thesis', 'patent']);
/** One publication may bear the year it came online and the year it was printed. */
const YEARS_ONE = 1;
const YEARS = 4;
const YEARS_PREPRINT = 6;
const YEARS_DOUBT = 12;
/** Below this likeness of titles, a shared id is a mistake. */
const WILD = 0.55;
const NEAR = 0.86;
const VERY_NEAR = 0.93;

export function yearsApart(a: Facts, b: Facts): number | undefined {
  return a.year === undefined || b.year === undefined ? undefined : Math.abs(a.year - b.year);
}

/** `true` and `false` where both print one, undefined where either lacks it. */
function agree(a: string, b: string): boolean | undefined {
  return a === '' || b === '' ? undefined : a === b;
}

function venuesAgree(a: Facts, b: Facts): boolean | undefined {
  return a.venue === undefined || b.venue === undefined ? undefined : isSameVenue(a.venue, b.venue);
}

function shares(a: readonly string[], b: readonly string[]): string | undefined {
  return a.find((id) => b.includes(id));
}

/** Whether both were printed at the same place: the same first page in one year or volume, and not in two venues. */
function isSamePlace(a: Facts, b: Facts): boolean {
  if (agree(a.page, b.page) !== true) return false;
  const isVolume = agree(a.volume, b.volume) === true;
  const isYear = yearsApart(a, b) === 0;
  const venues = venuesAgree(a, b);
  // A venue that is printed in two ways: only page and volume together show it, and every volume has a page 1.
  if (venues === false) return isVolume && isYear && a.page !== '1';
  return isYear || (isVolume && venues === true);
}

/** Whether they were plainly printed at different places: two of page, volume and year differ. */
function isOtherPlace(a: Facts, b: Facts): boolean {
  const page = agree(a.page, b.page);
  if (page === true) return false;
  const differing = [page === false, agree(a.volume, b.volume) === false, (yearsApart(a, b) ?? 0) > 0];
  return differing.filter((differs) => differs).length >= 2;
}

/**
 * Given that two records are one work: whether they are one publication of it (`duplicate`) or two (`version`).
 * A missing kind, venue or page speaks against nothing.
 */
export function sameOrVersion(a: Facts, b: Facts): 'duplicate' | 'version' {
  if (shares(a.ids, b.ids) !== undefined) return 'duplicate';
  return isOnePublication(a, b, venuesAgree(a, b)) ? 'duplicate' : 'version';
}

function isOnePublication(a: Facts, b: Facts, venues: boolean | undefined): boolean {
  const isPlace = isSamePlace(a, b);
  const areTwoDois = a.dois.length > 0 && b.dois.length > 0;
  if (areTwoDois && !(isPlace && venues === true)) return false;
  if (isOtherPlace(a, b)) return false;
  if (!isSameKind(a, b)) {
    const isEarly = EARLY.has(a.kind) || EARLY.has(b.kind);
    return !isEarly && (venues === true || (isPlace && venues !== false));
  }
  return isPlace || (venues !== false && (yearsApart(a, b) ?? 0) <= YEARS_ONE);
}

function isSameKind(a: Facts, b: Facts): boolean {
  return a.kind === b.kind || a.kind === 'other' || b.kind === 'other';
}

/** Two records with the same id: one work, unless their titles say that the id is wrong. */
export function compareById(a: Facts, b: Facts, like: () => number): Verdict | undefined {
  const id = shares(a.ids, b.ids);
  const loose = id ?? shares(a.looseIds, b.looseIds);
  if (loose === undefined || isOtherPart(a, b)) return undefined;
  const shared = sharedAuthors(a.authors, b.authors);
  const isAlike = a.key === b.key || a.key === '' || b.key === '' || isTitleForId(a, b, shared, like());
  if (!isAlike) return isWrongId(a, b, shared) ? { is: 'doubt', because: 'wrongId', strength: 3 } : undefined;
  const is = id === undefined ? sameOrVersion(a, b) : 'duplicate';
  const strength = strengthOf(a, b, shared);
  return id === undefined
    ? { is, because: 'id', strength: 100 + strength, id: loose }
    : { is, because: 'id', strength: 200 + strength, id, isStrict: true };
}

/** One id may stand for a whole supplement of abstracts: then authors or pages tell its pieces apart. */
function isTitleForId(a: Facts, b: Facts, shared: Shared, likeness: number): boolean {
  if (agree(a.page, b.page) === false) return false;
  if (likeness >= NEAR) return true;
  const isStranger = shared.of > 0 && shared.count === 0;
  return !isStranger && (likeness > WILD || isPrefix(a, b));
}

function isPrefix(a: Facts, b: Facts): boolean {
  const [short, long] = a.key.length <= b.key.length ? [a.key, b.key] : [b.key, a.key];
  return short.length >= 8 && long.startsWith(short);
}

/** A shared id and the same authors, but another title: a translation, or an id in the wrong place. */
function isWrongId(a: Facts, b: Facts, shared: Shared): boolean {
  if (agree(a.page, b.page) === false || (yearsApart(a, b) ?? 0) > 1) return false;
  return shared.isSameFirst && shared.count >= 0.8 * shared.of;
}

/** Both titles name a number, a part or a kind of answer, and not the same. */
function isOtherPart(a: Facts, b: Facts): boolean {
  return a.marks !== b.marks && a.marks !== '' && b.marks !== '';
}

function strengthOf(a: Facts, b: Facts, shared: Shared): number {
  return (
    (isSamePlace(a, b) ? 16 : 0) +
    (venuesAgree(a, b) === true ? 8 : 0) +
    (yearsApart(a, b) === 0 ? 4 : 0) +
    (a.kind === b.kind ? 2 : 0) +
    (shared.of === 0 ? 0 : shared.count / shared.of)
  );
}

/** Two records with the same title key. */
export function compareByTitle(a: Facts, b: Facts): Verdict | undefined {
  const shared = sharedAuthors(a.authors, b.authors);
  if (shared.of > 0 && shared.count < 0.5 * shared.of) return undefined;
  const strength = 10 + strengthOf(a, b, shared);
  if (a.isGeneric) return isGenericTwin(a, b) ? { is: 'duplicate', because: 'title', strength } : undefined;
  const years = yearsApart(a, b);
  if (shared.of === 0 || years === undefined) return compareSparse(a, b, shared, strength);
  const isPreprint = a.kind === 'preprint' || b.kind === 'preprint';
  if (years <= (isPreprint ? YEARS_PREPRINT : YEARS)) {
    return { is: sameOrVersion(a, b), because: 'title', strength };
  }
  if (years > YEARS_DOUBT || shared.count < 0.8 * shared.of) return undefined;
  return { is: 'doubt', because: 'years', strength: 4 };
}

/** "Introduction" again: only with the same venue and year, and nothing printed against it. */
function isGenericTwin(a: Facts, b: Facts): boolean {
  if (yearsApart(a, b) !== 0 || venuesAgree(a, b) !== true) return false;
  return !isPrintedElsewhere(a, b);
}

/** Whether anything that is printed of the place or of the DOI differs. */
function isPrintedElsewhere(a: Facts, b: Facts): boolean {
  const isOtherDoi = a.dois.length > 0 && b.dois.length > 0 && shares(a.dois, b.dois) === undefined;
  const places = [agree(a.page, b.page), agree(a.volume, b.volume), agree(a.issue, b.issue)];
  return isOtherDoi || places.includes(false);
}

/** The same title, but authors or years are missing: joined if something else agrees, or nothing is left to ask. */
function compareSparse(a: Facts, b: Facts, shared: Shared, strength: number): Verdict | undefined {
  const years = yearsApart(a, b);
  if (years !== undefined && years > 1) return undefined;
  // A column of a journal has no authors, and comes again in each issue.
  const isNameless = a.authors.length === 0 && b.authors.length === 0;
  if (isNameless && ((years ?? 0) > 0 || isPrintedElsewhere(a, b))) return undefined;
  const isTold =
    (agree(a.citationKey, b.citationKey) === true && (years ?? 0) === 0) ||
    (venuesAgree(a, b) === true && (shared.of > 0 || years === 0)) ||
    (shared.of > 0 && shared.count >= 0.8 * shared.of && a.year === undefined && b.year === undefined);
  const is = sameOrVersion(a, b);
  if (isTold && is === 'duplicate') return { is, because: 'title', strength };
  return { is: 'doubt', because: 'sparse', strength: 2 };
}

/** Two records whose titles are alike but not equal: a suggestion at most. `like` is asked last, as it costs most. */
export function compareByLikeness(a: Facts, b: Facts, like: () => number): Verdict | undefined {
  if (a.key === b.key || a.marks !== b.marks) return undefined;
  const years = yearsApart(a, b) ?? 2;
  const [short, long] = [Math.min(a.key.length, b.key.length), Math.max(a.key.length, b.key.length)];
  // Dice cannot reach .86 beyond this difference in length.
  if (years > 2 || short < 0.74 * long) return undefined;
  const shared = sharedAuthors(a.authors, b.authors);
  if (shared.of > 0 && shared.count < 0.5 * shared.of) return undefined;
  if (shared.of === 0 && yearsApart(a, b) !== 0) return undefined;
  const isClose = years <= 1 && shared.of > 0 && shared.isSameFirst && shared.count >= 0.8 * shared.of;
  return like() >= (isClose ? NEAR : VERY_NEAR)
    ? { is: 'doubt', because: 'alike', strength: 5 + like() }
    : undefined;
}

/** A title and the same title with a subtitle. */
export function compareBySubtitle(a: Facts, b: Facts): Verdict | undefined {
  if (a.key === b.key || (a.mainKey !== b.key && b.mainKey !== a.key) || a.marks !== b.marks)
    return undefined;
  const shared = sharedAuthors(a.authors, b.authors);
  const isClose = (yearsApart(a, b) ?? 9) <= 1 && shared.isSameFirst && shared.count >= 0.8 * shared.of;
  return isClose ? { is: 'doubt', because: 'subtitle', strength: 4 } : undefined;
}

/** How alike two titles are, each one's trigrams worked out once. */
export function createLikeness(
  facts: readonly Facts[],
  toTrigrams: (key: string) => Float64Array,
): (a: number, b: number) => number {
  const grams = new Map<number, Float64Array>();
  const of = (at: number): Float64Array => {
    const known = grams.get(at);
    if (known !== undefined) return known;
    const made = toTrigrams(facts[at]?.key ?? '');
    grams.set(at, made);
    return made;
  };
  return (a, b) => dice(of(a), of(b));
}
