import type { Browser, Page } from '@playwright/test';
import { quantile, type Times } from './figures.ts';

export interface PageTimes {
  /** From the start of navigation to the frame after the first disc is painted. */
  readonly picture: Times;
  /** What long tasks took in all, until three seconds after the picture. */
  readonly blocked: Times;
  /** From a new link to the frame that shows the new status line. */
  readonly filter: Times;
  readonly frameMedian: Times;
  readonly frame95: Times;
}

interface Marks {
  picture?: number;
  blocked: number;
}
type Marked = typeof globalThis & { bench: Marks };

const WAIT = 60_000;

/** Every run is a visitor who comes for the first time. */
export async function measurePage(
  browser: Browser,
  url: string,
  runs: number,
  body: string | undefined,
): Promise<PageTimes> {
  const times = { picture: [], blocked: [], filter: [], frameMedian: [], frame95: [] } as {
    [K in keyof PageTimes]: number[];
  };
  for (let run = 0; run < runs; run++) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    if (body !== undefined) {
      await page.route('**/bench.json', (route) => route.fulfill({ contentType: 'application/json', body }));
    }
    await page.addInitScript(watch);
    await page.goto(`${url}${body === undefined ? '' : '#src=bench.json'}`);
    await page.waitForFunction(() => (globalThis as Marked).bench.picture !== undefined, null, {
      timeout: WAIT,
    });
    await page.waitForTimeout(3000);
    const { picture = Number.NaN, blocked } = await page.evaluate(() => (globalThis as Marked).bench);
    const frames = await measureFrames(page);
    times.picture.push(picture);
    times.blocked.push(blocked);
    times.frameMedian.push(quantile(frames, 0.5));
    times.frame95.push(quantile(frames, 0.95));
    times.filter.push(await measureFilter(page, run));
    await page.close();
  }
  return times;
}

/** Runs in the page before its own scripts. */
function watch(): void {
  const bench: Marks = { blocked: 0 };
  (globalThis as Marked).bench = bench;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) bench.blocked += duration;
  }).observe({ type: 'longtask', buffered: true });
  const { arc, fillText } = CanvasRenderingContext2D.prototype;
  const painted = (): void => {
    CanvasRenderingContext2D.prototype.arc = arc;
    CanvasRenderingContext2D.prototype.fillText = fillText;
    requestAnimationFrame(() => {
      bench.picture = performance.now();
    });
  };
  CanvasRenderingContext2D.prototype.arc = function (...shape) {
    if (this.canvas.clientWidth > 300) painted();
    arc.apply(this, shape);
  };
  CanvasRenderingContext2D.prototype.fillText = function (...text) {
    if (this.canvas.clientWidth > 300) painted();
    fillText.apply(this, text);
  };
}

/** Frames of two seconds in which the map is dragged and zoomed. */
async function measureFrames(page: Page): Promise<Times> {
  const box = await page.locator('canvas').first().boundingBox();
  if (box === null) throw new Error('The page has no canvas to drag.');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const frames = page.evaluate(
    () =>
      new Promise<number[]>((done) => {
        const gaps: number[] = [];
        let last = performance.now();
        const end = last + 2000;
        const next = (now: number): void => {
          gaps.push(now - last);
          last = now;
          if (now < end) requestAnimationFrame(next);
          else done(gaps.slice(1));
        };
        requestAnimationFrame(next);
      }),
  );
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 0; step < 30; step++) await page.mouse.move(x + 100 * Math.sin(step / 5), y + step * 3);
  await page.mouse.up();
  for (let step = 0; step < 30; step++) await page.mouse.wheel(0, step < 15 ? -60 : 60);
  return frames;
}

function measureFilter(page: Page, run: number): Promise<number> {
  return page.evaluate(
    (hash) =>
      new Promise<number>((done) => {
        const start = performance.now();
        const status = (): string | undefined =>
          [...document.querySelectorAll('[role=status]')]
            .map(({ textContent }) => textContent ?? '')
            .find((text) => / works?$/.test(text));
        const before = status();
        const observer = new MutationObserver(() => {
          if (status() === before) return;
          observer.disconnect();
          requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
        });
        observer.observe(document.body, { subtree: true, childList: true, characterData: true });
        const src = new URLSearchParams(location.hash.slice(1)).get('src');
        location.hash = src === null ? hash : `${hash}&src=${src}`;
      }),
    `years=${2016 + (run % 5)}`,
  );
}
