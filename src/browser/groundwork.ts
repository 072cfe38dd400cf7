import type { CoterieDocument } from '#core/model/document.ts';
import { GROUNDWORK } from '#state/selectors.ts';

/** Fewer works than this are indexed in a blink. */
const MANY = 3000;

/**
 * Works out what the views of a large document rest on, a piece a task, so that the page answers in between. To be
 * awaited before the document is shown; shown without it, all of it is one long task.
 */
export async function layGroundwork(document: CoterieDocument): Promise<void> {
  if (document.works.length < MANY) return;
  for (const step of GROUNDWORK) {
    await new Promise((done) => setTimeout(done));
    step(document);
  }
}
