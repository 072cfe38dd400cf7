import type { Panel, State, Store } from '#state/store.ts';

/** Tells those panels of changes that may come after the map. */
export interface Calm {
  readonly subscribe: (panel: Panel, listener: () => void) => () => void;
  /** Panels wait meanwhile: the map has nothing to show yet. */
  readonly hold: (isHeld: boolean) => void;
}

/** Panels on fewer works are made anew in a blink. */
const MANY = 500;
/** A map that shows nothing for so long will not. */
const LONGEST_MS = 3000;

/**
 * Follows the store: at once on a small list. On a large one whatever changes is first on the map, and the panels hear of it
 * one in a frame; they are not told again before all have had their turn.
 */
export function createCalm(store: Store, later = afterFrame): Calm {
  const listeners = new Map<Panel, Set<() => void>>();
  let told = store.getState();
  let waiting: Panel[] = [];
  let isUnderWay = false;
  let isHeld = false;
  let patience: ReturnType<typeof setTimeout> | undefined;

  const tellAll = (now: State): void => {
    told = now;
    waiting = [];
    for (const panel of listeners.keys()) tell(panel);
  };
  const tell = (panel: Panel): void => {
    for (const listener of listeners.get(panel) ?? []) listener();
  };
  const turn = (): void => {
    isUnderWay = false;
    if (isHeld) return;
    if (waiting.length === 0 && told !== store.getState()) {
      told = store.getState();
      waiting = [...listeners.keys()];
    }
    const [panel, ...others] = waiting;
    waiting = others;
    if (panel !== undefined) tell(panel);
    if (waiting.length > 0 || told !== store.getState()) goOn();
  };
  const goOn = (): void => {
    if (isUnderWay) return;
    isUnderWay = true;
    later(turn);
  };

  const hold = (wanted: boolean): void => {
    isHeld = wanted;
    clearTimeout(patience);
    if (wanted) patience = setTimeout(hold, LONGEST_MS, false);
    else if (waiting.length > 0 || told !== store.getState()) goOn();
  };

  store.subscribe((now) => {
    if (now.document.works.length < MANY) tellAll(now);
    else goOn();
  });
  return {
    subscribe: (panel, listener) => {
      const its = listeners.get(panel) ?? new Set();
      listeners.set(panel, its.add(listener));
      return () => {
        its.delete(listener);
        if (its.size === 0) listeners.delete(panel);
      };
    },
    hold,
  };
}

/** A task of its own, when the next frame has been painted. */
function afterFrame(task: () => void): void {
  requestAnimationFrame(() => setTimeout(task));
}

/** What is seen in a panel: the same value until it has its turn, however often it asks, since selectors remember one state alone. */
export function createGlance<T>(store: Store, calm: Calm, panel: Panel) {
  let seen: { readonly selector: (state: State) => T; readonly value: T } | undefined;
  return {
    subscribe: (listener: () => void): (() => void) => {
      seen = undefined;
      return calm.subscribe(panel, () => {
        seen = undefined;
        listener();
      });
    },
    read: (selector: (state: State) => T): T => {
      if (seen?.selector !== selector) seen = { selector, value: selector(store.getState()) };
      return seen.value;
    },
  };
}
