import { useRef } from 'react';
import type { Years } from '#core/timeline/range.ts';
import type { State } from '#state/store.ts';
import { useActions, useStore } from '#ui/parts/coterie.tsx';

export interface YearGesture {
  /** What changes from here on is one step for undo. */
  readonly begin: () => void;
  readonly change: (years: Years | undefined) => void;
  /** Back to how it was at the beginning. */
  readonly cancel: () => void;
}

/** Many changes of the years by one movement of the hand. */
export function useYearGesture(): YearGesture {
  const store = useStore();
  const actions = useActions();
  /** The history as the gesture's own step left it. Once it is another, an undo came between. */
  const own = useRef<State['past']>(undefined);
  return {
    begin() {
      own.current = undefined;
      actions.setPlaying(false);
    },
    change(years) {
      const { filters, past } = store.getState();
      actions.setYears(years, own.current === past);
      if (store.getState().filters !== filters) own.current = store.getState().past;
    },
    cancel() {
      if (own.current !== undefined && own.current === store.getState().past) actions.abandon();
      own.current = undefined;
    },
  };
}
