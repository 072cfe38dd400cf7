import { hasBit } from '#core/filter/bits.ts';
import type { PersonId, TopicId } from '#core/model/document.ts';
import { type Lists, listOf } from './lists.ts';
import type { PersonNode } from './network.ts';
import { NO_YEAR } from './pairs.ts';
import { isTieShown, type Tally } from './tally.ts';

/** One person of the network, as the graph has them, without the list of their works. */
export type TalliedPerson = Omit<PersonNode, 'works'>;

/** A year of a tally, where there is one. */
export function yearIn(years: Int32Array, n: number): number | undefined {
  const year = years[n] ?? NO_YEAR;
  return year === NO_YEAR ? undefined : year;
}

export function personIn(tally: Tally, person: number): TalliedPerson {
  return {
    person: tally.pairs.persons[person] ?? ('' as PersonId),
    name: tally.pairs.names[person] ?? '',
    topics: topicsIn(tally, person),
    first: yearIn(tally.firsts, person),
    last: yearIn(tally.lasts, person),
  };
}

/** A person's visible works by primary topic, most first. */
function topicsIn({ pairs, topicWorks }: Tally, person: number): readonly (readonly [TopicId, number])[] {
  const start = pairs.topicsOf.starts[person] ?? 0;
  const end = pairs.topicsOf.starts[person + 1] ?? 0;
  const found: (readonly [TopicId, number])[] = [];
  for (let at = start; at < end; at++) {
    const works = topicWorks[at] ?? 0;
    const topic = pairs.topics[pairs.topicsOf.items[at] ?? 0];
    if (works > 0 && topic !== undefined) found.push([topic, works]);
  }
  // The topics stand in the order of their ids, which sorting keeps among equals.
  return found.length < 2 ? found : found.sort(([, m], [, n]) => n - m);
}

/** What colours a person: the topic of most of their visible works, the first by id among equals. */
export function mainTopicIn({ pairs, topicWorks }: Tally, person: number): TopicId | undefined {
  const end = pairs.topicsOf.starts[person + 1] ?? 0;
  let most = 0;
  let main: number | undefined;
  for (let at = pairs.topicsOf.starts[person] ?? 0; at < end; at++) {
    const works = topicWorks[at] ?? 0;
    if (works <= most) continue;
    most = works;
    main = pairs.topicsOf.items[at];
  }
  return main === undefined ? undefined : pairs.topics[main];
}

/** A person's visible works, by their places in the catalog. */
export function visibleWorksOf({ pairs, visible }: Tally, person: number): readonly number[] {
  return seenIn(pairs.worksOf, person, visible);
}

/** The visible joint works of a tie, by their places in the catalog. */
export function jointWorksOf({ pairs, visible }: Tally, tie: number): readonly number[] {
  return seenIn(pairs.worksOfTie, tie, visible);
}

function seenIn(lists: Lists, n: number, visible: Tally['visible']): readonly number[] {
  return [...listOf(lists, n)].filter((work) => hasBit(visible, work));
}

/** A person's ties that are shown; none for somebody unknown. */
export function tiesIn(tally: Tally, person: number | undefined): readonly number[] {
  if (person === undefined) return [];
  return [...listOf(tally.pairs.tiesOf, person)].filter((tie) => isTieShown(tally, tie));
}

/** The other end of a tie. */
export function otherEnd({ pairs }: Tally, tie: number, person: number | undefined): number {
  return (pairs.sources[tie] === person ? pairs.targets[tie] : pairs.sources[tie]) ?? 0;
}

/** The persons somebody is tied to; nobody for somebody who is not shown. */
export function neighboursOf(tally: Tally, person: number | undefined): readonly number[] {
  return tiesIn(tally, person).map((tie) => otherEnd(tally, tie, person));
}

/** By person: collaborators shown, and the weights of the ties to them. */
export interface TalliedMeasures {
  readonly degrees: Uint32Array;
  readonly strengths: Float64Array;
}

export function measuresIn({ pairs, ties, weights }: Tally): TalliedMeasures {
  const degrees = new Uint32Array(pairs.persons.length);
  const strengths = new Float64Array(pairs.persons.length);
  for (let i = 0; i < ties.length; i++) {
    const tie = ties[i] ?? 0;
    const weight = weights[tie] ?? 0;
    const source = pairs.sources[tie] ?? 0;
    const target = pairs.targets[tie] ?? 0;
    degrees[source] = (degrees[source] ?? 0) + 1;
    degrees[target] = (degrees[target] ?? 0) + 1;
    strengths[source] = (strengths[source] ?? 0) + weight;
    strengths[target] = (strengths[target] ?? 0) + weight;
  }
  return { degrees, strengths };
}
