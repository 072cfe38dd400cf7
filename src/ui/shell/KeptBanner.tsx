import { saveText } from '#browser/files.ts';
import { keeperOf } from '#browser/storage/start.ts';
import { writeDocument } from '#core/document/write.ts';
import type { State, Store } from '#state/store.ts';
import controls from '#ui/parts/controls.module.css';
import { useActions, useCoterie, useStore } from '#ui/parts/coterie.tsx';
import css from './KeptChip.module.css';

const selectKept = (state: State) => state.kept;

export function downloadCopy(store: Store): void {
  const { document } = store.getState();
  saveText(`${document.title}.coterie.json`, writeDocument(document), 'application/json');
}

/** Stays as long as what is changed here is not kept: why, and what can be done. */
export function KeptBanner() {
  const kept = useCoterie(selectKept);
  const store = useStore();
  const actions = useActions();
  if (kept.kind !== 'failed' && kept.kind !== 'reading') return null;
  const isReading = kept.kind === 'reading';
  const help = async () => {
    try {
      const keeper = await keeperOf(store);
      await (isReading ? keeper.takeOver() : keeper.retry());
    } catch {
      actions.notify('error', 'That did not work. Download a copy, so that nothing is lost.');
    }
  };
  return (
    <aside className={css.banner} aria-label="Saving" role="alert">
      <p>
        {isReading ? 'What you change here is not kept' : 'Not saved'}: {kept.why}.
      </p>
      <button type="button" className={controls.pill} onClick={() => void help()}>
        {isReading ? 'Edit here instead' : 'Try again'}
      </button>
      <button type="button" className={controls.strong} onClick={() => downloadCopy(store)}>
        Download a copy
      </button>
    </aside>
  );
}
