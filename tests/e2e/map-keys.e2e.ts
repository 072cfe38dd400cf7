import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { detailsOf, mapStop, nameAtStop, open, spotOf, statusOf } from './steps.ts';

/** By nothing but Tab, from the top of the page. */
async function tabToMap(page: Page): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab');
    if (await mapStop(page).evaluate((stop) => stop === document.activeElement)) return;
  }
  throw new Error('Sixty times Tab and not on the map.');
}

const heading = (page: Page, name: string) =>
  detailsOf(page).getByRole('heading', { level: 2, name, exact: true });

test('Tab reaches the map, arrows walk it, Enter opens whoever stands there', async ({ page }) => {
  await open(page);
  await tabToMap(page);
  const start = await nameAtStop(page);
  await page.keyboard.press('ArrowRight');
  await expect(mapStop(page)).not.toHaveAccessibleName(new RegExp(`^${start}\\.`));
  const next = await nameAtStop(page);
  await page.keyboard.press('Enter');
  await expect(heading(page, next)).toBeVisible();
  await expect(mapStop(page)).toBeFocused();
  await page.keyboard.press('End');
  await expect.poll(() => nameAtStop(page)).toBe(start);
  await page.keyboard.press(']');
  await page.keyboard.press(' ');
  await expect(heading(page, '2 people')).toBeVisible();
  await page.keyboard.press('Home');
  await expect.poll(() => nameAtStop(page)).toBe(start);
  await expect(mapStop(page)).toBeFocused();
});

test('P pins and unpins, and M moves by arrows, each as one step back', async ({ page }) => {
  await open(page);
  await mapStop(page).focus();
  const unpin = page.getByRole('button', { name: 'Unpin the one pinned' });
  await page.keyboard.press('p');
  await expect(unpin).toBeVisible();
  await page.keyboard.press('p');
  await expect(unpin).toBeHidden();

  const before = await spotOf(page);
  await page.keyboard.press('m');
  await expect(page.getByText('Arrows move and pin this person')).toBeVisible();
  for (let step = 0; step < 5; step++) await page.keyboard.press('ArrowLeft');
  await expect.poll(async () => (await spotOf(page)).x).toBeLessThan(before.x - 5);
  await expect(unpin).toBeVisible();
  await page.keyboard.press('Escape');
  const one = await nameAtStop(page);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => nameAtStop(page)).not.toBe(one);
  await page.keyboard.press('m');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('button', { name: 'Unpin all 2' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(unpin).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(unpin).toBeHidden();
  await page.keyboard.press('Home');
  await expect.poll(async () => (await spotOf(page)).x).toBeCloseTo(before.x, 0);
});

test('Escape climbs down one rung at a time and keeps the focus on the map', async ({ page }) => {
  await open(page);
  await mapStop(page).focus();
  const name = await nameAtStop(page);
  await page.keyboard.press('Enter');
  await page.keyboard.press('f');
  const circle = page.getByRole('button', { name: `Circle of ${name}` });
  await expect(circle).toBeVisible();
  await page.keyboard.press('m');
  await page.keyboard.press('Escape');
  await expect(circle).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(circle).toBeHidden();
  await expect(heading(page, name)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(detailsOf(page).getByRole('heading', { name: '83 authors' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(mapStop(page)).toBeFocused();
});

test('keys zoom and pan the map, and 0 fits it again', async ({ page }) => {
  await open(page);
  await mapStop(page).focus();
  await page.keyboard.press('+');
  await expect(page).toHaveURL(/#camera=/);
  const near = await spotOf(page);
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(async () => (await spotOf(page)).x).toBeCloseTo(near.x - 60, 0);
  await page.keyboard.press('0');
  await expect(page).not.toHaveURL(/camera=/);
});

test('the walk stays inside what the filters leave', async ({ page }) => {
  await open(page, 'topic=transactional');
  const authors = Number((await statusOf(page).textContent())?.split(' ')[0]);
  await mapStop(page).focus();
  for (const key of ['ArrowLeft', 'ArrowUp', 'ArrowRight', 'ArrowDown', ']', '[']) {
    await page.keyboard.press(key);
    await expect(mapStop(page)).toHaveAccessibleName(new RegExp(` of ${authors}$`));
  }
});
