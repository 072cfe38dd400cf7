import { SlidersHorizontal, X } from 'lucide-react';
import { type KeyboardEvent, useRef } from 'react';
import { countBoth } from '#core/filter/bits.ts';
import { count } from '#core/network/status.ts';
import { cutNoticeOf, passingBut, statusOf, worksOf } from '#state/selectors.ts';
import type { State } from '#state/store.ts';
import controls from '#ui/parts/controls.module.css';
import { useActions, useCoterie } from '#ui/parts/coterie.tsx';
import { Popover } from '#ui/parts/Popover.tsx';
import { type Chip, selectChips } from './chips.ts';
import css from './FilterBar.module.css';
import { FilterSettings } from './FilterSettings.tsx';

/** What is shown, in one line, and everything that was asked for it, each to be taken back. */
export function FilterBar() {
  const status = useCoterie(statusOf);
  return (
    <section className={css.bar} aria-label="Filters">
      <p role="status" className={css.status}>
        {status}
      </p>
      <Popover
        label="Filters and counting"
        className={controls.pill}
        button={
          <>
            <SlidersHorizontal size={16} aria-hidden /> Filters
          </>
        }
      >
        {() => <FilterSettings />}
      </Popover>
      <Chips />
      <Notes />
    </section>
  );
}

function Chips() {
  const chips = useCoterie(selectChips);
  const actions = useActions();
  const list = useRef<HTMLUListElement>(null);
  if (chips.length === 0) return null;
  const remove = (chip: Chip, at: number) => {
    chip.remove(actions);
    const buttons = list.current?.querySelectorAll('button') ?? [];
    if (chips.length > 1) buttons[at + 1 < chips.length ? at + 1 : at - 1]?.focus();
    else focusSettings();
  };
  const focusSettings = () =>
    list.current?.parentElement?.querySelector<HTMLElement>(':scope > button')?.focus();
  const clear = () => {
    focusSettings();
    actions.clearFilters();
  };
  const onKey = (event: KeyboardEvent, chip: Chip, at: number) => {
    if (event.key !== 'Delete' && event.key !== 'Backspace') return;
    event.preventDefault();
    remove(chip, at);
  };
  return (
    <ul ref={list} className={css.chips} aria-label="Active filters">
      {chips.map((chip, at) => (
        <li key={chip.key}>
          <button
            type="button"
            className={css.chip}
            aria-label={`Remove: ${chip.label}`}
            onClick={() => remove(chip, at)}
            onKeyDown={(event) => onKey(event, chip, at)}
          >
            <span>{chip.label}</span> <X size={14} aria-hidden />
          </button>
        </li>
      ))}
      <li>
        <button type="button" className={controls.link} onClick={clear}>
          Clear all
        </button>
      </li>
    </ul>
  );
}

const selectUndated = (state: State): number =>
  state.filters.years === undefined ? 0 : countBoth(passingBut(state, 'years'), worksOf(state).withoutYear);

function Notes() {
  const cut = useCoterie(cutNoticeOf);
  const undated = useCoterie(selectUndated);
  if (cut === undefined && undated === 0) return null;
  return (
    <p className={css.notes}>
      {[
        cut,
        undated === 0
          ? undefined
          : `${count(undated, 'work')} without a date ${undated === 1 ? 'is' : 'are'} in no range of years`,
      ]
        .filter((note) => note !== undefined)
        .join(' · ')}
    </p>
  );
}
