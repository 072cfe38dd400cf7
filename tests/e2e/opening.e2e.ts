import { expect, expectAccessible, test } from './fixture.ts';

/** "57 authors · 188 collaborations · 41 works" */
const STATUS = /^[\d,]+ authors? · [\d,]+ collaborations? · [\d,]+ works?$/;

test('opens on the sample, named and counted', async ({ page }) => {
  await page.goto('./');
  await expect(page).toHaveTitle(/Coterie/);
  await expect(page.getByRole('status').filter({ hasText: STATUS })).toBeVisible();
  await expectAccessible(page);
});

test('a filter in the link holds after a reload', async ({ page }) => {
  await page.goto('./');
  const status = page.getByRole('status').filter({ hasText: STATUS });
  const whole = await status.textContent();
  await page.goto('./#years=2016');
  await page.reload();
  await expect(status).toBeVisible();
  await expect(status).not.toHaveText(whole ?? '');
});

test('a value that no longer matches is told, not swallowed', async ({ page }) => {
  await page.goto('./#topic=no-such-topic');
  await expect(page.getByText('The link names the topic “no-such-topic”')).toBeVisible();
});
