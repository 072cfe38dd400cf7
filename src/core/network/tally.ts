import { type Bits, countBits, countBoth, differing, hasBit, membersOf } from '#core/filter/bits.ts';
import { type Counting, type CountingMethod, tieWeight } from './counting.ts';
import { type Lists, lengthOf } from './lists.ts';
import { NO_YEAR, type Pairs } from './pairs.ts';
import { NO_TOPIC } from './topicLists.ts';

/** What the visible works come to for everybody, before any threshold. */
interface Sums {
  readonly pairs: Pairs;
  readonly visible: Bits;
  readonly method: CountingMethod;
  /** By person: visible works, and their first and last year or `NO_YEAR`. */
  readonly works: Uint32Array;
  readonly firsts: Int32Array;
  readonly lasts: Int32Array;
  /** By place in `pairs.topicsOf`: the visible works of that person with that primary topic. */
  readonly topicWorks: Uint32Array;
  /** By tie: visible joint works, what they weigh, and their first and last year. */
  readonly jointWorks: Uint32Array;
  readonly weights: Float64Array;
  readonly tieFirsts: Int32Array;
  readonly tieLasts: Int32Array;
}

/**
 * The network as `buildNetwork` makes it from the same works, as plain numbers: for what is drawn and listed at each
 * step of a drag. Everything is numbered as in `pairs`, whatever is shown, so that numbers can be kept between two
 * tallies. What is not shown may have numbers all the same; `persons` and `ties` say who and what is.
 */
export interface Tally extends Sums {
  readonly counting: Counting;
  /** The persons shown, ascending. */
  readonly persons: Uint32Array;
  /** The ties shown, ascending. */
  readonly ties: Uint32Array;
  readonly isShown: (person: number) => boolean;
  /** Visible works. */
  readonly size: number;
  /** Visible works that make no ties because of `maxAuthors`. */
  readonly overCut: number;
}

/**
 * `pairs` is to be made with the cut of `counting`. With the tally of other works of the same pairs in `before`, only
 * the persons and ties of works that came or went are counted anew; the answer is the same without it.
 */
export function toTally(pairs: Pairs, visible: Bits, counting: Counting, before?: Tally): Tally {
  const isKept = before?.pairs === pairs && before.method === counting.method;
  const sums = isKept ? recounted(before, visible) : counted(pairs, visible, counting.method);
  return {
    ...sums,
    counting,
    ...shownOf(sums, counting),
    size: countBits(visible),
    overCut: countBoth(visible, pairs.overCut),
  };
}

function counted(pairs: Pairs, visible: Bits, method: CountingMethod): Sums {
  const persons = pairs.persons.length;
  const ties = pairs.sources.length;
  const sums: Sums = {
    pairs,
    visible,
    method,
    works: new Uint32Array(persons),
    firsts: new Int32Array(persons),
    lasts: new Int32Array(persons),
    topicWorks: new Uint32Array(pairs.topicsOf.items.length),
    jointWorks: new Uint32Array(ties),
    weights: new Float64Array(ties),
    tieFirsts: new Int32Array(ties),
    tieLasts: new Int32Array(ties),
  };
  for (let person = 0; person < persons; person++) countPerson(sums, person);
  for (let tie = 0; tie < ties; tie++) countTie(sums, tie);
  return sums;
}

function recounted(before: Sums, visible: Bits): Sums {
  const { pairs } = before;
  const changed = differing(before.visible, visible);
  // When most have to be counted, walking through all of them is quicker than looking each of them up.
  if (countBits(changed) * 3 > pairs.years.length) return counted(pairs, visible, before.method);
  const sums: Sums = {
    ...before,
    visible,
    works: before.works.slice(),
    firsts: before.firsts.slice(),
    lasts: before.lasts.slice(),
    topicWorks: before.topicWorks.slice(),
    jointWorks: before.jointWorks.slice(),
    weights: before.weights.slice(),
    tieFirsts: before.tieFirsts.slice(),
    tieLasts: before.tieLasts.slice(),
  };
  const works = membersOf(changed);
  for (const person of namedIn(works, pairs.personsOf, pairs.persons.length)) countPerson(sums, person);
  for (const tie of namedIn(works, pairs.tiesMadeBy, pairs.sources.length)) countTie(sums, tie);
  return sums;
}

/** What the lists of these works name, nothing twice. */
function namedIn(works: Uint32Array, { starts, items }: Lists, count: number): Uint32Array {
  const isNamed = new Uint8Array(count);
  for (const work of works) {
    const end = starts[work + 1] ?? 0;
    for (let i = starts[work] ?? 0; i < end; i++) isNamed[items[i] ?? 0] = 1;
  }
  return placesOfOnes(isNamed);
}

