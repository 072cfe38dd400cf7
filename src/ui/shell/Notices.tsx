import { X } from 'lucide-react';
import { useRef } from 'react';
import type { Notice, State } from '#state/store.ts';
import { useActions, useCoterie } from '#ui/parts/coterie.tsx';
import { focusMain } from '#ui/parts/focusMain.ts';
import css from './Notices.module.css';

const selectNotices = (state: State) => state.notices;

/** What could not be done, or was done otherwise than asked; each stays until it is dismissed. */
export function Notices() {
  const notices = useCoterie(selectNotices);
  const actions = useActions();
  const list = useRef<HTMLDivElement>(null);
  const dismiss = (notice: Notice, at: number) => {
    const buttons = list.current?.querySelectorAll('button') ?? [];
    if (notices.length > 1) buttons[at + 1 < notices.length ? at + 1 : at - 1]?.focus();
    else focusMain();
    actions.dismiss(notice.id);
  };
  return (
    <div ref={list} className={css.notices} role="alert">
      {notices.map((notice, at) => (
        <div key={notice.id} className={css.notice} data-kind={notice.kind}>
          <p>{notice.text}</p>
          <button type="button" aria-label="Dismiss" onClick={() => dismiss(notice, at)}>
            <X size={16} aria-hidden />
          </button>
        </div>
      ))}
    </div>
  );
}
