import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import css from './Sheet.module.css';

interface Tab {
  readonly id: string;
  readonly label: string;
  readonly content: ReactNode;
}

export type Stop = 'low' | 'half' | 'full';

const STOPS: readonly Stop[] = ['low', 'half', 'full'];
const SAYS: { readonly [S in Stop]: string } = {
  low: 'Raise the sheet',
  half: 'Raise the sheet to full height',
  full: 'Lower the sheet',
};

interface SheetProps {
  readonly head: ReactNode;
  readonly tabs: readonly Tab[];
  /** Stands over whichever tab is open. */
  readonly lead: ReactNode;
  readonly current: string;
  readonly onTab: (id: string) => void;
  readonly stop: Stop;
  readonly onStop: (stop: Stop) => void;
}

/** The phone's one bottom sheet: three heights by tap or drag of its grip, the panels as tabs. */
export function Sheet({ head, tabs, lead, current, onTab, stop, onStop }: SheetProps) {
  const [from, setFrom] = useState<number>();
  const id = useId();
  const step = (by: 1 | -1) => onStop(STOPS[Math.max(0, Math.min(2, STOPS.indexOf(stop) + by))] ?? stop);
  const tab = tabs.find((one) => one.id === current) ?? tabs[0];
  const onArrow = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = tabs[(tabs.findIndex((one) => one.id === tab?.id) + by + tabs.length) % tabs.length];
    if (by === 0 || next === undefined) return;
    onTab(next.id);
    document.getElementById(`${id}-${next.id}`)?.focus();
  };
  return (
    <section className={css.sheet} data-stop={stop} aria-label="Panels">
      <button
        type="button"
        className={css.grip}
        aria-label={SAYS[stop]}
        onClick={() => onStop(stop === 'low' ? 'half' : stop === 'half' ? 'full' : 'low')}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          setFrom(event.clientY);
        }}
        onPointerUp={(event) => {
          const moved = event.clientY - (from ?? event.clientY);
          if (Math.abs(moved) > 24) step(moved < 0 ? 1 : -1);
          setFrom(undefined);
        }}
        onClickCapture={(event) => {
          if (from !== undefined && Math.abs(event.clientY - from) > 24) event.stopPropagation();
        }}
      >
        <span />
      </button>
      {head}
      <div role="tablist" aria-label="Panels" className={css.tabs} onKeyDown={onArrow}>
        {tabs.map((one) => (
          <button
            key={one.id}
            id={`${id}-${one.id}`}
            type="button"
            role="tab"
            aria-selected={one.id === tab?.id}
            aria-controls={`${id}-panel`}
            tabIndex={one.id === tab?.id ? 0 : -1}
            onClick={() => {
              onTab(one.id);
              if (stop === 'low') onStop('half');
            }}
          >
            {one.label}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${tab?.id}`} className={css.body}>
        {lead}
        {tab?.content}
      </div>
    </section>
  );
}
