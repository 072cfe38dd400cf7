import { lengthOf } from './mixes.ts';

export interface Limits {
  /** Years that a stretch has at least. */
  readonly shortest: number;
  /** Works that a stretch has at least. */
  readonly fewest: number;
  /** Stretches at most. */
  readonly most: number;
}

/** Works × distance of the years from the middle of a stretch; not finite where the stretch is too short. */
type Cost = (from: number, end: number) => number;

/**
 * Where stretches of alike years begin, as places in the years: the first is 0. Of all partings into up to `most`
 * stretches it is the one that keeps the years nearest to the middles of their stretches (Fisher 1958,
 * doi:10.1080/01621459.1958.10501479, with the cosine for a distance), where each further stretch costs `price`.
 */
export function partition(
  mixes: readonly Float64Array[],
  works: readonly number[],
  { price, ...limits }: Limits & { readonly price: number },
): readonly number[] {
  const best = bestPartings(costOf(mixes, works, limits), mixes.length, limits.most);
  const priced = best.map(({ cost, cuts }) => ({ cuts, cost: cost + price * cuts.length }));
  const [first = { cuts: [0], cost: 0 }, ...others] = priced;
  return others.reduce((a, b) => (b.cost < a.cost ? b : a), first).cuts;
}

interface Parting {
  readonly cost: number;
  readonly cuts: readonly number[];
}

/** The cheapest parting of all years into one stretch, into two, and so on. */
function bestPartings(cost: Cost, years: number, most: number): readonly Parting[] {
  let ending: readonly Parting[] = Array.from({ length: years + 1 }, (_, end) => ({
    cost: cost(0, end),
    cuts: [0],
  }));
  const best: Parting[] = [];
  for (let stretches = 1; stretches <= most; stretches++) {
    const last = ending[years];
    if (last !== undefined && Number.isFinite(last.cost)) best.push(last);
    ending = ending.map((_, end) => oneMore(ending, end, cost));
  }
  return best;
}

function oneMore(before: readonly Parting[], end: number, cost: Cost): Parting {
  let chosen: Parting = { cost: Number.POSITIVE_INFINITY, cuts: [] };
  for (let from = 1; from < end; from++) {
    const rest = before[from];
    if (rest === undefined || rest.cost >= chosen.cost) continue;
    const whole = rest.cost + cost(from, end);
    if (whole < chosen.cost) chosen = { cost: whole, cuts: [...rest.cuts, from] };
  }
  return chosen;
}

/** Years of length w in the direction of their mix: their distance from the best middle is Σ w − |Σ w·mix|, a difference of sums. */
function costOf(mixes: readonly Float64Array[], works: readonly number[], limits: Limits): Cost {
  const size = mixes[0]?.length ?? 0;
  const sums = [new Float64Array(size)];
  const counts = [0];
  for (const [i, mix] of mixes.entries()) {
    sums.push(mix.map((value, trait) => value + (sums[i]?.[trait] ?? 0)));
    counts.push((counts[i] ?? 0) + (works[i] ?? 0));
  }
  return (from, end) => {
    const held = (counts[end] ?? 0) - (counts[from] ?? 0);
    if (end - from < limits.shortest || held < limits.fewest) return Number.POSITIVE_INFINITY;
    return (
      held - lengthOf((sums[end] ?? new Float64Array(size)).map((sum, i) => sum - (sums[from]?.[i] ?? 0)))
    );
  };
}

/** What one cut saves at best; nothing where none is allowed. */
export function savedByOneCut(
  mixes: readonly Float64Array[],
  works: readonly number[],
  limits: Limits,
): number {
  const [one, two] = bestPartings(costOf(mixes, works, limits), mixes.length, 2);
  return one === undefined || two === undefined ? 0 : one.cost - two.cost;
}
