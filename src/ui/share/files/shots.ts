import { readView, toKnown } from '#core/document/link.ts';
import type { Bounds } from '#draw/field.ts';
import type { Size } from '#draw/fit.ts';
import type { Measure } from '#draw/sheet.ts';
import type { SlideInput } from '#draw/slide/slide.ts';
import { stretchAround, stretchSeen } from '#draw/slide/stretch.ts';
import { differenceOf } from '#state/compare.ts';
import { framedOf, pictureOf } from '#state/picture.ts';
import { statusOf, toCatalogOf } from '#state/selectors.ts';
import type { State } from '#state/store.ts';
import { sceneOf } from '#state/story.ts';
import { stateShowing } from '#state/view.ts';
import { selectChips } from '#ui/filters/chips.ts';

/** Something that a picture can be made of: what is shown now, or a scene. */
export interface Shot {
  readonly name: string;
  readonly title: string;
  readonly caption: string;
  readonly notes: string;
  readonly state: State;
}

/** What is shown now, then every scene in order. What no longer matches in a scene is left out, as when it is shown. */
export function shotsOf(state: State): readonly Shot[] {
  const { document } = state;
  const now: Shot = {
    name: 'What is shown now',
    title: document.title,
    caption: differenceOf(state) ?? '',
    notes: '',
    state,
  };
  if (document.scenes.length === 0) return [now];
  const known = toKnown(document);
  const catalog = toCatalogOf(state);
  const scenes = document.scenes.map(({ title, caption, notes = '', view }, i): Shot => {
    const shown = stateShowing(document, { ...readView(view, known).view, scene: i + 1 }, catalog);
    return {
      name: `Scene ${i + 1}: ${title}`,
      title: title === '' ? document.title : title,
      caption: sceneOf(shown)?.caption ?? caption,
      notes,
      state: shown,
    };
  });
  return [now, ...scenes];
}

/** Panels cover about a quarter of the window, so a camera shows about this much of it. */
const FREE = 0.75;

/** What a slide of it is drawn from. `close` frames whoever is shown; else the stretch is that of the screen. */
export function slideInputOf(shot: Shot, close: boolean, window: Size, measure: Measure): SlideInput {
  const { state, title, caption } = shot;
  const filters = selectChips(state).map(({ label }) => label);
  return {
    // A pointer that rests on somebody is nothing for a file.
    picture: { ...pictureOf(state), hovered: undefined },
    words: { title, caption, filters, status: statusOf(state) },
    show: close ? undefined : stretchOf(state, window),
    measure,
  };
}

function stretchOf(state: State, { width, height }: Size): Bounds | undefined {
  if (state.camera !== undefined)
    return stretchSeen(state.camera, { width: width * FREE, height: height * FREE });
  const framed = framedOf(state);
  return framed === undefined ? undefined : stretchAround(framed);
}

/** What the speaker's notes of a slide say: those of the scene, else what is seen on it, in words. */
export function notesFor({ notes, caption }: Shot, { words }: SlideInput): string {
  if (notes !== '') return notes;
  return [caption, ...words.filters, words.status].filter((line) => line !== '').join('\n');
}
