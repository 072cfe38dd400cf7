import { type FocusEvent, type PointerEvent, useEffect, useId, useRef, useState } from 'react';
import type { CareerEvent } from '#core/model/document.ts';
import { count } from '#core/network/status.ts';
import { dateWords, yearsWords } from '#ui/parts/words.ts';
import css from './EventSpot.module.css';

const KIND_WORDS: { readonly [K in CareerEvent['kind']]: string } = {
  degree: 'Degree',
  position: 'Position',
  award: 'Award',
  talk: 'Talk',
  press: 'Press',
  service: 'Service',
};

const TIP = 340;

interface EventSpotProps {
  readonly x: number;
  readonly width: number;
  readonly events: readonly CareerEvent[];
}

/** A diamond on the rule. What it stands for is read by pointing at it or walking to it; Escape puts it away. */
export function EventSpot({ x, width, events }: EventSpotProps) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const tipWidth = Math.min(TIP, width);
  const open = () => setOpen(true);
  const close = () => setOpen(false);
  useEscape(isOpen, () => {
    if (button.current?.parentElement?.contains(document.activeElement)) button.current.focus();
    close();
  });
  // A finger leaves at every touch, and when it begins to scroll; it opens by focus and closes by going elsewhere.
  const byMouse = (perform: () => void) => (event: PointerEvent) => {
    if (event.pointerType !== 'touch') perform();
  };
  const onBlur = ({ relatedTarget }: FocusEvent) => {
    if (!button.current?.parentElement?.contains(relatedTarget)) close();
  };
  return (
    <span
      className={css.spot}
      style={{ insetInlineStart: x }}
      onPointerEnter={byMouse(open)}
      onPointerLeave={byMouse(close)}
    >
      <button
        ref={button}
        type="button"
        aria-label={labelOf(events)}
        aria-describedby={isOpen ? id : undefined}
        aria-expanded={isOpen}
        onFocus={open}
        onClick={open}
        onBlur={onBlur}
      >
        <span className={css.diamond} data-several={events.length > 1} />
      </button>
      {isOpen && (
        <span
          ref={reachByTab}
          id={id}
          role="tooltip"
          className={css.tip}
          onBlur={onBlur}
          style={{
            inlineSize: tipWidth,
            insetInlineStart: Math.max(0, Math.min(width - tipWidth, x - tipWidth / 2)) - x,
          }}
        >
          {events.map((event) => (
            <span key={JSON.stringify(event)} className={css.event}>
              <span>{event.title}</span>
              <span className={css.when}>
                {KIND_WORDS[event.kind]}, {dateWords(event.date)}
                {event.where !== undefined && ` · ${event.where}`}
              </span>
            </span>
          ))}
        </span>
      )}
    </span>
  );
}

/** What does not fit is scrolled by keys once the focus is in it. */
function reachByTab(tip: HTMLElement | null): void {
  if (tip !== null && tip.scrollHeight > tip.clientHeight) tip.tabIndex = 0;
}

/** Wherever the focus is: what the pointer brought up must go without moving it. */
function useEscape(isOpen: boolean, close: () => void): void {
  useEffect(() => {
    if (!isOpen) return;
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      close();
    };
    addEventListener('keydown', onKey, { capture: true });
    return () => removeEventListener('keydown', onKey, { capture: true });
  });
}

function labelOf(events: readonly CareerEvent[]): string {
  const [only, ...others] = events;
  if (only === undefined) return '';
  if (others.length === 0) return `${KIND_WORDS[only.kind]}: ${only.title}, ${dateWords(only.date)}`;
  return `${count(events.length, 'event')}, ${yearsWords([only.date[0], others.at(-1)?.date[0]])}`;
}
