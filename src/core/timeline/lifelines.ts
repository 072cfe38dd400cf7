import type { Catalog, Entry } from '#core/model/catalog.ts';
import type { PersonId } from '#core/model/document.ts';
import type { Network } from '#core/network/network.ts';

export type LifelineOrder = 'first' | 'works' | 'name';

/** One person's visible works along the years. */
export interface Lifeline {
  readonly person: PersonId;
  readonly name: string;
  readonly works: number;
  readonly first: number | undefined;
  readonly last: number | undefined;
  readonly years: readonly (readonly [number, readonly Entry[]])[];
}

/** A line for everybody in the network; equal ones keep the network's order, undated ones come last. */
export function lifelinesOf(network: Network, catalog: Catalog, order: LifelineOrder): readonly Lifeline[] {
  const lines = network.mapNodes((_, { person, name, works, first, last }): Lifeline => {
    const entries = works.flatMap((id) => catalog.byId.get(id) ?? []);
    return { person, name, works: works.length, first, last, years: byYear(entries) };
  });
  return lines.sort(COMPARE[order]);
}

const startOf = ({ first }: Lifeline): number => first ?? Number.MAX_SAFE_INTEGER;
const byName = (a: Lifeline, b: Lifeline): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

const COMPARE: { readonly [O in LifelineOrder]: (a: Lifeline, b: Lifeline) => number } = {
  first: (a, b) => startOf(a) - startOf(b) || b.works - a.works,
  works: (a, b) => b.works - a.works || startOf(a) - startOf(b),
  name: byName,
};

function byYear(entries: readonly Entry[]): Lifeline['years'] {
  const years = new Map<number, Entry[]>();
  for (const entry of entries) {
    if (entry.year === undefined) continue;
    const same = years.get(entry.year);
    if (same === undefined) years.set(entry.year, [entry]);
    else same.push(entry);
  }
  return [...years].sort(([a], [b]) => a - b);
}
