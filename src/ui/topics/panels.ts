import { type Bits, both, countBits } from '#core/filter/bits.ts';
import type { WorkIndex } from '#core/filter/passing.ts';
import type { Catalog } from '#core/model/catalog.ts';
import type { PersonId, Topic } from '#core/model/document.ts';
import { mostFrequent } from '#core/network/frequent.ts';
import type { Pairs } from '#core/network/pairs.ts';
import { countsPerYear } from '#core/timeline/years.ts';
import { pairsOf, passingBut, remember, shortNamesOf, toCatalogOf, worksOf } from '#state/selectors.ts';
import type { State } from '#state/store.ts';

/** What one panel shows of a topic, or of the works without one. */
export interface TopicPanel {
  readonly topic: Topic | undefined;
  readonly works: number;
  readonly people: readonly string[];
  /** Works a year, over the span of the document. */
  readonly counts: readonly (readonly [number, number])[];
}

export interface TopicPanelsData {
  readonly panels: readonly TopicPanel[];
  /** The most works of any topic in any year: the common height of the bars. */
  readonly most: number;
}

const TOP = 3;

const panelsOf = remember(
  (
    { document, span }: Catalog,
    pairs: Pairs,
    index: WorkIndex,
    passing: Bits,
    names: ReadonlyMap<PersonId, string>,
  ): TopicPanelsData => {
    const toPanel = (topic: Topic | undefined): TopicPanel => {
      const its = both(
        passing,
        topic === undefined ? index.withoutTopic : (index.topics.get(topic.id) ?? NONE),
      );
      // The owner is on every work, so naming them would say nothing.
      const people = mostFrequent(pairs, its, TOP, pairs.owner).flatMap((n) => {
        const person = pairs.persons[n];
        return person === undefined ? [] : [names.get(person) ?? person];
      });
      return { topic, works: countBits(its), people, counts: countYears(pairs, its, span) };
    };
    const isOther = countBits(index.withoutTopic) > 0;
    const panels = [...document.topics, ...(isOther ? [undefined] : [])].map(toPanel);
    return { panels, most: Math.max(1, ...panels.flatMap(({ counts }) => counts.map(([, count]) => count))) };
  },
);

/** A topic that no work has. */
const NONE: Bits = new Uint32Array();

export const selectPanels = (state: State): TopicPanelsData =>
  panelsOf(
    toCatalogOf(state),
    pairsOf(state),
    worksOf(state),
    passingBut(state, 'topics'),
    shortNamesOf(state),
  );

function countYears(pairs: Pairs, works: Bits, span: Catalog['span']): TopicPanel['counts'] {
  if (span === undefined) return [];
  return Array.from(countsPerYear(pairs, works, span), (count, i) => [span[0] + i, count] as const);
}
