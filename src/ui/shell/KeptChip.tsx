import type { State } from '#state/store.ts';
import { useCoterie } from '#ui/parts/coterie.tsx';
import css from './KeptChip.module.css';

const selectKept = (state: State) => state.kept;

/** Whether what stands here is kept, always shown: a way to the documents of this browser. */
export function KeptChip({ onClick }: { readonly onClick: () => void }) {
  const kept = useCoterie(selectKept);
  return (
    <span role="status">
      <button type="button" className={css.chip} data-kind={kept.kind} onClick={onClick}>
        {wordsOf(kept)}
      </button>
    </span>
  );
}

function wordsOf(kept: State['kept']): string {
  switch (kept.kind) {
    case 'none':
      return 'Sample';
    case 'saving':
      return 'Saving';
    case 'saved':
      return 'Saved';
    case 'failed':
      return `Not saved: ${kept.why}`;
    case 'reading':
      return `Read only: ${kept.why}`;
  }
}
