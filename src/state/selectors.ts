import { type Clause, countedEntries, type Filters, visibleEntries } from '#core/filter/filters.ts';
import { type Catalog, type Entry, shortNames, toCatalog } from '#core/model/catalog.ts';
import type { CoterieDocument, PersonId } from '#core/model/document.ts';
import { buildNetwork, type Network } from '#core/network/network.ts';
import { cutNotice, statusLine } from '#core/network/status.ts';
import type { State } from './store.ts';

/** Remembers the last answer, as long as the arguments are the same values. */
export function remember<A extends readonly unknown[], R>(compute: (...args: A) => R): (...args: A) => R {
  let last: { readonly args: A; readonly answer: R } | undefined;
  return (...args) => {
    if (last?.args.every((arg, i) => arg === args[i])) return last.answer;
    last = { args, answer: compute(...args) };
    return last.answer;
  };
}

/** A catalog knows works and persons alone, so moving somebody does not make it stale. */
const catalogs = new WeakMap<
  CoterieDocument['works'],
  { readonly document: CoterieDocument; readonly catalog: Catalog }
>();

function catalogOf(document: CoterieDocument): Catalog {
  const known = catalogs.get(document.works);
  const fresh =
    known !== undefined &&
    (Object.keys(document) as (keyof CoterieDocument)[]).every(
      (key) => key === 'positions' || key === 'scenes' || document[key] === known.document[key],
    );
  if (known !== undefined && fresh) return known.catalog;
  const catalog = toCatalog(document);
  catalogs.set(document.works, { document, catalog });
  return catalog;
}

export const toCatalogOf = (state: Pick<State, 'document'>): Catalog => catalogOf(state.document);

const counted = remember(countedEntries);
export const countedOf = (state: State): readonly Entry[] => counted(toCatalogOf(state), state.versions);

const visible = remember((entries: readonly Entry[], filters: Filters) => visibleEntries(entries, filters));
export const visibleOf = (state: State): readonly Entry[] => visible(countedOf(state), state.filters);

const others: { readonly [C in Clause]: (entries: readonly Entry[], filters: Filters) => readonly Entry[] } =
  {
    years: remember((entries, filters) => visibleEntries(entries, filters, 'years')),
    eras: remember((entries, filters) => visibleEntries(entries, filters, 'eras')),
    topics: remember((entries, filters) => visibleEntries(entries, filters, 'topics')),
    kinds: remember((entries, filters) => visibleEntries(entries, filters, 'kinds')),
  };

/** What a view may show that made a clause itself: narrowed by all the other clauses, not by its own. */
export const visibleBut = (state: State, clause: Clause): readonly Entry[] =>
  others[clause](countedOf(state), state.filters);

const network = remember(buildNetwork);
export const networkOf = (state: State): Network =>
  network(toCatalogOf(state), visibleOf(state), state.counting);

export const statusOf = (state: State): string => statusLine(networkOf(state), visibleOf(state).length);

export const cutNoticeOf = (state: State): string | undefined =>
  cutNotice(networkOf(state), state.counting.maxAuthors);

const shorts = remember(shortNames);
export const shortNamesOf = (state: State): ReadonlyMap<PersonId, string> => shorts(toCatalogOf(state));

/** What colours the map: a list without topics is coloured by who writes together. */
export const colorOf = (state: State): State['color'] =>
  state.color === 'topic' && state.document.topics.length === 0 ? 'community' : state.color;
