import { needsLayout, shownInput, toPlaces, wholeInput } from '#core/layout/whole.ts';
import { createActions } from '#state/actions.ts';
import { tallyOf, toCatalogOf, wholePairsOf } from '#state/selectors.ts';
import type { Store } from '#state/store.ts';
import { startLayout } from './layout.ts';

/** Drawing more people than this anew at each step would keep the page busy: they are shown coarsely, and when they have settled. */
const MOST_MOVED = 5000;

/** Lays out whoever has no place yet, now and after every change of the works. */
export function attachArrange(store: Store): () => void {
  let cancel: (() => void) | undefined;
  let arranged: unknown;
  const arrange = (): void => {
    const catalog = toCatalogOf(store.getState());
    if (catalog === arranged) return;
    arranged = catalog;
    cancel?.();
    cancel = needsLayout(catalog, store.getState().document.positions) ? arrangeWhole(store) : undefined;
  };
  arrange();
  const stop = store.subscribe(arrange);
  return () => {
    stop();
    cancel?.();
  };
}

function arrangeWhole(store: Store): () => void {
  const actions = createActions(store);
  const catalog = toCatalogOf(store.getState());
  const input = wholeInput(catalog, store.getState().document.positions, wholePairsOf(store.getState()));
  let isFirst = true;
  actions.setLayoutProgress(0);
  return startLayout(input, {
    onProgress: (positions, progress) => {
      if (isFirst || input.ids.length <= MOST_MOVED) actions.settle(toPlaces(catalog, input, positions));
      isFirst = false;
      actions.setLayoutProgress(progress);
    },
    onDone: (positions) => actions.settle(toPlaces(catalog, input, positions)),
    onError: (why) => {
      actions.setLayoutProgress(undefined);
      actions.notify('error', `The map could not be laid out: ${why}. The lists and timelines still work.`);
    },
  });
}

/** Lays out what is shown, by itself: an explicit act that undo takes back whole. */
export function arrangeShown(store: Store): void {
  const actions = createActions(store);
  const { document } = store.getState();
  const input = shownInput(tallyOf(store.getState()), document.positions);
  startLayout(input, {
    onProgress: (_, progress) => actions.setLayoutProgress(progress),
    onDone: (positions) => {
      actions.setLayoutProgress(undefined);
      const now = store.getState().document;
      const { [document.owner ?? '']: _, ...places } = toPlaces(
        toCatalogOf(store.getState()),
        input,
        positions,
      );
      actions.editDocument('Arrange', { ...now, positions: { ...now.positions, ...places } });
    },
    onError: (why) => {
      actions.setLayoutProgress(undefined);
      actions.notify('error', `What is shown could not be arranged: ${why}. Nobody was moved.`);
    },
  });
}
