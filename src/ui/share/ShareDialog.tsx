import { type KeyboardEvent, useId, useRef } from 'react';
import { Dialog } from '#ui/parts/Dialog.tsx';
import css from './Share.module.css';
import { type ShareTab, TABS } from './tabs.ts';

interface ShareDialogProps {
  /** Undefined: closed. */
  readonly tab: ShareTab | undefined;
  readonly onTab: (tab: ShareTab | undefined) => void;
}

/** What is shown as a link, a frame, a picture or data. Nothing leaves the page but by the visitor's own hand. */
export function ShareDialog({ tab, onTab }: ShareDialogProps) {
  const id = useId();
  const bar = useRef<HTMLDivElement>(null);
  const at = TABS.findIndex((one) => one.id === tab);
  const { Panel } = TABS[at] ?? {};
  const onKey = (event: KeyboardEvent): void => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const next = by === undefined ? undefined : TABS[(at + by + TABS.length) % TABS.length];
    if (next === undefined) return;
    event.preventDefault();
    onTab(next.id);
    bar.current?.querySelector<HTMLElement>(`[data-tab="${next.id}"]`)?.focus();
  };
  return (
    <Dialog heading="Share this view" isOpen={tab !== undefined} onClose={() => onTab(undefined)} isWide>
      <div ref={bar} className={css.tabs} role="tablist" aria-label="Ways to share">
        {TABS.map((one) => (
          <button
            key={one.id}
            type="button"
            role="tab"
            id={`${id}-${one.id}`}
            data-tab={one.id}
            aria-selected={one.id === tab}
            aria-controls={`${id}-panel`}
            tabIndex={one.id === tab ? 0 : -1}
            onClick={() => onTab(one.id)}
            onKeyDown={onKey}
          >
            {one.label}
          </button>
        ))}
      </div>
      <div id={`${id}-panel`} role="tabpanel" aria-labelledby={`${id}-${tab}`} className={css.content}>
        {Panel !== undefined && <Panel />}
      </div>
    </Dialog>
  );
}
