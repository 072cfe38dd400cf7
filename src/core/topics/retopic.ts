import type { CoterieDocument, Topic, TopicId, Work } from '#core/model/document.ts';
import { freeMark, freeTopicId } from './edits.ts';
import { type FindOptions, type FoundTopic, findTopics } from './find.ts';

export type TopicOptions = FindOptions;

const SHOWN_TERMS = 3;
/** A topic found anew is an old one where it shares this much with it (Jaccard, over the works of both). */
const SAME_SHARE = 0.25;

/**
 * A document with topics found in its works. Topics that were there keep their id, colour and what the visitor called
 * them, wherever a new one holds mostly the same works; works that the visitor moved stay where they were put.
 */
export function withTopics(document: CoterieDocument, options: TopicOptions = {}): CoterieDocument {
  const found = findTopics(document.works, options);
  const matched = matchOld(document, found.topics);
  const kept = document.topics.filter(({ id, by }) => by === 'user' && !matched.includes(id));
  let drawn: CoterieDocument = { ...document, topics: kept };
  const ids = found.topics.map(({ terms }, i): TopicId => {
    const old = document.topics.find(({ id }) => id === matched[i]);
    const topic = toTopic(drawn, terms, old);
    drawn = { ...drawn, topics: [...drawn.topics, topic] };
    return topic.id;
  });
  const topicAt = new Map(
    found.topics.flatMap(({ works }, i) => works.map((work) => [work, ids[i]] as const)),
  );
  const known = new Set(drawn.topics.map(({ id }) => id));
  const works = document.works.map((work, i): Work => {
    if (work.topicBy === 'user') return { ...work, topics: work.topics.filter((id) => known.has(id)) };
    const topic = topicAt.get(i);
    return { ...work, topics: topic === undefined ? [] : [topic] };
  });
  return { ...drawn, works, topics: inOrder(drawn.topics, ids) };
}

/** Those found come by size; what the visitor alone holds on to comes after them. */
function inOrder(topics: readonly Topic[], ids: readonly TopicId[]): readonly Topic[] {
  const byId = new Map(topics.map((topic) => [topic.id, topic]));
  const found = new Set(ids);
  return [...ids.flatMap((id) => byId.get(id) ?? []), ...topics.filter(({ id }) => !found.has(id))];
}

/** For each topic found, the old one it goes on: the pairs that share most come first, and nothing is taken twice. */
function matchOld(document: CoterieDocument, found: readonly FoundTopic[]): readonly (TopicId | undefined)[] {
  const oldWorks = new Map<TopicId, Set<number>>(document.topics.map(({ id }) => [id, new Set<number>()]));
  for (const [i, work] of document.works.entries()) {
    const [first] = work.topics;
    if (first !== undefined) oldWorks.get(first)?.add(i);
  }
  const pairs = found.flatMap(({ works }, i) =>
    [...oldWorks].flatMap(([id, old]) => {
      const both = works.filter((work) => old.has(work)).length;
      const share = both / (works.length + old.size - both || 1);
      return share >= SAME_SHARE ? [{ i, id, share }] : [];
    }),
  );
  const matched: (TopicId | undefined)[] = found.map(() => undefined);
  for (const { i, id } of pairs.sort((a, b) => b.share - a.share || a.i - b.i)) {
    if (matched[i] === undefined && !matched.includes(id)) matched[i] = id;
  }
  return matched;
}

function toTopic(document: CoterieDocument, terms: readonly string[], old: Topic | undefined): Topic {
  const [first = 'other works'] = terms;
  const name = capital(terms.slice(0, SHOWN_TERMS).join(', ') || first);
  const said: Pick<Topic, 'name' | 'short'> = { name, short: capital(first) };
  if (old === undefined)
    return { id: freeTopicId(document, first), ...said, mark: freeMark(document), terms };
  return old.by === 'user' ? { ...old, terms } : { ...old, ...said, terms };
}

/** Words in small letters begin with a capital; names and short forms are as they are. */
function capital(text: string): string {
  const [first = ''] = text.split(' ');
  return first === first.toLowerCase() ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}
