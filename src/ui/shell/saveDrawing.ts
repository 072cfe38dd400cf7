import { saveText } from '#browser/files.ts';
import { themeInForce } from '#browser/theme.ts';
import { composePicture } from '#draw/compose.ts';
import { contentOf } from '#draw/content.ts';
import { boundsOf } from '#draw/field.ts';
import { fitTransform } from '#draw/fit.ts';
import { createMeasure } from '#draw/measure.ts';
import { toSvg } from '#draw/svg.ts';
import { themeNamed } from '#draw/theme.ts';
import { pictureOf } from '#state/picture.ts';
import { statusOf } from '#state/selectors.ts';
import type { State } from '#state/store.ts';

const SIZE = { width: 1600, height: 1000 };
const EDGE = { top: 60, right: 60, bottom: 60, left: 60 };

/** Saves the whole map that is shown as an SVG drawing, in the theme in force. */
export function saveDrawing(state: State): void {
  const theme = themeNamed(themeInForce(state.theme));
  const content = contentOf({ ...pictureOf(state), hovered: undefined }, theme);
  const bounds = boundsOf(content.scene.discs);
  const transform = bounds === undefined ? { x: 0, y: 0, k: 1 } : fitTransform(bounds, SIZE, EDGE);
  const { measure } = createMeasure();
  const groups = composePicture({ ...content, transform, size: SIZE, measure });
  const title = `${state.document.title}: ${statusOf(state)}`;
  saveText(
    `${state.document.title}.svg`,
    toSvg(groups, { size: SIZE, title, ground: theme.ground }),
    'image/svg+xml',
  );
}
