import { writeView } from '#core/document/link.ts';
import { DEFAULT_VIEW } from '#core/document/view.ts';
import type { Entry } from '#core/model/catalog.ts';
import type { Scene } from '#core/model/document.ts';
import { type Figures, fillCaption, titleOfView } from '#core/scenes/words.ts';
import { differenceOf } from './compare.ts';
import { remember, tallyOf, visibleOf } from './selectors.ts';
import type { State } from './store.ts';
import { viewOf } from './view.ts';

const span = remember((entries: readonly Entry[]): Figures['years'] => {
  const years = entries.flatMap(({ year }) => year ?? []);
  if (years.length === 0) return undefined;
  return years.reduce(([low, high], year) => [Math.min(low, year), Math.max(high, year)], [
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ] as readonly [number, number]);
});

/** What the picture shows, for captions. */
function figuresOf(state: State): Figures {
  const { persons, ties, size } = tallyOf(state);
  return { authors: persons.length, collaborations: ties.length, works: size, years: span(visibleOf(state)) };
}

const told = remember((scene: Scene, number: number, caption: string) => ({ ...scene, number, caption }));

/** The scene that is shown, its caption with live figures; undefined outside the story. */
export function sceneOf(state: State): (Scene & { readonly number: number }) | undefined {
  const { document, scene: number } = state;
  const scene = number === undefined ? undefined : document.scenes[number - 1];
  if (scene === undefined || number === undefined) return undefined;
  return told(scene, number, captionOf(scene, state));
}

/** What a scene says; one that says nothing and compares two eras says what changed. */
function captionOf({ caption }: Scene, state: State): string {
  if (caption === '') return differenceOf(state) ?? '';
  return caption.includes('{') ? fillCaption(caption, figuresOf(state)) : caption;
}

/** The present view as a scene keeps it: not which theme, source and scene the visitor has. */
export function viewTextOf(state: State): string {
  const { theme, src, scene, rest } = DEFAULT_VIEW;
  return writeView({ ...viewOf(state), theme, src, scene, rest });
}

/** The present view as a scene, with a title made from what it narrows to. */
export function toScene(state: State): Scene {
  return { title: titleOfView(viewOf(state), state.document), caption: '', view: viewTextOf(state) };
}
