import type { State, Store } from '#state/store.ts';

/** The state as those panels see it that may come after the map. */
export interface Calm {
  readonly getState: () => State;
  readonly subscribe: (listener: () => void) => () => void;
}

/** Panels on fewer works are made anew in a blink. */
const MANY = 500;

/**
 * Follows the store: at once on a small list, or where another document is shown. On a large one a step of a drag is first
 * a step of the map, and the panels follow one in a frame; they are not asked again before all have had their turn.
 */
export function createCalm(store: Store, later = afterFrame): Calm {
  const listeners = new Set<() => void>();
  let state = store.getState();
  let waiting: (() => void)[] = [];
  let isUnderWay = false;

  const catchUp = (now: State): void => {
    state = now;
    waiting = [];
    for (const listener of listeners) listener();
  };
  const turn = (): void => {
    isUnderWay = false;
    if (waiting.length === 0 && state !== store.getState()) {
      state = store.getState();
      waiting = [...listeners];
    }
    const [listener, ...others] = waiting;
    waiting = others;
    if (listener !== undefined && listeners.has(listener)) listener();
    if (waiting.length > 0 || state !== store.getState()) goOn();
  };
  const goOn = (): void => {
    if (isUnderWay) return;
    isUnderWay = true;
    later(turn);
  };

  store.subscribe((now) => {
    if (now.document !== state.document || now.document.works.length < MANY) catchUp(now);
    else goOn();
  });
  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** A task of its own, when the next frame has been painted. */
function afterFrame(task: () => void): void {
  requestAnimationFrame(() => setTimeout(task));
}
