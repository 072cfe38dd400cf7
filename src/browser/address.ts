import { readView, writeView } from '#core/document/link.ts';
import { withScene } from '#core/document/scenes.ts';
import { createActions } from '#state/actions.ts';
import { toCatalogOf } from '#state/selectors.ts';
import type { Store } from '#state/store.ts';
import { targetsOf, viewOf } from '#state/view.ts';

const SETTLE_MS = 250;

/** Takes on what the address says now; what no longer matches becomes a notice. */
export function readAddress(store: Store, hash = location.hash): void {
  const actions = createActions(store);
  const { document } = store.getState();
  const { view, notices } = readView(withScene(document, hash), document);
  actions.show(view, targetsOf(view.select, toCatalogOf(store.getState())));
  for (const text of notices) actions.notify('warning', text);
}

/**
 * Keeps the address and the state the same, both ways. Writing replaces the entry in place and waits until
 * things are still, so that a drag does not fill the visitor's history.
 */
export function attachAddress(store: Store, onOtherSource: (src: string | undefined) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let known = location.hash;
  let written = known.slice(1);
  const write = (): void => {
    const hash = writeView(viewOf(store.getState()));
    // What the visitor has just put there has not been read yet.
    if (hash === written || location.hash !== known) return;
    written = hash;
    history.replaceState(history.state, '', hash === '' ? location.pathname + location.search : `#${hash}`);
    known = location.hash;
  };
  const schedule = (): void => {
    clearTimeout(timer);
    timer = setTimeout(write, SETTLE_MS);
  };
  const onHash = (): void => {
    if (location.hash === known) return;
    known = location.hash;
    written = known.slice(1);
    const before = store.getState().src;
    readAddress(store);
    const { src } = store.getState();
    if (src !== before) onOtherSource(src);
  };
  const stop = store.subscribe(schedule);
  addEventListener('hashchange', onHash);
  return () => {
    stop();
    clearTimeout(timer);
    removeEventListener('hashchange', onHash);
  };
}

/** The link to what is shown now, whole. */
export function linkTo(store: Store): string {
  const hash = writeView(viewOf(store.getState()));
  return `${location.origin}${location.pathname}${location.search}${hash === '' ? '' : `#${hash}`}`;
}
