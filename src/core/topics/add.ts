import type { CoterieDocument, TopicId, Work, WorkId } from '#core/model/document.ts';
import { LEAST_COSINE } from './find.ts';
import { type FoundTopics, foundIn } from './found.ts';
import { type TopicOptions, withTopics } from './retopic.ts';
import { hasKeywords, termsOf } from './terms.ts';
import { centroidOf, toCentroids, toSpace, type Vector } from './vectors.ts';

/** The topics are known by so many works, spread evenly. */
const SAMPLE = 4000;

/**
 * A document to which works were added: each of them goes to the topic whose works are nearest by their terms, or to none
 * where none is near. Works that were there before keep their topics, and topics their names. Topics are found for the
 * whole where there are none yet, or where most works are new and nobody wrote or named a topic.
 */
export function addTopics(
  document: CoterieDocument,
  added: ReadonlySet<WorkId>,
  options: TopicOptions = {},
): CoterieDocument {
  const { topics, works } = document;
  const areFound = topics.every(({ terms, by }) => terms !== undefined && by === undefined);
  if (topics.length === 0 || (areFound && added.size * 2 > works.length))
    return withTopics(document, options);
  if (added.size === 0) return document;
  const topicOf = nearestTopics(document, added, hasKeywords(works, options.useKeywords));
  return {
    ...document,
    works: works.map((work): Work => {
      if (!added.has(work.id) || work.topics.length > 0 || work.topicBy === 'user') return work;
      const topic = topicOf(work);
      return topic === undefined ? work : { ...work, topics: [topic] };
    }),
  };
}

/** What `addTopics` finds, apart from the document. */
export function topicsFor({
  document,
  added,
}: {
  readonly document: CoterieDocument;
  readonly added: ReadonlySet<WorkId>;
}): FoundTopics {
  return foundIn(addTopics(document, added));
}

/** The topic that a work is nearest to; undefined where it is near none. */
function nearestTopics(
  { topics, works }: CoterieDocument,
  added: ReadonlySet<WorkId>,
  keywords: boolean,
): (work: Work) => TopicId | undefined {
  const known = works.filter((work) => !added.has(work.id) && work.topics.length > 0);
  const stride = Math.max(1, Math.ceil(known.length / SAMPLE));
  const sample = known.filter((_, i) => i % stride === 0);
  const space = toSpace(sample.map((work) => termsOf(work, keywords)));
  const vectorsOf = new Map(topics.map(({ id }) => [id, [] as Vector[]]));
  for (const [i, { topics: own }] of sample.entries()) {
    const vector = space.vectors[i];
    for (const id of own) if (vector !== undefined) vectorsOf.get(id)?.push(vector);
  }
  const ids = topics.map(({ id }) => id);
  const centroids = ids.map((id) => centroidOf(vectorsOf.get(id) ?? [], space.terms.length));
  return (work) => nearest(space.vectorOf(termsOf(work, keywords)), { centroids, ids });
}

interface Known {
  readonly centroids: readonly Float64Array[];
  readonly ids: readonly TopicId[];
}

function nearest(vector: Vector, { centroids, ids }: Known): TopicId | undefined {
  const cosines = toCentroids(vector, centroids);
  const best = Math.max(...cosines);
  return best > LEAST_COSINE ? ids[cosines.indexOf(best)] : undefined;
}
