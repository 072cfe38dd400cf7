import type { Topic, TopicId } from '#core/model/document.ts';
import { remember } from '#state/selectors.ts';
import type { State } from '#state/store.ts';

const topicsById = remember(
  (topics: readonly Topic[]): ReadonlyMap<TopicId, Topic> =>
    new Map(topics.map((topic) => [topic.id, topic])),
);

export const selectTopics = (state: State): ReadonlyMap<TopicId, Topic> => topicsById(state.document.topics);

/** The mark of a work's first topic; hollow where it has none. */
export function markOf(topics: ReadonlyMap<TopicId, Topic>, topic: TopicId | undefined): number {
  return topic === undefined ? 0 : (topics.get(topic)?.mark ?? 0);
}

export function topicName(topics: ReadonlyMap<TopicId, Topic>, topic: TopicId | undefined): string {
  return topic === undefined ? 'Other' : (topics.get(topic)?.name ?? topic);
}
