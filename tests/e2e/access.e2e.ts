import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './fixture.ts';
import { chip, expectFocusKept, mapStop, open, statusOf } from './steps.ts';

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1280, height: 720 },
  { width: 390, height: 844 },
];

for (const size of SIZES) {
  for (const theme of ['light', 'dark']) {
    test(`axe finds no fault at ${size.width} × ${size.height} in the ${theme}`, async ({ page }) => {
      test.slow();
      await page.setViewportSize(size);
      await open(page, `theme=${theme}`);
      await expectAccessible(page);
      await page.goto(`./#theme=${theme}&select=michael-d-bond&years=2012-2021`);
      await expect(page.getByRole('heading', { name: 'Michael D. Bond' })).toBeVisible();
      await expectAccessible(page);
      await page.goto(`./#theme=${theme}&select=minjia-zhang,michael-d-bond&scene=2`);
      await expect(page.getByRole('region', { name: 'Story' })).toBeVisible();
      await expectAccessible(page);
      await page.goto(`./#theme=${theme}&topic=transactional&years=2022&era=nobody`);
      await expect(page.getByRole('region', { name: 'Nothing is left' })).toBeVisible();
      await expectAccessible(page);
      await page.goto(`./#theme=${theme}`);
      await page.getByRole('button', { name: 'Filters and counting' }).click();
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await page.keyboard.press('/');
      await page.keyboard.type('mem');
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await page.keyboard.press('t');
      await expect(page.getByRole('table')).toBeVisible();
      await expectAccessible(page);
      await page.keyboard.press('t');
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog', { name: 'Keys and commands' })).toBeVisible();
      await expectAccessible(page);
    });
  }
}

test('Tab stops once on the map, once on each list, and never under something else', async ({ page }) => {
  for (const hash of ['', 'scene=1&topic=memory-models']) {
    await open(page, hash);
    const stops = await tabStops(page);
    expect(stops.filter(({ isOnMap }) => isOnMap)).toHaveLength(1);
    expect(stops.filter(({ isHidden }) => isHidden)).toEqual([]);
    const beforeList = stops.slice(
      0,
      stops.findLastIndex(({ isList }) => isList),
    );
    expect(beforeList.length).toBeLessThanOrEqual(42);
  }
});

test('with the table open, Tab reaches nothing that the table covers', async ({ page }) => {
  await open(page, 'years=2012-2021');
  await page.keyboard.press('t');
  await expect(page.getByRole('table')).toBeVisible();
  await expect(statusOf(page)).toBeVisible();
  const stops = await tabStops(page);
  expect(stops.filter(({ isHidden }) => isHidden)).toEqual([]);
  expect(stops.filter(({ isOnMap }) => isOnMap)).toEqual([]);
  expect(stops.length).toBeLessThanOrEqual(42);
});

