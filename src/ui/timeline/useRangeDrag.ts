import { type MouseEvent, type PointerEvent, useEffect, useRef } from 'react';
import { type End, movedBy, rangeOver, withEnd, type Years } from '#core/timeline/range.ts';
import type { YearScale } from './scale.ts';
import type { YearGesture } from './useYearGesture.ts';

interface Drag {
  readonly pointer: number;
  readonly x: number;
  readonly mode: End | 'move' | 'new';
  /** The range when the drag began; undefined: every year. */
  readonly from: Years | undefined;
  readonly listening: AbortController;
  hasMoved: boolean;
}

const SLACK = 4;
const DOUBLE = 400;

interface RangeDragOptions {
  readonly scale: YearScale;
  readonly years: Years | undefined;
  readonly gesture: YearGesture;
}

/** Dragging handles, the range, or the bare plot; a click beside the range clears it, a double click takes one year. */
export function useRangeDrag({ scale, years, gesture }: RangeDragOptions) {
  const drag = useRef<Drag>(undefined);
  const lastClick = useRef({ time: Number.NEGATIVE_INFINITY, x: 0 });
  useEffect(() => () => drag.current?.listening.abort(), []);

  const end = () => {
    drag.current?.listening.abort();
    drag.current = undefined;
  };
  const cancel = () => {
    if (drag.current?.hasMoved) gesture.cancel();
    end();
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0 || drag.current !== undefined) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const x = xIn(event);
    const { time, x: clicked } = lastClick.current;
    // The second click of a double click belongs to the gesture of the first.
    if (event.timeStamp - time > DOUBLE || Math.abs(x - clicked) > SLACK) gesture.begin();
    const listening = new AbortController();
    drag.current = {
      pointer: event.pointerId,
      x,
      mode: handleOf(event.target) ?? (isInside(scale.yearAt(x), years) ? 'move' : 'new'),
      from: years,
      listening,
      hasMoved: false,
    };
    const onKey = (key: KeyboardEvent) => {
      if (key.key !== 'Escape') return;
      key.preventDefault();
      key.stopPropagation();
      cancel();
    };
    addEventListener('keydown', onKey, { capture: true, signal: listening.signal });
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const now = drag.current;
    if (now === undefined || now.pointer !== event.pointerId) return;
    const x = xIn(event);
    if (!now.hasMoved && Math.abs(x - now.x) < SLACK) return;
    now.hasMoved = true;
    gesture.change(rangeOf(now, x, scale));
  };
  const onPointerUp = (event: PointerEvent<HTMLElement>) => {
    const now = drag.current;
    if (now === undefined || now.pointer !== event.pointerId) return;
    if (!now.hasMoved) lastClick.current = { time: event.timeStamp, x: now.x };
    if (!now.hasMoved && now.mode === 'new') gesture.change(undefined);
    end();
  };
  const onDoubleClick = (event: MouseEvent<HTMLElement>) => {
    if (handleOf(event.target) !== undefined) return;
    const year = scale.yearAt(xIn(event));
    gesture.change([year, year]);
  };
  return { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: cancel, onDoubleClick };
}

function rangeOf({ mode, x: start, from }: Drag, x: number, scale: YearScale): Years {
  const { span, step } = scale;
  const range = from ?? span;
  switch (mode) {
    case 'new':
      return rangeOver(scale.yearAt(start), scale.yearAt(x), span);
    case 'move':
      return movedBy(range, Math.round((x - start) / step), span);
    case 'first':
      return withEnd(range, mode, range[0] + Math.round((x - start) / step), span);
    case 'last':
      return withEnd(range, mode, range[1] + Math.round((x - start) / step), span);
  }
}

function isInside(year: number, years: Years | undefined): boolean {
  return years !== undefined && years[0] <= year && year <= years[1];
}

function handleOf(target: EventTarget): End | undefined {
  const end = target instanceof Element ? target.closest('[data-end]')?.getAttribute('data-end') : undefined;
  return end === 'first' || end === 'last' ? end : undefined;
}

function xIn(event: MouseEvent<HTMLElement>): number {
  return event.clientX - event.currentTarget.getBoundingClientRect().left;
}
