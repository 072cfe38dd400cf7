import type { Catalog } from '#core/model/catalog.ts';
import type { PersonId, Topic, TopicId, WorkId } from '#core/model/document.ts';
import { type Findable, toFindable } from './search.ts';

/** What a document can be searched for. */
export interface SearchIndex {
  readonly people: readonly Findable<PersonId>[];
  readonly works: readonly Findable<WorkId>[];
  readonly topics: readonly Findable<TopicId>[];
}

export function toSearchIndex(catalog: Catalog): SearchIndex {
  return {
    people: [...catalog.worksOf].map(([id, works]) => {
      const person = catalog.persons.get(id);
      return toFindable(id, [person?.name ?? id, ...(person?.names ?? [])], works.length);
    }),
    works: catalog.entries.map(({ work, year }) =>
      toFindable(
        work.id,
        [
          work.title,
          work['container-title-short'] ?? '',
          work['container-title'] ?? '',
          String(year ?? ''),
          work.kind,
        ],
        year ?? 0,
      ),
    ),
    topics: catalog.document.topics.map(toTopic),
  };
}

function toTopic(topic: Topic): Findable<TopicId> {
  return toFindable(topic.id, [topic.name, topic.short]);
}
