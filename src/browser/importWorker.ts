import workerAddress from './import.worker.ts?worker&url';
import type { ImportAnswer } from './importJob.ts';
import type { Job } from './readThrough.ts';
import { trustedScript } from './trusted.ts';

/** From so many bytes on, a second worker has begun long before it is needed. */
const LARGE = 4 * 1024 * 1024;

const createWorker = (): Worker => new Worker(trustedScript(workerAddress), { type: 'module' });

/**
 * Starts the reader. It carries every format, so it is a worker alone, and never part of the page: where workers are
 * refused, which is in sandboxed frames, nothing can be imported, and that is said.
 */
export function startJob(hear: (answer: ImportAnswer) => void): Job {
  let worker: Worker;
  try {
    worker = createWorker();
  } catch {
    setTimeout(() => hear({ kind: 'failed', why: 'this page is in a frame that may start no worker' }));
    return { send: () => undefined, stop: () => undefined };
  }
  let helper: Worker | undefined;
  worker.onmessage = ({ data }: MessageEvent<ImportAnswer>) => hear(data);
  worker.onerror = (event) => {
    event.preventDefault();
    hear({ kind: 'failed', why: event.message || 'the reader could not be started, or ran out of memory' });
  };
  return {
    send: (request) => {
      const bytes = request.kind === 'read' ? request.files.reduce((sum, { blob }) => sum + blob.size, 0) : 0;
      if (bytes >= LARGE) helper ??= helperOf(worker);
      worker.postMessage(request);
    },
    stop: () => {
      worker.terminate();
      helper?.terminate();
    },
  };
}

/** A second worker, with a line between the two. It is the same script, which is in the cache. */
function helperOf(worker: Worker): Worker {
  const helper = createWorker();
  const { port1, port2 } = new MessageChannel();
  worker.postMessage('ask', [port1]);
  helper.postMessage('serve', [port2]);
  helper.onerror = (event) => {
    event.preventDefault();
    worker.postMessage('alone');
  };
  return helper;
}
