import { createClusters } from './clusters.ts';
import { common, type Evidence } from './evidence.ts';
import type { Form } from './forms.ts';
import type { Link } from './gather.ts';
import { createFits, mayBeOne, type Pair, toPairs } from './pairs.ts';

/** What the rules say of a pair. */
export interface Verdict {
  readonly pair: Pair;
  readonly isSame: boolean;
  /** Coauthors in common when it was decided. */
  readonly shared: number;
  /** The shorter form fits others as well. */
  readonly hasRivals: boolean;
  /** One is on none but works where the owner of the list, who is the other, is missing. */
  readonly isOwner: boolean;
}

/** What it counts for, in coauthors, that somebody fills the owner's place on a work without the owner. */
const OWNER_WORTH = 2;
/** Joining brings coauthors together, so that others may be joined that had too few. */
const MOST_ROUNDS = 3;

/**
 * The rule ladder: pairs by rank, the best known first. A pair is joined when its demand is met, and no form of the one
 * cluster contradicts a form of the other. Pairs that stay open are doubts.
 */
export function decide(forms: readonly Form[], evidence: Evidence, ids: readonly Link[]): readonly Verdict[] {
  const pairs = toPairs(forms, evidence);
  const fits = createFits(forms, pairs);
  const state = createState(forms, evidence);
  for (const link of ids) state.uniteByIds(link);
  const verdicts: Verdict[] = [];
  const slips = new Set<number>();
  const judge = (pair: Pair): Verdict | undefined => {
    const [one, other] = [state.of(pair.a), state.of(pair.b)];
    if (one === other || !fits.all(state.members(one), state.members(other), slips)) return undefined;
    const shared = state.shared(one, other);
    const hasRivals = fits.hasRivals(pair, state.of);
    const isOwner = fillsGap(pair, forms, evidence);
    const demand = hasRivals ? pair.demand.rivals : pair.demand.alone;
    return { pair, shared, hasRivals, isOwner, isSame: shared + (isOwner ? OWNER_WORTH : 0) >= demand };
  };
  const join = (verdict: Verdict) => {
    verdicts.push(verdict);
    state.unite(verdict.pair.a, verdict.pair.b);
    const slip = slipIn(verdict.pair, forms);
    if (slip !== undefined) slips.add(slip);
  };
  let open = pairs;
  for (let round = 0, before = -1; round < MOST_ROUNDS && verdicts.length > before; round++) {
    before = verdicts.length;
    open = open.filter((pair) => {
      const verdict = judge(pair);
      if (verdict?.isSame === true) join(verdict);
      return verdict?.isSame === false;
    });
  }
  return [
    ...verdicts,
    ...toDoubts(
      open.flatMap((pair) => judge(pair) ?? []),
      state.of,
    ),
  ];
}

/** One doubt for two clusters, and none that no rule and no coauthor speaks for. */
function toDoubts(verdicts: readonly Verdict[], clusterOf: (form: number) => number): readonly Verdict[] {
  const seen = new Set<string>();
  return verdicts
    .filter(({ pair: { demand }, shared, isSame }) => !isSame && (shared > 0 || demand.alone < 2))
    .filter(({ pair: { a, b } }) => {
      const key = [clusterOf(a), clusterOf(b)].sort((p, q) => p - q).join(' ');
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
}

function createState(forms: readonly Form[], evidence: Evidence) {
  const clusters = createClusters(forms.length);
  const known = new Map<number, ReadonlySet<number>>();
  const formOf = new Map(forms.flatMap(({ senses }, at) => senses.map((sense) => [sense, at] as const)));
  const coauthorsOf = (cluster: number) => known.get(cluster) ?? evidence.coauthors(cluster);
  const unite = (a: number, b: number) => {
    const [one, other] = [clusters.of(a), clusters.of(b)];
    if (one === other) return;
    const coauthors = new Set([...coauthorsOf(one), ...coauthorsOf(other)]);
    known.set(clusters.unite(one, other), coauthors);
  };
  const uniteByIds = ({ a, b }: Link) => {
    const [one, other] = [clusters.of(formOf.get(a) ?? 0), clusters.of(formOf.get(b) ?? 0)];
    const formsIn = (cluster: number) => clusters.members(cluster).flatMap((form) => forms[form] ?? []);
    if (formsIn(one).every((form) => formsIn(other).every((its) => mayBeOne(form, its)))) unite(one, other);
  };
  const shared = (one: number, other: number) => common(coauthorsOf(one), coauthorsOf(other));
  return { of: clusters.of, members: clusters.members, shared, unite, uniteByIds };
}

/** The rarer of two forms that differ by a slip of the pen. It proves nothing about others. */
function slipIn({ a, b, likeness: { given, family } }: Pair, forms: readonly Form[]): number | undefined {
  if (![given, family].some((link) => link === 'slip' || link === 'typo')) return undefined;
  const count = (form: number) => forms[form]?.works.length ?? 0;
  return count(a) > count(b) || (count(a) === count(b) && a < b) ? b : a;
}

/** Whether the shorter form stands in for the owner, on works where the owner is missing. */
function fillsGap({ a, b }: Pair, forms: readonly Form[], { owners, ownerless, rough }: Evidence): boolean {
  const isOwner = (form: number) => owners.has(rough[form] ?? -1);
  if (isOwner(a) === isOwner(b)) return isOwner(a);
  const guest = isOwner(a) ? b : a;
  return forms[guest]?.works.every((work) => ownerless.has(work)) === true;
}
