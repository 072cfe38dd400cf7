import workerAddress from './import.worker.ts?worker&url';
import type { ImportAnswer } from './importJob.ts';
import type { Job } from './readThrough.ts';
import { trustedScript } from './trusted.ts';

/**
 * Starts the reader. It carries every format, so it is a worker alone, and never part of the page: where workers are
 * refused, which is in sandboxed frames, nothing can be imported, and that is said.
 */
export function startJob(hear: (answer: ImportAnswer) => void): Job {
  let worker: Worker;
  try {
    worker = new Worker(trustedScript(workerAddress), { type: 'module' });
  } catch {
    setTimeout(() => hear({ kind: 'failed', why: 'this page is in a frame that may start no worker' }));
    return { send: () => undefined, stop: () => undefined };
  }
  worker.onmessage = ({ data }: MessageEvent<ImportAnswer>) => hear(data);
  worker.onerror = (event) => {
    event.preventDefault();
    hear({ kind: 'failed', why: event.message || 'the reader could not be started, or ran out of memory' });
  };
  return { send: (request) => worker.postMessage(request), stop: () => worker.terminate() };
}
