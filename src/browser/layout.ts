import type { LayoutInput, Places, Positions } from '#core/layout/input.ts';
import workerAddress from './layout.worker.ts?worker&url';
import type { LayoutAnswer, LayoutRequest } from './layoutJob.ts';
import { createGate } from './slices.ts';
import { trustedScript } from './trusted.ts';

export interface LayoutListener {
  /** Where people stand meanwhile is not said each time. */
  readonly onProgress: (progress: number, positions: Positions | undefined) => void;
  readonly onDone: (positions: Positions) => void;
  readonly onError: (why: string) => void;
}

/** A layout under way. */
export interface Running {
  /** Ends it; nothing more is heard of it. */
  readonly stop: () => void;
  readonly pause: () => void;
  readonly resume: () => void;
}

let latest = 0;
let running: Running | undefined;

/** The layout that began last; it may have ended. */
export const lastLayout = (): Running | undefined => running;

let warm: Worker | undefined;

/** Starts a worker while there is nothing to lay out yet, and has it rehearse, so that the layout need not wait for it. */
export function warmLayout(): void {
  if (warm !== undefined) return;
  try {
    warm = createWorker();
    warm.postMessage('rehearse');
    // Whoever needs it next tries again, and sees what is wrong.
    warm.onerror = (event) => {
      event.preventDefault();
      warm = undefined;
    };
  } catch {
    // A sandboxed frame refuses workers.
  }
}

const createWorker = (): Worker => new Worker(trustedScript(workerAddress), { type: 'module' });

/** Lays out in a worker, or on this page where workers are refused. A newer call silences and ends the older one. */
export function startLayout(input: LayoutInput, listener: LayoutListener): Running {
  running?.stop();
  latest++;
  const { ids, fixed, start, ...rest } = input;
  const request = {
    ...{ job: latest, ids: JSON.stringify(ids), input: rest },
    ...{ fixed: toTriples(fixed), start: toTriples(start) },
  };
  running = inWorker(request, listener);
  return running;
}

function toTriples(places: Places = new Map()): Float64Array {
  const triples = new Float64Array(places.size * 3);
  let at = 0;
  for (const [person, [x, y]] of places) {
    triples.set([person, x, y], at);
    at += 3;
  }
  return triples;
}

function inWorker(request: LayoutRequest, listener: LayoutListener): Running {
  let worker: Worker;
  try {
    worker = warm ?? createWorker();
    warm = undefined;
  } catch {
    // A sandboxed frame refuses workers; the reader need not know, since the picture is the same.
    return onPage(request, listener);
  }
  let instead: Running | undefined;
  worker.onmessage = ({ data }: MessageEvent<LayoutAnswer>) => {
    if (data.job !== request.job) return;
    if (data.kind !== 'progress') worker.terminate();
    hear(data, listener);
  };
  worker.onerror = (event) => {
    // Before a first answer an error means that the script was not let in (CSP, file:, a proxy).
    event.preventDefault();
    worker.terminate();
    instead = onPage(request, listener);
  };
  worker.postMessage(request);
  return {
    stop: () => {
      worker.terminate();
      instead?.stop();
    },
    pause: () => (instead === undefined ? worker.postMessage('pause') : instead.pause()),
    resume: () => (instead === undefined ? worker.postMessage('resume') : instead.resume()),
  };
}

function hear(answer: LayoutAnswer, listener: LayoutListener): void {
  switch (answer.kind) {
    case 'progress':
      listener.onProgress(answer.progress, answer.positions);
      break;
    case 'done':
      listener.onDone(answer.positions);
      break;
    case 'failed':
      listener.onError(answer.why);
      break;
  }
}

/** A few milliseconds at a time. What does it is fetched then, since workers are refused to few. */
function onPage(request: LayoutRequest, listener: LayoutListener): Running {
  const gate = createGate();
  let isStopped = false;
  const run = async (): Promise<void> => {
    const { answerTo, SCRIPT } = await import('./layoutJob.ts');
    const answer = await answerTo(request, SCRIPT, { slice: { gate } });
    if (!isStopped) hear(answer, listener);
  };
  const timer = setTimeout(() => {
    run().catch((error: unknown) => listener.onError(error instanceof Error ? error.message : String(error)));
  });
  return {
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
      // It waits there for good.
      gate.close();
    },
    pause: gate.close,
    resume: () => {
      if (!isStopped) gate.open();
    },
  };
}
