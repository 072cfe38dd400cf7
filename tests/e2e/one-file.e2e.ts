import { readFile, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Page, TestInfo } from '@playwright/test';
import { documentOf } from '../support/documents.ts';
import { expect, test } from './fixture.ts';
import { open, serveDocument, statusOf, WHOLE } from './steps.ts';

const HOSTILE = '</script><script>document.title=1</script><!-- \u2028 ]]>';

/** Saves the one file, and opens it as a file, in a page that may ask nobody for anything. */
async function openAlone(
  page: Page,
  info: TestInfo,
): Promise<{ readonly alone: Page; readonly asked: string[] }> {
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByRole('tab', { name: 'Data' }).click();
  const begun = page.waitForEvent('download');
  await page.getByRole('button', { name: 'One HTML file' }).click();
  const path = info.outputPath('talk.html');
  await writeFile(path, await readFile(await (await begun).path()));
  const alone = await page.context().newPage();
  const asked: string[] = [];
  alone.on('request', (request) => asked.push(request.url()));
  await alone.context().setOffline(true);
  await alone.goto(pathToFileURL(path).href);
  return { alone, asked: asked.filter((url) => !url.startsWith('data:')) };
}

test('one file shows the map and its scenes from a disk, and asks for nothing', async ({
  page,
  hosts,
}, info) => {
  hosts.push('null');
  await open(page, 'years=2016-2020');
  const status = (await statusOf(page).first().textContent()) ?? '';
  const { alone, asked } = await openAlone(page, info);
  await expect(alone.getByRole('status')).toHaveText(status);
  await alone.keyboard.press('ArrowRight');
  await expect(alone.getByRole('heading', { level: 1 })).toHaveText('The whole map');
  await expect(alone.getByRole('status')).toHaveText(WHOLE);
  await alone.keyboard.press('ArrowRight');
  await expect(alone.getByRole('heading', { level: 1 })).toHaveText('Two beginnings');
  expect(asked.map((url) => new URL(url).protocol)).toEqual(['file:']);
  const packed = gzipSync(await readFile(info.outputPath('talk.html')));
  expect(packed.length).toBeLessThan(400_000);
});

test('hostile titles and names are text in it', async ({ page, hosts }, info) => {
  hosts.push('null');
  const scenes = [{ title: HOSTILE, caption: HOSTILE, view: '' }];
  const document = documentOf([{ authors: [HOSTILE, 'Ada'], year: 2001 }], { title: HOSTILE, scenes });
  await serveDocument(page, 'hostile.json', document);
  await open(page, 'src=hostile.json');
  const { alone } = await openAlone(page, info);
  await expect(alone.getByRole('status')).toHaveText('2 authors · 1 collaboration · 1 work');
  expect(await alone.title()).toContain('<script>document.title=1</script>');
  await alone.keyboard.press('ArrowRight');
  await expect(alone.getByRole('heading', { level: 1 })).toContainText('<script>document.title=1</script>');
});
