import { entriesIn } from '#core/filter/passing.ts';
import type { Catalog } from '#core/model/catalog.ts';
import { buildNetwork, type Network } from '#core/network/network.ts';
import type { Tally } from '#core/network/tally.ts';
import { remember, tallyOf, toCatalogOf } from './selectors.ts';
import type { State } from './store.ts';

// Apart from the other selectors, so that a page which only shows the network does not carry the graph library.

const network = remember((shown: Tally, catalog: Catalog) =>
  buildNetwork(catalog, entriesIn(catalog, shown.visible), shown.counting),
);

/** The network as a graph, for what walks or measures it. Dear: not to be asked for at each step of a drag. */
export const networkOf = (state: State): Network => network(tallyOf(state), toCatalogOf(state));
