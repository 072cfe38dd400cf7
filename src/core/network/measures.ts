import betweenness from 'graphology-metrics/centrality/betweenness.js';
import type { PersonId } from '#core/model/document.ts';
import type { Network } from './network.ts';

export interface Measures {
  /** Collaborators. */
  readonly degree: number;
  /** The weights of all ties. */
  readonly strength: number;
}

export function measuresOf(network: Network): ReadonlyMap<PersonId, Measures> {
  return new Map(
    network.mapNodes((key, { person }) => [
      person,
      {
        degree: network.degree(key),
        strength: network.reduceEdges(key, (sum, _, { weight }) => sum + weight, 0),
      },
    ]),
  );
}

/**
 * Who stands between the others: the share of shortest ways between two others that lead through a person (Freeman 1977),
 * 0 to 1. Every tie is one step, since a weight says how near two people are, not how far. Slow: persons × ties.
 */
export function betweennessOf(network: Network): ReadonlyMap<PersonId, number> {
  // With fewer than three persons there are no two others, and nothing to divide by.
  const found = network.order < 3 ? {} : betweenness(network, { getEdgeWeight: null, normalized: true });
  return new Map(network.mapNodes((key, { person }) => [person, found[key] ?? 0]));
}
