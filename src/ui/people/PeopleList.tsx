import { type KeyboardEvent, type PointerEvent, useId, useRef, useState } from 'react';
import type { PersonId } from '#core/model/document.ts';
import { count } from '#core/network/status.ts';
import { personIn } from '#core/network/tallied.ts';
import { Bar } from '#ui/parts/Bar.tsx';
import controls from '#ui/parts/controls.module.css';
import { useActions, useCalmly, useCoterie } from '#ui/parts/coterie.tsx';
import { stepOf } from '#ui/parts/keys.ts';
import { useFocusIfLost } from '#ui/parts/useFocusIfLost.ts';
import { useRowHeight } from '#ui/parts/useRowHeight.ts';
import { useWindowed } from '#ui/parts/useWindowed.ts';
import { decimalWords } from '#ui/parts/words.ts';
import css from './PeopleList.module.css';
import {
  type RankedBy,
  type Ranking,
  rankingOf,
  selectEverybody,
  selectHoveredPerson,
  selectSelectedPersons,
} from './ranking.ts';

const WHOLE = 200;

const SELECTORS = { works: rankingOf('works'), strength: rankingOf('strength'), name: rankingOf('name') };
const ORDERS: { readonly [R in RankedBy]: string } = {
  works: 'by works',
  strength: 'by strength of ties',
  name: 'by name',
};

/** Everybody of the network, ranked: the map as a list, with the same selection. */
export function PeopleList() {
  const [by, setBy] = useState<RankedBy>('works');
  const ranking = useCalmly('details', SELECTORS[by]);
  const { length } = ranking.numbers;
  const everybody = useCalmly('details', selectEverybody);
  return (
    <div className={css.people}>
      <header>
        <h2 id="people-heading">
          {count(length, 'author')}
          {length < everybody && <span> of {everybody}</span>}
        </h2>
        <select
          className={controls.field}
          aria-label="Order of the list"
          value={by}
          onChange={(event) => setBy(event.target.value as RankedBy)}
        >
          {(Object.keys(ORDERS) as RankedBy[]).map((order) => (
            <option key={order} value={order}>
              {ORDERS[order]}
            </option>
          ))}
        </select>
      </header>
      {length === 0 ? <p>Nobody is in the network.</p> : <Rows ranking={ranking} />}
    </div>
  );
}

function Rows({ ranking }: { readonly ranking: Ranking }) {
  const { tally, numbers, figures, most } = ranking;
  const [asked, setCurrent] = useState(0);
  const [isWalking, setWalking] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const selected = useCoterie(selectSelectedPersons);
  const actions = useActions();
  const height = useRowHeight();
  const { from, until } = useWindowed(list, numbers.length, { row: height, whole: WHOLE });
  useFocusIfLost(list);
  const current = Math.min(asked, numbers.length - 1);
  const personAt = (place: number): PersonId | undefined => tally.pairs.persons[numbers[place] ?? -1];
  const select = (person: PersonId | undefined, add: boolean) => {
    if (person !== undefined) actions.select({ kind: 'person', id: person }, add);
  };
  const go = (to: number) => {
    const at = Math.max(0, Math.min(numbers.length - 1, to));
    const person = personAt(at);
    setCurrent(at);
    setWalking(true);
    if (person !== undefined) actions.hover({ kind: 'person', id: person });
    reveal(list.current, at, height);
  };
  const onKey = (event: KeyboardEvent) => {
    const to = stepOf(event.key, current, numbers.length);
    if (to !== undefined) go(to);
    else if (event.key === 'Enter' || event.key === ' ')
      select(personAt(current), event.key === ' ' || event.shiftKey);
    else return;
    event.preventDefault();
  };
  const onBlur = () => {
    setWalking(false);
    actions.hover(undefined);
  };
  return (
    <div
      ref={list}
      role="listbox"
      aria-multiselectable
      aria-labelledby="people-heading"
      aria-activedescendant={current >= from && current < until ? `${id}-${current}` : undefined}
      tabIndex={0}
      className={css.list}
      style={{ blockSize: numbers.length * height }}
      onKeyDown={onKey}
      onBlur={onBlur}
      onPointerLeave={() => actions.hover(undefined)}
    >
      {Array.from(numbers.subarray(from, until), (number, i) => {
        const { person, name } = personIn(tally, number);
        const figure = figures[number] ?? 0;
        return (
          <PersonOption
            key={person}
            id={`${id}-${from + i}`}
            place={from + i}
            of={numbers.length}
            height={height}
            person={person}
            name={name}
            isCurrent={isWalking && from + i === current}
            isSelected={selected.has(person)}
            share={figure / most}
            figure={decimalWords(figure)}
            onSelect={(add) => {
              setCurrent(from + i);
              select(person, add);
            }}
            onEnter={() => actions.hover({ kind: 'person', id: person })}
          />
        );
      })}
    </div>
  );
}

/** A row far away is not there yet, so an empty mark is put where it will be, and scrolled to. */
function reveal(list: HTMLElement | null, at: number, height: number): void {
  if (list === null) return;
  const mark = list.ownerDocument.createElement('span');
  mark.className = css.spot ?? '';
  mark.style.insetBlockStart = `${at * height}px`;
  list.append(mark);
  mark.scrollIntoView({ block: 'nearest' });
  mark.remove();
}

interface PersonOptionProps {
  readonly id: string;
  readonly place: number;
  readonly of: number;
  readonly height: number;
  readonly person: PersonId;
  readonly name: string;
  readonly isCurrent: boolean;
  readonly isSelected: boolean;
  readonly share: number;
  readonly figure: string;
  readonly onSelect: (add: boolean) => void;
  readonly onEnter: () => void;
}

function PersonOption({
  id,
  place,
  of,
  height,
  person,
  name,
  isCurrent,
  isSelected,
  share,
  figure,
  onSelect,
  onEnter,
}: PersonOptionProps) {
  const isHovered = useCoterie(selectHoveredPerson) === person;
  return (
    // The list itself hears the keys; an option is only pointed at.
    <div
      id={id}
      role="option"
      aria-selected={isSelected}
      aria-posinset={place + 1}
      aria-setsize={of}
      tabIndex={-1}
      className={css.option}
      data-current={isCurrent}
      data-hovered={isHovered}
      style={{ insetBlockStart: place * height, blockSize: height }}
      onPointerEnter={onEnter}
      onPointerDown={keepFocus}
      onClick={(event) => onSelect(event.shiftKey || event.ctrlKey || event.metaKey)}
      onKeyDown={undefined}
    >
      <span className={css.name}>{name}</span>
      <Bar share={share} />
      <span className={css.figure}>{figure}</span>
    </div>
  );
}

/** An option takes no focus of its own: the list has it. */
function keepFocus(event: PointerEvent): void {
  event.preventDefault();
}
