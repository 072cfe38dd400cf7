import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { documentOf } from '../support/documents.ts';
import { readXml } from '../support/wellFormed.ts';
import { expect, expectAccessible, test } from './fixture.ts';
import { open, serveDocument, statusOf } from './steps.ts';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Share this view' });

async function share(page: Page, tab: string): Promise<void> {
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await dialog(page).getByRole('tab', { name: tab }).click();
}

test('the link says what it holds, and a small list may travel inside it', async ({ page, context }) => {
  await serveDocument(
    page,
    'one.json',
    documentOf([{ authors: ['Ada', 'Ben'], year: 2001 }], { title: 'One' }),
  );
  await open(page, 'src=one.json');
  await page.goto('./');
  const file = documentOf([{ authors: ['Ada', 'Ben'], year: 2001 }], { title: 'Mine' });
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.getByLabel('Choose files').setInputFiles({
    name: 'mine.coterie.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(file)),
  });
  await expect(statusOf(page)).toHaveText('2 authors · 1 collaboration · 1 work');
  await share(page, 'Link');
  await expect(dialog(page)).toContainText('others would see the sample');
  await dialog(page)
    .getByLabel(/Put the list itself into the link/)
    .check();
  await expect(dialog(page)).toContainText('It holds the list too.');
  const link = await dialog(page).getByRole('textbox', { name: 'Link' }).inputValue();
  expect(link.length).toBeLessThan(2000);
  const other = await context.newPage();
  await other.goto(link);
  await expect(statusOf(other)).toHaveText('2 authors · 1 collaboration · 1 work');
  await other.goto('./');
  await other.goto(link.slice(0, -7));
  await expect(other.getByRole('alert').filter({ hasText: 'was cut or changed on its way' })).toBeVisible();
  await expect(other.getByText('Minjia Zhang')).toHaveCount(0);
  await dialog(page).getByRole('tab', { name: 'Embed' }).click();
  await expect(dialog(page)).toContainText('a frame on another page cannot see it');
  await expect(dialog(page).getByRole('textbox', { name: 'To paste' })).toHaveCount(0);
});

test('the frame is shown as it will be, and its code shows the same', async ({ page, context }) => {
  await open(page, 'years=2016-2020');
  await share(page, 'Embed');
  const status = await statusOf(page).first().textContent();
  const preview = dialog(page).frameLocator('iframe');
  await expect(preview.getByRole('status')).toHaveText(status ?? '');
  await dialog(page).getByLabel('Shows').selectOption({ index: 2 });
  await expect(preview.getByRole('heading', { level: 1 })).toHaveText('Two beginnings');
  const code = await dialog(page).getByRole('textbox', { name: 'To paste' }).inputValue();
  const address = /src="([^"]+)"/.exec(code)?.[1]?.replaceAll('&amp;', '&') ?? '';
  const other = await context.newPage();
  await other.goto(address);
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Two beginnings');
  await dialog(page).getByRole('combobox', { name: 'Size' }).selectOption('reveal.js, 960 × 700');
  await expect
    .poll(() => preview.locator('html').evaluate(() => [innerWidth, innerHeight]))
    .toEqual([960, 700]);
  await dialog(page).getByRole('combobox', { name: 'For' }).selectOption('reveal');
  expect(await dialog(page).getByRole('textbox', { name: 'To paste' }).inputValue()).toContain(
    'data-scene="2"',
  );
});

test('what is shown is saved as data for other programs', async ({ page }) => {
  await open(page, 'years=2010-2014');
  await share(page, 'Data');
  const save = async (name: string): Promise<string> => {
    const begun = page.waitForEvent('download');
    await dialog(page).getByRole('button', { name, exact: true }).click();
    return readFile(await (await begun).path(), 'utf8');
  };
  expect((await save('People, CSV')).trim().split('\r\n')).toHaveLength(21);
  expect((await save('Collaborations, CSV')).trim().split('\r\n')).toHaveLength(70);
  for (const name of ['GEXF', 'GraphML']) {
    const { elements } = readXml(await save(name));
    expect(elements.filter((element) => element.name === 'node')).toHaveLength(20);
    expect(elements.filter((element) => element.name === 'edge')).toHaveLength(69);
  }
  expect(JSON.parse(await save('VOSviewer JSON')).network.items).toHaveLength(20);
  expect(JSON.parse(await save('CSL-JSON'))).toHaveLength(3);
  expect((await save('BibTeX')).match(/^@/gm)).toHaveLength(3);
  expect(JSON.parse(await save('Coterie document')).format).toBe('coterie');
});

test('every way to share can be used by everybody', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  for (const _ of ['link', 'embed', 'files', 'video', 'data']) {
    await expectAccessible(page);
    await dialog(page).getByRole('tab', { selected: true }).press('ArrowRight');
  }
  await expect(dialog(page).getByRole('tab', { name: 'Link' })).toBeFocused();
});
