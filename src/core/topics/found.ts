import type { CoterieDocument, Topic, TopicId } from '#core/model/document.ts';

/** Topics apart from their document, so that they can be found in another place than the rest of it. */
export interface FoundTopics {
  readonly topics: readonly Topic[];
  /** The topics of each work, in the order of the works. */
  readonly of: readonly (readonly TopicId[])[];
}

export function foundIn({ topics, works }: CoterieDocument): FoundTopics {
  return { topics, of: works.map((work) => work.topics) };
}

/** A document with topics that were found in its works. */
export function withFound(document: CoterieDocument, { topics, of }: FoundTopics): CoterieDocument {
  const works = document.works.map((work, i) => ({ ...work, topics: of[i] ?? work.topics }));
  return { ...document, works, topics };
}
