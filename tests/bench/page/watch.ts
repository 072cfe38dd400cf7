/** What a page tells of itself while it is measured; times in milliseconds since its navigation. */
export interface Bench {
  /** When the data was in the page. */
  start?: number;
  picture?: number;
  settled?: number;
  tasks: { readonly start: number; readonly duration: number }[];
  /** Ends a peer's layout that has not settled in time. */
  stop?: () => void;
}

export type Watched = typeof globalThis & { bench: Bench };

/** Runs in the page before its own scripts. */
export function watchTasks(): void {
  const bench: Bench = { tasks: [] };
  (globalThis as Watched).bench = bench;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) bench.tasks.push({ start: startTime, duration });
  }).observe({ type: 'longtask', buffered: true });
}

/**
 * Runs in a page that draws on canvases and does not say when: it looks at them small in every frame. The picture is the
 * first with something on it, and it has settled with the last change before three seconds without one.
 */
export function watchPixels(): void {
  const { bench } = globalThis as Watched;
  const [width, height, quietMs, leastInk] = [96, 64, 3000, 12];
  const small = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  let last = '';
  let changed = 0;
  const look = (now: number): void => {
    if (small === null) return;
    small.clearRect(0, 0, width, height);
    for (const canvas of document.querySelectorAll('canvas')) {
      if (canvas.clientWidth > 300 && canvas.width > 0) small.drawImage(canvas, 0, 0, width, height);
    }
    const pixels = new Uint32Array(small.getImageData(0, 0, width, height).data.buffer);
    const ground = pixels[0];
    const ink = pixels.reduce((sum, pixel) => sum + Number(pixel !== ground), 0);
    const picture = pixels.join();
    if (picture !== last) [last, changed] = [picture, now];
    const time = performance.now();
    if (ink >= leastInk) bench.picture ??= time;
    const isBusy = document.querySelector('[aria-busy="true"], progress') !== null;
    if (bench.picture !== undefined && !isBusy && now - changed > quietMs) {
      bench.settled = changed;
      return;
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
