import { Pause, Play, Square } from 'lucide-react';
import { useState } from 'react';
import { stopArranging } from '#browser/arrange.ts';
import { lastLayout } from '#browser/layout.ts';
import { placesIn } from '#core/layout/places.ts';
import { count } from '#core/network/status.ts';
import { toCatalogOf } from '#state/selectors.ts';
import type { State } from '#state/store.ts';
import { useCoterie, useStore } from '#ui/parts/coterie.tsx';
import { focusMain } from '#ui/parts/focusMain.ts';
import css from './MapControls.module.css';

/** Fewer people stand before anybody could press a button. */
const MANY = 5000;

const selectProgress = (state: State) => state.layoutProgress;
const selectPersons = (state: State) => toCatalogOf(state).persons.size;
const selectIsPlaced = (state: State) => placesIn(state.document.positions).size > 0;

/** How far a layout has come; that of a great many people can be paused, and ended where it is. */
export function Arranging() {
  const progress = useCoterie(selectProgress);
  return progress === undefined ? null : <Progress progress={progress} />;
}

function Progress({ progress }: { readonly progress: number }) {
  const persons = useCoterie(selectPersons);
  const isPlaced = useCoterie(selectIsPlaced);
  const store = useStore();
  const [isPaused, setPaused] = useState(false);
  const toggle = (): void => {
    if (isPaused) lastLayout()?.resume();
    else lastLayout()?.pause();
    setPaused(!isPaused);
  };
  const stop = (): void => {
    focusMain();
    stopArranging(store);
  };
  const whom = persons > MANY ? `${count(persons, 'author')} ` : '';
  const share = `${Math.round(progress * 100)} %`;
  return (
    <div className={css.arranging}>
      <p role="status" className={css.progress}>
        {isPaused ? `Paused at ${share}` : `Arranging ${whom}… ${share}`}
      </p>
      {persons > MANY && (
        <>
          <button type="button" className={css.wide} onClick={toggle}>
            {isPaused ? <Play size={14} aria-hidden /> : <Pause size={14} aria-hidden />}
            {isPaused ? 'Go on' : 'Pause'}
          </button>
          {isPlaced && (
            <button type="button" className={css.wide} onClick={stop}>
              <Square size={14} aria-hidden /> Stop here
            </button>
          )}
        </>
      )}
    </div>
  );
}