function countPerson(sums: Sums, person: number): void {
  const { pairs, visible, topicWorks } = sums;
  const { starts, items } = pairs.worksOf;
  topicWorks.fill(0, pairs.topicsOf.starts[person], pairs.topicsOf.starts[person + 1]);
  let count = 0;
  let first = NO_YEAR;
  let last = NO_YEAR;
  const end = starts[person + 1] ?? 0;
  for (let i = starts[person] ?? 0; i < end; i++) {
    const work = items[i] ?? 0;
    if (!hasBit(visible, work)) continue;
    count++;
    const topic = pairs.topicAt[i] ?? NO_TOPIC;
    if (topic !== NO_TOPIC) topicWorks[topic] = (topicWorks[topic] ?? 0) + 1;
    const year = pairs.years[work] ?? NO_YEAR;
    first = earlier(first, year);
    last = Math.max(last, year);
  }
  sums.works[person] = count;
  sums.firsts[person] = first;
  sums.lasts[person] = last;
}

function countTie(sums: Sums, tie: number): void {
  const { pairs, visible, method } = sums;
  const { starts, items } = pairs.worksOfTie;
  let count = 0;
  let weight = 0;
  let first = NO_YEAR;
  let last = NO_YEAR;
  const end = starts[tie + 1] ?? 0;
  for (let i = starts[tie] ?? 0; i < end; i++) {
    const work = items[i] ?? 0;
    if (!hasBit(visible, work)) continue;
    count++;
    weight += tieWeight(method, lengthOf(pairs.personsOf, work));
    const year = pairs.years[work] ?? NO_YEAR;
    first = earlier(first, year);
    last = Math.max(last, year);
  }
  sums.jointWorks[tie] = count;
  sums.weights[tie] = weight;
  sums.tieFirsts[tie] = first;
  sums.tieLasts[tie] = last;
}

function earlier(first: number, year: number): number {
  if (first === NO_YEAR) return year;
  return year === NO_YEAR ? first : Math.min(first, year);
}

/** Persons under the threshold go first, then the ties that are too light. */
function shownOf(sums: Sums, counting: Counting): Pick<Tally, 'persons' | 'ties' | 'isShown'> {
  const isIn = personsIn(sums, counting);
  const isShown = (person: number): boolean => isIn[person] === 1;
  return { isShown, persons: placesOfOnes(isIn), ties: shownTies(sums, counting, isIn) };
}

/** By person: 1 if they are shown. */
function personsIn({ pairs, works }: Sums, { owner, minWorks }: Counting): Uint8Array {
  const least = Math.max(1, minWorks);
  const isIn = new Uint8Array(works.length);
  for (let person = 0; person < works.length; person++) {
    if ((works[person] ?? 0) >= least) isIn[person] = 1;
  }
  if (owner === 'hide' && pairs.owner !== undefined) isIn[pairs.owner] = 0;
  return isIn;
}

function placesOfOnes(ones: Uint8Array): Uint32Array {
  const places = new Uint32Array(ones.length);
  let count = 0;
  for (let n = 0; n < ones.length; n++) if (ones[n] === 1) places[count++] = n;
  return places.slice(0, count);
}

function shownTies(
  { pairs, jointWorks, weights }: Sums,
  { minWeight }: Counting,
  isIn: Uint8Array,
): Uint32Array {
  const { sources, targets } = pairs;
  const least = lightest(minWeight);
  const ties = new Uint32Array(jointWorks.length);
  let count = 0;
  for (let tie = 0; tie < ties.length; tie++) {
    if (jointWorks[tie] === 0 || (weights[tie] ?? 0) < least) continue;
    if (((isIn[sources[tie] ?? 0] ?? 0) & (isIn[targets[tie] ?? 0] ?? 0)) === 1) ties[count++] = tie;
  }
  return ties.slice(0, count);
}

/** A sum such as 1/3 + 2/3 must not fall below a threshold of 1 by rounding. */
function lightest(minWeight: number): number {
  return minWeight - 1e-9;
}

/** Two persons who are shown, and who have joint works of enough weight. */
export function isTieShown({ pairs, jointWorks, weights, counting, isShown }: Tally, tie: number): boolean {
  if ((jointWorks[tie] ?? 0) === 0 || (weights[tie] ?? 0) < lightest(counting.minWeight)) return false;
  return isShown(pairs.sources[tie] ?? 0) && isShown(pairs.targets[tie] ?? 0);
}
