import {
  needsLayout,
  placeSteps,
  shownInput,
  toPlaces,
  type WholeInput,
  wholeInput,
} from '#core/layout/whole.ts';
import type { Catalog } from '#core/model/catalog.ts';
import type { CoterieDocument } from '#core/model/document.ts';
import { atOnce } from '#core/steps.ts';
import { createActions } from '#state/actions.ts';
import { tallyOf, toCatalogOf, wholePairsIn } from '#state/selectors.ts';
import type { Store } from '#state/store.ts';
import { type LayoutListener, startLayout } from './layout.ts';
import { inSlices, nextTurn } from './slices.ts';

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

type Positions = CoterieDocument['positions'];

/** What a layout says: how much is done, unless it is all; where people stand by now, if that is said; or why it failed. */
interface Word {
  readonly progress?: number;
  readonly places?: Positions;
  readonly why?: string;
}

/** A layout under way. */
interface Begun {
  readonly catalog: Catalog;
  readonly positions: Positions;
  readonly stop: () => void;
  /** From now on the listener hears it all, beginning with what was said last. */
  readonly listen: (listener: (word: Word) => void) => void;
  /** Resolves once it is known where people may stand, or that it will not be. */
  readonly placed: Promise<void>;
}

let ahead: Begun | undefined;
/** Ends the layout that began last. */
let endLast = (): void => {};

/** Begins the layout of what is about to be shown, so that its places are there as soon as it is; resolves when the first are. */
export async function arrangeAhead(catalog: Catalog, positions: Positions): Promise<void> {
  ahead?.stop();
  ahead = undefined;
  if (!needsLayout(catalog, positions)) return;
  const input = inputOf(catalog, positions);
  await nextTurn();
  ahead = begin(catalog, positions, input);
  await ahead.placed;
}

const inputOf = (catalog: Catalog, positions: Positions): WholeInput =>
  wholeInput(catalog, positions, wholePairsIn(catalog));

/** The places of more people are put together a few milliseconds at a time. */
const MANY = 20_000;

function begin(catalog: Catalog, positions: Positions, input: WholeInput): Begun {
  let said: Word | undefined;
  let listener: ((word: Word) => void) | undefined;
  let isStopped = false;
  let resolve = (): void => {};
  const placed = new Promise<void>((done) => {
    resolve = done;
  });
  const say = (word: Word): void => {
    if (isStopped) return;
    said = said?.places === undefined ? word : { places: said.places, ...word };
    if (said.places !== undefined || said.why !== undefined) resolve();
    listener?.(word);
  };
  const place = async (now: Parameters<LayoutListener['onDone']>[0], rest: Word): Promise<void> => {
    const steps = placeSteps(catalog, input, now);
    say({ ...rest, places: input.ids.length < MANY ? atOnce(steps) : await inSlices(steps) });
  };
  const { stop } = startLayout(input, {
    onProgress: (progress, now) => (now === undefined ? say({ progress }) : void place(now, { progress })),
    onDone: (now) => void place(now, {}),
    onError: (why) => say({ why }),
  });
  endLast = () => {
    isStopped = true;
    stop();
  };
  return {
    catalog,
    positions,
    stop: endLast,
    listen: (heard) => {
      listener = heard;
      if (said !== undefined) heard(said);
    },
    placed,
  };
}

function arrangeWhole(store: Store): () => void {
  const actions = createActions(store);
  const catalog = toCatalogOf(store.getState());
  const { positions: before } = store.getState().document;
  const isAhead = ahead?.catalog === catalog && ahead.positions === before;
  const begun = (isAhead ? ahead : undefined) ?? begin(catalog, before, inputOf(catalog, before));
  ahead = undefined;
  actions.setLayoutProgress(0);
  begun.listen(({ progress, places, why }) => {
    if (places === undefined) actions.setLayoutProgress(progress);
    else actions.settle(places, progress);
    if (why !== undefined)
      actions.notify('error', `The map could not be laid out: ${why}. The lists and timelines still work.`);
  });
  return begun.stop;
}

/** Lays out what is shown, by itself: an explicit act that undo takes back whole. */
export function arrangeShown(store: Store): void {
  const actions = createActions(store);
  const { document } = store.getState();
  const input = shownInput(tallyOf(store.getState()), document.positions);
  endLast = startLayout(input, {
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
  }).stop;
}

/** What has been laid out so far stays; whoever wants more arranges what is shown. */
export function stopArranging(store: Store): void {
  endLast();
  createActions(store).setLayoutProgress(undefined);
}
