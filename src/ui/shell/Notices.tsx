import { X } from 'lucide-react';
import type { State } from '#state/store.ts';
import { useActions, useCoterie } from '#ui/parts/coterie.tsx';
import css from './Notices.module.css';

const selectNotices = (state: State) => state.notices;

/** What could not be done, or was done otherwise than asked; each stays until it is dismissed. */
export function Notices() {
  const notices = useCoterie(selectNotices);
  const actions = useActions();
  return (
    <div className={css.notices} role="alert">
      {notices.map((notice) => (
        <div key={notice.id} className={css.notice} data-kind={notice.kind}>
          <p>{notice.text}</p>
          <button type="button" aria-label="Dismiss" onClick={() => actions.dismiss(notice.id)}>
            <X size={16} aria-hidden />
          </button>
        </div>
      ))}
    </div>
  );
}
