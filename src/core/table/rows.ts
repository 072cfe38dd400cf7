import type { PersonId, TopicId } from '#core/model/document.ts';
import { measuresOf } from '#core/network/measures.ts';
import type { Network } from '#core/network/network.ts';
import { fold } from '#core/search/fold.ts';

export interface PersonRow {
  readonly kind: 'person';
  readonly person: PersonId;
  readonly name: string;
  readonly works: number;
  readonly strength: number;
  readonly degree: number;
  readonly first: number | undefined;
  readonly last: number | undefined;
  readonly topic: TopicId | undefined;
}

export interface TieRow {
  readonly kind: 'tie';
  readonly a: PersonId;
  readonly b: PersonId;
  readonly nameA: string;
  readonly nameB: string;
  readonly works: number;
  readonly weight: number;
  readonly first: number | undefined;
  readonly last: number | undefined;
}

/** One row for each person of the network and for nobody else. */
export function personRows(network: Network): readonly PersonRow[] {
  const measures = measuresOf(network);
  return network.mapNodes((_, { person, name, works, topics, first, last }) => ({
    kind: 'person',
    person,
    name,
    works: works.length,
    strength: measures.get(person)?.strength ?? 0,
    degree: measures.get(person)?.degree ?? 0,
    first,
    last,
    topic: topics[0]?.[0],
  }));
}

/** One row for each collaboration of the network; the name that sorts first stands first. */
export function tieRows(network: Network): readonly TieRow[] {
  const folded = new Map(network.mapNodes((_, { person, name }) => [person, fold(name)]));
  return network.mapEdges((_, { works, weight, first, last }, _a, _b, source, target) => {
    const isOrdered = (folded.get(source.person) ?? '') <= (folded.get(target.person) ?? '');
    const [a, b] = isOrdered ? [source, target] : [target, source];
    return {
      kind: 'tie',
      a: a.person,
      b: b.person,
      nameA: a.name,
      nameB: b.name,
      works: works.length,
      weight,
      first,
      last,
    };
  });
}

export interface Order<Key> {
  readonly by: Key;
  readonly direction: 'ascending' | 'descending';
}

/** Sorted by one column; what has no value there comes last either way, and equals keep their order. */
export function sortRows<Row>(
  rows: readonly Row[],
  columnOf: (row: Row) => string | number | undefined,
  direction: Order<unknown>['direction'],
): readonly Row[] {
  const sign = direction === 'ascending' ? 1 : -1;
  const keyed = rows.map((row) => {
    const value = columnOf(row);
    return { row, value: typeof value === 'string' ? fold(value) : value };
  });
  return keyed
    .sort(({ value: a }, { value: b }) => {
      if (a === b) return 0;
      if (a === undefined) return 1;
      if (b === undefined) return -1;
      return a < b ? -sign : sign;
    })
    .map(({ row }) => row);
}
