import { Focus, Maximize, Minus, Pin, Plus, X } from 'lucide-react';
import type { RefObject } from 'react';
import { placesIn } from '#core/layout/places.ts';
import type { CoterieDocument, Place } from '#core/model/document.ts';
import { remember, toCatalogOf } from '#state/selectors.ts';
import type { State } from '#state/store.ts';
import { useActions, useCoterie } from '#ui/parts/coterie.tsx';
import { focusMain } from '#ui/parts/focusMain.ts';
import { Arranging } from './Arranging.tsx';
import css from './MapControls.module.css';
import type { MapHandle } from './MapView.tsx';

const STEP = 1.4;

const selectCircle = (state: State) =>
  state.circle === undefined ? undefined : toCatalogOf(state).persons.get(state.circle)?.name;
const pinsIn = remember((positions: CoterieDocument['positions']) => pinsAmong(placesIn(positions).values()));
function pinsAmong(places: Iterable<Place>): number {
  let pins = 0;
  for (const { pinned } of places) if (pinned === true) pins++;
  return pins;
}
const selectPins = (state: State) => pinsIn(state.document.positions);

/** Zoom and fit, and the way back from what was entered. */
export function MapControls({ map }: { readonly map: RefObject<MapHandle | null> }) {
  const circle = useCoterie(selectCircle);
  const pins = useCoterie(selectPins);
  const actions = useActions();
  const unpin = () => {
    focusMain();
    actions.unpinAll();
  };
  const leaveCircle = () => {
    focusMain();
    actions.enterCircle(undefined);
  };
  return (
    <div className={css.controls}>
      <Arranging />
      {pins > 0 && (
        <button type="button" className={css.wide} onClick={unpin}>
          <Pin size={14} aria-hidden /> Unpin {pins === 1 ? 'the one pinned' : `all ${pins}`}
        </button>
      )}
      {circle !== undefined && (
        <button type="button" className={css.wide} onClick={leaveCircle}>
          <Focus size={14} aria-hidden /> Circle of {circle} <X size={14} aria-hidden />
        </button>
      )}
      <fieldset className={css.zoom} aria-label="Zoom">
        <button type="button" aria-label="Zoom in" onClick={() => map.current?.zoomBy(STEP)}>
          <Plus size={18} aria-hidden />
        </button>
        <button type="button" aria-label="Zoom out" onClick={() => map.current?.zoomBy(1 / STEP)}>
          <Minus size={18} aria-hidden />
        </button>
        <button type="button" aria-label="Fit the whole map" onClick={() => map.current?.fit()}>
          <Maximize size={16} aria-hidden />
        </button>
      </fieldset>
    </div>
  );
}
