import { useRef } from 'react';
import type { Years } from '#core/timeline/range.ts';
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
  const hasChanged = useRef(false);
  return {
    begin() {
      hasChanged.current = false;
      actions.setPlaying(false);
    },
    change(years) {
      const before = store.getState().filters;
      actions.setYears(years, hasChanged.current);
      if (store.getState().filters !== before) hasChanged.current = true;
    },
    cancel() {
      if (hasChanged.current) actions.undo();
      hasChanged.current = false;
    },
  };
}
