import type { Catalog, Entry } from '#core/model/catalog.ts';
import type { PersonId, Topic, TopicId, WorkId } from '#core/model/document.ts';
import { type Findable, type Findables, toFindable, toFindables } from './search.ts';

/** What a document can be searched for. */
export interface SearchIndex {
  readonly people: Findables<PersonId>;
  readonly works: Findables<WorkId>;
  readonly topics: Findables<TopicId>;
}

export function toSearchIndex(catalog: Catalog): SearchIndex {
  return {
    people: toFindables(
      Array.from(catalog.worksOf, ([id, works]) => {
        const person = catalog.persons.get(id);
        const name = person?.name ?? id;
        return toFindable(id, [...new Set([name, ...(person?.names ?? [])])], works.length);
      }),
    ),
    works: toFindables(catalog.entries.map(toWork)),
    topics: toFindables(catalog.document.topics.map(toTopic)),
  };
}

function toWork({ work, year }: Entry): Findable<WorkId> {
  const { title, 'container-title-short': short = '', 'container-title': venue = '', kind } = work;
  return toFindable(work.id, [title, short, venue, String(year ?? ''), kind], year ?? 0);
}

function toTopic(topic: Topic): Findable<TopicId> {
  return toFindable(topic.id, [topic.name, topic.short]);
}
