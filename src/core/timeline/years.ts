import { type Bits, membersOf } from '#core/filter/bits.ts';
import type { TopicId } from '#core/model/document.ts';
import { NO_YEAR, type Pairs } from '#core/network/pairs.ts';
import { NO_TOPIC } from '#core/network/topicLists.ts';

/** The works of one year, with how many of them belong to each primary topic. */
export interface YearWorks {
  readonly year: number;
  readonly works: number;
  /** From the axis upwards; undefined stands for works of no known topic and comes last. */
  readonly parts: readonly (readonly [TopicId | undefined, number])[];
}

type Dated = Pick<Pairs, 'span' | 'years' | 'topicOf' | 'topics'>;

/**
 * Dated works by year, earliest first; parts stand in the order of the topics. Years without works are left out.
 */
export function worksPerYear(all: Dated, works: Bits, topics: readonly TopicId[] = []): readonly YearWorks[] {
  if (all.span === undefined) return [];
  const [first, last] = all.span;
  const rank = new Map(topics.map((topic, i) => [topic, i]));
  const width = topics.length + 1;
  const places = Uint32Array.from([...all.topics, undefined], (topic) =>
    topic === undefined ? topics.length : (rank.get(topic) ?? topics.length),
  );
  const counts = new Uint32Array((last - first + 1) * width);
  for (const work of membersOf(works)) {
    const year = all.years[work] ?? NO_YEAR;
    if (year === NO_YEAR) continue;
    // What has no topic stands at the end of the places; reading beyond them would be slow.
    const topic = Math.min(all.topicOf[work] ?? NO_TOPIC, all.topics.length);
    const cell = (year - first) * width + (places[topic] ?? 0);
    counts[cell] = (counts[cell] ?? 0) + 1;
  }
  return Array.from({ length: last - first + 1 }, (_, i) =>
    toYear(first + i, counts.subarray(i * width, (i + 1) * width), topics),
  ).filter(({ works: some }) => some > 0);
}

function toYear(year: number, counts: Uint32Array, topics: readonly TopicId[]): YearWorks {
  const parts = [...counts].flatMap((n, place) => (n === 0 ? [] : [[topics[place], n] as const]));
  return { year, works: parts.reduce((sum, [, n]) => sum + n, 0), parts };
}

/** How many works each year of a span has, the first year first. */
export function countsPerYear(
  { years }: Pick<Pairs, 'years'>,
  works: Bits,
  [first, last]: readonly [number, number],
): Uint32Array {
  const counts = new Uint32Array(last - first + 1);
  for (const work of membersOf(works)) {
    const place = (years[work] ?? NO_YEAR) - first;
    if (place >= 0 && place < counts.length) counts[place] = (counts[place] ?? 0) + 1;
  }
  return counts;
}
