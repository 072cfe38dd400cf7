import type { Entry } from '#core/model/catalog.ts';
import type { TopicId } from '#core/model/document.ts';

/** The works of one year, with how many of them belong to each primary topic. */
export interface YearWorks {
  readonly year: number;
  readonly works: number;
  /** From the axis upwards; undefined stands for works of no known topic and comes last. */
  readonly parts: readonly (readonly [TopicId | undefined, number])[];
}

/** Dated works by year, earliest first; parts stand in the order of the topics. Years without works are left out. */
export function worksPerYear(
  entries: readonly Entry[],
  topics: readonly TopicId[] = [],
): readonly YearWorks[] {
  const rank = new Map(topics.map((topic, i) => [topic, i]));
  const years = new Map<number, Map<TopicId | undefined, number>>();
  for (const { work, year } of entries) {
    if (year === undefined) continue;
    const primary = work.topics[0];
    const topic = primary !== undefined && rank.has(primary) ? primary : undefined;
    const parts = years.get(year) ?? new Map<TopicId | undefined, number>();
    parts.set(topic, (parts.get(topic) ?? 0) + 1);
    years.set(year, parts);
  }
  const place = (topic: TopicId | undefined) =>
    (topic === undefined ? undefined : rank.get(topic)) ?? topics.length;
  return [...years]
    .sort(([a], [b]) => a - b)
    .map(([year, parts]) => ({
      year,
      works: [...parts.values()].reduce((sum, n) => sum + n, 0),
      parts: [...parts].sort(([a], [b]) => place(a) - place(b)),
    }));
}
