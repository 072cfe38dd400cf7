import type { Store } from '#state/store.ts';
import { type HostLink, stepScene } from './host.ts';

const STEPS: ReadonlyMap<string, number> = new Map([
  ['ArrowRight', 1],
  ['ArrowDown', 1],
  ['PageDown', 1],
  [' ', 1],
  ['ArrowLeft', -1],
  ['ArrowUp', -1],
  ['PageUp', -1],
]);

/**
 * A frame gets keys only once somebody clicked into it, and then the deck around it gets none. So a host that listens is
 * given every key; without one, the keys of a clicker step the scenes, unless `keys=0`.
 */
export function attachKeys(store: Store, host: HostLink, mayStep: () => boolean): void {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing) return;
    if (host.isHeard()) {
      host.sendKey(event);
      // The frame itself has nothing to scroll.
      if (STEPS.has(event.key)) event.preventDefault();
      return;
    }
    const by = STEPS.get(event.key);
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (by === undefined || !isPlain || !mayStep() || store.getState().document.scenes.length === 0) return;
    event.preventDefault();
    stepScene(store, by);
  });
}
