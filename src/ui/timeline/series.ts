import { type Bits, countBoth } from '#core/filter/bits.ts';
import type { Topic } from '#core/model/document.ts';
import type { Pairs } from '#core/network/pairs.ts';
import type { Years } from '#core/timeline/range.ts';
import { worksPerYear, type YearWorks } from '#core/timeline/years.ts';
import { pairsOf, passingBut, passingOf, remember, toCatalogOf, worksOf } from '#state/selectors.ts';
import type { State, Target } from '#state/store.ts';

export const selectSpan = (state: State): Years | undefined => toCatalogOf(state).span;
export const selectYears = (state: State): Years | undefined => state.filters.years;

type Series = ReadonlyMap<number, YearWorks>;

const toSeries = (pairs: Pairs, works: Bits, topics: readonly Topic[]): Series =>
  new Map(
    worksPerYear(
      pairs,
      works,
      topics.map(({ id }) => id),
    ).map((year) => [year.year, year]),
  );

const visible = remember(toSeries);
const rest = remember(toSeries);

/** What every filter lets through, by year and topic. */
export const selectSeries = (state: State): Series =>
  visible(pairsOf(state), passingOf(state), state.document.topics);

/** What the other filters let through: the ground on which a range of years is chosen. */
export const selectRest = (state: State): Series =>
  rest(pairsOf(state), passingBut(state, 'years'), state.document.topics);

/** Works that the other filters let through but that stand in no year. */
export const selectUndated = (state: State): number =>
  countBoth(passingBut(state, 'years'), worksOf(state).withoutYear);

/** A topic or work that is pointed at anywhere, so that its marks stay and the others fade. */
export const selectLifted = (state: State): Target | undefined =>
  state.hovered?.kind === 'topic' || state.hovered?.kind === 'work' ? state.hovered : undefined;
