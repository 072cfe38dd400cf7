import { type Bits, noBits, putBit } from '#core/filter/bits.ts';
import type { Catalog } from '#core/model/catalog.ts';
import type { PersonId, TopicId } from '#core/model/document.ts';
import { atOnce, type Steps } from '#core/steps.ts';
import { type Lists, lengthOf, listOf, picked, sortedBy, toLists, turned } from './lists.ts';
import { toTopicLists } from './topicLists.ts';

/** Where there is no year. */
export const NO_YEAR = -(2 ** 31);

/**
 * Everybody of a list of works and everybody they ever wrote with, numbered once for all: what filters ask only
 * changes how much of it counts. Persons are numbered by their first work; works by their place in the catalog; ties
 * by their first person, then by their second, who has the higher number.
 */
export interface Pairs {
  readonly persons: readonly PersonId[];
  readonly numberOf: ReadonlyMap<PersonId, number>;
  readonly names: readonly string[];
  readonly owner: number | undefined;
  /** First and last year of any dated work. */
  readonly span: readonly [number, number] | undefined;
  /** By work: its year or `NO_YEAR`, its persons in printed order, its primary topic as a number or `NO_TOPIC`. */
  readonly years: Int32Array;
  readonly personsOf: Lists;
  readonly topicOf: Uint32Array;
  /** By work: the ties it makes, none if it has too many authors. */
  readonly tiesMadeBy: Lists;
  /** By person: their works in the order of the list, and for each the place in `topicsOf` of its primary topic. */
  readonly worksOf: Lists;
  readonly topicAt: Uint32Array;
  /** By person: the primary topics of all their works, each once, by id; numbers into `topics`. */
  readonly topicsOf: Lists;
  readonly topics: readonly TopicId[];
  /** By tie: its two persons. */
  readonly sources: Uint32Array;
  readonly targets: Uint32Array;
  /** By tie: its works in the order of the list. */
  readonly worksOfTie: Lists;
  /** By person: their ties. */
  readonly tiesOf: Lists;
  /** Works with more authors make no ties. */
  readonly maxAuthors: number | 'all';
  /** The works that make none because of it. */
  readonly overCut: Bits;
}

/** Costs a step for each pair of authors on each work, once for a list of works and a cut. */
export function toPairs(catalog: Catalog, maxAuthors: number | 'all'): Pairs {
  return atOnce(pairsSteps(catalog, maxAuthors));
}

/** The same, step by step. */
export function* pairsSteps(catalog: Catalog, maxAuthors: number | 'all'): Steps<Pairs> {
  const { entries, document } = catalog;
  const persons = [...catalog.worksOf.keys()];
  const numberOf = new Map(persons.map((person, n) => [person, n]));
  const personsOf = toLists(entries.map(({ authors }) => authors.map((person) => numberOf.get(person) ?? 0)));
  yield;
  const worksOf = turned(personsOf, persons.length);
  yield;
  const topics = toTopicLists(catalog, personsOf, worksOf);
  yield;
  const cut = maxAuthors === 'all' ? Number.POSITIVE_INFINITY : maxAuthors;
  const ties = yield* tieSteps(personsOf, persons.length, cut);
  return {
    persons,
    numberOf,
    names: persons.map((person) => catalog.persons.get(person)?.name ?? person),
    owner: document.owner === undefined ? undefined : numberOf.get(document.owner),
    span: catalog.span,
    years: Int32Array.from(entries, ({ year }) => year ?? NO_YEAR),
    personsOf,
    worksOf,
    ...topics,
    ...ties,
    maxAuthors,
    overCut: worksOver(personsOf, cut),
  };
}

function worksOver(personsOf: Lists, cut: number): Bits {
  const count = personsOf.starts.length - 1;
  const over = noBits(count);
  for (let work = 0; work < count; work++) if (lengthOf(personsOf, work) > cut) putBit(over, work);
  return over;
}

type Tied = Pick<Pairs, 'sources' | 'targets' | 'worksOfTie' | 'tiesMadeBy' | 'tiesOf'>;

function* tieSteps(personsOf: Lists, persons: number, cut: number): Steps<Tied> {
  const { low, high, works, starts } = everyPair(personsOf, cut);
  yield;
  const byHigher = sortedBy(high, persons).order;
  yield;
  const { order } = sortedBy(low, persons, byHigher);
  yield;
  const tieOfPair = new Uint32Array(order.length);
  const firsts = new Uint32Array(order.length + 1);
  const sources = new Uint32Array(order.length);
  const targets = new Uint32Array(order.length);
  let ties = 0;
  for (let i = 0; i < order.length; i++) {
    const at = order[i] ?? 0;
    if (ties === 0 || low[at] !== sources[ties - 1] || high[at] !== targets[ties - 1]) {
      firsts[ties] = i;
      sources[ties] = low[at] ?? 0;
      targets[ties++] = high[at] ?? 0;
    }
    tieOfPair[at] = ties - 1;
  }
  firsts[ties] = order.length;
  const ends = [sources.slice(0, ties), targets.slice(0, ties)] as const;
  yield;
  return {
    sources: ends[0],
    targets: ends[1],
    worksOfTie: { starts: firsts.slice(0, ties + 1), items: picked(works, order) },
    tiesMadeBy: { starts, items: tieOfPair },
    tiesOf: toTiesOf(...ends, persons),
  };
}

/** Every two authors of every work that makes ties, in the order of the works. */
function everyPair(personsOf: Lists, cut: number) {
  const count = personsOf.starts.length - 1;
  const starts = new Uint32Array(count + 1);
  for (let work = 0; work < count; work++) {
    const authors = lengthOf(personsOf, work);
    starts[work + 1] = (starts[work] ?? 0) + (authors <= cut ? (authors * (authors - 1)) / 2 : 0);
  }
  const pairs = starts[count] ?? 0;
  const low = new Uint32Array(pairs);
  const high = new Uint32Array(pairs);
  const works = new Uint32Array(pairs);
  let at = 0;
  for (let work = 0; work < count; work++) {
    if (starts[work] === starts[work + 1]) continue;
    works.fill(work, starts[work], starts[work + 1]);
    forEachPair(listOf(personsOf, work), (a, b) => {
      low[at] = Math.min(a, b);
      high[at++] = Math.max(a, b);
    });
  }
  return { low, high, works, starts };
}

function forEachPair(persons: Uint32Array, visit: (a: number, b: number) => void): void {
  for (let i = 0; i < persons.length; i++) {
    for (let j = i + 1; j < persons.length; j++) visit(persons[i] ?? 0, persons[j] ?? 0);
  }
}

function toTiesOf(sources: Uint32Array, targets: Uint32Array, persons: number): Lists {
  const ends = new Uint32Array(sources.length * 2);
  for (let tie = 0; tie < sources.length; tie++) {
    ends[tie * 2] = sources[tie] ?? 0;
    ends[tie * 2 + 1] = targets[tie] ?? 0;
  }
  const { order, starts } = sortedBy(ends, persons);
  for (let i = 0; i < order.length; i++) order[i] = (order[i] ?? 0) >>> 1;
  return { starts, items: order };
}
