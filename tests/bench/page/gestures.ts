import type { Page } from '@playwright/test';
import type { Times } from '../figures.ts';

const GESTURE_MS = 1500;

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** The time from frame to frame while something is done with the pointer, in milliseconds. */
async function framesWhile(page: Page, act: (end: number) => Promise<void>): Promise<Times> {
  const frames = page.evaluate(
    (forMs) =>
      new Promise<number[]>((done) => {
        const gaps: number[] = [];
        let last = performance.now();
        const end = last + forMs;
        const next = (now: number): void => {
          gaps.push(now - last);
          last = now;
          if (now < end) requestAnimationFrame(next);
          else done(gaps.slice(1));
        };
        requestAnimationFrame(next);
      }),
    GESTURE_MS,
  );
  // Whoever waits for it may have given up by then.
  frames.catch(() => undefined);
  await act(Date.now() + GESTURE_MS);
  return frames;
}

/** The picture is pulled about for half of the time, and zoomed in and out for the other. */
export function panAndZoom(page: Page, { x, y }: Place): Promise<Times> {
  return framesWhile(page, async (end) => {
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (let step = 0; Date.now() < end - GESTURE_MS / 2; step++) {
      await page.mouse.move(x + 100 * Math.sin(step / 8), y + 60 * Math.cos(step / 8));
    }
    await page.mouse.up();
    for (let step = 0; Date.now() < end; step++) await page.mouse.wheel(0, step % 30 < 15 ? -40 : 40);
  });
}

/** The pointer walks over the picture with no button down. */
export function hover(page: Page, { x, y }: Place): Promise<Times> {
  return framesWhile(page, async (end) => {
    for (let step = 0; Date.now() < end; step++) {
      await page.mouse.move(x + 200 * Math.sin(step / 20), y + 150 * Math.cos(step / 27));
    }
  });
}

/** A handle of the years is drawn to and fro. */
export function dragYears(page: Page, from: Place, width: number): Promise<Times> {
  return framesWhile(page, async (end) => {
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    for (let step = 0; Date.now() < end; step++) {
      await page.mouse.move(from.x + (width / 2) * (1 - Math.cos(step / 40)), from.y);
    }
    await page.mouse.up();
  });
}
