import type { Bits } from '#core/filter/bits.ts';
import { type Clause, countedEntries, type Filters, NO_FILTERS } from '#core/filter/filters.ts';
import { entriesIn, passing, toWorkIndex, type WorkIndex } from '#core/filter/passing.ts';
import { WHOLE_CUT } from '#core/layout/whole.ts';
import { type Catalog, catalogSteps, type Entry, shortNameSteps, toCatalog } from '#core/model/catalog.ts';
import type { CoterieDocument, PersonId } from '#core/model/document.ts';
import type { Counting } from '#core/network/counting.ts';
import { type Pairs, pairsSteps } from '#core/network/pairs.ts';
import { cutNotice, statusLine } from '#core/network/status.ts';
import { type Tally, toTally } from '#core/network/tally.ts';
import { atOnce, type Steps } from '#core/steps.ts';
import { nameSteps } from '#core/table/ranking.ts';
import { initialState, type State } from './store.ts';

/** Remembers the last answer, as long as the arguments are the same values. */
export function remember<A extends readonly unknown[], R>(compute: (...args: A) => R): (...args: A) => R {
  let last: { readonly args: A; readonly answer: R } | undefined;
  return (...args) => {
    if (last?.args.every((arg, i) => arg === args[i])) return last.answer;
    last = { args, answer: compute(...args) };
    return last.answer;
  };
}

/** Remembers the last answer for each value of the first argument, as long as somebody else holds that. */
function rememberEach<K extends object, A extends readonly unknown[], R>(
  compute: (key: K, ...args: A) => R,
): (key: K, ...args: A) => R {
  const last = new WeakMap<K, (...args: A) => R>();
  return (key, ...args) => {
    const known = last.get(key) ?? remember((...rest: A) => compute(key, ...rest));
    last.set(key, known);
    return known(...args);
  };
}

export interface Stepped<G extends readonly unknown[], R> {
  readonly now: (...given: G) => R;
  readonly steps: (...given: G) => Steps<R>;
}

/** The same for what is long in the making: whoever has the time may make it step by step before it is asked for. */
export function rememberSteps<K extends object, A extends readonly unknown[], R>(
  compute: (key: K, ...args: A) => Steps<R>,
): Stepped<[K, ...A], R> {
  const last = new WeakMap<K, { readonly args: A; readonly answer: R }>();
  const knownOf = (key: K, args: A) => {
    const known = last.get(key);
    return known?.args.every((arg, i) => arg === args[i]) ? known : undefined;
  };
  function* steps(key: K, ...args: A): Steps<R> {
    const known = knownOf(key, args);
    if (known !== undefined) return known.answer;
    const answer = yield* compute(key, ...args);
    last.set(key, { args, answer });
    return answer;
  }
  const now = (key: K, ...args: A): R =>
    (knownOf(key, args) ?? { answer: atOnce(steps(key, ...args)) }).answer;
  return { now, steps };
}

/** What is shown, what is about to be shown, and what an undo would bring back: more would fill the memory. */
const KEPT = 3;
let catalogs: readonly Catalog[] = [];

const catalogOf = remember((document: CoterieDocument): Catalog => {
  const known = catalogs.find((catalog) => isIndexed(document, catalog.document));
  const catalog = known ?? toCatalog(document);
  catalogs = [catalog, ...catalogs.filter((other) => other !== known)].slice(0, KEPT);
  return catalog;
});

/** A catalog knows works and persons alone, so moving somebody does not make it stale. */
function isIndexed(document: CoterieDocument, known: CoterieDocument): boolean {
  const keys = new Set([...Object.keys(document), ...Object.keys(known)] as (keyof CoterieDocument)[]);
  return [...keys].every((key) => key === 'positions' || key === 'scenes' || document[key] === known[key]);
}

export const toCatalogOf = (state: Pick<State, 'document'>): Catalog => catalogOf(state.document);

const counted = remember(countedEntries);
export const countedOf = (state: State): readonly Entry[] => counted(toCatalogOf(state), state.versions);

const index = rememberEach(toWorkIndex);
export const worksOf = (state: State): WorkIndex => index(toCatalogOf(state));

