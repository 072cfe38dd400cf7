import type { Catalog, Entry } from '#core/model/catalog.ts';
import type { PersonId, Topic } from '#core/model/document.ts';
import { remember, shortNamesOf, toCatalogOf, visibleBut } from '#state/selectors.ts';
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
  (catalog: Catalog, entries: readonly Entry[], names: ReadonlyMap<PersonId, string>): TopicPanelsData => {
    const { document, span } = catalog;
    const toPanel = (topic: Topic | undefined): TopicPanel => {
      const its = entries.filter(({ work }) =>
        topic === undefined ? work.topics.length === 0 : work.topics.includes(topic.id),
      );
      const people = mostFrequent(its, document.owner).map((person) => names.get(person) ?? person);
      return { topic, works: its.length, people, counts: countYears(its, span) };
    };
    const isOther = catalog.entries.some(({ work }) => work.topics.length === 0);
    const panels = [...document.topics, ...(isOther ? [undefined] : [])].map(toPanel);
    return { panels, most: Math.max(1, ...panels.flatMap(({ counts }) => counts.map(([, count]) => count))) };
  },
);

export const selectPanels = (state: State): TopicPanelsData =>
  panelsOf(toCatalogOf(state), visibleBut(state, 'topics'), shortNamesOf(state));

/** The owner is on every work, so naming them would say nothing. */
function mostFrequent(entries: readonly Entry[], owner: PersonId | undefined): readonly PersonId[] {
  const counts = new Map<PersonId, number>();
  for (const { authors } of entries) {
    for (const person of authors) if (person !== owner) counts.set(person, (counts.get(person) ?? 0) + 1);
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, TOP)
    .map(([person]) => person);
}

function countYears(entries: readonly Entry[], span: Catalog['span']): TopicPanel['counts'] {
  if (span === undefined) return [];
  const counts = new Map<number, number>();
  for (let year = span[0]; year <= span[1]; year += 1) counts.set(year, 0);
  for (const { year } of entries) if (year !== undefined) counts.set(year, (counts.get(year) ?? 0) + 1);
  return [...counts];
}
