import { type Bits, countBoth } from '#core/filter/bits.ts';
import type { Topic } from '#core/model/document.ts';
import type { Pairs } from '#core/network/pairs.ts';
import type { Years } from '#core/timeline/range.ts';
import { worksPerYear, type YearWorks } from '#core/timeline/years.ts';
import { pairsOf, passingBut, passingOf, remember, toCatalogOf, worksOf } from '#state/selectors.ts';
import type { State, Target } from '#state/store.ts';

export const selectSpan = (state: State): Years | undefined => toCatalogOf(state).span;
export const selectYears = (state: State): Years | undefined => state.filters.years;

/** A scene moves the years as calmly as the map; a hand moves them at once, and leaves the story. */
export const selectTold = (state: State): boolean => state.scene !== undefined;

type Series = ReadonlyMap<number, YearWorks>;

/** Years that are as they were stay the same values, so that their bars need not be made anew. */
const seriesEach = () => {
  let before: Series = new Map();
  return remember((pairs: Pairs, works: Bits, topics: readonly Topic[]): Series => {
    const years = worksPerYear(
      pairs,
      works,
      topics.map(({ id }) => id),
    );
    before = new Map(years.map((year) => [year.year, kept(before.get(year.year), year)]));
    return before;
  });
};

function kept(before: YearWorks | undefined, now: YearWorks): YearWorks {
  const isSame =
    before !== undefined &&
    before.parts.length === now.parts.length &&
    now.parts.every(([topic, n], i) => before.parts[i]?.[0] === topic && before.parts[i]?.[1] === n);
  return isSame ? before : now;
}

const visible = seriesEach();
const rest = seriesEach();

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
