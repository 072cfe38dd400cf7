import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { LAND, linkOf, open, statusOf, stillPicture } from './steps.ts';

const panel = (page: Page) => page.getByRole('article', { name: 'Scenes' });
const cards = (page: Page) => panel(page).locator('[data-scene]');
const titles = (page: Page) => cards(page).allTextContents();

async function edit(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Story', exact: true }).click();
  await page.getByRole('button', { name: 'Edit the scenes' }).click();
  await expect(cards(page).first()).toBeVisible();
}

async function save(page: Page, title: string): Promise<void> {
  await panel(page).getByRole('button', { name: 'Save this view as a scene' }).click();
  const field = panel(page).getByLabel('Title');
  await field.fill(title);
  await field.press('Enter');
}

test('a view becomes a scene, is described, and comes back after a reload', async ({ page }) => {
  await open(page, 'years=2016-2017');
  await edit(page);
  const before = await cards(page).count();
  await page.getByLabel('From year').fill('2018');
  await page.getByLabel('To year').fill('2020');
  await save(page, 'The middle years');
  await panel(page).getByLabel('Caption').fill('{authors} people in {years}');
  await panel(page).getByLabel('Speaker’s note').fill('Breathe.');
  await panel(page).getByRole('heading', { name: 'Scenes' }).click();
  await expect(cards(page)).toHaveCount(before + 1);
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  const status = (await statusOf(page).textContent()) ?? '';
  await page.goto(`./#scene=${before + 1}`);
  await page.reload();
  const story = page.getByRole('region', { name: 'Story' });
  await expect(story.getByRole('heading')).toHaveText('The middle years');
  await expect(story).toContainText(`${status.split(' ')[0]} people in 2018–2020`);
  await expect(statusOf(page)).toHaveText(status);
});

test('scenes are put in order, copied and deleted by keyboard, and each step is undone', async ({ page }) => {
  await open(page);
  await edit(page);
  const whole = await titles(page);
  const second = whole[1]?.replace(/^\d+ /, '') ?? '';
  await cards(page).nth(1).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(cards(page).first()).toContainText(second);
  await expect(cards(page).first()).toBeFocused();
  await expect(panel(page).getByRole('status')).toContainText(`scene 1 of ${whole.length}`);
  await panel(page).getByRole('button', { name: 'Duplicate' }).click();
  await expect(cards(page).nth(1)).toContainText(second);
  await panel(page).getByRole('button', { name: 'Delete' }).click();
  await expect(cards(page)).toHaveCount(whole.length);
  for (let step = 0; step < 3; step++) await page.keyboard.press('Control+z');
  await expect.poll(() => titles(page)).toEqual(whole);
});

test('presenting shows nothing but the picture; a clicker steps it, and Esc leads back', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  const slide = page.getByRole('region', { name: 'Presentation' });
  await expect(slide.getByRole('heading', { level: 1 })).toHaveText('The whole map');
  await expect(page.getByRole('button', { name: 'Share', exact: true })).toBeHidden();
  await page.keyboard.press('PageDown');
  await expect(slide.getByRole('heading', { level: 1 })).toHaveText('Two beginnings');
  await page.keyboard.press('Space');
  await page.keyboard.press('PageUp');
  await expect(slide.getByRole('heading', { level: 1 })).toHaveText('Two beginnings');
  await page.keyboard.press('End');
  await expect(slide.getByRole('heading', { level: 1 })).toHaveText('Who is near today');
  await expect(page).toHaveURL(/scene=7/);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Share', exact: true })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Story' })).toContainText('7 of 7');
});

