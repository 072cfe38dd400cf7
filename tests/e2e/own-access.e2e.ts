import { bibOf } from '../support/bibliographies.ts';
import { expect, expectAccessible, test } from './fixture.ts';
import { detailsOf, open, statusOf } from './steps.ts';

const DOUBTFUL = `${bibOf({ works: 12, owner: 'Almqvist, Ada' })}
@article{x, title = {Reeds}, author = {Almqvist, Ada and Smith, J.}, year = 2001}
@article{y, title = {Marshes}, author = {Almqvist, Ada and Smith, John}, year = 2002}
@article{z, title = {Otters}, author = {Almqvist, Ada and Smith, Jane}, year = 2003}
@article{broken, year = 2004}`;
const PLAIN =
  '[1] A. Almqvist, "Reefs under the ice," Cold Seas, 2011.\n\n[2] B. Berg, "On pigments," Paint, 2012.\n';
const TABLE = 'A;B;C\nAlmqvist, Ada;Reefs under the ice;2011\nBergeron, Bruno;On pigments;2012\n';

for (const theme of ['light', 'dark']) {
  for (const size of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ]) {
    test(`axe finds no fault in what an import shows, at ${size.width} in the ${theme}`, async ({ page }) => {
      test.slow();
      await page.setViewportSize(size);
      await open(page, `theme=${theme}`);
      const files = async (...named: readonly (readonly [string, string])[]) => {
        await page.getByRole('button', { name: 'Open', exact: true }).click();
        await expectAccessible(page);
        await page
          .getByLabel('Choose files')
          .setInputFiles(named.map(([name, text]) => ({ name, mimeType: '', buffer: Buffer.from(text) })));
      };
      await files(['list.bib', DOUBTFUL]);
      await expect(statusOf(page)).toHaveText(/· 15 works$/);
      await expectAccessible(page);
      await page.getByRole('button', { name: /^Review/ }).click();
      await expect(page.getByRole('group', { name: 'One person?' }).first()).toBeVisible();
      await expectAccessible(page);
      await files(['plain.txt', PLAIN], ['table.csv', TABLE]);
      await expect(page.getByRole('button', { name: 'Add', exact: true })).toBeVisible();
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Add', exact: true }).click();
      await expect(page.getByRole('button', { name: 'Go on' })).toBeVisible();
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Saved' }).click();
      await expect(page.getByRole('dialog', { name: 'Documents kept in this browser' })).toBeVisible();
      await expectAccessible(page);
    });
  }
}

test('a whole import goes by keyboard: open, report, review, close', async ({ page }) => {
  await open(page);
  await page.keyboard.press('Control+o');
  await page.getByLabel('Or paste entries').focus();
  await page.keyboard.insertText(DOUBTFUL);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(statusOf(page)).toHaveText(/· 15 works$/);
  await page.getByRole('button', { name: /^Review/ }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('group', { name: 'One person?' }).first().focus();
  await page.keyboard.press('d');
  await expect(page.locator('body')).not.toBeFocused();
  await detailsOf(page).getByRole('button', { name: 'Close the review' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listbox', { name: /author/ })).toBeVisible();
});
