import type { State } from '#state/store.ts';
import { useCoterie } from '#ui/parts/coterie.tsx';
import css from './KeptChip.module.css';

const selectKept = (state: State) => state.kept;
const selectIsLinked = (state: State) => state.src !== undefined;

/** Whether what stands here is kept, always shown: a way to the documents of this browser. */
export function KeptChip({ onClick }: { readonly onClick: () => void }) {
  const kept = useCoterie(selectKept);
  const isLinked = useCoterie(selectIsLinked);
  return (
    <span role="status">
      <button type="button" className={css.chip} data-kind={kept.kind} onClick={onClick}>
        {wordsOf(kept, isLinked)}
      </button>
    </span>
  );
}

function wordsOf(kept: State['kept'], isLinked: boolean): string {
  switch (kept.kind) {
    case 'none':
      return isLinked ? 'From a link' : 'Sample';
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
