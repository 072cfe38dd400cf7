import type { Size } from '#draw/fit.ts';
import { SLIDE_PRESETS } from '#draw/slide/sizes.ts';
import { DEFAULT_SLIDE, type SlideOptions, type SlidePart } from '#draw/slide/slide.ts';
import type { Store } from '#state/store.ts';

/** What the visitor asks of a picture. */
export interface Wishes {
  /** Which of the shots: 0 is what is shown now. */
  readonly shot: number;
  /** Which of the presets; after the last one comes the size of the window. */
  readonly size: number;
  readonly theme: 'light' | 'dark';
  readonly transparent: boolean;
  readonly labelScale: number;
  readonly mostNames: number | undefined;
  readonly boldTies: boolean;
  readonly without: ReadonlySet<SlidePart>;
  readonly close: boolean;
  /** Pixels of a PNG for each of the slide. */
  readonly density: number;
  /** A file that has pages has one for each scene, else for this picture alone. */
  readonly allScenes: boolean;
}

function firstWishes(theme: 'light' | 'dark'): Wishes {
  const { transparent, labelScale, mostNames, boldTies, without } = DEFAULT_SLIDE;
  return {
    ...{ shot: 0, size: 0, close: false, density: 2, allScenes: true, theme },
    ...{ transparent, labelScale, mostNames, boldTies, without },
  };
}

/** What was asked for last, for as long as the page is open: saving once more after a look at the map is common. */
const lastAsked = new WeakMap<Store, Wishes>();

export function wishesFor(store: Store, theme: 'light' | 'dark'): Wishes {
  return lastAsked.get(store) ?? firstWishes(theme);
}

export function rememberWishes(store: Store, wishes: Wishes): void {
  lastAsked.set(store, wishes);
}

export function sizesFor(window: Size): readonly (Size & { readonly name: string })[] {
  const [width, height] = [Math.round(window.width), Math.round(window.height)];
  return [...SLIDE_PRESETS, { name: `This window, ${width} × ${height}`, width, height }];
}

export function optionsOf(wishes: Wishes, window: Size): SlideOptions {
  const { theme, transparent, labelScale, mostNames, boldTies, without } = wishes;
  const { width, height } = sizesFor(window)[wishes.size] ?? DEFAULT_SLIDE.size;
  return { size: { width, height }, theme, transparent, labelScale, mostNames, boldTies, without };
}
