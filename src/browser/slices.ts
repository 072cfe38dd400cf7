import type { Steps } from '#core/steps.ts';

/** What work may take of a frame. */
const SLICE_MS = 8;

/** Does long work a few milliseconds at a time, so that the page answers in between. */
export async function inSlices<T>(steps: Steps<T>): Promise<T> {
  for (;;) {
    const until = performance.now() + SLICE_MS;
    do {
      const step = steps.next();
      if (step.done === true) return step.value;
    } while (performance.now() < until);
    await nextTurn();
  }
}

/** As soon as whatever else waits had its turn: timers wait four milliseconds each. */
function nextTurn(): Promise<void> {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(undefined);
  });
}
