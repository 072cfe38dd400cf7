import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { readXml } from '#tests/support/wellFormed.ts';
import { expect, expectAccessible, test } from './fixture.ts';

async function openPictures(page: Page): Promise<void> {
  await page.goto('./');
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByRole('tab', { name: 'Pictures and slides' }).click();
  await expect(page.getByRole('img', { name: /^Preview/ })).toBeVisible();
}

async function save(page: Page, format: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const waiting: Promise<Download> = page.waitForEvent('download');
  await page.getByRole('button', { name: format, exact: true }).click();
  const download = await waiting;
  await expect(page.getByText(`Saved as ${format}`)).toBeVisible();
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test('every kind of picture is made in the page, and is what it says it is', async ({ page }) => {
  await openPictures(page);
  const svg = await save(page, 'SVG');
  expect(svg.name).toBe('Minjia-Zhang.svg');
  expect(readXml(svg.bytes.toString()).text).toContain('83 authors · 288 collaborations · 39 works');

  await page.getByLabel('PNG density').selectOption('4×');
  const png = await save(page, 'PNG');
  expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
  expect([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)]).toEqual([7680, 4320]);

  const pdf = await save(page, 'PDF');
  expect(pdf.bytes.subarray(0, 8).toString()).toBe('%PDF-1.7');
  // Set in the font, which the page fetched from its own origin.
  expect(pdf.bytes.toString('latin1')).toContain('/SourceSans3-Semibold-0');
  expect(pdf.bytes.toString('latin1')).toContain('/Count 7');

  const pptx = await save(page, 'PPTX');
  const parts = unzipSync(pptx.bytes);
  const slides = Object.keys(parts).filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path));
  expect(slides).toHaveLength(7);
  for (const part of Object.values(parts)) readXml(strFromU8(part));
});

test('a command leads to the pictures, and Escape back', async ({ page }) => {
  await page.goto('./');
  const search = page.getByRole('combobox', { name: /search/i });
  await search.fill('save the picture');
  await page.getByRole('option', { name: /^Save the picture/ }).waitFor();
  await search.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Share this view' });
  await expect(dialog.getByRole('tab', { name: 'Pictures and slides', selected: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('the panel can be read by everybody, and on a phone', async ({ page }) => {
  await openPictures(page);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Make it readable' }).click();
  await expect(page.getByText('Everything can be read from the last row.')).toBeVisible();
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('button', { name: 'PNG', exact: true }).scrollIntoViewIfNeeded();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
