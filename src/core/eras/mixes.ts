import type { Entry } from '#core/model/catalog.ts';
import type { PersonId, TopicId } from '#core/model/document.ts';

/** Somebody or something that works have in common. */
export type Trait = PersonId | TopicId;

/** Coauthors tell more of an era than topics. */
const TOPIC_WEIGHT = 0.7;
/** Who is on one work alone tells nothing of a time; the commonest tell most of it. */
const FEWEST_WORKS = 2;
const MOST_TRAITS = 400;

/** On how many works everybody and every topic is; the owner is on all of them, and is left out. */
export function countTraits(
  entries: readonly Entry[],
  owner: PersonId | undefined,
): ReadonlyMap<Trait, number> {
  const counts = new Map<Trait, number>();
  for (const { authors, work } of entries) {
    for (const trait of new Set<Trait>([...authors, ...work.topics])) {
      if (trait !== owner) counts.set(trait, (counts.get(trait) ?? 0) + 1);
    }
  }
  return counts;
}

/**
 * The mix of each year: a direction in the space of traits, as long as the year has works. Each work adds its coauthors and
 * its topics with length one and 0.7, however many they are.
 */
export function mixesOf(
  byYear: readonly (readonly Entry[])[],
  owner: PersonId | undefined,
): readonly Float64Array[] {
  const traits = [...countTraits(byYear.flat(), owner)]
    .filter(([, count]) => count >= FEWEST_WORKS)
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .slice(0, MOST_TRAITS);
  const numberOf = new Map(traits.map(([trait], i) => [trait, i]));
  return byYear.map((entries) => {
    const mix = new Float64Array(traits.length);
    for (const { authors, work } of entries) {
      add(mix, authors, { numberOf, weight: 1 });
      add(mix, work.topics, { numberOf, weight: TOPIC_WEIGHT });
    }
    const length = lengthOf(mix) || 1;
    return mix.map((value) => (value / length) * entries.length);
  });
}

interface Weighed {
  readonly numberOf: ReadonlyMap<Trait, number>;
  readonly weight: number;
}

function add(mix: Float64Array, traits: readonly Trait[], { numberOf, weight }: Weighed): void {
  const known = traits.flatMap((trait) => numberOf.get(trait) ?? []);
  for (const i of known) mix[i] = (mix[i] ?? 0) + weight / Math.sqrt(known.length);
}

export function lengthOf(mix: Float64Array): number {
  let sum = 0;
  for (const value of mix) sum += value * value;
  return Math.sqrt(sum);
}
