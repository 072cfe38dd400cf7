import { readFile } from 'node:fs/promises';
import type { Frame, Page } from '@playwright/test';
import type { CoterieDocument } from '#core/model/document.ts';
import { documentOf } from '../support/documents.ts';
import { expect, expectAccessible, test } from './fixture.ts';
import { LAND, open, serveDocument, statusOf, stillPicture, WHOLE } from './steps.ts';

const sample = new URL('../../data/minjia-zhang.json', import.meta.url);
const { scenes } = JSON.parse(await readFile(sample, 'utf8')) as CoterieDocument;

test('paints in a frame that has no origin, from a host that sends no headers', async ({ page, baseURL }) => {
  const frame = await frameOf(page, `${baseURL}embed.html`);
  await expect.poll(() => inkOf(frame)).toBeGreaterThan(100);
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText('Minjia Zhang and coauthors');
  await expect(frame.getByRole('status')).toHaveText(WHOLE);
  await expect(frame.getByRole('list', { name: 'Legend' }).getByRole('listitem').first()).toBeVisible();
  await expect(frame.getByRole('img', { name: `Coauthor network: ${WHOLE}` })).toBeVisible();
});

test('paints as a page of its own, keeps nothing, and can be read by everybody', async ({
  page,
  context,
}) => {
  await page.goto('./embed.html#panels=timeline');
  await expect.poll(() => inkOf(page.mainFrame())).toBeGreaterThan(100);
  await expect(page.getByRole('img', { name: /^Works per year, 20\d\d to 20\d\d$/ })).toBeVisible();
  await expectAccessible(page);
  await page.goto('./embed.html#panels=timeline&theme=dark');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expectAccessible(page);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
  expect(await context.cookies()).toEqual([]);
});

test('shows what the editor shows for the same link, step by step as the host changes it', async ({
  page,
  context,
}) => {
  const editor = await context.newPage();
  await open(editor);
  await page.goto('./embed.html');
  for (const hash of [
    'years=2016-2020',
    'era=osu&topic=memory-models,transactional',
    'kind=journal,preprint&versions=each',
    'owner=show&max-authors=8',
    'min-works=2&min-weight=2',
    'count=pair&min-weight=0.5',
    '',
  ]) {
    for (const one of [editor, page]) await one.evaluate((to) => location.assign(`#${to}`), hash);
    const status = await settled(editor, hash);
    await expect(page.getByRole('status')).toHaveText(status);
  }
});

test('a scene of the story is its headline and its picture', async ({ page }) => {
  await page.goto('./embed.html#scene=1');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(scenes[0]?.title ?? '');
  const first = await stillPicture(page);
  await page.goto('./embed.html#scene=2');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(scenes[1]?.title ?? '');
  await expect(page.getByText(scenes[1]?.caption ?? '')).toBeVisible();
  expect((await stillPicture(page)) === first).toBe(false);
});

test('a camera shows the same whether the link is loaded or stepped to', async ({ page }) => {
  await page.goto('./embed.html#camera=50,20,0.9');
  const loaded = await stillPicture(page, LAND);
  await page.goto('./embed.html#camera=0,0,2');
  await expect.poll(async () => (await stillPicture(page, LAND)) === loaded).toBe(false);
  await page.goto('./embed.html#camera=50,20,0.9');
  await expect.poll(async () => (await stillPicture(page, LAND)) === loaded).toBe(true);
});

test('steps taken faster than the map can follow end where the last one leads, and without motion at once', async ({
  page,
}) => {
  // Names keep the sides that they had, so it is the land and where it lies that is compared.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('./embed.html#scene=4');
  const loaded = await stillPicture(page, LAND);
  await page.goto('./embed.html#scene=1');
  expect((await stillPicture(page, LAND)) === loaded).toBe(false);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(scenes[3]?.title ?? '');
  expect((await stillPicture(page, LAND)) === loaded).toBe(true);

  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await stillPicture(page, LAND)) === loaded).toBe(true);
});

