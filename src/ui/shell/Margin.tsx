import { lazy, Suspense } from 'react';
import type { Margin as Shown, State } from '#state/store.ts';
import { useCoterie } from '#ui/parts/coterie.tsx';
import { PeopleList } from '#ui/people/PeopleList.tsx';
import { LaterDetails } from './Later.tsx';

const Report = lazy(async () => ({ default: (await import('#ui/report/ImportReport.tsx')).ImportReport }));
const Review = lazy(async () => ({ default: (await import('#ui/review/Review.tsx')).Review }));

const selectHasSelection = (state: State) => state.selected.length > 0;
/** A selection is looked at first; what it covers comes back when it goes. */
export const selectMargin = (state: State): Shown | undefined =>
  state.selected.length > 0 ? undefined : state.margin;

/** What stands in the margin: what is selected, else the report or the doubts that were asked for, else everybody. */
export function Margin() {
  const hasSelection = useCoterie(selectHasSelection);
  const margin = useCoterie(selectMargin);
  if (hasSelection) return <LaterDetails />;
  if (margin === undefined) return <PeopleList />;
  return <Suspense fallback={null}>{margin === 'report' ? <Report /> : <Review />}</Suspense>;
}
