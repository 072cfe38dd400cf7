import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { chip, expectFocusKept, open, statusOf, WHOLE } from './steps.ts';

const topic = (page: Page, name: string) =>
  page
    .getByRole('complementary', { name: 'Topics' })
    .getByRole('button', { name: new RegExp(`^${name} \\d+ works?`) });

test('a click narrows to a topic, Shift adds another, and undo and redo walk the same way', async ({
  page,
}) => {
  await open(page);
  await topic(page, 'Transactional memory').click();
  await expect(chip(page, 'Topic: Transactional memory')).toBeVisible();
  await expect(topic(page, 'Transactional memory')).toHaveAttribute('aria-pressed', 'true');
  const one = await statusOf(page).textContent();
  await topic(page, 'DNN compilation').click({ modifiers: ['Shift'] });
  const both = chip(page, 'Topics: Transactional memory or Compilation');
  await expect(both).toBeVisible();
  const two = await statusOf(page).textContent();
  expect(new Set([WHOLE, one, two]).size).toBe(3);
  await page.keyboard.press('Control+z');
  await expect(statusOf(page)).toHaveText(one ?? '');
  await page.keyboard.press('Control+z');
  await expect(statusOf(page)).toHaveText(WHOLE);
  await page.keyboard.press('Control+Shift+z');
  await page.keyboard.press('Control+Shift+z');
  await expect(statusOf(page)).toHaveText(two ?? '');
  await both.click();
  await expect(statusOf(page)).toHaveText(WHOLE);
});

test('a topic is narrowed by every filter but its own', async ({ page }) => {
  await open(page);
  const other = topic(page, 'DNN compilation');
  const before = await other.textContent();
  await topic(page, 'Transactional memory').click();
  await expect(other).toHaveText(before ?? '');
  await page.getByLabel('To year').fill('2015');
  await expect(other).not.toHaveText(before ?? '');
});

test('a topic gets another name everywhere, and undo gives the old one back', async ({ page }) => {
  await open(page, 'topic=compilation');
  await page.getByRole('button', { name: 'Edit DNN compilation' }).click();
  const menu = page.getByRole('dialog', { name: 'Edit DNN compilation' });
  await menu.getByLabel('Name').fill('Compilers for networks');
  await menu.getByRole('button', { name: 'Rename' }).click();
  await expect(topic(page, 'Compilers for networks')).toBeVisible();
  await expect(chip(page, 'Topic: Compilers for networks')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Edit Compilers for networks' })).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(topic(page, 'DNN compilation')).toBeVisible();
  await expect(chip(page, 'Topic: Compilation')).toBeVisible();
});

test('two topics become one, with the works of both', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Edit Accelerators for RNNs' }).click();
  const menu = page.getByRole('dialog', { name: 'Edit Accelerators for RNNs' });
  await menu.getByLabel('Merge into').selectOption('DNN compilation');
  await menu.getByRole('button', { name: 'Merge' }).click();
  await expect(topic(page, 'Accelerators for RNNs')).toHaveCount(0);
  await expectFocusKept(page);
  await expect(statusOf(page)).toHaveText(WHOLE);
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('Control+z');
  await expect(topic(page, 'Accelerators for RNNs')).toBeVisible();
});
