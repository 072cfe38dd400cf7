import type { SizeBy } from '#core/document/view.ts';
import { sortedBy } from '#core/network/lists.ts';
import type { Tally } from '#core/network/tally.ts';
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

/** Only persons who have a place, and ties between two of them, as large as they are beside all the others. */
export function toStand(input: SceneInput): Stand {
  const { tally, place, sizeBy } = input;
  const spots = spotsOf(tally, place);
  const weights = weightsIn(tally, sizeBy);
  const persons = ranked(tally, spots, weights);
  const measured = measuredBy(weights, input);
  const rankOf = new Int32Array(tally.pairs.persons.length).fill(-1);
  for (let rank = 0; rank < persons.length; rank++) rankOf[persons[rank] ?? 0] = rank;
  const x = Float32Array.from(persons, (person) => spots.x[person] ?? 0);
  const y = Float32Array.from(persons, (person) => spots.y[person] ?? 0);
  return {
    tally,
    place,
    sizeBy,
    persons,
    rankOf,
    x,
    y,
    r: Float32Array.from(persons, (person) => measured.radius(weights[person] ?? 0)),
    weights,
    measured,
    ...tiesAmong(tally, rankOf),
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

function tiesAmong(
  { pairs, ties, weights }: Tally,
  rankOf: Int32Array,
): Pick<Stand, 'sources' | 'targets' | 'widths' | 'tieAt'> {
  const placed = ties.filter(
    (tie) => (rankOf[pairs.sources[tie] ?? 0] ?? -1) >= 0 && (rankOf[pairs.targets[tie] ?? 0] ?? -1) >= 0,
  );
  const width = widthBy(Float64Array.from(ties, (tie) => weights[tie] ?? 0));
  const keys = placed.map((tie) => WIDEST - Math.round(width(weights[tie] ?? 0) * 4));
  const { order } = sortedBy(keys, WIDEST + 1, spreadEvenly(placed.length));
  const tieAt = new Int32Array(pairs.sources.length).fill(-1);
  for (let at = 0; at < order.length; at++) tieAt[placed[order[at] ?? 0] ?? 0] = at;
  const rankAt = (ends: Uint32Array) => order.map((at) => rankOf[ends[placed[at] ?? 0] ?? 0] ?? 0);
  return {
    sources: rankAt(pairs.sources),
    targets: rankAt(pairs.targets),
    widths: Uint8Array.from(order, (at) => WIDEST - (keys[at] ?? 0)),
    tieAt,
  };
}

/** All numbers below `count`, each next one a golden section of the way further on. */
function spreadEvenly(count: number): Uint32Array {
  const step = coprimeNear(Math.floor(count * 0.618), count);
  const order = new Uint32Array(count);
  for (let i = 0, at = 0; i < count; i++, at = (at + step) % count) order[i] = at;
  return order;
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
