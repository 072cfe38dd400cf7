import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { chip, detailsOf, mapStop, open, statusOf } from './steps.ts';

const field = (page: Page) => page.getByRole('combobox', { name: 'Search people, works, topics, commands' });
const found = (page: Page) => page.getByRole('listbox', { name: 'Found' });

test('the stroke opens the search, arrows walk it, Enter opens what is chosen', async ({ page }) => {
  await open(page);
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue('');
  await page.keyboard.type('bond');
  await expect(found(page).getByRole('option', { selected: true })).toContainText('Michael D. Bond');
  await page.keyboard.press('Enter');
  await expect(detailsOf(page).getByRole('heading', { name: 'Michael D. Bond' })).toBeVisible();
  await expect(found(page)).toBeHidden();

  await page.keyboard.press('Control+k');
  await page.keyboard.type('memory');
  const people = found(page).getByRole('group', { name: 'Works' }).getByRole('option');
  await expect(people.first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  const second = found(page).getByRole('option', { selected: true });
  await expect(second).toHaveCount(1);
  await page.keyboard.press('ArrowUp');
  await expect(found(page).getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
});

test('accents and letters left out find the person all the same, and nothing found is said', async ({
  page,
}) => {
  await open(page);
  await page.keyboard.press('/');
  await page.keyboard.type('YUXIÓNG');
  await expect(found(page).getByRole('option').first()).toContainText('Yuxiong He');
  await field(page).fill('zzzz');
  await expect(page.getByText('Nothing is called “zzzz” here.')).toBeVisible();
});

test('Escape gives the focus back to where it came from, with nothing changed', async ({ page }) => {
  await open(page);
  await mapStop(page).focus();
  const before = await statusOf(page).textContent();
  await page.keyboard.press('/');
  await page.keyboard.type('training');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  await expect(mapStop(page)).toBeFocused();
  await expect(statusOf(page)).toHaveText(before ?? '');
  await expect(field(page)).toHaveValue('');
});

test('a command is found by its words and done', async ({ page }) => {
  await open(page, 'years=2016');
  await page.keyboard.press('/');
  await page.keyboard.type('clear all');
  await page.keyboard.press('Enter');
  await expect(chip(page, 'Year 2016')).toBeHidden();
  await page.keyboard.press('/');
  await page.keyboard.type('colour by group');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#color=community$/);
  const saved = page.waitForEvent('download');
  await page.keyboard.press('/');
  await page.keyboard.type('download a copy');
  await page.keyboard.press('Enter');
  expect((await saved).suggestedFilename()).toBe('Minjia-Zhang.coterie.json');
});

test('what is shown can be arranged by itself, and undo puts everybody back', async ({ page }) => {
  await open(page, 'topic=transactional');
  const box = () => mapStop(page).boundingBox();
  const before = await box();
  await page.keyboard.press('/');
  await page.keyboard.type('arrange');
  await page.keyboard.press('Enter');
  await expect.poll(box).not.toEqual(before);
  await page.keyboard.press('Control+z');
  await expect.poll(box).toEqual(before);
});

test('help tells the keys, and letters can be switched off', async ({ page }) => {
  await open(page);
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Keys and commands' });
  await expect(help.getByText('Walk to the nearest person')).toBeVisible();
  await help.getByRole('checkbox').uncheck();
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
  await page.keyboard.press('t');
  await expect(page.getByRole('region', { name: 'Table' })).toBeHidden();
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
});
