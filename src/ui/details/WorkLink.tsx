import type { Work } from '#core/model/document.ts';
import { useActions } from '#ui/parts/coterie.tsx';
import css from './details.module.css';

/** A title in running text that opens its work. */
export function WorkLink({ work }: { readonly work: Work }) {
  const actions = useActions();
  return (
    <button type="button" className={css.name} onClick={() => actions.select({ kind: 'work', id: work.id })}>
      {work.title}
    </button>
  );
}
