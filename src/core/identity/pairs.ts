import { forPairs } from './block.ts';
import { compareNames, joined, type Likeness } from './compare.ts';
import { common, type Evidence } from './evidence.ts';
import { type Form, haveCommon } from './forms.ts';
import { type Demand, demandOf } from './rules.ts';
import { areApart } from './senses.ts';
import { isCommonSurname } from './surnames.ts';

/** Two forms that may be one person, by their places; `a` says less than `b`, if one does. */
export interface Pair {
  readonly a: number;
  readonly b: number;
  readonly likeness: Likeness;
  readonly demand: Demand;
  /** Coauthors in common, before anybody was joined. */
  readonly shared: number;
}

/** In a list of more works, a common surname with an initial is likely to be several people's. */
const LARGE = 250;

/** Whether two forms can be one person whatever their names: no work has both, and no register holds them apart. */
export function mayBeOne(a: Form, b: Form): boolean {
  return !haveCommon(a.works, b.works) && !areApart(a.ids, b.ids);
}

/** All pairs of forms that can be one person by their names, in the order in which rules take them. */
export function toPairs(forms: readonly Form[], evidence: Evidence): readonly Pair[] {
  const seen = new Set<number>();
  const isLarge = evidence.rows.length > LARGE;
  const pairs: Pair[] = [];
  forPairs(forms, (a, b) => {
    const number = a * forms.length + b;
    const [one, other] = [forms[a], forms[b]];
    if (one === undefined || other === undefined || seen.has(number)) return;
    seen.add(number);
    const likeness = compareNames(one.name, other.name);
    if (likeness === undefined || !mayBeOne(one, other)) return;
    const isCommon = [one, other].some(({ name }) => isCommonSurname(joined(name)));
    const demand = demandOf(likeness, { isCommon, isLarge, hasTwoIds: haveTwoIds(one.ids, other.ids) });
    const [from, to] = likeness.shorter === 'b' ? [b, a] : [a, b];
    const shared = common(evidence.coauthors(a), evidence.coauthors(b));
    pairs.push({ a: from, b: to, likeness, demand, shared });
  });
  return pairs.sort((p, q) => p.demand.rank - q.demand.rank || q.shared - p.shared || p.a - q.a || p.b - q.b);
}

/** Whether a register such as Scopus or OpenAlex has each under ids of their own, which speaks against, softly. */
function haveTwoIds(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a.size === 0 || b.size === 0 || common(a, b) > 0) return false;
  const registers = new Set([...a].map(registerOf));
  return [...b].some((id) => registers.has(registerOf(id)));
}

const registerOf = (id: string): string => id.slice(0, id.indexOf(':'));

export interface Fits {
  /** Whether each of some forms can be the same person as each of others; a slip has only to be on other works. */
  readonly all: (some: readonly number[], others: readonly number[], slips: ReadonlySet<number>) => boolean;
  /** Whether the shorter form of a pair fits somebody else as well, who cannot be the other form. */
  readonly hasRivals: (pair: Pair, clusterOf: (form: number) => number) => boolean;
}

export function createFits(forms: readonly Form[], pairs: readonly Pair[]): Fits {
  const partners = toPartners(pairs);
  const canBe = (a: number, b: number, isSlip = false): boolean => {
    if (partners.get(a)?.has(b)) return true;
    const [one, other] = [forms[a], forms[b]];
    if (one === undefined || other === undefined || !mayBeOne(one, other)) return false;
    return isSlip || compareNames(one.name, other.name) !== undefined;
  };
  const all: Fits['all'] = (some, others, slips) =>
    some.every((a) => others.every((b) => canBe(a, b, slips.has(a) || slips.has(b))));
  const hasRivals: Fits['hasRivals'] = ({ a, b, likeness }, clusterOf) => {
    const isRival = (own: number, chosen: number): boolean => {
      for (const other of partners.get(own) ?? []) {
        const cluster = clusterOf(other);
        if (cluster === clusterOf(chosen) || cluster === clusterOf(own)) continue;
        if (!canBe(other, chosen)) return true;
      }
      return false;
    };
    return isRival(a, b) || (likeness.shorter === 'neither' && isRival(b, a));
  };
  return { all, hasRivals };
}

function toPartners(pairs: readonly Pair[]): ReadonlyMap<number, ReadonlySet<number>> {
  const partners = new Map<number, Set<number>>();
  const add = (a: number, b: number) => {
    const set = partners.get(a);
    if (set === undefined) partners.set(a, new Set([b]));
    else set.add(b);
  };
  for (const { a, b } of pairs) {
    add(a, b);
    add(b, a);
  }
  return partners;
}
