import { documentOf, type WorkSketch } from '../support/documents.ts';
import { expect, test } from './fixture.ts';
import { detailsOf, mapStop, open, serveDocument, statusOf, WHOLE } from './steps.ts';

test('opens on the sample, named and counted, under a path that is not the root', async ({ page }) => {
  await open(page);
  expect(new URL(page.url()).pathname).not.toBe('/');
  await expect(page).toHaveTitle('Minjia Zhang · Coterie');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Minjia Zhang');
  await expect(statusOf(page)).toHaveText(WHOLE);
  await expect(page.getByRole('application')).toHaveAccessibleName('Map: 83 authors, 288 collaborations');
  await expect(detailsOf(page).getByRole('heading', { name: '83 authors' })).toBeVisible();
  await expect(mapStop(page)).toHaveAccessibleName(/^[\w. ]+\. \d+ works?, 20\d\d.*\. 1?\d?\d of 83$/);
});

test('looking around keeps nothing in the browser', async ({ page, context }) => {
  await open(page, 'years=2012-2016');
  await page.getByRole('button', { name: 'Theme: as the system' }).click();
  await expect(page).toHaveURL(/theme=light/);
  const kept = await page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
  expect(kept).toEqual({ local: 0, session: 0, databases: 0, caches: 0, workers: 0 });
  expect(await context.cookies()).toEqual([]);
});

test('a document without works opens as what it is', async ({ page }) => {
  await serveDocument(page, 'empty.json', documentOf([], { title: 'Nothing yet' }));
  await open(page, 'src=empty.json');
  await expect(page).toHaveTitle('Nothing yet · Coterie');
  await expect(statusOf(page)).toHaveText('0 authors · 0 collaborations · 0 works');
  await expect(page.getByText('There are no works yet.')).toBeVisible();
  await expect(page.getByText('Nobody is in the network.')).toBeVisible();
  await page.getByRole('button', { name: 'Table' }).click();
  await expect(page.getByRole('button', { name: '0 collaborations' })).toBeVisible();
});

test('six hundred works open, are laid out, and answer to the hand', async ({ page }) => {
  const works = Array.from({ length: 600 }, (_, i): WorkSketch => {
    const group = i % 60;
    const authors = Array.from(
      { length: 1 + (i % 5) },
      (_, at) => `Author ${group * 8 + ((i + 3 * at) % 13)}`,
    );
    return { authors: [...new Set(authors)], year: 1990 + (i % 35), topics: [`t${group % 6}`] };
  });
  const topics = Array.from({ length: 6 }, (_, i) => ({
    id: `t${i}` as never,
    name: `Topic ${i}`,
    short: `T${i}`,
    mark: i + 1,
  }));
  await serveDocument(page, 'large.json', documentOf(works, { title: 'A department', topics }));
  await open(page, 'src=large.json');
  await expect(statusOf(page)).toHaveText(/· 600 works$/);
  await expect(page.getByText(/^Arranging/)).toBeHidden({ timeout: 15_000 });
  const authors = (await statusOf(page).textContent())?.split(' ')[0];
  await expect(mapStop(page)).toHaveAccessibleName(new RegExp(` of ${authors}$`));
  await page.getByRole('slider', { name: 'First year' }).press('PageDown');
  await page.getByRole('button', { name: /^Topic 3/ }).click();
  await expect(statusOf(page)).not.toHaveText(/600 works$/);
  await page.getByRole('listbox', { name: /^\d+ authors/ }).press('Enter');
  await expect(detailsOf(page).getByRole('heading', { name: /^Author \d+$/ })).toBeVisible();
});
