import type { CoterieDocument } from '#core/model/document.ts';
import { pictureSteps } from '#state/picture.ts';
import { indexSteps, listSteps, tallyAhead } from '#state/selectors.ts';
import { arrangeAhead } from './arrange.ts';
import { inSlices, nextTurn } from './slices.ts';

/** Fewer works than this are indexed and laid out in a blink. */
const MANY = 200;
/** How long a picture may wait for its first places, in milliseconds; it is shown without them after that. */
const PATIENCE = 3000;

/**
 * Works out what the views of a large document rest on, and where its people stand at first. To be awaited before the document
 * is shown; shown without it, all of it is one long task, and the map stands empty until it has places.
 */
export async function layGroundwork(document: CoterieDocument): Promise<void> {
  if (document.works.length < MANY) return;
  const catalog = await inSlices(indexSteps(document));
  const firstPlaces = arrangeAhead(catalog, document.positions);
  await nextTurn();
  await inSlices(listSteps(catalog));
  await inSlices(pictureSteps(catalog));
  await nextTurn();
  tallyAhead(document);
  await Promise.race([firstPlaces, new Promise((done) => setTimeout(done, PATIENCE))]);
  await nextTurn();
}
