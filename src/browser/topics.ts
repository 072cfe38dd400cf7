import { withFound } from '#core/topics/found.ts';
import type { TopicOptions } from '#core/topics/retopic.ts';
import { createActions } from '#state/actions.ts';
import type { Store } from '#state/store.ts';
import { startJob } from './importWorker.ts';
import type { Job } from './readThrough.ts';

let running: Job | undefined;

/** Finds topics in the works anew, in a worker; one step for undo. A newer search ends the older one. */
export function findTopicsAnew(store: Store, options: TopicOptions): void {
  running?.stop();
  const actions = createActions(store);
  const { document } = store.getState();
  const job = startJob((answer) => {
    if (answer.kind === 'failed') actions.notify('error', `No topics could be found: ${answer.why}.`);
    if (answer.kind !== 'topics') return;
    job.stop();
    const now = store.getState().document;
    if (now.works !== document.works) return;
    actions.editDocument('Find topics', withFound(now, answer));
  });
  running = job;
  job.send({ kind: 'topics', document: { ...document, positions: {} }, options });
}
