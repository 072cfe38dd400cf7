import { filled } from '#core/arrays.ts';
import type { SizeBy } from '#core/document/view.ts';
import { sortedBy } from '#core/network/lists.ts';
import type { Tally } from '#core/network/tally.ts';
import type { Steps } from '#core/steps.ts';
import { type Measured, measuredBy, weightsIn } from '../discs.ts';
import { type Bounds, boundsIn } from '../field.ts';
import type { SceneInput } from '../input.ts';
import { widthBy } from '../ties.ts';

/**
 * Where a great many people stand and who is tied to whom, in layout units. Persons go by rank, the weightiest first;
 * ties by their place here, the heaviest first, and those of one width in an order that is spread evenly over the
 * map, so that the first thousand of them are a fair picture of all.
 */
export interface Stand {
  readonly tally: Tally;
  readonly place: SceneInput['place'];
  readonly sizeBy: SizeBy;
  /** By rank: the person's number in the tally. */
  readonly persons: Uint32Array;
  /** By number in the tally; -1 for whoever is not on the map. */
  readonly rankOf: Int32Array;
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly r: Float32Array;
  /** By number in the tally. */
  readonly weights: ArrayLike<number>;
  readonly measured: Measured;
  /** By place: the ranks of both ends, and the width in quarters of a screen pixel. */
  readonly sources: Uint32Array;
  readonly targets: Uint32Array;
  readonly widths: Uint8Array;
  /** By number in the tally: the place of a tie, -1 where it is not on the map. */
  readonly tieAt: Int32Array;
  readonly middle: { readonly x: number; readonly y: number };
  readonly bounds: Bounds | undefined;
}

type Spots = Pick<Stand, 'x' | 'y'>;

/** Only persons who have a place, and ties between two of them, as large as they are beside all the others; step by step. */
export function* standSteps(input: SceneInput): Steps<Stand> {
  const { tally, place, sizeBy } = input;
  const spots = spotsOf(tally, place);
  yield;
  const weights = weightsIn(tally, sizeBy);
  const persons = ranked(tally, spots, weights);
  yield;
  const measured = measuredBy(weights, input);
  const rankOf = new Int32Array(tally.pairs.persons.length).fill(-1);
  for (let rank = 0; rank < persons.length; rank++) rankOf[persons[rank] ?? 0] = rank;
  const x = filled(new Float32Array(persons.length), persons, (person) => spots.x[person] ?? 0);
  const y = filled(new Float32Array(persons.length), persons, (person) => spots.y[person] ?? 0);
  yield;
  const tied = yield* tieSteps(tally, rankOf);
  return {
    tally,
    place,
    sizeBy,
    persons,
    rankOf,
    x,
    y,
    r: filled(new Float32Array(persons.length), persons, (person) => measured.radius(weights[person] ?? 0)),
    weights,
    measured,
    ...tied,
    middle: { x: meanOf(x), y: meanOf(y) },
    bounds: boundsIn(x, y),
  };
}

const known = new WeakMap<SceneInput['place'], { readonly pairs: Tally['pairs']; readonly spots: Spots }>();

/** By number in the tally; not a number where somebody has no place. */
export function spotsOf({ pairs }: Tally, place: SceneInput['place']): Spots {
  const before = known.get(place);
  if (before?.pairs === pairs) return before.spots;
  const x = new Float32Array(pairs.persons.length).fill(Number.NaN);
  const y = new Float32Array(pairs.persons.length);
  for (const [number, person] of pairs.persons.entries()) {
    const spot = place(person);
    if (spot === undefined) continue;
    x[number] = spot.x;
    y[number] = spot.y;
  }
  known.set(place, { pairs, spots: { x, y } });
  return { x, y };
}

/** So finely weights are told apart when people are ranked. */
const STEPS = 65_535;

function ranked({ persons }: Tally, spots: Spots, weights: ArrayLike<number>): Uint32Array {
  const placed = persons.filter((person) => !Number.isNaN(spots.x[person]));
  let most = 1;
  for (const person of placed) most = Math.max(most, weights[person] ?? 0);
  const keys = placed.map((person) => STEPS - Math.round(Math.sqrt((weights[person] ?? 0) / most) * STEPS));
  const { order } = sortedBy(keys, STEPS + 1);
  return order.map((at) => placed[at] ?? 0);
}

const WIDEST = 16;

type Tied = Pick<Stand, 'sources' | 'targets' | 'widths' | 'tieAt'>;

/** So many ties are put in their places in one step. */
const AT_ONCE = 20_000;

function* tieSteps(tally: Tally, rankOf: Int32Array): Steps<Tied> {
  const { sources, targets } = tally.pairs;
  const isPlaced = (person: number | undefined): boolean => (rankOf[person ?? 0] ?? -1) >= 0;
  const placed = tally.ties.filter((tie) => isPlaced(sources[tie]) && isPlaced(targets[tie]));
  yield;
  const { keys, starts } = classesOf(tally, placed);
  yield;
  const count = placed.length;
  const tied: Tied = {
    sources: new Uint32Array(count),
    targets: new Uint32Array(count),
    widths: new Uint8Array(count),
    tieAt: new Int32Array(sources.length).fill(-1),
  };
  // A golden section of the way further on each time, so that those of one width come from all over.
  const step = coprimeNear(Math.floor(count * 0.618), count);
  for (let i = 0, from = 0; i < count; i++, from += from + step < count ? step : step - count) {
    if (i % AT_ONCE === AT_ONCE - 1) yield;
    const key = keys[from] ?? 0;
    const tie = placed[from] ?? 0;
    const at = starts[key] ?? 0;
    starts[key] = at + 1;
    tied.sources[at] = rankOf[sources[tie] ?? 0] ?? 0;
    tied.targets[at] = rankOf[targets[tie] ?? 0] ?? 0;
    tied.widths[at] = WIDEST - key;
    tied.tieAt[tie] = at;
  }
  return tied;
}

/** By tie: how much narrower than the widest it is; and where those of each width begin. */
function classesOf({ ties, weights }: Tally, placed: Uint32Array) {
  const all = new Float64Array(ties.length);
  for (let i = 0; i < all.length; i++) all[i] = weights[ties[i] ?? 0] ?? 0;
  const width = widthBy(all);
  const keys = new Uint8Array(placed.length);
  const starts = new Uint32Array(WIDEST + 2);
  for (let i = 0; i < keys.length; i++) {
    const key = WIDEST - Math.round(width(weights[placed[i] ?? 0] ?? 0) * 4);
    keys[i] = key;
    starts[key + 1] = (starts[key + 1] ?? 0) + 1;
  }
  for (let key = 0; key <= WIDEST; key++) starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0);
  return { keys, starts };
}

function coprimeNear(wished: number, count: number): number {
  for (let step = Math.max(1, wished); ; step++) if (divisorOf(step, count) === 1) return step;
}

function divisorOf(a: number, b: number): number {
  return b === 0 ? a : divisorOf(b, a % b);
}

function meanOf(values: Float32Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / Math.max(1, values.length);
}
