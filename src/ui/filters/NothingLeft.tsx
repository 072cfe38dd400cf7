import { type Clause, clausesToBlame, isActive } from '#core/filter/filters.ts';
import { countedOf, remember } from '#state/selectors.ts';
import type { State } from '#state/store.ts';
import controls from '#ui/parts/controls.module.css';
import { useActions, useCoterie } from '#ui/parts/coterie.tsx';
import { listWords } from '#ui/parts/words.ts';
import { clauseWords } from './chips.ts';
import css from './NothingLeft.module.css';

const blame = remember(clausesToBlame);
const selectBlamed = (state: State): readonly Clause[] => blame(countedOf(state), state.filters);
const selectFilters = (state: State) => state.filters;
const selectDocument = (state: State) => state.document;
const selectPast = (state: State) => state.past;

/** Said when the filters leave no work at all: which of them does it, and the way back. */
export function NothingLeft() {
  const blamed = useCoterie(selectBlamed);
  const filters = useCoterie(selectFilters);
  const document = useCoterie(selectDocument);
  const past = useCoterie(selectPast);
  const actions = useActions();
  const words = (clause: Clause) => `“${clauseWords(clause, filters, document)}”`;
  const isOne = blamed.length === 1;
  const changed = past.at(-1)?.filters;
  const last = blamed.find((clause) => changed?.[clause] !== filters[clause]) ?? blamed.at(-1);
  if (!blamed.some((clause) => isActive(filters, clause))) return null;
  return (
    <section className={css.nothing} aria-label="Nothing is left">
      <h2>No work passes all filters</h2>
      <p>
        {isOne
          ? `Without ${blamed.map(words).join('')} there would be some.`
          : `${listWords(blamed.map(words))} leave nothing together.`}
      </p>
      <p className={css.ways}>
        {last !== undefined && (
          <button type="button" className={controls.strong} onClick={() => actions.dropClause(last)}>
            Drop {words(last)}
          </button>
        )}
        <button type="button" className={controls.pill} onClick={actions.clearFilters}>
          Clear all
        </button>
      </p>
    </section>
  );
}
