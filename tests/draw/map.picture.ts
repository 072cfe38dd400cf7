import type { CoterieDocument, EraId, PersonId } from '#core/model/document.ts';
import sample from '#data/minjia-zhang.json';
import { composePicture } from '#draw/compose.ts';
import { contentOf } from '#draw/content.ts';
import { boundsOf } from '#draw/field.ts';
import { fitTransform } from '#draw/fit.ts';
import { toSvg } from '#draw/svg.ts';
import { DARK, LIGHT, type Theme } from '#draw/theme.ts';
import { type Actions, createActions } from '#state/actions.ts';
import { pictureOf } from '#state/picture.ts';
import { statusOf } from '#state/selectors.ts';
import { createCoterie } from '#state/store.ts';
import { measure } from './support.ts';

const SIZE = { width: 1000, height: 640 };
const EDGE = { top: 70, right: 70, bottom: 70, left: 70 };

/** The sample as the map shows it after the given acts, through the SVG printer. */
function draw(act: (actions: Actions) => void, theme: Theme = LIGHT): string {
  const store = createCoterie(sample as unknown as CoterieDocument);
  act(createActions(store));
  const state = store.getState();
  const content = contentOf(pictureOf(state), theme);
  const bounds = boundsOf(content.scene.discs) ?? { left: 0, right: 1, top: 0, bottom: 1 };
  const groups = composePicture({
    ...content,
    transform: fitTransform(bounds, SIZE, EDGE),
    size: SIZE,
    measure,
  });
  return toSvg(groups, { size: SIZE, title: statusOf(state), ground: theme.ground });
}

const bond = 'michael-d-bond' as PersonId;

export const whole = () => draw(() => {});
export const dark = () => draw(() => {}, DARK);
export const ownerShown = () => draw((actions) => actions.setCounting({ owner: 'show' }));
export const byGroup = () => draw((actions) => actions.setColor('community'));
export const byRecency = () => draw((actions) => actions.setColor('recency'), DARK);
export const anEra = () => draw((actions) => actions.toggleEra('osu' as EraId));
export const aSelection = () => draw((actions) => actions.select({ kind: 'person', id: bond }));
export const aHover = () => draw((actions) => actions.hover({ kind: 'person', id: bond }));