test('a plain wheel scrolls the page around it, and zooms with Ctrl alone', async ({ page, baseURL }) => {
  const frame = await frameOf(page, `${baseURL}embed.html`, 'height:3000px');
  await expect.poll(() => inkOf(frame)).toBeGreaterThan(100);
  const before = await stillPicture(frame, LAND);
  await page.mouse.move(480, 300);
  await page.mouse.wheel(0, 40);
  await expect(frame.getByText('Hold Ctrl or ⌘ to zoom')).toBeVisible();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(40);
  expect((await stillPicture(frame, LAND)) === before).toBe(true);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -200);
  await page.keyboard.up('Control');
  await expect.poll(async () => (await stillPicture(frame, LAND)) === before).toBe(false);
  expect(await page.evaluate(() => scrollY)).toBe(40);
});

test('a source is opened, and one that is not there says why and shows no sample', async ({
  page,
  complaints,
}) => {
  await serveDocument(
    page,
    'three.json',
    documentOf([{ authors: ['Ada', 'Ben', 'Cid'], year: 2001 }], { title: 'Three' }),
  );
  await page.goto('./embed.html#src=three.json');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Three');
  await expect(page.getByRole('status')).toHaveText('3 authors · 3 collaborations · 1 work');
  await page.goto('./');
  await page.goto('./embed.html#src=gone.json');
  await expect(page.getByRole('alert')).toContainText('gone.json answered 404');
  await expect(page.getByRole('status')).toHaveText('0 authors · 0 collaborations · 0 works');
  await expect(page.getByText('Minjia Zhang')).toHaveCount(0);
  expect(complaints.splice(0)).toEqual([expect.stringContaining('404')]);
});

test('a bibliography is a source too, in a frame without an origin as well', async ({ page, baseURL }) => {
  await page.route('**/own.bib', (route) =>
    route.fulfill({
      headers: { 'access-control-allow-origin': '*' },
      body: '@article{a, title={Reefs}, author={Ada Lovelace and Ben Franklin}, year={2001}}\n@book{b, title={Tides}, author={Ada Lovelace}, year={2003}}',
    }),
  );
  const frame = await frameOf(page, `${baseURL}embed.html#src=${encodeURIComponent(`${baseURL}own.bib`)}`);
  await expect(frame.getByRole('status')).toHaveText('1 author · 0 collaborations · 2 works');
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText('Ada Lovelace and coauthors');
});

/** The editor's line, once it has taken the hash on. */
async function settled(editor: Page, hash: string): Promise<string> {
  const chips = editor.getByRole('list', { name: 'Active filters' });
  if (hash === '') await expect(chips).toBeHidden();
  else await expect(chips.getByRole('button', { name: /^Remove/ })).toHaveCount(hash.split('&').length);
  return (await statusOf(editor).textContent()) ?? '';
}

/** The plainest slide: a page with nothing but the sandboxed frame. */
async function frameOf(page: Page, url: string, body = ''): Promise<Frame> {
  await page.setContent(
    `<body style="${body}"><iframe title="map" sandbox="allow-scripts" style="width:960px;height:540px" src="${url}"></iframe>`,
  );
  const frame = page.frames()[1];
  if (frame === undefined) throw new Error('The page has no frame.');
  return frame;
}

/** How many pixels of the largest canvas are not of the colour in its corner. */
function inkOf(frame: Frame): Promise<number> {
  return frame.evaluate(() => {
    const [canvas] = [...document.querySelectorAll('canvas')].sort((a, b) => b.width - a.width);
    const copy = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    if (canvas === undefined || copy === null || canvas.width === 0) return 0;
    [copy.canvas.width, copy.canvas.height] = [canvas.width, canvas.height];
    copy.drawImage(canvas, 0, 0);
    const pixels = new Uint32Array(copy.getImageData(0, 0, canvas.width, canvas.height).data.buffer);
    return pixels.filter((pixel) => pixel !== pixels[0]).length;
  });
}