/** Asked for clause by clause, so that a drag along the years does not touch what other views were given. */
const passingEach = () =>
  remember(
    (
      works: WorkIndex,
      versions: State['versions'],
      years: Filters['years'],
      eras: Filters['eras'],
      topics: Filters['topics'],
      kinds: Filters['kinds'],
    ) => passing(works, versions, { years, eras, topics, kinds }),
  );

const passingAll = passingEach();

/** The visible works, as a set of places in the catalog. */
export function passingOf(state: State): Bits {
  const { years, eras, topics, kinds } = state.filters;
  return passingAll(worksOf(state), state.versions, years, eras, topics, kinds);
}

const passingOthers: { readonly [C in Clause]: typeof passingAll } = {
  years: passingEach(),
  eras: passingEach(),
  topics: passingEach(),
  kinds: passingEach(),
};

/** What a view may show that made a clause itself: narrowed by all the other clauses, not by its own. */
export function passingBut(state: State, clause: Clause): Bits {
  const asked: Filters = { ...state.filters, [clause]: NO_FILTERS[clause] };
  const { years, eras, topics, kinds } = asked;
  return passingOthers[clause](worksOf(state), state.versions, years, eras, topics, kinds);
}

const visible = remember(entriesIn);
export const visibleOf = (state: State): readonly Entry[] => visible(toCatalogOf(state), passingOf(state));

const pairs = rememberSteps(pairsSteps);

/** Each tally is made from the one before, which costs what has changed. */
const tally = remember((all: Pairs, works: Bits, counting: Counting): Tally => {
  lastTally = toTally(all, works, counting, lastTally);
  return lastTally;
});
let lastTally: Tally | undefined;

export const pairsOf = (state: State): Pairs => pairs.now(toCatalogOf(state), state.counting.maxAuthors);

/** The network in numbers: what is drawn and listed while filters are changed. */
export const tallyOf = (state: State): Tally => tally(pairsOf(state), passingOf(state), state.counting);

const nameOrder = rememberSteps(({ names }: Pairs) => nameSteps(names));

/** Everybody there is by name, as numbers of a tally: once for all, so that a filter costs no comparing of texts. */
export const nameOrderOf = (state: State): Uint32Array => nameOrder.now(pairsOf(state));

export function statusOf(state: State): string {
  const { persons, ties, size } = tallyOf(state);
  return statusLine({ authors: persons.length, collaborations: ties.length, works: size });
}

export const cutNoticeOf = (state: State): string | undefined =>
  cutNotice(tallyOf(state).overCut, state.counting.maxAuthors);

const shorts = rememberSteps(shortNameSteps);
export const shortNamesOf = (state: State): ReadonlyMap<PersonId, string> => shorts.now(toCatalogOf(state));

/** What colours the map: a list without topics is coloured by who writes together. */
export const colorOf = (state: State): State['color'] =>
  state.color === 'topic' && state.document.topics.length === 0 ? 'community' : state.color;

/**
 * What all views of a document rest on, to be remembered: whoever is about to show a large one may do it before, with time
 * for the page in between. First what a layout needs to begin.
 */
export function* indexSteps(document: CoterieDocument): Steps<Catalog> {
  const known = catalogs.find((one) => isIndexed(document, one.document));
  if (known === undefined) catalogs = [yield* catalogSteps(document), ...catalogs].slice(0, KEPT);
  const catalog = catalogOf(document);
  yield;
  yield* pairs.steps(catalog, WHOLE_CUT);
  yield;
  return catalog;
}

export function* listSteps(catalog: Catalog): Steps<void> {
  index(catalog);
  yield;
  yield* shorts.steps(catalog);
  yield;
  yield* nameOrder.steps(wholePairsIn(catalog));
  yield;
}

/** What every view of a document begins with: nothing left out. To be asked for last, just before it is shown. */
export const tallyAhead = (document: CoterieDocument): Tally => tallyOf(initialState(document));

/** The pairs of a catalog that positions and communities come from. */
export const wholePairsIn = (catalog: Catalog): Pairs => pairs.now(catalog, WHOLE_CUT);
