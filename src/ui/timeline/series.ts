import type { Topic } from '#core/model/document.ts';
import type { Years } from '#core/timeline/range.ts';
import { worksPerYear, type YearWorks } from '#core/timeline/years.ts';
import { remember, toCatalogOf, visibleBut, visibleOf } from '#state/selectors.ts';
import type { State, Target } from '#state/store.ts';

export const selectSpan = (state: State): Years | undefined => toCatalogOf(state).span;
export const selectYears = (state: State): Years | undefined => state.filters.years;

type Series = ReadonlyMap<number, YearWorks>;

const toSeries = (entries: Parameters<typeof worksPerYear>[0], topics: readonly Topic[]): Series =>
  new Map(
    worksPerYear(
      entries,
      topics.map(({ id }) => id),
    ).map((works) => [works.year, works]),
  );

const visible = remember(toSeries);
const rest = remember(toSeries);

/** What every filter lets through, by year and topic. */
export const selectSeries = (state: State): Series => visible(visibleOf(state), state.document.topics);

/** What the other filters let through: the ground on which a range of years is chosen. */
export const selectRest = (state: State): Series => rest(visibleBut(state, 'years'), state.document.topics);

const undatedIn = remember((entries: Parameters<typeof worksPerYear>[0]): number =>
  entries.reduce((sum, { year }) => sum + (year === undefined ? 1 : 0), 0),
);

/** Works that the other filters let through but that stand in no year. */
export const selectUndated = (state: State): number => undatedIn(visibleBut(state, 'years'));

/** A topic or work that is pointed at anywhere, so that its marks stay and the others fade. */
export const selectLifted = (state: State): Target | undefined =>
  state.hovered?.kind === 'topic' || state.hovered?.kind === 'work' ? state.hovered : undefined;
