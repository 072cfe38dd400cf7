import { makeFilm } from '#browser/film/film.ts';
import { canvasOf, type FilmFormat } from '#browser/film/job.ts';
import { runsOf } from '#core/export/film.ts';
import { createFilm } from '#draw/slide/film.ts';
import type { SlideOptions } from '#draw/slide/slide.ts';
import type { JobTools } from '../useJob.ts';
import { type Film, fpsOf, paceOf } from './films.ts';

/** The film as a file, resting `hold` seconds at each stop. */
export function shoot(
  { stops, stopAt }: Film,
  format: FilmFormat,
  hold: number,
  options: SlideOptions,
  tools: JobTools,
): Promise<Blob> {
  const { width, height } = options.size;
  return makeFilm(format, {
    ...{ width, height, fps: fpsOf(format), runs: runsOf(stops, paceOf(format, hold)) },
    paint: createFilm(stopAt, options, (...size) => canvasOf(...size, format === 'gif')),
    ...tools,
  });
}
