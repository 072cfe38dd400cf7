import type { Catalog } from '#core/model/catalog.ts';
import type { TopicId } from '#core/model/document.ts';
import { type Lists, sortedBy } from './lists.ts';

/** Where there is no topic. */
export const NO_TOPIC = 0xffffffff;

export interface TopicLists {
  /** All primary topics, by id. */
  readonly topics: readonly TopicId[];
  /** By work: its primary topic as a number into `topics`, or `NO_TOPIC`. */
  readonly topicOf: Uint32Array;
  /** By person: the primary topics of all their works, each once, by id. */
  readonly topicsOf: Lists;
  /** By place in `worksOf`: where in `topicsOf` the topic of that work of that person stands, or `NO_TOPIC`. */
  readonly topicAt: Uint32Array;
}

export function toTopicLists({ entries }: Catalog, personsOf: Lists, worksOf: Lists): TopicLists {
  const primary = entries.map(({ work }) => work.topics[0]);
  const topics = [...new Set(primary.flatMap((topic) => topic ?? []))].sort((a, b) => (a < b ? -1 : 1));
  const rank = new Map(topics.map((topic, n) => [topic, n]));
  const topicOf = Uint32Array.from(primary, (topic) =>
    topic === undefined ? NO_TOPIC : (rank.get(topic) ?? NO_TOPIC),
  );
  const topicsOf = toTopicsOf(topicOf, topics.length, personsOf, worksOf.starts.length - 1);
  return { topics, topicOf, topicsOf, topicAt: toTopicAt(topicOf, topicsOf, worksOf) };
}

function toTopicsOf(topicOf: Uint32Array, topics: number, personsOf: Lists, persons: number): Lists {
  const starts = new Uint32Array(persons + 1);
  const works = sortedBy(
    topicOf.map((topic) => Math.min(topic, topics)),
    topics + 1,
  );
  const withTopic = works.order.subarray(0, works.starts[topics]);
  forEachTopic(withTopic, topicOf, personsOf, persons, (person) => {
    starts[person + 1] = (starts[person + 1] ?? 0) + 1;
  });
  for (let person = 0; person < persons; person++) {
    starts[person + 1] = (starts[person + 1] ?? 0) + (starts[person] ?? 0);
  }
  const free = starts.slice();
  const items = new Uint32Array(starts[persons] ?? 0);
  forEachTopic(withTopic, topicOf, personsOf, persons, (person, topic) => {
    const place = free[person] ?? 0;
    items[place] = topic;
    free[person] = place + 1;
  });
  return { starts, items };
}

/** Every person with every topic of theirs, once. The works come topic by topic. */
function forEachTopic(
  works: Uint32Array,
  topicOf: Uint32Array,
  { starts, items }: Lists,
  persons: number,
  visit: (person: number, topic: number) => void,
): void {
  const latest = new Uint32Array(persons).fill(NO_TOPIC);
  for (let w = 0; w < works.length; w++) {
    const work = works[w] ?? 0;
    const topic = topicOf[work] ?? NO_TOPIC;
    const end = starts[work + 1] ?? 0;
    for (let i = starts[work] ?? 0; i < end; i++) {
      const person = items[i] ?? 0;
      if (latest[person] === topic) continue;
      latest[person] = topic;
      visit(person, topic);
    }
  }
}

function toTopicAt(topicOf: Uint32Array, topicsOf: Lists, worksOf: Lists): Uint32Array {
  const topicAt = new Uint32Array(worksOf.items.length).fill(NO_TOPIC);
  for (let person = 0; person + 1 < worksOf.starts.length; person++) {
    const end = worksOf.starts[person + 1] ?? 0;
    for (let i = worksOf.starts[person] ?? 0; i < end; i++) {
      const topic = topicOf[worksOf.items[i] ?? 0] ?? NO_TOPIC;
      if (topic !== NO_TOPIC) topicAt[i] = topicsOf.items.indexOf(topic, topicsOf.starts[person]);
    }
  }
  return topicAt;
}
