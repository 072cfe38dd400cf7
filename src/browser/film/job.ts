import type { Run } from '#core/export/film.ts';

/** A film to be made: painted run by run on a context that the maker lends. */
export interface FilmJob {
  readonly width: number;
  readonly height: number;
  readonly fps: number;
  readonly runs: readonly Run[];
  readonly paint: (context: CanvasRenderingContext2D, moment: Run['moment']) => void;
  /** 0 to 1. */
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
}

export type FilmFormat = 'mp4' | 'webm' | 'gif';

/** A film that cannot be made here, in a sentence that can be shown. */
export class CannotFilm extends Error {
  override readonly name = 'CannotFilm';
}

export function canvasOf(width: number, height: number, isRead = false): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d', { willReadFrequently: isRead });
  if (context === null)
    throw new CannotFilm(
      `This browser cannot draw a picture of ${width} × ${height} pixels. Choose a smaller size.`,
    );
  return context;
}

/** Lets the page answer hands and paint itself; unlike a timer, it goes on at speed while the page is hidden. */
export function letPageBreathe(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
