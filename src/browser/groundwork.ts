import type { CoterieDocument } from '#core/model/document.ts';
import { pictureSteps } from '#state/picture.ts';
import { indexSteps, listSteps, tallyAhead } from '#state/selectors.ts';
import { arrangeAhead } from './arrange.ts';
import { inSlices, nextTurn } from './slices.ts';

/** Fewer works than this are indexed in a blink. */
const MANY = 3000;

/**
 * Works out what the views of a large document rest on, and begins its layout. To be awaited before the document is shown;
 * shown without it, all of it is one long task.
 */
export async function layGroundwork(document: CoterieDocument): Promise<void> {
  if (document.works.length < MANY) return;
  const catalog = await inSlices(indexSteps(document));
  arrangeAhead(catalog, document.positions);
  await nextTurn();
  await inSlices(listSteps(catalog));
  await inSlices(pictureSteps(catalog));
  await nextTurn();
  tallyAhead(document);
  await nextTurn();
}
