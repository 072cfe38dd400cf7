import type { FilmFormat } from '#browser/film/job.ts';
import type { Pace } from '#core/export/film.ts';
import type { Size } from '#draw/fit.ts';
import type { Measure } from '#draw/sheet.ts';
import { legendOf } from '#draw/slide/legend.ts';
import type { SlideInput } from '#draw/slide/slide.ts';
import { visibleOf } from '#state/selectors.ts';
import type { State } from '#state/store.ts';
import { selectChips } from '#ui/filters/chips.ts';
import { shotsOf, slideInputOf } from '../files/shots.ts';

/** What a film goes through, stop by stop. */
export interface Film {
  readonly stops: number;
  /** Made when it is asked for: a long list has many years. */
  readonly stopAt: (stop: number) => SlideInput;
}

/** The years of what is shown, each with all that came before it, seen from where the last one is seen. */
export function growthOf(state: State, window: Size, measure: Measure): Film {
  const years = [...new Set(visibleOf(state).flatMap(({ year }) => year ?? []))].sort((a, b) => a - b);
  const first = years[0] ?? 0;
  const until = (year: number): State => ({
    ...state,
    filters: { ...state.filters, years: [first, year] },
  });
  const inputAt = (year: number): SlideInput =>
    slideInputOf(
      { name: '', title: state.document.title, caption: '', notes: '', state: until(year) },
      false,
      window,
      measure,
    );
  // The title says the years already.
  const filters = selectChips({ ...state, filters: { ...state.filters, years: undefined } }).map(
    ({ label }) => label,
  );
  // Map and legend stand still while people come.
  const { show, picture } = inputAt(years.at(-1) ?? first);
  const legend = legendOf(picture);
  return {
    stops: years.length,
    stopAt: (stop) => {
      const year = years[stop] ?? first;
      const { words, ...input } = inputAt(year);
      const title = `${words.title} · ${year === first ? first : `${first}–${year}`}`;
      return { ...input, show, legend, words: { ...words, title, filters } };
    },
  };
}

/** The scenes in order; none where there are none. */
export function storyOf(state: State, window: Size, measure: Measure): Film {
  const scenes = state.document.scenes.length === 0 ? [] : shotsOf(state).slice(1);
  const [first] = scenes;
  return {
    stops: scenes.length,
    stopAt: (stop) => {
      const scene = scenes[stop] ?? first;
      if (scene === undefined) throw new Error('There is no scene.');
      return slideInputOf(scene, false, window, measure);
    },
  };
}

/** A GIF of ten frames a second glides well enough, and is a third as large. */
export const fpsOf = (format: FilmFormat): number => (format === 'gif' ? 10 : 30);

/** The way between two stops and a last look, in seconds. */
const EASE = 0.8;
const LINGER = 1;

export const paceOf = (format: FilmFormat, hold: number): Pace => ({
  ...{ fps: fpsOf(format), hold, ease: EASE, linger: LINGER },
});
