import { type KeyboardEvent, useId, useState } from 'react';
import type { CareerEvent } from '#core/model/document.ts';
import { count } from '#core/network/status.ts';
import { dateWords } from '#ui/parts/words.ts';
import css from './EventSpot.module.css';

const KIND_WORDS: { readonly [K in CareerEvent['kind']]: string } = {
  degree: 'Degree',
  position: 'Position',
  award: 'Award',
  talk: 'Talk',
  press: 'Press',
  service: 'Service',
};

const TIP = 300;

interface EventSpotProps {
  readonly x: number;
  readonly width: number;
  readonly events: readonly CareerEvent[];
}

/** A diamond on the rule. What it stands for is read by pointing at it or walking to it; Escape puts it away. */
export function EventSpot({ x, width, events }: EventSpotProps) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const tip = Math.min(TIP, width);
  const open = () => setOpen(true);
  const close = () => setOpen(false);
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isOpen) return;
    event.stopPropagation();
    close();
  };
  return (
    <span className={css.spot} style={{ insetInlineStart: x }} onPointerEnter={open} onPointerLeave={close}>
      <button
        type="button"
        aria-label={labelOf(events)}
        aria-describedby={isOpen ? id : undefined}
        aria-expanded={isOpen}
        onFocus={open}
        onBlur={close}
        onClick={open}
        onKeyDown={onKey}
      >
        <span className={css.diamond} data-several={events.length > 1} />
      </button>
      {isOpen && (
        <span
          id={id}
          role="tooltip"
          className={css.tip}
          style={{
            inlineSize: tip,
            insetInlineStart: Math.max(0, Math.min(width - tip, x - tip / 2)) - x,
          }}
        >
          {events.map((event) => (
            <span key={`${event.title} ${event.date.join('-')}`} className={css.event}>
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

function labelOf(events: readonly CareerEvent[]): string {
  const [only, ...others] = events;
  if (only === undefined) return '';
  if (others.length === 0) return `${KIND_WORDS[only.kind]}: ${only.title}, ${dateWords(only.date)}`;
  return `${count(events.length, 'event')}, ${only.date[0]}`;
}
