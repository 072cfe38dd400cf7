import { readdir, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { documentOf } from '../support/documents.ts';
import { makeProfile } from '../support/profile.ts';
import { expect, test } from './fixture.ts';
import { open, serveDocument, statusOf, WHOLE } from './steps.ts';

const saved = (page: Page) => page.getByText('Saved', { exact: true });
const topic = (page: Page, name: string) => page.getByRole('button', { name: `Edit ${name}`, exact: true });

/** One edit, through the panel. */
async function rename(page: Page, from: string, to: string): Promise<void> {
  await topic(page, from).click();
  const menu = page.getByRole('dialog', { name: `Edit ${from}` });
  await menu.getByLabel('Name').fill(to);
  await menu.getByRole('button', { name: 'Rename' }).click();
}

test('an edit is kept within a second and a half, and a reload brings it back', async ({ page }) => {
  await open(page);
  await rename(page, 'DNN compilation', 'Compilers');
  await expect(saved(page)).toBeVisible({ timeout: 1500 });
  await page.reload();
  await expect(topic(page, 'Compilers')).toBeVisible();
  await expect(saved(page)).toBeVisible();
  await expect(statusOf(page)).toHaveText(WHOLE);
});

test('what a link names is kept as a copy once it is edited, and its link opens the copy', async ({
  page,
}) => {
  const topics = [{ id: 't' as never, name: 'Reefs', short: 'Reefs', mark: 1 }];
  const theirs = documentOf([{ authors: ['Ada', 'Bo'], topics: ['t'], year: 2001 }], { topics });
  await serveDocument(page, 'theirs.json', theirs);
  await open(page, 'src=theirs.json');
  await rename(page, 'Reefs', 'Cold reefs');
  await expect(saved(page)).toBeVisible();
  await page.reload();
  await expect(topic(page, 'Cold reefs')).toBeVisible();
  await page.goto('./');
  await expect(statusOf(page)).toHaveText(WHOLE);
  await page.goto('./#src=theirs.json');
  await expect(topic(page, 'Cold reefs')).toBeVisible();
  await expect(page.getByText('This is your own copy of theirs.json')).toBeVisible();
});

test('a document that ended the page twice while it opened is left closed, and opens when asked for', async ({
  page,
  context,
}) => {
  await open(page);
  await rename(page, 'DNN compilation', 'Compilers');
  await expect(saved(page)).toBeVisible();
  await page.reload();
  let latest = page;
  for (const _ of ['once', 'twice']) {
    await expect(topic(latest, 'Compilers')).toBeVisible();
    const opened = Date.now();
    const cdp = await context.newCDPSession(latest);
    // It never answers: who would have answered is gone.
    void cdp.send('Page.crash').catch(() => undefined);
    await latest.waitForEvent('crash');
    // Tabs that come back within a second of each other are none the worse for it.
    await expect.poll(() => Date.now() - opened).toBeGreaterThan(1000);
    latest = await context.newPage();
    await latest.goto('./');
  }
  await expect(latest.getByText('this page ended twice while it was opening it')).toBeVisible();
  await expect(topic(latest, 'DNN compilation')).toBeVisible();
  await latest.getByRole('button', { name: 'Sample', exact: true }).click();
  await latest
    .getByRole('dialog')
    .getByRole('button', { name: /^Open / })
    .click();
  await expect(topic(latest, 'Compilers')).toBeVisible();
  await latest.reload();
  await expect(topic(latest, 'Compilers')).toBeVisible();
});

test('a second tab reads, and writes once the first is gone', async ({ page, context }) => {
  await open(page);
  await rename(page, 'DNN compilation', 'Compilers');
  await expect(saved(page)).toBeVisible();
  const second = await context.newPage();
  await open(second);
  await expect(second.getByText(/^Read only: it is open for editing in another tab/)).toBeVisible();
  await rename(page, 'Compilers', 'Compilers again');
  await expect(saved(page)).toBeVisible();
  await page.close();
  await expect(saved(second)).toBeVisible();
  await expect(topic(second, 'Compilers again')).toBeVisible();
  await rename(second, 'Compilers again', 'Of the second');
  await expect(saved(second)).toBeVisible();
});

for (const quotaSize of [1, 1000, 50_000]) {
  test(`a browser with room for ${quotaSize} bytes says so and goes on; once there is room, it saves`, async ({
    page,
    context,
    baseURL,
  }) => {
    const { origin } = new URL(baseURL ?? '');
    const cdp = await context.newCDPSession(page);
    // Before the first save: Chromium remembers for a while how much room there was.
    await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize });
    await open(page);
    await rename(page, 'DNN compilation', 'Compiling');
    const full = page.getByRole('status').filter({ hasText: 'Not saved: this browser has no room left' });
    await expect(full).toBeVisible({ timeout: 2000 });
    await rename(page, 'Compiling', 'Compilers');
    await expect(topic(page, 'Compilers')).toBeVisible();
    await expect(full).toBeVisible();
    await cdp.send('Storage.overrideQuotaForOrigin', { origin });
    // Of itself, after a while.
    await expect(saved(page)).toBeVisible({ timeout: 20_000 });
    await page.reload();
    await expect(topic(page, 'Compilers')).toBeVisible();
  });
}

