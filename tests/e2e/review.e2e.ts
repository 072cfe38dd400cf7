import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { detailsOf, expectFocusKept, open, statusOf } from './steps.ts';

/** J. Smith may be John or Jane, which the list alone cannot tell; the two works of Ada and Bo are nearly one title. */
const LIST = `
@article{a, title = {On the growth of reeds}, author = {Owner, Olga and Smith, John}, journal = {Reeds}, year = 2001}
@article{b, title = {A theory of marshes}, author = {Owner, Olga and Smith, Jane}, journal = {Marshes}, year = 2005}
@article{c, title = {Otters in winter}, author = {Owner, Olga and Smith, J.}, journal = {Otters}, year = 2009}
@article{d, title = {Multivariate mapping of wetlands with optimal scaling}, author = {Owner, Olga and Lund, Bo}, journal = {Maps}, year = 2012}
@article{e, title = {Reed: Multivariate mapping of wetlands with optimal scaling}, author = {Owner, Olga and Lund, Bo}, journal = {Charts}, year = 2012}
`;

async function openList(page: Page): Promise<void> {
  await open(page);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page
    .getByLabel('Choose files')
    .setInputFiles({ name: 'list.bib', mimeType: '', buffer: Buffer.from(LIST) });
  await expect(statusOf(page)).toHaveText(/· 5 works$/);
}

test('what is in doubt is listed, answered by keys, and taken back by undo', async ({ page }) => {
  await openList(page);
  await detailsOf(page)
    .getByRole('button', { name: /^Review/ })
    .click();
  const heading = detailsOf(page).getByRole('heading', { level: 2 });
  await expect(heading).toHaveText(/^\d pairs? in doubt$/);
  const before = await heading.textContent();
  const authors = await statusOf(page).textContent();
  const smith = detailsOf(page).getByRole('group', { name: 'One person?' }).first();
  await smith.focus();
  await smith.press('s');
  await expect(heading).not.toHaveText(before ?? '');
  await expect(statusOf(page)).not.toHaveText(authors ?? '');
  await expectFocusKept(page);
  await page.keyboard.press('Control+z');
  await expect(heading).toHaveText(before ?? '');
  await expect(statusOf(page)).toHaveText(authors ?? '');
});

test('works that may be versions become one, and one can leave again', async ({ page }) => {
  await openList(page);
  await detailsOf(page)
    .getByRole('button', { name: /^Review/ })
    .click();
  await detailsOf(page).getByRole('button', { name: 'Versions of one' }).first().click();
  await expect(statusOf(page)).toHaveText(/· 4 works$/);
  await page.keyboard.press('Control+z');
  await expect(statusOf(page)).toHaveText(/· 5 works$/);
});

test('two people that are selected together become one person, and the decision can be taken back', async ({
  page,
}) => {
  await openList(page);
  await page.getByRole('button', { name: 'Close the report' }).click();
  const list = page.getByRole('listbox', { name: /author/ });
  await list.getByRole('option', { name: /John Smith/ }).click();
  await detailsOf(page).getByRole('button', { name: 'Close details' }).click();
  await list.getByRole('option', { name: /Jane Smith/ }).click();
  await detailsOf(page).getByRole('button', { name: 'Close details' }).click();
  const authors = await statusOf(page).textContent();
  await page.goto('./#select=john-smith,jane-smith');
  await detailsOf(page).getByRole('button', { name: 'These are one person' }).click();
  await expect(statusOf(page)).not.toHaveText(authors ?? '');
  await detailsOf(page)
    .getByRole('button', { name: /^Take this back/ })
    .click();
  await expect(statusOf(page)).toHaveText(authors ?? '');
});

test('eras are proposed, named, and moved by their ends on the band', async ({ page }) => {
  await openList(page);
  await page.getByRole('button', { name: 'Edit the eras' }).click();
  await page.getByRole('button', { name: 'Add an era' }).click();
  await page.getByLabel('Name of Era 1').fill('The marsh years');
  await page.getByLabel('Until which year').fill('2010');
  await page.getByLabel('Until which year').press('Tab');
  await page.keyboard.press('Escape');
  const era = page.getByRole('button', { name: /^The marsh years/ });
  await era.click();
  await expect(statusOf(page)).toHaveText(/· 3 works$/);
  await page.getByRole('slider', { name: 'End of The marsh years' }).press('ArrowLeft');
  await page.getByRole('slider', { name: 'End of The marsh years' }).press('ArrowLeft');
  await expect(statusOf(page)).toHaveText(/· 2 works$/);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(statusOf(page)).toHaveText(/· 3 works$/);
});

test('documents are listed, deleted, and brought back', async ({ page }) => {
  await openList(page);
  await expect(page.getByRole('button', { name: 'Saved' })).toBeVisible();
  await page.getByRole('button', { name: 'Saved' }).click();
  const dialog = page.getByRole('dialog', { name: 'Documents kept in this browser' });
  await expect(dialog.getByText('Olga Owner')).toBeVisible();
  await dialog.getByRole('button', { name: 'Delete Olga Owner' }).click();
  await expect(dialog.getByText('“Olga Owner” was deleted.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Undo' }).click();
  await expect(dialog.getByText('Open now')).toBeVisible();
});

test('a bibliography that a link names is read like one that was dropped', async ({ page }) => {
  await page.route('**/list.bib', (route) => route.fulfill({ contentType: 'text/plain', body: LIST }));
  await open(page, 'src=list.bib');
  await expect(statusOf(page)).toHaveText(/· 5 works$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Olga Owner');
});
