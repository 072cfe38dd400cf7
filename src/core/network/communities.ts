import { randomLcg } from 'd3';
import louvain from 'graphology-communities-louvain';
import type { PersonId } from '#core/model/document.ts';
import type { Network } from './network.ts';

/** Any fixed number: the same network falls into the same groups. */
const SEED = 0.42;

/**
 * Which group everybody belongs to, by the Louvain method (Blondel et al. 2008, doi:10.1088/1742-5468/2008/10/P10008)
 * on the weights of the ties. Group 0 is the largest; of two alike, the one whose first person comes first.
 */
export function communitiesOf(network: Network): ReadonlyMap<PersonId, number> {
  const found = louvain(network, { getEdgeWeight: 'weight', rng: randomLcg(SEED) });
  const groups = new Map<number | undefined, PersonId[]>();
  network.forEachNode((key, { person }) => {
    const group = groups.get(found[key]);
    if (group === undefined) groups.set(found[key], [person]);
    else group.push(person);
  });
  // The groups stand in the order of their first persons, and sorting keeps that order among equals.
  const ranked = [...groups.values()].sort((a, b) => b.length - a.length);
  return new Map(ranked.flatMap((persons, rank) => persons.map((person) => [person, rank] as const)));
}
