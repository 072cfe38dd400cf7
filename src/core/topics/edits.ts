import type { CoterieDocument, Topic, TopicId, Work, WorkId } from '#core/model/document.ts';
import { freeId } from '#core/model/freeId.ts';

const MARKS = 12;

export function renameTopic(document: CoterieDocument, id: TopicId, name: string): CoterieDocument {
  const said = name.trim();
  return said === '' ? document : changeTopic(document, id, { name: said, short: said, by: 'user' });
}

export function recolourTopic(document: CoterieDocument, id: TopicId, mark: number): CoterieDocument {
  return changeTopic(document, id, { mark, by: 'user' });
}

/** Every work of `from` becomes a work of `into`, in the same place of its list, and `from` is gone. */
export function mergeTopics(document: CoterieDocument, from: TopicId, into: TopicId): CoterieDocument {
  const known = (id: TopicId): boolean => document.topics.some((topic) => topic.id === id);
  if (from === into || !known(from) || !known(into)) return document;
  return {
    ...document,
    topics: document.topics.filter((topic) => topic.id !== from),
    works: document.works.map((work) =>
      work.topics.includes(from)
        ? {
            ...work,
            topics: [...new Set(work.topics.map((topic) => (topic === from ? into : topic)))],
            topicBy: 'user' as const,
          }
        : work,
    ),
  };
}

/** A new topic, with the first mark that is free, made of these works; they leave `from`. */
export function splitOff(
  document: CoterieDocument,
  from: TopicId,
  { name, works }: { readonly name: string; readonly works: ReadonlySet<WorkId> },
): CoterieDocument {
  const said = name.trim();
  if (said === '' || works.size === 0) return document;
  const id = freeTopicId(document, said);
  const topic: Topic = { id, name: said, short: said, mark: freeMark(document), by: 'user' };
  const after = document.topics.findIndex((other) => other.id === from) + 1;
  return {
    ...document,
    topics: document.topics.toSpliced(after === 0 ? document.topics.length : after, 0, topic),
    works: document.works.map((work) =>
      works.has(work.id)
        ? { ...work, topics: moved(work.topics, from, topic.id), topicBy: 'user' as const }
        : work,
    ),
  };
}

/** Gives a work another first topic, the one it is coloured by; undefined takes all its topics away. */
export function reassignWork(
  document: CoterieDocument,
  id: WorkId,
  topic: TopicId | undefined,
): CoterieDocument {
  const reassigned = (work: Work): Work => ({
    ...work,
    topics: topic === undefined ? [] : [topic, ...work.topics.slice(1).filter((other) => other !== topic)],
    topicBy: 'user',
  });
  return {
    ...document,
    works: document.works.map((work) => (work.id === id ? reassigned(work) : work)),
  };
}

function changeTopic(document: CoterieDocument, id: TopicId, change: Partial<Topic>): CoterieDocument {
  return {
    ...document,
    topics: document.topics.map((topic) => (topic.id === id ? { ...topic, ...change } : topic)),
  };
}

function moved(topics: readonly TopicId[], from: TopicId, to: TopicId): readonly TopicId[] {
  return topics.includes(from) ? topics.map((topic) => (topic === from ? to : topic)) : [to, ...topics];
}

/** The first of the twelve marks that no topic has; 0 where all are taken. */
export function freeMark(document: CoterieDocument): number {
  const taken = new Set(document.topics.map((topic) => topic.mark));
  return Array.from({ length: MARKS }, (_, i) => i + 1).find((mark) => !taken.has(mark)) ?? 0;
}

/** An id made of a name, with a number where it is taken. */
export function freeTopicId(document: CoterieDocument, name: string): TopicId {
  return freeId(
    name,
    document.topics.map((topic) => topic.id),
    'topic',
  );
}
