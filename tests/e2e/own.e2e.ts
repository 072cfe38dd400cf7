import type { Page } from '@playwright/test';
import { bibOf, crowdOf } from '../support/bibliographies.ts';
import { expect, test } from './fixture.ts';
import { detailsOf, open, statusOf } from './steps.ts';

const OWNER = 'Almqvist, Ada';

interface Named {
  readonly name: string;
  readonly text: string;
}

async function choose(page: Page, ...files: readonly Named[]): Promise<void> {
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page
    .getByLabel('Choose files')
    .setInputFiles(files.map(({ name, text }) => ({ name, mimeType: '', buffer: Buffer.from(text) })));
}

/** Files dropped on the page by the hand of the operating system. */
async function drop(page: Page, ...files: readonly Named[]): Promise<void> {
  const data = await page.evaluateHandle((named) => {
    const transfer = new DataTransfer();
    for (const { name, text } of named) transfer.items.add(new File([text], name));
    return transfer;
  }, files);
  await page.dispatchEvent('body', 'dragover', { dataTransfer: data });
  await page.dispatchEvent('body', 'drop', { dataTransfer: data });
}

const report = (page: Page) => detailsOf(page).getByRole('article', { name: /records? read|Import/ });

test('a dropped .bib becomes its owner’s map, with a report, topics, and everything told apart', async ({
  page,
}) => {
  await open(page);
  await drop(page, { name: 'mine.bib', text: bibOf({ works: 600, owner: OWNER }) });
  await expect(report(page).getByRole('heading', { level: 2 })).toHaveText(
    '600 records read · 0 problems · 0 duplicates joined',
  );
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ada Almqvist');
  await expect(statusOf(page)).toHaveText(/· 600 works$/);
  await expect(page.getByLabel('Which one is you?')).toHaveValue(/.+/);
  await expect(page.getByRole('complementary', { name: 'Topics' }).getByRole('listitem')).not.toHaveCount(0);
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
});

test('a group’s list has no owner, and somebody can be named', async ({ page }) => {
  await open(page);
  await choose(page, { name: 'group.bib', text: bibOf({ works: 60 }) });
  await expect(report(page)).toBeVisible();
  await expect(page.getByLabel('Which one is you?')).toHaveValue('');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('group');
  const before = await statusOf(page).textContent();
  await page.getByLabel('Which one is you?').selectOption({ index: 1 });
  await expect(statusOf(page)).not.toHaveText(before ?? '');
});

test('a broken file gives what can be read, and says where the rest is', async ({ page }) => {
  await open(page);
  const text = `${bibOf({ works: 5, owner: OWNER })}\n@article{broken,\n  year = {2001},\n}\n@book{cut, title = {Half a`;
  await choose(page, { name: 'broken.bib', text });
  await expect(report(page).getByRole('heading', { level: 2 })).toHaveText(
    /^6 records read · 1 problem · 0 duplicates joined$/,
  );
  await expect(
    report(page)
      .getByText(/^broken\.bib, line \d+$/)
      .first(),
  ).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download the skipped records' }).click();
  expect((await download).suggestedFilename()).toMatch(/skipped/);
});

test('a record with thousands of authors is counted, and ties nobody', async ({ page }) => {
  await open(page);
  await choose(page, { name: 'crowd.ris', text: crowdOf(7456) });
  await expect(statusOf(page)).toHaveText('7,456 authors · 0 collaborations · 1 work');
  await expect(page.getByText('1 work over 25 authors makes no ties')).toBeVisible();
});

test('two files of one person join what they both hold', async ({ page }) => {
  await open(page);
  const [whole, half] = [bibOf({ works: 40, owner: OWNER }), bibOf({ works: 20, owner: 'A. Almqvist' })];
  await choose(page, { name: 'all.bib', text: whole }, { name: 'half.bib', text: half });
  await expect(report(page).getByRole('heading', { level: 2 })).toHaveText(
    '40 records read · 0 problems · 20 duplicates joined',
  );
});

test('an empty file and a PDF are told in a sentence, and leave everything as it was', async ({ page }) => {
  await open(page);
  const before = await statusOf(page).textContent();
  await choose(
    page,
    { name: 'nothing.bib', text: '' },
    { name: 'paper.pdf', text: '%PDF-1.7\n%\u00e2\u00e3' },
  );
  await expect(report(page).getByText(/paper\.pdf is a PDF/)).toBeVisible();
  await expect(report(page).getByText(/nothing\.bib is empty/)).toBeVisible();
  await expect(statusOf(page)).toHaveText(before ?? '');
});

test('a second import asks where it goes; added works join, and undo takes them back', async ({ page }) => {
  await open(page);
  await choose(page, { name: 'one.bib', text: bibOf({ works: 20, owner: OWNER }) });
  await expect(statusOf(page)).toHaveText(/· 20 works$/);
  await choose(page, { name: 'two.bib', text: bibOf({ works: 30, owner: OWNER }) });
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(report(page).getByRole('heading', { level: 2 })).toHaveText(
    '10 records read · 0 problems · 20 duplicates joined',
  );
  await expect(statusOf(page)).toHaveText(/· 30 works$/);
  await page.keyboard.press('Control+z');
  await expect(statusOf(page)).toHaveText(/· 20 works$/);
});

test('text that is pasted is read, and a plain list is shown line by line for mending', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page
    .getByLabel('Or paste entries')
    .fill(
      '[1] A. Almqvist and B. Bergeron, "Reefs under the ice," Journal of Cold Seas, 2011.\n\n[2] B. Bergeron, "On pigments," Proc. Manuscripts, 2012.\n',
    );
  await page.getByRole('button', { name: 'Read the text' }).click();
  await expect(page.getByText('2 works guessed')).toBeVisible();
  await page.getByLabel('Title').first().fill('Reefs under thin ice');
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(statusOf(page)).toHaveText(/· 2 works$/);
  await page.getByRole('button', { name: 'Close the report' }).click();
  await page.getByRole('listbox', { name: /author/ }).press('Enter');
  await expect(detailsOf(page).getByText('Reefs under thin ice')).toBeVisible();
});

test('a table with unknown columns asks which is which', async ({ page }) => {
  await open(page);
  const text =
    'A;B;C\nAlmqvist, Ada & Bergeron, Bruno;Reefs under the ice;2011\nBergeron, Bruno;On pigments;2012\n';
  await choose(page, { name: 'table.csv', text });
  await page.getByRole('combobox', { name: /^Title/ }).selectOption('B');
  await page.getByRole('combobox', { name: /^Authors/ }).selectOption('A');
  await page.getByRole('combobox', { name: /^Year/ }).selectOption('C');
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(statusOf(page)).toHaveText(/· 2 works$/);
});
