import { advance, type Steps } from '#core/steps.ts';

/** What work may take of a frame. */
const SLICE_MS = 8;

interface Slicing {
  /** How long a slice is; in a worker nothing else waits but messages. */
  readonly ms?: number;
  /** Waited for between slices. */
  readonly gate?: Gate;
}

/** Does long work a few milliseconds at a time, so that the page answers in between. */
export async function inSlices<T>(steps: Steps<T>, { ms = SLICE_MS, gate }: Slicing = {}): Promise<T> {
  for (;;) {
    const until = performance.now() + ms;
    const step = advance(steps, () => performance.now() >= until);
    if (step.done === true) return step.value;
    await nextTurn();
    await gate?.passed();
  }
}

/** As soon as whatever else waits had its turn: timers wait four milliseconds each. */
export function nextTurn(): Promise<void> {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(undefined);
  });
}

/** Where work waits between its slices while it is closed. */
export interface Gate {
  readonly close: () => void;
  readonly open: () => void;
  readonly passed: () => Promise<void> | undefined;
}

export function createGate(): Gate {
  let waiting: { readonly open: Promise<void>; readonly go: () => void } | undefined;
  return {
    close: () => {
      let go = (): void => {};
      const open = new Promise<void>((done) => {
        go = done;
      });
      waiting ??= { open, go };
    },
    open: () => {
      waiting?.go();
      waiting = undefined;
    },
    passed: () => waiting?.open,
  };
}