test('arrows walk the topics, and Tab goes on from where they stopped', async ({ page }) => {
  await open(page);
  const topics = page.getByRole('complementary', { name: 'Topics' });
  await topics.getByRole('button', { name: /^Races and memory models/ }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowUp');
  await expect(topics.getByRole('button', { name: /^Transactional memory/ })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(topics.getByRole('button', { name: 'Edit Transactional memory' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Fold timelines' })).toBeFocused();
});

for (const size of [
  { width: 1280, height: 720 },
  { width: 390, height: 844 },
]) {
  test(`whatever can be pressed at ${size.width} × ${size.height} is at least 24 pixels each way`, async ({
    page,
  }) => {
    await page.setViewportSize(size);
    for (const hash of ['', 'select=michael-d-bond&years=2012-2021', 'scene=2']) {
      await page.goto(`./#${hash}`);
      await expect(statusOf(page)).toBeVisible();
      expect(await smallTargets(page)).toEqual([]);
    }
  });
}

test('at 320 pixels nothing is cut off sideways', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await open(page, 'select=michael-d-bond&years=2012-2021');
  const width = () => page.evaluate(() => document.documentElement.scrollWidth);
  expect(await width()).toBe(320);
  // Until its own typeface has come, the page stands in one that may be wider.
  const stand = (font: string) =>
    page.evaluate((name) => document.documentElement.style.setProperty('--font', name), font);
  await stand('monospace');
  expect(await width()).toBe(320);
  await stand('');
  for (const tab of ['Selected', 'Topics', 'Time']) {
    await page.getByRole('tab', { name: tab }).click();
    const panel = page.getByRole('tabpanel', { name: tab });
    expect(await panel.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0);
  }
});

test('on a phone the sheet holds every panel, by touch and by arrows', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  await page.getByRole('tab', { name: 'People' }).press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Topics' })).toBeFocused();
  await page
    .getByRole('tabpanel')
    .getByRole('button', { name: /^DNN compilation/ })
    .click();
  await expect(statusOf(page)).not.toHaveText(/ 39 works$/);
  await page.getByRole('tab', { name: 'Topics' }).press('ArrowRight');
  await expect(page.getByRole('slider', { name: 'First year' })).toBeVisible();
  await page.getByRole('button', { name: 'Raise the sheet to full height' }).click();
  await page.getByRole('button', { name: 'Lower the sheet' }).click();
  await page.getByRole('button', { name: 'Raise the sheet', exact: true }).click();
  await page.getByRole('tab', { name: 'People' }).click();
  await page
    .getByRole('option', { name: /^Yuxiong He|^Minqin Li/ })
    .first()
    .click();
  await expect(page.getByRole('tab', { name: 'Selected' })).toBeVisible();
  await page.getByRole('button', { name: 'Close details' }).click();
  await expectFocusKept(page);
});

test('with reduced motion, play becomes a step of one year', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, 'years=2018-2021');
  const step = page.getByRole('button', { name: 'Step the years' });
  await step.click();
  await expect(chip(page, 'Year 2018')).toBeVisible();
  await step.click();
  await expect(chip(page, 'Years 2018–2019')).toBeVisible();
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});

test('with forced colours everything is still there, and the focus is seen', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await open(page, 'select=michael-d-bond');
  await mapStop(page).focus();
  await page.keyboard.press('ArrowRight');
  expect(await mapStop(page).evaluate((stop) => getComputedStyle(stop).outlineStyle)).toBe('solid');
  await expect(page.getByRole('heading', { name: 'Michael D. Bond' })).toBeVisible();
  expect((await page.screenshot()).length).toBeGreaterThan(20_000);
});

interface Stop {
  readonly name: string;
  readonly isOnMap: boolean;
  readonly isList: boolean;
  /** Something else stands over its middle, or it is out of sight. */
  readonly isHidden: boolean;
}

/** Every place that Tab stops at, from the top of the page until it leaves it. */
async function tabStops(page: Page): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  for (let presses = 0; presses < 200; presses++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate((): Stop | undefined => {
      const at = document.activeElement;
      if (at === null || at === document.body) return undefined;
      const { left, top, width, height } = at.getBoundingClientRect();
      const over = document.elementFromPoint(left + width / 2, top + Math.min(height, innerHeight - top) / 2);
      const isOnMap = at.closest('[role="application"]') !== null;
      const isSeen = over !== null && (at.contains(over) || over.contains(at));
      return {
        name: `${at.tagName} ${at.getAttribute('aria-label') ?? at.textContent?.slice(0, 40)}`,
        isOnMap,
        isList: at.getAttribute('role') === 'listbox',
        isHidden: !isOnMap && !isSeen,
      };
    });
    if (stop === undefined) return stops;
    stops.push(stop);
  }
  throw new Error('Tab never leaves the page.');
}

/** The rows of the lifelines are lower; the list of people offers the same at full height. */
const PRESSED = 'button, a[href], input, select, [role="slider"], [role="option"]:not([aria-label])';

function smallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate(
    (pressed) =>
      [...document.querySelectorAll(pressed)]
        .map((one) => [one, (one.closest('label') ?? one).getBoundingClientRect()] as const)
        .filter(([one, { width, height }]) => one.checkVisibility() && Math.min(width, height) < 23.9)
        // A word within a sentence is as high as its line (WCAG 2.5.8, inline).
        .filter(([one]) => getComputedStyle(one).display !== 'inline')
        .map(
          ([one, { width, height }]) =>
            `${one.getAttribute('aria-label') ?? one.textContent}: ${width} × ${height}`,
        ),
    PRESSED,
  );
}
