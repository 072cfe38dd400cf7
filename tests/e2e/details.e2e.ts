import type { Page } from '@playwright/test';
import { documentOf } from '../support/documents.ts';
import { expect, test } from './fixture.ts';
import { chip, detailsOf, expectFocusKept, linkOf, open, serveDocument } from './steps.ts';

const heading = (page: Page) => detailsOf(page).getByRole('heading', { level: 2 });

test('from a person to a work, to another author, to what the two did together, and back', async ({
  page,
}) => {
  await open(page);
  const list = detailsOf(page).getByRole('listbox', { name: '83 authors' });
  await list.getByRole('option', { name: /^Michael D. Bond/ }).click();
  await expect(heading(page)).toHaveText('Michael D. Bond');
  await expect(detailsOf(page)).toContainText(/^\D*Advisor/);
  await expect(detailsOf(page).getByRole('heading', { name: 'What we did together' })).toBeVisible();

  await detailsOf(page)
    .getByRole('button', { name: /^Avoiding Consistency Exceptions/ })
    .click();
  await expect(heading(page)).toHaveText(
    'Avoiding Consistency Exceptions Under Strong Memory Consistency Models',
  );
  await expect(detailsOf(page).getByText('Versions of the same research')).toBeVisible();
  await expect.poll(() => linkOf(page).select).toMatch(/ismm/);

  await detailsOf(page).getByRole('button', { name: 'Swarnendu Biswas' }).click();
  await expect(heading(page)).toHaveText('Swarnendu Biswas');
  await detailsOf(page)
    .getByRole('button', { name: 'Collaboration of Swarnendu Biswas and Michael D. Bond' })
    .click();
  await expect(heading(page)).toHaveText('Swarnendu Biswas and Michael D. Bond');
  await expect(detailsOf(page).getByRole('heading', { name: 'What they did together' })).toBeVisible();
  await expect(detailsOf(page).getByRole('heading', { name: 'Who introduced them' })).toBeVisible();
  await expect(detailsOf(page).getByText(/^First joint work, /)).toBeVisible();

  await page.keyboard.press('Escape');
  await expect(heading(page)).toHaveText('83 authors');
  await expectFocusKept(page);
});

test('a collaboration with the owner tells what we did together, and from when to when', async ({ page }) => {
  await open(page, 'select=yuxiong-he');
  await detailsOf(page).getByRole('button', { name: 'Our tie' }).click();
  await expect(heading(page)).toHaveText('Minjia Zhang and Yuxiong He');
  await expect(detailsOf(page).getByText(/^\d+ joint works, 20\d\d–20\d\d$/)).toBeVisible();
  await expect(detailsOf(page).getByText('Not drawn: the owner is left out of the picture.')).toBeVisible();
  await expect(detailsOf(page).getByRole('heading', { name: 'Who introduced us' })).toBeVisible();
  await detailsOf(page).getByRole('button', { name: 'Close details' }).press('Enter');
  await expect(heading(page)).toHaveText('83 authors');
  await expectFocusKept(page);
});

test('details count what the filters leave, and say what they hide', async ({ page }) => {
  await open(page, 'select=michael-d-bond&years=2015-2017');
  await expect(detailsOf(page).getByText(/^\d+ of \d+ works together, 2015–2017$/)).toBeVisible();
  const hidden = detailsOf(page).getByText(/^\d+ works? hidden by the filters$/);
  await expect(hidden).toBeVisible();
  await chip(page, 'Years 2015–2017').click();
  await expect(detailsOf(page).getByText(/^\d+ works together, 20\d\d–20\d\d$/)).toBeVisible();
  await expect(hidden).toBeHidden();
});

test('the list of people stands in the order asked for, and its first is the most', async ({ page }) => {
  await open(page);
  const names = () => detailsOf(page).getByRole('listbox').getByRole('option').allTextContents();
  const byWorks = await names();
  expect(byWorks).toHaveLength(83);
  const works = byWorks.map((name) => Number(/\d+$/.exec(name)?.[0]));
  expect(works).toEqual([...works].sort((a, b) => b - a));
  await detailsOf(page).getByLabel('Order of the list').selectOption('by name');
  const byName = (await names()).map((name) => name.replace(/\d+$/, ''));
  expect(byName).not.toEqual(byWorks.map((name) => name.replace(/\d+$/, '')));
  await detailsOf(page).getByRole('listbox').press('End');
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText(byName.at(-1) ?? '');
});

test('a link out of the page is a web address, opens apart, and tells nothing about the visitor', async ({
  page,
}) => {
  const addresses = [
    'https://example.org/paper',
    'javascript:alert(1)',
    'data:text/html,<b>hi</b>',
    'file:///etc/passwd',
  ];
  const plain = documentOf(
    addresses.map((_, i) => ({ id: `w${i}`, authors: ['Ada', 'Ben'], year: 2000 + i })),
  );
  const works = plain.works.map((work, i) => ({ ...work, URL: addresses[i] ?? '', DOI: '10.1000/<b>' }));
  await serveDocument(page, 'links.json', { ...plain, works });
  await open(page, 'select=w0&src=links.json');
  const links = detailsOf(page).getByRole('link');
  const doi = 'https://doi.org/10.1000/%3Cb%3E';
  await expect(links).toHaveCount(2);
  expect(await links.evaluateAll((all) => all.map((one) => one.getAttribute('href')))).toEqual([
    addresses[0],
    doi,
  ]);
  for (const link of await links.all()) {
    await expect(link).toHaveAttribute('target', '_blank');
    await expect(link).toHaveAttribute('rel', 'noopener noreferrer');
  }
  for (const id of ['w1', 'w2', 'w3']) {
    await page.goto(`./#select=${id}&src=links.json`);
    await expect(
      detailsOf(page)
        .getByText(`200${id.slice(1)}`)
        .first(),
    ).toBeVisible();
    await expect(links).toHaveCount(1);
    await expect(links).toHaveAttribute('href', doi);
  }
});
