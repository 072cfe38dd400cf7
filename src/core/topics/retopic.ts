import type { CoterieDocument, Topic, TopicId, Work } from '#core/model/document.ts';
import { freeMark, freeTopicId } from './edits.ts';
import { type FindOptions, type FoundTopic, findTopics } from './find.ts';

export type TopicOptions = FindOptions;

const SHOWN_TERMS = 3;
/** A topic found anew is an old one where it shares this much with it (Jaccard, over the works of both). */
const SAME_SHARE = 0.25;
/** An old topic that was found, and shares less than this with the new one, is called by its new terms. */
const NAME_SHARE = 0.5;

/**
 * A document with topics found in its works. Topics that were there keep their id and mark wherever a new one holds many
 * of the same works, and their name too where it holds most of them, or where somebody gave it: the visitor, or the hand
 * that wrote the document. Works that the visitor moved stay where they were put, and keep that topic alive.
 */
export function withTopics(document: CoterieDocument, options: TopicOptions = {}): CoterieDocument {
  const found = findTopics(document.works, options).topics;
  const matches = matchOld(document, found);
  const matched = new Set(matches.flatMap((match) => match?.old.id ?? []));
  const held = heldByHand(document);
  const kept = document.topics.filter(({ id, by }) => matched.has(id) || by === 'user' || held.has(id));
  let drawn: CoterieDocument = { ...document, topics: kept };
  const ids = found.map((topic, i): TopicId => {
    const match = matches[i];
    const next = match === undefined ? newTopic(drawn, topic.terms) : goneOn(match, topic.terms);
    const rest = drawn.topics.filter(({ id }) => id !== next.id);
    drawn = { ...drawn, topics: [...rest, next] };
    return next.id;
  });
  const works = assigned(document.works, found, ids);
  const used = new Set(works.flatMap((work) => work.topics));
  const topics = drawn.topics.filter(({ id, by }) => by === 'user' || used.has(id));
  return { ...drawn, works, topics: inOrder(topics, ids) };
}

/** Topics that the visitor put works in. */
function heldByHand({ works }: CoterieDocument): ReadonlySet<TopicId> {
  return new Set(works.flatMap((work) => (work.topicBy === 'user' ? work.topics : [])));
}

function assigned(
  works: readonly Work[],
  found: readonly FoundTopic[],
  ids: readonly TopicId[],
): readonly Work[] {
  const topicAt = new Map(found.flatMap((topic, i) => topic.works.map((work) => [work, ids[i]] as const)));
  return works.map((work, i): Work => {
    if (work.topicBy === 'user') return work;
    const topic = topicAt.get(i);
    return { ...work, topics: topic === undefined ? [] : [topic] };
  });
}

/** Those found come by size; what the visitor alone holds on to comes after them. */
function inOrder(topics: readonly Topic[], ids: readonly TopicId[]): readonly Topic[] {
  const byId = new Map(topics.map((topic) => [topic.id, topic]));
  const found = new Set(ids);
  return [...ids.flatMap((id) => byId.get(id) ?? []), ...topics.filter(({ id }) => !found.has(id))];
}

interface Match {
  readonly old: Topic;
  readonly share: number;
}

/** For each topic found, the old one it goes on: the pairs that share most come first, and nothing is taken twice. */
function matchOld(document: CoterieDocument, found: readonly FoundTopic[]): readonly (Match | undefined)[] {
  const oldWorks = new Map(document.topics.map((topic) => [topic.id, new Set<number>()]));
  for (const [i, { topics }] of document.works.entries()) {
    const [first] = topics;
    if (first !== undefined) oldWorks.get(first)?.add(i);
  }
  const pairs = found.flatMap(({ works }, i) =>
    document.topics.flatMap((old) => {
      const before = oldWorks.get(old.id) ?? new Set<number>();
      const both = works.filter((work) => before.has(work)).length;
      const share = both / (works.length + before.size - both || 1);
      return share >= SAME_SHARE ? [{ i, old, share }] : [];
    }),
  );
  const matches: (Match | undefined)[] = found.map(() => undefined);
  const taken = new Set<TopicId>();
  for (const { i, old, share } of pairs.sort((a, b) => b.share - a.share || a.i - b.i)) {
    if (matches[i] !== undefined || taken.has(old.id)) continue;
    matches[i] = { old, share };
    taken.add(old.id);
  }
  return matches;
}

/** A topic without terms was never found, but written: its name is somebody's, and it is left as it was. */
function goneOn({ old, share }: Match, terms: readonly string[]): Topic {
  if (old.terms === undefined && old.by === undefined) return old;
  const isNamed = old.by === 'user' || share >= NAME_SHARE;
  return isNamed ? { ...old, terms } : { ...old, ...namesOf(terms), terms };
}

function newTopic(document: CoterieDocument, terms: readonly string[]): Topic {
  const names = namesOf(terms);
  return { id: freeTopicId(document, names.short), ...names, mark: freeMark(document), terms };
}

function namesOf(terms: readonly string[]): Pick<Topic, 'name' | 'short'> {
  const [first = 'other works'] = terms;
  return { name: capital(terms.slice(0, SHOWN_TERMS).join(', ') || first), short: capital(first) };
}

/** Words in small letters begin with a capital; names and short forms are as they are. */
function capital(text: string): string {
  const [first = ''] = text.split(' ');
  return first === first.toLowerCase() ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}
