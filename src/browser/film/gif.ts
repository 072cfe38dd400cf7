import { applyPalette, GIFEncoder, quantize } from 'gifenc';
import { CannotFilm, canvasOf, type FilmJob, letPageBreathe } from './job.ts';

/** Google Slides takes no larger picture. */
const MOST_BYTES = 50e6;
/** The last of 256 stands for "as in the frame before". */
const COLOURS = 255;
const SAME = 255;
/** So many stops are looked at to choose the colours, one pixel in so many. */
const LOOKS = 8;
const SPARSE = 5;
/** As in the frame before, unless painted over. */
const KEEP = 1;

/**
 * One palette for the whole film, so that nothing flickers, and each frame holds only the pixels that changed. A run is one
 * frame that lasts as long as it does.
 */
export async function makeGif(job: FilmJob): Promise<Blob> {
  const { width, height, fps, runs, paint, onProgress, signal } = job;
  const context = canvasOf(width, height, true);
  const shot = (moment: FilmJob['runs'][number]['moment']): Uint8ClampedArray => {
    paint(context, moment);
    return context.getImageData(0, 0, width, height).data;
  };
  const palette = await paletteOf(job, shot);
  const gif = GIFEncoder();
  let before: Uint8Array | undefined;
  let [time, told] = [0, 0];
  for (const [i, { moment, frames }] of runs.entries()) {
    await letPageBreathe();
    signal.throwIfAborted();
    const now = applyPalette(shot(moment), palette);
    time += frames / fps;
    // Counted from the beginning, so that rounding to hundredths never adds up.
    const delay = Math.round(time * 100) * 10 - told;
    told += delay;
    const changes = { delay, transparent: true, transparentIndex: SAME, dispose: KEEP };
    if (before === undefined) gif.writeFrame(now, width, height, { palette, delay, dispose: KEEP });
    else gif.writeFrame(changesIn(now, before), width, height, changes);
    before = now;
    if (gif.bytesView().length > MOST_BYTES)
      throw new CannotFilm(
        'The GIF would be larger than 50 MB, which Google Slides refuses. Filter the map first, or save it as MP4.',
      );
    onProgress((i + 1) / runs.length);
  }
  gif.finish();
  return new Blob([gif.bytesView()], { type: 'image/gif' });
}

function changesIn(now: Uint8Array, before: Uint8Array): Uint8Array {
  return now.map((colour, i) => (colour === before[i] ? SAME : colour));
}

async function paletteOf(
  { runs, signal }: FilmJob,
  shot: (moment: FilmJob['runs'][number]['moment']) => Uint8ClampedArray,
): Promise<readonly (readonly number[])[]> {
  const stops = runs.filter(({ moment }) => moment.share === 0);
  const step = Math.max(1, Math.ceil(stops.length / LOOKS));
  const looks: Uint8ClampedArray[] = [];
  // From the end, where most is to be seen.
  for (let i = stops.length - 1; i >= 0; i -= step) {
    await letPageBreathe();
    signal.throwIfAborted();
    const stop = stops[i];
    if (stop !== undefined) looks.push(sparse(shot(stop.moment)));
  }
  const all = new Uint8ClampedArray(looks.reduce((sum, { length }) => sum + length, 0));
  looks.reduce((at, look) => {
    all.set(look, at);
    return at + look.length;
  }, 0);
  const found = [...quantize(all, COLOURS)];
  // The table always has 256 places, so that the last one is free for what stays.
  const spare = found[0] ?? [0, 0, 0];
  return Array.from({ length: 256 }, (_, i) => (i < COLOURS ? (found[i] ?? spare) : spare));
}

function sparse(rgba: Uint8ClampedArray): Uint8ClampedArray {
  const pixels = Math.floor(rgba.length / 4 / SPARSE);
  const some = new Uint8ClampedArray(pixels * 4);
  for (let i = 0; i < pixels; i += 1) {
    const at = i * SPARSE * 4;
    some.set(rgba.subarray(at, at + 4), i * 4);
  }
  return some;
}
