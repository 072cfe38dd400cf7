import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { Catalog } from '#core/model/catalog.ts';
import type { PersonId } from '#core/model/document.ts';
import type { Tally } from '#core/network/tally.ts';
import { type LifelineOrder, lifelineOf, lifelineOrder } from '#core/timeline/lifelines.ts';
import { nameOrderOf, remember, shortNamesOf, tallyOf, toCatalogOf } from '#state/selectors.ts';
import type { State, Target } from '#state/store.ts';
import { useActions, useCalmly, useCoterie } from '#ui/parts/coterie.tsx';
import { stepOf } from '#ui/parts/keys.ts';
import { useWindowed } from '#ui/parts/useWindowed.ts';
import { LifelineRow } from './LifelineRow.tsx';
import css from './Lifelines.module.css';
import type { YearScale } from './scale.ts';

const ROW = 18;
const COARSE_ROW = 28;
const WHOLE = 60;

/** The persons of the network by number, in the order of their lines, and what is told of them. */
interface Lines {
  readonly tally: Tally;
  readonly numbers: Uint32Array;
  readonly catalog: Catalog;
  readonly names: ReadonlyMap<PersonId, string>;
}

const orderIn = (order: LifelineOrder) => {
  const ordered = remember(
    (tally: Tally, byName: Uint32Array, catalog: Catalog, names: Lines['names']): Lines => ({
      tally,
      numbers: lifelineOrder(tally, order, byName),
      catalog,
      names,
    }),
  );
  return (state: State) =>
    ordered(tallyOf(state), nameOrderOf(state), toCatalogOf(state), shortNamesOf(state));
};
const SELECTORS: { readonly [O in LifelineOrder]: (state: State) => Lines } = {
  first: orderIn('first'),
  works: orderIn('works'),
  name: orderIn('name'),
};

const personsIn = remember(
  (selected: readonly Target[]): ReadonlySet<PersonId> =>
    new Set(selected.flatMap((target) => (target.kind === 'person' ? [target.id] : []))),
);
const selectSelected = (state: State) => personsIn(state.selected);

interface LifelinesProps {
  readonly scale: YearScale;
  readonly order: LifelineOrder;
}

/** A row for each person of the network, on the years of the bars above: one tab stop, a listbox. */
export function Lifelines({ scale, order }: LifelinesProps) {
  const { tally, numbers, catalog, names } = useCalmly('timeline', SELECTORS[order]);
  const selected = useCoterie(selectSelected);
  const actions = useActions();
  const [asked, setCurrent] = useState(0);
  const [isWalking, setWalking] = useState(false);
  const [row] = useState(() => (matchMedia('(pointer: coarse)').matches ? COARSE_ROW : ROW));
  const list = useRef<HTMLDivElement>(null);
  const { from, until } = useWindowed(list, numbers.length, { row, whole: WHOLE });
  const id = useId();
  const current = Math.min(asked, numbers.length - 1);
  const personAt = (place: number): PersonId | undefined => tally.pairs.persons[numbers[place] ?? -1];
  const chosen = firstOf(selected, tally, numbers);
  useEffect(() => {
    // On a phone the rows do not scroll by themselves, and the bars must not go out of sight unasked.
    if (chosen >= 0) reveal(list.current, list.current?.parentElement, { at: chosen, row });
  }, [chosen, row]);

  const go = (to: number) => {
    const at = Math.max(0, Math.min(numbers.length - 1, to));
    const person = personAt(at);
    setCurrent(at);
    setWalking(true);
    if (person !== undefined) actions.hover({ kind: 'person', id: person });
    reveal(list.current, scrollerOf(list.current), { at, row });
  };
  const select = (at: number, add: boolean) => {
    const person = personAt(at);
    setCurrent(at);
    if (person !== undefined) actions.select({ kind: 'person', id: person }, add);
  };
  const onKey = (event: KeyboardEvent) => {
    const to = stepOf(event.key, current, numbers.length);
    if (to !== undefined) go(to);
    else if (event.key === 'Enter') select(current, event.shiftKey);
    else if (event.key === ' ') select(current, true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  if (numbers.length === 0) return <p className={css.none}>Nobody is in the network.</p>;
  return (
    <div className={css.scroller}>
      <div
        ref={list}
        role="listbox"
        aria-multiselectable
        aria-label="Lifelines"
        aria-activedescendant={current >= from && current < until ? `${id}-${current}` : undefined}
        tabIndex={0}
        className={css.list}
        style={{ blockSize: numbers.length * row }}
        onKeyDown={onKey}
        onFocus={(event) => {
          if (event.currentTarget.matches(':focus-visible')) go(current);
        }}
        onBlur={() => {
          setWalking(false);
          actions.hover(undefined);
        }}
        onPointerLeave={() => actions.hover(undefined)}
      >
        {Array.from(numbers.subarray(from, until), (number, i) => {
          const line = lifelineOf(tally, catalog, number);
          return (
            <LifelineRow
              key={line.person}
              id={`${id}-${from + i}`}
              line={line}
              name={names.get(line.person) ?? line.name}
              place={{ at: from + i, of: numbers.length, row }}
              isSelected={selected.has(line.person)}
              isCurrent={isWalking && from + i === current}
              scale={scale}
              onSelect={(add) => select(from + i, add)}
            />
          );
        })}
      </div>
    </div>
  );
}

/** The place of the first who is among these; -1 if nobody is. */
function firstOf(some: ReadonlySet<PersonId>, { pairs }: Tally, numbers: Uint32Array): number {
  const wanted = new Set([...some].flatMap((person) => pairs.numberOf.get(person) ?? []));
  return wanted.size === 0 ? -1 : numbers.findIndex((number) => wanted.has(number));
}

interface Place {
  readonly at: number;
  readonly row: number;
}

/** The lifelines' own, or on a phone the sheet. */
function scrollerOf(element: Element | null): Element | null {
  const parent = element?.parentElement ?? null;
  if (parent === null || /auto|scroll/.test(getComputedStyle(parent).overflowY)) return parent;
  return scrollerOf(parent);
}

/** Scrolls the one scroller, never the page or the sheet around it. */
function reveal(list: Element | null, scroller: Element | null | undefined, { at, row }: Place): void {
  if (list === null || scroller === null || scroller === undefined) return;
  const top = list.getBoundingClientRect().top - scroller.getBoundingClientRect().top + at * row;
  const beyond = top + row - scroller.clientHeight;
  if (top < 0) scroller.scrollTop += top;
  else if (beyond > 0) scroller.scrollTop += beyond;
}