test('the speaker’s notes stand in a window of their own and step the slides too', async ({
  page,
  context,
}) => {
  await open(page);
  await page.keyboard.press('p');
  await expect(page.getByRole('region', { name: 'Presentation' })).toBeVisible();
  const opened = context.waitForEvent('page');
  await page.keyboard.press('n');
  const notes = await opened;
  await expect(notes.getByText('1 of 7')).toBeVisible();
  await expect(notes.getByText('Two beginnings')).toBeVisible();
  await notes.keyboard.press('ArrowRight');
  await expect(notes.getByRole('heading', { level: 1 })).toHaveText('Two beginnings');
  await expect(page.getByRole('region', { name: 'Presentation' })).toContainText('In Wuhan it began');
  await page.keyboard.press('Escape');
  await expect.poll(() => notes.isClosed()).toBe(true);
});

test('a step of the story is undone whole: years, colours and who is selected', async ({ page }) => {
  await open(page, 'scene=4');
  const story = page.getByRole('region', { name: 'Story' });
  await story.getByRole('button', { name: 'Back' }).click();
  await story.getByRole('button', { name: 'Next' }).click();
  await expect.poll(() => linkOf(page)).toMatchObject({ scene: '4', select: 'yuxiong-he' });
  const fourth = linkOf(page);
  await story.getByRole('button', { name: 'Next' }).click();
  await story.getByRole('button', { name: 'Next' }).click();
  await expect.poll(() => linkOf(page)).toMatchObject({ scene: '6', color: 'community' });
  const sixth = linkOf(page);
  for (let step = 0; step < 2; step++) await page.keyboard.press('Control+z');
  await expect(story).toContainText('4 of 7');
  await expect.poll(() => linkOf(page)).toEqual(fourth);
  for (let step = 0; step < 2; step++) await page.keyboard.press('Control+Shift+z');
  await expect.poll(() => linkOf(page)).toEqual(sixth);
});

test('the notes keep the time of the talk when they are opened again, and go with the page', async ({
  page,
  context,
}) => {
  await open(page);
  await page.clock.install();
  await page.keyboard.press('p');
  await expect(page.getByRole('region', { name: 'Presentation' })).toBeVisible();
  await page.clock.runFor(61_000);
  const opened = context.waitForEvent('page');
  await page.keyboard.press('n');
  const notes = await opened;
  await expect(notes.getByText('1:01 gone')).toBeVisible();
  await page.reload();
  await expect.poll(() => notes.isClosed()).toBe(true);
});

test('fingers step a presentation and leave it, where no key and no full screen can', async ({ browser }) => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  await page.addInitScript(() => Object.assign(Element.prototype, { requestFullscreen: undefined }));
  await open(page, 'scene=1');
  await page.getByRole('button', { name: 'Present', exact: true }).tap();
  const slide = page.getByRole('region', { name: 'Presentation' });
  await expect(slide.getByRole('heading', { level: 1 })).toHaveText('The whole map');
  await page.touchscreen.tap(195, 200);
  await slide.getByRole('button', { name: 'Next' }).tap();
  await expect(slide.getByRole('heading', { level: 1 })).toHaveText('Two beginnings');
  await slide.getByRole('button', { name: 'Leave the presentation' }).tap();
  await expect(slide).toHaveCount(0);
  await context.close();
});

test('in a talk quick steps end on the last scene, which is told once; reduced motion goes there at once', async ({
  page,
}) => {
  await open(page, 'scene=1');
  await page.keyboard.press('p');
  const slide = page.getByRole('region', { name: 'Presentation' });
  const told = slide.getByRole('status');
  await expect(told).toContainText('The whole map');
  await told.evaluate((line) => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    new MutationObserver(() => heard.push(line.textContent ?? '')).observe(line, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
  for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowRight');
  await expect(slide.getByRole('heading', { level: 1 })).toHaveText('At Microsoft');
  await expect(told).toContainText('At Microsoft');
  const heard = await page.evaluate(() => (globalThis as unknown as { heard: readonly string[] }).heard);
  expect(heard).toHaveLength(1);
  const stepped = await stillPicture(page, LAND);

  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.keyboard.press('Home');
  await expect(slide.getByRole('heading', { level: 1 })).toHaveText('The whole map');
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await stillPicture(page, LAND)) === stepped).toBe(true);
});
