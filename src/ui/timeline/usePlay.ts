import { useEffect, useRef } from 'react';
import type { Years } from '#core/timeline/range.ts';
import type { State } from '#state/store.ts';
import { useActions, useCoterie, useStore } from '#ui/parts/coterie.tsx';
import { selectSpan } from './series.ts';

const STEP = 900;

/** One playing of the years: from where it began, to where it will end, and what it showed last. */
interface Run {
  readonly start: number;
  readonly until: number;
  readonly shown: Years;
  readonly past: State['past'];
}

const selectPlaying = (state: State) => state.playing;

interface Play {
  readonly isPlaying: boolean;
  /** Under reduced motion one press is one year. */
  readonly isStepwise: boolean;
  readonly press: () => void;
}

/** Lets the range grow year by year, as one step for undo. A pause can be taken up again. */
export function usePlay(): Play {
  const store = useStore();
  const actions = useActions();
  const isPlaying = useCoterie(selectPlaying);
  const isStepwise = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const run = useRef<Run>(undefined);

  useEffect(() => {
    if (!isPlaying) return;
    const step = (): void => {
      const next = nextRun(run.current, store.getState());
      if (next === undefined) {
        actions.setPlaying(false);
        return;
      }
      actions.setYears(next.shown, next.past === store.getState().past);
      run.current = { ...next, past: store.getState().past };
      if (isStepwise || next.shown[1] >= next.until) actions.setPlaying(false);
    };
    step();
    const timer = setInterval(() => {
      if (isUndisturbed(run.current, store.getState())) step();
      else actions.setPlaying(false);
    }, STEP);
    return () => clearInterval(timer);
  }, [isPlaying, isStepwise, store, actions]);

  return { isPlaying, isStepwise, press: () => actions.setPlaying(!isPlaying) };
}

/** Takes up the run where it stands, or begins another at the range's start. */
function nextRun(run: Run | undefined, state: State): Run | undefined {
  const span = selectSpan(state);
  if (span === undefined) return undefined;
  if (run !== undefined && run.shown[1] < run.until && isUndisturbed(run, state)) {
    return { ...run, shown: [run.start, run.shown[1] + 1] };
  }
  const asked = state.filters.years ?? span;
  const isLastAlone = asked[0] >= span[1];
  const [start, end] = isLastAlone ? span : asked;
  // A single year is shown already, so the first step is the next one.
  return start === end
    ? { start, until: span[1], shown: [start, start + 1], past: [] }
    : { start, until: end, shown: [start, start], past: [] };
}

/** Nobody has changed anything since the run's last step. */
function isUndisturbed(run: Run | undefined, { past, filters }: State): boolean {
  return (
    run !== undefined &&
    run.past === past &&
    run.shown[0] === filters.years?.[0] &&
    run.shown[1] === filters.years[1]
  );
}
