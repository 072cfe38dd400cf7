import { ChevronDown, ChevronLeft, ChevronRight, ChevronUp } from 'lucide-react';
import type { Panel, State } from '#state/store.ts';
import { useActions, useCoterie } from '#ui/parts/coterie.tsx';
import css from './Fold.module.css';

const NAMES: { readonly [P in Panel]: string } = {
  topics: 'topics',
  timeline: 'timelines',
  details: 'details',
};
const FOLD = { topics: ChevronLeft, timeline: ChevronDown, details: ChevronRight };
const UNFOLD = { topics: ChevronRight, timeline: ChevronUp, details: ChevronLeft };

const selectFolded = (state: State) => state.folded;

/** The small button at a panel's edge that folds it away, and brings it back. */
export function Fold({ panel }: { readonly panel: Panel }) {
  const folded = useCoterie(selectFolded)[panel];
  const actions = useActions();
  const Icon = (folded ? UNFOLD : FOLD)[panel];
  return (
    <button
      type="button"
      className={css.fold}
      data-panel={panel}
      data-folded={folded}
      aria-expanded={!folded}
      aria-label={`${folded ? 'Show' : 'Fold'} ${NAMES[panel]}`}
      onClick={() => actions.fold(panel, !folded)}
    >
      <Icon size={16} aria-hidden />
    </button>
  );
}
