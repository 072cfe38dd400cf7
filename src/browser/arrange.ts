import { needsLayout, shownInput, toPlaces, type WholeInput, wholeInput } from '#core/layout/whole.ts';
import type { Catalog } from '#core/model/catalog.ts';
import type { CoterieDocument } from '#core/model/document.ts';
import { createActions } from '#state/actions.ts';
import { tallyOf, toCatalogOf, wholePairsIn } from '#state/selectors.ts';
import type { Store } from '#state/store.ts';
import { type LayoutListener, lastLayout, startLayout } from './layout.ts';

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

/** A layout, and the last that was heard of it. */
interface Begun {
  readonly catalog: Catalog;
  readonly positions: Positions;
  readonly input: WholeInput;
  readonly stop: () => void;
  /** From now on the listener hears it all, beginning with the last. */
  readonly listen: (listener: LayoutListener) => void;
  /** Resolves once there is something to be heard. */
  readonly heard: Promise<void>;
}

type Positions = CoterieDocument['positions'];

let ahead: Begun | undefined;

/** Begins the layout of what is about to be shown, so that its places are there as soon as it is; resolves when the first are. */
export function arrangeAhead(catalog: Catalog, positions: Positions): Promise<void> | undefined {
  ahead?.stop();
  ahead = needsLayout(catalog, positions) ? begin(catalog, positions) : undefined;
  return ahead?.heard;
}

function begin(catalog: Catalog, positions: Positions): Begun {
  const input = wholeInput(catalog, positions, wholePairsIn(catalog));
  let places: Parameters<LayoutListener['onProgress']>[1];
  /** What somebody who listens late is told first. */
  let last = (_: LayoutListener): void => {};
  let hearer: LayoutListener | undefined;
  let resolve = (): void => {};
  const heard = new Promise<void>((done) => {
    resolve = done;
  });
  const end = (say: (listener: LayoutListener) => void): void => {
    last = say;
    resolve();
    if (hearer !== undefined) say(hearer);
  };
  const { stop } = startLayout(input, {
    onProgress: (progress, now) => {
      places = now ?? places;
      last = ({ onProgress }) => onProgress(progress, places);
      resolve();
      hearer?.onProgress(progress, now);
    },
    onDone: (now) => end(({ onDone }) => onDone(now)),
    onError: (why) => end(({ onError }) => onError(why)),
  });
  const listen = (listener: LayoutListener): void => {
    hearer = listener;
    last(listener);
  };
  return { catalog, positions, input, stop, listen, heard };
}

function arrangeWhole(store: Store): () => void {
  const actions = createActions(store);
  const catalog = toCatalogOf(store.getState());
  const { positions: before } = store.getState().document;
  const isAhead = ahead?.catalog === catalog && ahead.positions === before;
  const begun = (isAhead ? ahead : undefined) ?? begin(catalog, before);
  ahead = undefined;
  const { input } = begun;
  actions.setLayoutProgress(0);
  const listener: LayoutListener = {
    onProgress: (progress, positions) => {
      if (positions === undefined) actions.setLayoutProgress(progress);
      else actions.settle(toPlaces(catalog, input, positions), progress);
    },
    onDone: (positions) => actions.settle(toPlaces(catalog, input, positions)),
    onError: (why) => {
      actions.setLayoutProgress(undefined);
      actions.notify('error', `The map could not be laid out: ${why}. The lists and timelines still work.`);
    },
  };
  begun.listen(listener);
  return begun.stop;
}

/** Lays out what is shown, by itself: an explicit act that undo takes back whole. */
export function arrangeShown(store: Store): void {
  const actions = createActions(store);
  const { document } = store.getState();
  const input = shownInput(tallyOf(store.getState()), document.positions);
  startLayout(input, {
    onProgress: (progress) => actions.setLayoutProgress(progress),
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

/** What has been laid out so far stays; whoever wants more arranges what is shown. */
export function stopArranging(store: Store): void {
  lastLayout()?.stop();
  createActions(store).setLayoutProgress(undefined);
}
