import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { CoterieDocument } from '#core/model/document.ts';
import { expect, test } from './fixture.ts';
import { expectFocusKept, linkOf, open, statusOf } from './steps.ts';

const sample = new URL('../../data/minjia-zhang.json', import.meta.url);
const { scenes } = JSON.parse(await readFile(sample, 'utf8')) as CoterieDocument;

const story = (page: Page) => page.getByRole('region', { name: 'Story' });

test('the story steps through all its scenes and back, each with its caption', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Story', exact: true }).click();
  for (const [i, { title, caption }] of scenes.entries()) {
    await expect(story(page).getByRole('heading')).toHaveText(title);
    await expect(story(page)).toContainText(caption);
    await expect(story(page)).toContainText(`${i + 1} of ${scenes.length}`);
    await expect(page.getByRole('alert')).toBeEmpty();
    await expect(statusOf(page)).not.toHaveText(/ 0 works$/);
    if (i < scenes.length - 1) await story(page).getByRole('button', { name: 'Next' }).click();
  }
  await expect(story(page).getByRole('button', { name: 'Next' })).toBeDisabled();
  await expectFocusKept(page);
  await story(page).getByRole('button', { name: 'Back' }).click();
  await expect(story(page).getByRole('heading')).toHaveText(scenes.at(-2)?.title ?? '');
  await story(page).getByRole('button', { name: 'Leave the story' }).click();
  await expect(story(page)).toBeHidden();
  await expectFocusKept(page);
});

test('a link to a scene gives what the story shows there', async ({ page, context }) => {
  await open(page);
  await page.getByRole('button', { name: 'Story', exact: true }).click();
  await story(page).getByRole('button', { name: 'Next' }).click();
  await expect.poll(() => linkOf(page).scene).toBe('2');
  const told = await statusOf(page).textContent();
  const whole = page.url();
  const linked = await context.newPage();
  await open(linked, 'scene=2');
  await expect(story(linked).getByRole('heading')).toHaveText(scenes[1]?.title ?? '');
  await expect(statusOf(linked)).toHaveText(told ?? '');
  await linked.getByRole('button', { name: 'Theme: as the system' }).click();
  await expect(linked).toHaveURL(/theme=light/);
  await linked.getByRole('button', { name: 'Theme: light' }).click();
  await linked.getByRole('button', { name: 'Theme: dark' }).click();
  await expect(linked).toHaveURL(whole);
});

test('a filter of one’s own leaves the story, and undo takes a scene back', async ({ page }) => {
  await open(page);
  const before = await statusOf(page).textContent();
  await page.getByRole('button', { name: 'Story', exact: true }).click();
  await story(page).getByRole('button', { name: 'Next' }).click();
  await page.getByLabel('To year').fill('2014');
  await expect(story(page)).toBeHidden();
  await page.getByRole('heading', { level: 1 }).click();
  for (let step = 0; step < 3; step++) await page.keyboard.press('Control+z');
  await expect(statusOf(page)).toHaveText(before ?? '');
});
