import type { Locator, Page } from '@playwright/test';
import type { CoterieDocument } from '#core/model/document.ts';
import { expect } from './fixture.ts';

/** "57 authors · 188 collaborations · 41 works" */
const STATUS = /^[\d,]+ authors? · [\d,]+ collaborations? · [\d,]+ works?$/;

export const WHOLE = '83 authors · 288 collaborations · 39 works';

export const statusOf = (page: Page): Locator => page.getByRole('status').filter({ hasText: STATUS });

/** The map's one tab stop, which stands over a person. */
export const mapStop = (page: Page): Locator => page.getByRole('application').getByRole('button');

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

/** The page as it looks once nothing moves any more. */
export async function stillPicture(page: Page): Promise<Buffer> {
  let last = await page.screenshot();
  await expect
    .poll(async () => {
      const before = last;
      last = await page.screenshot();
      return last.equals(before);
    })
    .toBe(true);
  return last;
}
