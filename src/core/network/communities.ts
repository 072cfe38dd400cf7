import { filled } from '#core/arrays.ts';
import type { PersonId } from '#core/model/document.ts';
import { atOnce, type Steps } from '#core/steps.ts';
import { groupSteps } from './louvain.ts';
import type { Tally } from './tally.ts';

/**
 * Which group everybody belongs to, by the Louvain method on the weights of the ties. Group 0 is the largest; of two
 * alike, the one whose first person comes first.
 */
export function communitiesOf(tally: Tally): ReadonlyMap<PersonId, number> {
  return atOnce(communitySteps(tally));
}

/** The same, step by step. */
export function* communitySteps({
  pairs,
  ties,
  weights,
  persons,
}: Tally): Steps<ReadonlyMap<PersonId, number>> {
  const found = yield* groupSteps({
    count: pairs.persons.length,
    sources: ties.map((tie) => pairs.sources[tie] ?? 0),
    targets: ties.map((tie) => pairs.targets[tie] ?? 0),
    weights: filled(new Float64Array(ties.length), ties, (tie) => weights[tie] ?? 0),
  });
  yield;
  const groups = new Map<number | undefined, PersonId[]>();
  for (const number of persons) {
    const person = pairs.persons[number];
    if (person === undefined) continue;
    const group = groups.get(found[number]);
    if (group === undefined) groups.set(found[number], [person]);
    else group.push(person);
  }
  return byRank(groups.values());
}

/** The groups come in the order of their first persons, and sorting keeps that order among equals. */
function byRank(groups: Iterable<readonly PersonId[]>): ReadonlyMap<PersonId, number> {
  const ranks = new Map<PersonId, number>();
  const ranked = [...groups].sort((a, b) => b.length - a.length);
  for (const [rank, persons] of ranked.entries()) {
    for (const person of persons) ranks.set(person, rank);
  }
  return ranks;
}
