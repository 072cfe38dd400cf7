import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { readXml } from '../support/wellFormed.ts';
import { expect, test } from './fixture.ts';
import { open } from './steps.ts';

async function openData(page: Page): Promise<void> {
  await open(page);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByRole('tab', { name: 'Data' }).click();
}

test('a talk pack unpacks, and each part is what its name says', async ({ page }) => {
  test.slow();
  await openData(page);
  const waiting = page.waitForEvent('download', { timeout: 80_000 });
  await page.getByRole('button', { name: 'Talk pack, ZIP' }).click();
  await expect(page.getByRole('progressbar')).toBeVisible();
  const parts = unzipSync(await readFile(await (await waiting).path()));
  const part = (path: string): Uint8Array => parts[path] ?? new Uint8Array();
  const paths = Object.keys(parts);
  const [svg, png] = ['svg', 'png'].map((kind) => paths.filter((path) => path.endsWith(`.${kind}`)));
  expect([svg?.length, png?.length]).toEqual([7, 7]);
  for (const path of svg ?? []) expect(readXml(strFromU8(part(path))).elements[0]?.name).toBe('svg');
  for (const path of png ?? []) expect(strFromU8(part(path).subarray(1, 4))).toBe('PNG');
  for (const xml of Object.values(unzipSync(part('Minjia-Zhang.pptx')))) readXml(strFromU8(xml));
  expect(strFromU8(part('Minjia-Zhang.pdf').subarray(0, 5))).toBe('%PDF-');
  expect(strFromU8(part('Minjia-Zhang.html'))).toMatch(/^<!doctype html>/i);
  expect(strFromU8(part('Minjia-Zhang-scenes.mp4').subarray(4, 8))).toBe('ftyp');
  expect(strFromU8(part('Minjia-Zhang-scenes.gif').subarray(0, 6))).toBe('GIF89a');
  expect(strFromU8(part('captions.txt'))).toMatch(/^1\. /);
  expect(strFromU8(part('notes.txt'))).toContain('\n7. ');
  expect(strFromU8(part('snippets.txt'))).toContain('<span class="fragment" data-scene="7">');
  const readme = strFromU8(part('README.txt'));
  expect(readme).not.toContain('Could not be made');
  for (const path of paths.filter((one) => one !== 'README.txt')) expect(readme).toContain(path);
});

test('a talk pack can be cancelled', async ({ page }) => {
  await openData(page);
  await page.getByRole('button', { name: 'Talk pack, ZIP' }).click();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('Cancelled; nothing was saved.')).toBeVisible();
});