test('where the browser lends no storage, all works and says that it is not kept', async ({ page }) => {
  await page.addInitScript(() => {
    const deny = () => {
      throw new DOMException('Access is denied for this document.', 'SecurityError');
    };
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
      Object.defineProperty(globalThis, name, { get: deny });
    }
    navigator.storage.getDirectory = () => Promise.reject(new DOMException('denied', 'SecurityError'));
    navigator.locks.request = () => Promise.reject(new DOMException('denied', 'SecurityError'));
  });
  await open(page);
  await rename(page, 'DNN compilation', 'Compilers');
  await expect(
    page.getByRole('status').filter({ hasText: 'Not saved: this browser lends no storage here' }),
  ).toBeVisible();
  await expect(topic(page, 'Compilers')).toBeVisible();
});

async function filesUnder(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true });
  const paths = names.map((name) => join(folder, name));
  const kinds = await Promise.all(paths.map((path) => stat(path)));
  return paths.filter((_, i) => kinds[i]?.isFile());
}

interface Damage {
  readonly name: string;
  readonly folders: readonly string[];
  readonly harm: (file: string) => Promise<void>;
  readonly told: RegExp | undefined;
}

const RESTORED = /^This browser had lost “Minjia Zhang”\. It was restored from its second copy/;
const garble = (file: string) => writeFile(file, Buffer.alloc(5000, 0xa5));
const remove = (file: string) => rm(file);

const DAMAGES: readonly Damage[] = [
  { name: 'garbled', folders: ['IndexedDB'], harm: garble, told: RESTORED },
  { name: 'cut to nothing', folders: ['IndexedDB'], harm: (file) => truncate(file), told: RESTORED },
  { name: 'gone', folders: ['IndexedDB'], harm: remove, told: RESTORED },
  { name: 'gone with its witness', folders: ['IndexedDB', 'Local Storage'], harm: remove, told: RESTORED },
  { name: 'well, its witness garbled', folders: ['Local Storage'], harm: garble, told: undefined },
  { name: 'well, its second copy garbled', folders: ['File System'], harm: garble, told: undefined },
];

for (const { name, folders, harm, told } of DAMAGES) {
  test(`a document comes back where the database is ${name}`, async ({ baseURL }) => {
    const profile = await makeProfile();
    try {
      const first = await profile.start();
      await first.page.goto(baseURL ?? '');
      await rename(first.page, 'DNN compilation', 'Compilers');
      await expect(saved(first.page)).toBeVisible();
      // The browser writes localStorage and the second copy to the disk by and by.
      await first.page.waitForTimeout(1000);
      await first.context.close();
      for (const folder of folders) {
        for (const file of await filesUnder(join(profile.folder, 'Default', folder))) await harm(file);
      }
      const second = await profile.start();
      await second.page.goto(baseURL ?? '');
      await expect(topic(second.page, 'Compilers')).toBeVisible({ timeout: 15_000 });
      if (told !== undefined) await expect(second.page.getByText(told)).toBeVisible();
      await second.page.reload();
      await expect(topic(second.page, 'Compilers')).toBeVisible();
      if (told !== undefined) await expect(second.page.getByText(told)).toBeHidden();
      await second.context.close();
    } finally {
      await profile.remove();
    }
  });
}
