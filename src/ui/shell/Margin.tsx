import { lazy, Suspense } from 'react';
import type { Margin as Shown, State } from '#state/store.ts';
import { useCoterie } from '#ui/parts/coterie.tsx';
import { PeopleList } from '#ui/people/PeopleList.tsx';
import { LaterDetails } from './Later.tsx';

const Report = lazy(async () => ({ default: (await import('#ui/report/ImportReport.tsx')).ImportReport }));
const Review = lazy(async () => ({ default: (await import('#ui/review/Review.tsx')).Review }));

const Scenes = lazy(async () => ({ default: (await import('#ui/scenes/Scenes.tsx')).Scenes }));

const PANELS = { report: Report, review: Review, scenes: Scenes } as const;

const selectHasSelection = (state: State) => state.selected.length > 0;
/** A selection is looked at first, and what it covers comes back when it goes; scenes are made of selections. */
export const selectMargin = (state: State): Shown | undefined =>
  state.selected.length > 0 && state.margin !== 'scenes' ? undefined : state.margin;

/** What stands in the margin: what is selected, else the report, the doubts or the scenes that were asked for, else everybody. */
export function Margin() {
  const hasSelection = useCoterie(selectHasSelection);
  const margin = useCoterie(selectMargin);
  if (margin === undefined) return hasSelection ? <LaterDetails /> : <PeopleList />;
  const Shown = PANELS[margin];
  return (
    <Suspense fallback={null}>
      <Shown />
    </Suspense>
  );
}
