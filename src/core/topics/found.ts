import type { CoterieDocument, Topic, TopicId, WorkId } from '#core/model/document.ts';
import { addTopics } from './add.ts';

/** Topics apart from their document, so that they can be found in another place than the rest of it. */
export interface FoundTopics {
  readonly topics: readonly Topic[];
  /** The topics of each work, in the order of the works. */
  readonly of: readonly (readonly TopicId[])[];
}

export function foundIn({ topics, works }: CoterieDocument): FoundTopics {
  return { topics, of: works.map((work) => work.topics) };
}

/** What `addTopics` finds in a document to which works were added. */
export function topicsFor({
  document,
  added,
}: {
  readonly document: CoterieDocument;
  readonly added: ReadonlySet<WorkId>;
}): FoundTopics {
  return foundIn(addTopics(document, added));
}

/** A document with topics that were found in its works. */
export function withFound(document: CoterieDocument, { topics, of }: FoundTopics): CoterieDocument {
  const works = document.works.map((work, i) => ({ ...work, topics: of[i] ?? work.topics }));
  return { ...document, works, topics };
}
