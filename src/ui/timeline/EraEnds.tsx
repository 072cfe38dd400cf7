import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { moveEra } from '#core/eras/edits.ts';
import type { Era } from '#core/model/document.ts';
import { yearFraction } from '#core/timeline/events.ts';
import { useActions, useStore } from '#ui/parts/coterie.tsx';
import css from './Eras.module.css';
import type { YearScale } from './scale.ts';

interface EraEndsProps {
  readonly era: Era;
  readonly scale: YearScale;
}

type End = 'from' | 'until';

/** The two ends of an era as handles, for the hand and for the arrow keys; one movement is one step for undo. */
export function EraEnds({ era, scale }: EraEndsProps) {
  return (
    <>
      <EraEnd era={era} scale={scale} end="from" />
      <EraEnd era={era} scale={scale} end="until" />
    </>
  );
}

function EraEnd({ era, scale, end }: EraEndsProps & { readonly end: End }) {
  const store = useStore();
  const actions = useActions();
  const drag = useRef<{ year: number; hasMoved: boolean }>(undefined);
  const [first, last] = scale.span;
  const date = era[end];
  const stands = date === undefined ? last + 1 : yearFraction(date);
  const year = date?.[0] ?? last + 1;
  const move = (to: number, continues: boolean): void => {
    const { document } = store.getState();
    const now = document.eras.find(({ id }) => id === era.id);
    if (now === undefined) return;
    const [from, until] = end === 'from' ? [to, now.until?.[0]] : [now.from[0], to];
    if (until !== undefined && until <= from) return;
    actions.editDocument('Move era', moveEra(document, era.id, from, until), continues);
  };
  const onKey = (event: KeyboardEvent) => {
    const by = { ArrowLeft: -1, ArrowRight: 1, ArrowDown: -1, ArrowUp: 1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    move(year + by, false);
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { year, hasMoved: false };
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const band = event.currentTarget.parentElement;
    if (drag.current === undefined || band === null) return;
    const to = first + Math.round((event.clientX - band.getBoundingClientRect().left) / scale.step);
    if (to === drag.current.year || to < first || to > last + 1) return;
    move(to, drag.current.hasMoved);
    drag.current = { year: to, hasMoved: true };
  };
  const onPointerUp = () => {
    drag.current = undefined;
  };
  return (
    <div
      role="slider"
      tabIndex={0}
      className={css.end}
      aria-label={end === 'from' ? `Beginning of ${era.name}` : `End of ${era.name}`}
      aria-valuemin={first}
      aria-valuemax={last + 1}
      aria-valuenow={year}
      style={{ insetInlineStart: scale.at(stands) }}
      onKeyDown={onKey}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={onPointerUp}
    />
  );
}
