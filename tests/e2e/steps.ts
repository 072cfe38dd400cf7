import type { Frame, Locator, Page } from '@playwright/test';
import type { CoterieDocument } from '#core/model/document.ts';
import { expect } from './fixture.ts';

/** "57 authors · 188 collaborations · 41 works" */
const STATUS = /^[\d,]+ authors? · [\d,]+ collaborations? · [\d,]+ works?$/;

export const WHOLE = '83 authors · 288 collaborations · 39 works';

export const statusOf = (page: Page): Locator => page.getByRole('status').filter({ hasText: STATUS });

/** The map's one tab stop, which stands over a person. */
export const mapStop = (page: Page): Locator => page.getByRole('application').getByRole('button');

/** Who stands under the map's tab stop. */
export async function nameAtStop(page: Page): Promise<string> {
  return (await mapStop(page).getAttribute('aria-label'))?.replace(/\. \d+ works?\b.*$/, '') ?? '';
}

/** Where they stand on the screen, once the map is at rest. */
export async function spotOf(page: Page): Promise<{ readonly x: number; readonly y: number }> {
  await stillPicture(page);
  const box = await mapStop(page).boundingBox();
  if (box === null) throw new Error('Nobody is on the map.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

export const chip = (page: Page, label: string): Locator =>
  page.getByRole('list', { name: 'Active filters' }).getByRole('button', { name: `Remove: ${label}` });

export const detailsOf = (page: Page): Locator => page.getByRole('complementary', { name: 'Details' });

/** Opens the page on a view and waits until it stands. */
export async function open(page: Page, hash = ''): Promise<void> {
  await page.goto(hash === '' ? './' : `./#${hash}`);
  await expect(statusOf(page)).toBeVisible();
}

/** What the link says, key by key, as it stands there. */
export function linkOf(page: Page): Readonly<Record<string, string>> {
  const pairs = new URL(page.url()).hash.slice(1).split('&');
  return Object.fromEntries(pairs.filter((pair) => pair !== '').map((pair) => pair.split(/=(.*)/s, 2)));
}

/** Serves a document beside the page, so that `src=` can name it. */
export async function serveDocument(
  page: Page,
  name: string,
  document: CoterieDocument | string,
): Promise<void> {
  const body = typeof document === 'string' ? document : JSON.stringify(document);
  await page.route(`**/${name}`, (route) => route.fulfill({ contentType: 'application/json', body }));
}

/** The keyboard never has to begin again at the top of the page. */
export async function expectFocusKept(page: Page): Promise<void> {
  await expect(page.locator('body')).not.toBeFocused();
}

/** The canvas of the land, which knows the camera and the people but no hover. */
export const LAND = 'canvas:first-of-type';

/** What is painted, as the canvases hold it once nothing moves any more. */
export async function stillPicture(on: Page | Frame, canvases = 'canvas'): Promise<string> {
  let last = '';
  await expect
    .poll(
      async () => {
        const before = last;
        last = await on.evaluate(
          (all) =>
            [...document.querySelectorAll<HTMLCanvasElement>(all)].map((one) => one.toDataURL()).join(' '),
          canvases,
        );
        return last === before;
      },
      // Land rises when people have been at rest for a while.
      { intervals: [300] },
    )
    .toBe(true);
  return last;
}

/** How many pixels of the people's sheet are painted. */
export const painted = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const canvas = document.querySelectorAll('canvas')[1];
    const copy = document.createElement('canvas');
    const context = copy.getContext('2d', { willReadFrequently: true });
    if (canvas === undefined || context === null || canvas.width === 0) return 0;
    copy.width = canvas.width;
    copy.height = canvas.height;
    context.drawImage(canvas, 0, 0);
    const { data } = context.getImageData(0, 0, copy.width, copy.height);
    return data.filter((value, i) => i % 4 === 3 && value > 0).length;
  });
