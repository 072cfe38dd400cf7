import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { chip, detailsOf, expectFocusKept, open, statusOf } from './steps.ts';

const table = (page: Page) => page.getByRole('region', { name: 'Table' });
const rows = (page: Page) => table(page).getByRole('row');

test('the table holds the same network as the map, filter for filter', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Table' }).click();
  for (const filter of [undefined, 'Vector search']) {
    if (filter !== undefined) {
      await page.keyboard.press('/');
      await page.keyboard.type('clear all');
      await page.keyboard.press('Escape');
      await page.goto('./#topic=vector-search&min-weight=2');
      await expect(chip(page, `Topic: ${filter}`)).toBeVisible();
    }
    const [authors = '', collaborations = ''] = ((await statusOf(page).textContent()) ?? '').split(' · ');
    await table(page).getByRole('button', { name: authors }).click();
    await expect(rows(page)).toHaveCount(Number(authors.split(' ')[0]) + 1);
    await table(page).getByRole('button', { name: collaborations }).click();
    await expect(rows(page)).toHaveCount(Number(collaborations.split(' ')[0]) + 1);
  }
});

test('a column sorts, one way and the other', async ({ page }) => {
  await open(page);
  await page.keyboard.press('t');
  const works = async () =>
    (await table(page).locator('tbody tr td:nth-of-type(1)').allTextContents()).map(Number);
  await expect(rows(page)).toHaveCount(84);
  const most = await works();
  expect(most).toEqual([...most].sort((a, b) => b - a));
  const column = table(page).getByRole('columnheader', { name: 'Works' });
  await expect(column).toHaveAttribute('aria-sort', 'descending');
  await column.getByRole('button').click();
  await expect(column).toHaveAttribute('aria-sort', 'ascending');
  expect(await works()).toEqual([...most].reverse());
});

test('rows are walked and selected by keys, with the same selection as the map', async ({ page }) => {
  await open(page);
  await page.keyboard.press('t');
  await table(page).locator('tbody button[tabindex="0"]').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const name = await page.evaluate(() => document.activeElement?.textContent ?? '');
  await expect(detailsOf(page).getByRole('heading', { name, exact: true })).toBeVisible();
  await page.keyboard.press('End');
  await page.keyboard.press(' ');
  await expect(detailsOf(page).getByRole('heading', { name: '2 people' })).toBeVisible();
  await page.keyboard.press('t');
  await expect(table(page)).toBeHidden();
  await expectFocusKept(page);
});

test('CSV gives the rows that are shown, in their order', async ({ page }) => {
  await open(page, 'topic=transactional');
  const authors = Number((await statusOf(page).textContent())?.split(' ')[0]);
  await page.keyboard.press('t');
  const first = await table(page).getByRole('rowheader').first().textContent();
  const saved = page.waitForEvent('download');
  await table(page).getByRole('button', { name: 'CSV' }).click();
  const download = await saved;
  expect(download.suggestedFilename()).toBe('Minjia-Zhang-authors.csv');
  const lines = (await readFile(await download.path(), 'utf8')).trim().split(/\r?\n/);
  expect(lines[0]?.replace(/^\uFEFF/, '')).toBe('Name,Works,Coauthors,Strength,First,Last,Main topic');
  expect(lines).toHaveLength(authors + 1);
  expect(lines[1]?.startsWith(first ?? '?')).toBe(true);
});
