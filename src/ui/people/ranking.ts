import type { Catalog } from '#core/model/catalog.ts';
import type { PersonId } from '#core/model/document.ts';
import type { Network } from '#core/network/network.ts';
import { type PersonRow, personRows, sortRows } from '#core/table/rows.ts';
import { networkOf, remember, toCatalogOf } from '#state/selectors.ts';
import type { State } from '#state/store.ts';

export type RankedBy = 'works' | 'strength' | 'name';

const rows = remember(personRows);

/** The place of everybody in the order of names, so that a filter costs no comparing of texts. */
const nameRanks = remember((persons: Catalog['persons']): ReadonlyMap<PersonId, number> => {
  const sorted = sortRows([...persons.values()], ({ name }) => name, 'ascending');
  return new Map(sorted.map(({ id }, rank) => [id, rank]));
});

const named = remember((network: Network, persons: Catalog['persons']) => {
  const ranks = nameRanks(persons);
  return sortRows(rows(network), ({ person }) => ranks.get(person), 'ascending');
});

/** The persons of the network, in the order asked for; equals by name. */
const ranked: {
  readonly [R in RankedBy]: (network: Network, persons: Catalog['persons']) => readonly PersonRow[];
} = {
  works: remember((network, persons) =>
    sortRows(named(network, persons), ({ works }) => works, 'descending'),
  ),
  strength: remember((network, persons) =>
    sortRows(named(network, persons), ({ strength }) => strength, 'descending'),
  ),
  name: named,
};

export const rankingOf = (by: RankedBy) => (state: State) =>
  ranked[by](networkOf(state), toCatalogOf(state).persons);

/** Everybody who could be listed: all but an owner who is left out. */
export function selectEverybody(state: State): number {
  const { persons } = toCatalogOf(state);
  const { owner } = state.document;
  return (
    persons.size - (owner !== undefined && persons.has(owner) && state.counting.owner === 'hide' ? 1 : 0)
  );
}

const selectedSet = remember(
  (selected: State['selected']): ReadonlySet<PersonId> =>
    new Set(selected.flatMap((target) => (target.kind === 'person' ? [target.id] : []))),
);

export const selectSelectedPersons = (state: State) => selectedSet(state.selected);
export const selectHoveredPerson = (state: State) =>
  state.hovered?.kind === 'person' ? state.hovered.id : undefined;
