import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { chip, detailsOf, expectFocusKept, linkOf, open, statusOf, WHOLE } from './steps.ts';

const first = (page: Page) => page.getByRole('slider', { name: 'First year' });
const last = (page: Page) => page.getByRole('slider', { name: 'Last year' });

/** The bars, and where the middle of a year stands on them. */
async function yearsOn(page: Page): Promise<(year: number) => readonly [number, number]> {
  const from = Number(await first(page).getAttribute('aria-valuenow'));
  const until = Number(await last(page).getAttribute('aria-valuenow'));
  const [left, right] = [await first(page).boundingBox(), await last(page).boundingBox()];
  if (left === null || right === null) throw new Error('The handles are not on the screen.');
  const start = left.x + left.width / 2;
  const step = (right.x + right.width / 2 - start) / (until - from + 1);
  return (year) => [start + (year - from + 0.5) * step, left.y + 30];
}

/** The line, the list and the map say the same number of people. */
async function expectAgreement(page: Page): Promise<void> {
  const status = (await statusOf(page).textContent()) ?? '';
  const [authors = '', collaborations = ''] = status.split(' · ');
  await expect(page.getByRole('application')).toHaveAccessibleName(`Map: ${authors}, ${collaborations}`);
  await expect(detailsOf(page).getByRole('heading', { level: 2 })).toContainText(authors);
}

test('the handles move by keys, a year or five, and each press is one step back', async ({ page }) => {
  await open(page);
  await last(page).press('PageDown');
  await expect(last(page)).toHaveAttribute('aria-valuetext', /^2017, \d works?$/);
  await last(page).press('ArrowLeft');
  await first(page).press('Home');
  await first(page).press('ArrowRight');
  await expect(chip(page, 'Years 2011–2016')).toBeVisible();
  await expect(first(page)).toHaveAttribute('aria-valuemax', '2016');
  await expectAgreement(page);
  await page.keyboard.press('Control+z');
  await expect(chip(page, 'Years 2010–2016')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(chip(page, 'Years 2010–2017')).toBeVisible();
  await page.keyboard.press('Control+Shift+z');
  await expect(chip(page, 'Years 2010–2016')).toBeVisible();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(statusOf(page)).toHaveText(WHOLE);
});

test('the years can be typed', async ({ page }) => {
  await open(page);
  await page.getByLabel('From year').fill('2015');
  await page.getByLabel('To year').fill('2018');
  await expect(chip(page, 'Years 2015–2018')).toBeVisible();
  await page.getByLabel('To year').fill('3000');
  await page.getByLabel('To year').blur();
  await expect(page.getByLabel('To year')).toHaveValue('2018');
  await expectAgreement(page);
});

test('dragging over the bars chooses years, dragging inside moves them, each one step back', async ({
  page,
}) => {
  await open(page);
  const at = await yearsOn(page);
  await drag(page, at(2012), at(2015));
  await expect(chip(page, 'Years 2012–2015')).toBeVisible();
  await expectAgreement(page);
  await drag(page, at(2013), at(2016));
  await expect(chip(page, 'Years 2015–2018')).toBeVisible();
  await expect.poll(() => linkOf(page).years).toBe('2015-2018');
  await page.keyboard.press('Control+z');
  await expect(chip(page, 'Years 2012–2015')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(statusOf(page)).toHaveText(WHOLE);
});

test('a double click on a bar is that year, and a click beside the range clears it', async ({ page }) => {
  await open(page);
  const at = await yearsOn(page);
  await page.mouse.dblclick(...at(2017));
  await expect(chip(page, 'Year 2017')).toBeVisible();
  await page.mouse.click(...at(2012));
  await expect(statusOf(page)).toHaveText(WHOLE);
  await page.keyboard.press('Control+z');
  await expect(chip(page, 'Year 2017')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(statusOf(page)).toHaveText(WHOLE);
});

test('a drag given up by Escape leaves no trace', async ({ page }) => {
  await open(page, 'years=2012-2015');
  const before = await statusOf(page).textContent();
  const at = await yearsOn(page);
  await page.mouse.move(...at(2013));
  await page.mouse.down();
  await page.mouse.move(...at(2017), { steps: 5 });
  await expect(chip(page, 'Years 2016–2019')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(statusOf(page)).toHaveText(before ?? '');
  await expect(chip(page, 'Years 2012–2015')).toBeVisible();
});

test('an era narrows to its works, with Shift two of them', async ({ page }) => {
  await open(page);
  const era = (name: RegExp) => page.getByRole('region', { name: 'Career' }).getByRole('button', { name });
  await era(/^Ohio State University/).click();
  await expect(chip(page, 'Era: Ohio State')).toBeVisible();
  await expect(era(/^Ohio State University/)).toHaveAttribute('aria-pressed', 'true');
  await expectAgreement(page);
  await era(/^Microsoft Principal/).click({ modifiers: ['Shift'] });
  await expect(chip(page, 'Eras: Ohio State or Microsoft Principal')).toBeVisible();
  await chip(page, 'Eras: Ohio State or Microsoft Principal').press('Delete');
  await expect(statusOf(page)).toHaveText(WHOLE);
  await expect(page.getByRole('button', { name: 'Filters and counting' })).toBeFocused();
});

test('play lets the network grow year by year, and is one step back', async ({ page }) => {
  await open(page, 'years=2018-2021');
  await page.getByRole('button', { name: 'Play the years' }).click();
  await expect(chip(page, 'Year 2018')).toBeVisible();
  await expect(chip(page, 'Years 2018–2019')).toBeVisible();
  await page.getByRole('button', { name: 'Pause the years' }).click();
  await page.keyboard.press('Control+z');
  await expect(chip(page, 'Years 2018–2021')).toBeVisible();
});

test('when nothing is left, the screen says which filters do it, and drops the last', async ({ page }) => {
  await open(page, 'topic=transactional');
  await expect(statusOf(page)).not.toHaveText(/ 0 works$/);
  await page.getByLabel('From year').fill('2021');
  const nothing = page.getByRole('region', { name: 'Nothing is left' });
  await expect(nothing).toContainText(
    '“Years 2021–2022” and “Topic: Transactional memory” leave nothing together.',
  );
  await expect(statusOf(page)).toHaveText('0 authors · 0 collaborations · 0 works');
  await nothing.getByRole('button', { name: 'Drop “Years 2021–2022”' }).click();
  await expect(nothing).toBeHidden();
  await expect(chip(page, 'Topic: Transactional memory')).toBeVisible();
  await expect(statusOf(page)).not.toHaveText(/ 0 works$/);
  await expectFocusKept(page);
});

async function drag(
  page: Page,
  from: readonly [number, number],
  to: readonly [number, number],
): Promise<void> {
  await page.mouse.move(...from);
  await page.mouse.down();
  await page.mouse.move(...to, { steps: 6 });
  await page.mouse.up();
}
