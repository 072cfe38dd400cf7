import type { FilmFormat, FilmJob } from './job.ts';

/** Makes the file; each maker is fetched when it is first asked for. Rejects with the signal's reason once it is aborted. */
export async function makeFilm(format: FilmFormat, job: FilmJob): Promise<Blob> {
  if (format === 'gif') return (await import('./gif.ts')).makeGif(job);
  return (await import('./video.ts')).makeVideo(format, job);
}
