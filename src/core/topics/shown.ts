import type { Topic } from '#core/model/document.ts';
import { mainTopicIn } from '#core/network/tallied.ts';
import type { Tally } from '#core/network/tally.ts';

/** The topics that somebody in the picture is coloured by, the commonest first. */
export function topicsShown(topics: readonly Topic[], tally: Tally): readonly Topic[] {
  const counts = new Map<string, number>();
  for (const person of tally.persons) {
    const main = mainTopicIn(tally, person);
    if (main !== undefined) counts.set(main, (counts.get(main) ?? 0) + 1);
  }
  return topics
    .filter((topic) => counts.has(topic.id))
    .sort((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0));
}
