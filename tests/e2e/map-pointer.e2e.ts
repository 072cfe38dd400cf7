import type { Page } from '@playwright/test';
import { documentOf } from '../support/documents.ts';
import { expect, test } from './fixture.ts';
import {
  detailsOf,
  expectFocusKept,
  linkOf,
  mapStop,
  nameAtStop,
  open,
  serveDocument,
  spotOf,
  statusOf,
  WHOLE,
} from './steps.ts';

const heading = (page: Page, name: string) =>
  detailsOf(page).getByRole('heading', { level: 2, name, exact: true });

/** How strongly the people at rest are painted: 1, or less while somebody is lifted above them. */
const strength = (page: Page): Promise<number> =>
  page.evaluate(() =>
    Math.min(...[...document.querySelectorAll('canvas')].map(({ style }) => Number(style.opacity || 1))),
  );

test('pointing at somebody lifts their neighbourhood and dims the rest', async ({ page }) => {
  await open(page);
  const name = await nameAtStop(page);
  const { x, y } = await spotOf(page);
  expect(await strength(page)).toBe(1);
  await page.mouse.move(x, y);
  await expect.poll(() => strength(page)).toBe(0.15);
  await expect(detailsOf(page).getByRole('option', { name: new RegExp(`^${name} `) })).toHaveAttribute(
    'data-hovered',
    'true',
  );
  await page.mouse.move(5, 5);
  await expect.poll(() => strength(page)).toBe(1);
});

test('a click selects, Ctrl adds, and the ground clears', async ({ page }) => {
  await open(page, 'camera=0,0,0.4');
  const name = await nameAtStop(page);
  const first = await spotOf(page);
  await mapStop(page).focus();
  await page.keyboard.press(']');
  await expect.poll(() => nameAtStop(page)).not.toBe(name);
  const other = await nameAtStop(page);
  const second = await spotOf(page);
  await page.mouse.click(first.x, first.y);
  await expect(heading(page, name)).toBeVisible();
  await expect.poll(() => linkOf(page).select).toBeDefined();
  await page.keyboard.down('Control');
  await page.mouse.click(second.x, second.y);
  await page.keyboard.up('Control');
  await expect(heading(page, '2 people')).toBeVisible();
  await expect(detailsOf(page).getByRole('button', { name: `Leave ${other} out` })).toBeVisible();
  await page.mouse.click(285, 200);
  await expect(heading(page, '83 authors')).toBeVisible();
  await expect.poll(() => linkOf(page).select).toBeUndefined();
});

test('a double click enters somebody’s circle, and its chip leaves it', async ({ page }) => {
  await open(page);
  const name = await nameAtStop(page);
  const { x, y } = await spotOf(page);
  await page.mouse.dblclick(x, y);
  const circle = page.getByRole('button', { name: `Circle of ${name}` });
  await expect(circle).toBeVisible();
  await expect(heading(page, name)).toBeVisible();
  await circle.click();
  await expect(circle).toBeHidden();
  await expectFocusKept(page);
});

test('a drag moves and pins somebody, and undo puts them back', async ({ page }) => {
  await open(page);
  const before = await spotOf(page);
  await page.mouse.move(before.x, before.y);
  await page.mouse.down();
  await page.mouse.move(before.x + 60, before.y + 30, { steps: 6 });
  await page.mouse.up();
  await expect.poll(async () => (await spotOf(page)).x).toBeCloseTo(before.x + 60, -1);
  await expect(page.getByRole('button', { name: 'Unpin the one pinned' })).toBeVisible();
  await expect(heading(page, '83 authors')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await spotOf(page)).x).toBeCloseTo(before.x, 0);
  await expect(page.getByRole('button', { name: 'Unpin the one pinned' })).toBeHidden();
});

test('who was pinned stays pinned over a reload, in this document alone, until unpinned', async ({
  page,
}) => {
  await open(page);
  const { x, y } = await spotOf(page);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 60, y + 30, { steps: 6 });
  await page.mouse.up();
  const unpin = page.getByRole('button', { name: 'Unpin the one pinned' });
  await expect(unpin).toBeVisible();
  await page.mouse.move(5, 5);
  const put = await spotOf(page);
  await page.reload();
  await expect(unpin).toBeVisible();
  expect((await spotOf(page)).x).toBeCloseTo(put.x, -1);

  await serveDocument(page, 'other.json', documentOf([{ authors: ['Ada', 'Yuxiong He'], year: 2001 }]));
  await page.goto('./#src=other.json');
  await expect(statusOf(page)).toHaveText('2 authors · 1 collaboration · 1 work');
  await expect(unpin).toBeHidden();

  await page.goto('./#');
  await unpin.click();
  await expectFocusKept(page);
  await page.reload();
  await expect(statusOf(page)).toHaveText(WHOLE);
  await expect(unpin).toBeHidden();
});

test('wheel, drag of the ground and buttons move the camera, and the link follows', async ({ page }) => {
  await open(page);
  await page.mouse.move(600, 350);
  await page.mouse.wheel(0, -400);
  await expect(page).toHaveURL(/#camera=/);
  const near = Number(linkOf(page).camera?.split(',')[2]);
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(() => Number(linkOf(page).camera?.split(',')[2]) / near).toBeCloseTo(1.4, 1);
  await page.getByRole('button', { name: 'Zoom out' }).click();
  await expect.poll(() => Number(linkOf(page).camera?.split(',')[2]) / near).toBeCloseTo(1, 1);
  await page.getByRole('button', { name: 'Zoom out' }).click();
  await expect.poll(() => Number(linkOf(page).camera?.split(',')[2]) / near).toBeCloseTo(1 / 1.4, 1);
  await page.getByRole('button', { name: 'Zoom in' }).dblclick();
  await expect.poll(() => Number(linkOf(page).camera?.split(',')[2]) / near).toBeCloseTo(1.4, 1);
  await page.getByRole('button', { name: 'Fit the whole map' }).click();
  await expect(page).not.toHaveURL(/camera/);
});

test('what was arranged by hand comes back where the panels fold and unfold', async ({ page }) => {
  await open(page);
  const before = await spotOf(page);
  for (const panel of ['topics', 'timelines', 'details']) {
    await page.getByRole('button', { name: `Fold ${panel}` }).click();
    await expect(page.getByRole('button', { name: `Show ${panel}` })).toBeFocused();
  }
  await expect.poll(async () => (await spotOf(page)).x).not.toBeCloseTo(before.x, 0);
  for (const panel of ['topics', 'timelines', 'details']) {
    await page.getByRole('button', { name: `Show ${panel}` }).click();
  }
  await expect.poll(async () => (await spotOf(page)).x).toBeCloseTo(before.x, 0);
});
