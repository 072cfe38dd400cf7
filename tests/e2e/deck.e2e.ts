import { readFile } from 'node:fs/promises';
import type { Frame, Page } from '@playwright/test';
import type { CoterieDocument } from '#core/model/document.ts';
import { serveHostPage } from '../support/hostPage.ts';
import { expect, test } from './fixture.ts';

const sample = new URL('../../data/minjia-zhang.json', import.meta.url);
const { scenes } = JSON.parse(await readFile(sample, 'utf8')) as CoterieDocument;
const titleOf = (scene: number): string => scenes[scene - 1]?.title ?? '';

let stopHost = (): void => {};
test.afterEach(() => stopHost());

/** Shows a page of another origin than the app's, as decks and homepages are. */
async function openHost(page: Page, hosts: string[], html: string, hash = ''): Promise<void> {
  const host = await serveHostPage(html);
  stopHost = host.stop;
  hosts.push(new URL(host.url).origin);
  await page.goto(`${host.url}${hash}`);
}

/** A deck of three slides: the second has the map, with two fragments that are scenes. */
async function openDeck(page: Page, hosts: string[], baseURL = '', hash = ''): Promise<void> {
  const html = `<!doctype html><link rel="stylesheet" href="reveal.css">
    <div class="reveal"><div class="slides">
      <section><h2>One</h2></section>
      <section><coterie-embed base="${baseURL}" scene="1" height="500px"></coterie-embed>
        <span class="fragment" data-scene="2">b</span><span class="fragment" data-scene="3">c</span></section>
      <section><h2>Three</h2></section>
    </div></div>
    <script src="${baseURL}coterie-embed.js"></script>
    <script type="module">
      import Reveal from './reveal.mjs';
      window.deck = new Reveal({ hash: true, fragmentInURL: true, transition: 'none', plugins: [CoterieReveal] });
      await window.deck.initialize();
    </script>`;
  await openHost(page, hosts, html, hash);
  await expect(page.locator('.reveal.ready')).toBeVisible();
}

async function mapIn(page: Page): Promise<Frame> {
  await expect.poll(() => page.frames().some((frame) => frame.url().includes('embed.html'))).toBe(true);
  const frame = page.frames().find((one) => one.url().includes('embed.html'));
  if (frame === undefined) throw new Error('The deck has no map.');
  return frame;
}

/** Runs in the frame. */
function countFrames(): void {
  const request = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (callback) => {
    performance.mark('frame');
    return request(callback);
  };
}

const framesIn = async (frame: Frame): Promise<number> => {
  await frame.evaluate(() => performance.clearMarks('frame'));
  await frame.waitForTimeout(400);
  return frame.evaluate(() => performance.getEntriesByName('frame').length);
};

const heading = (frame: Frame) => frame.getByRole('heading', { level: 1 });

test('fragments of a deck step the scenes, and a reload comes back to the same', async ({
  page,
  hosts,
  baseURL,
}) => {
  await openDeck(page, hosts, baseURL);
  await page.keyboard.press('ArrowRight');
  const map = await mapIn(page);
  await expect(heading(map)).toHaveText(titleOf(1));
  await page.keyboard.press('ArrowRight');
  await expect(heading(map)).toHaveText(titleOf(2));
  await page.keyboard.press('ArrowRight');
  await expect(heading(map)).toHaveText(titleOf(3));
  await page.keyboard.press('ArrowLeft');
  await expect(heading(map)).toHaveText(titleOf(2));
  // A deck writes its address at most once a second.
  await expect(page).toHaveURL(/#\/1\/0\/0$/);
  await page.reload();
  await expect(heading(await mapIn(page))).toHaveText(titleOf(2));
});

test('a click on the map never strands the deck: its keys go on to it', async ({ page, hosts, baseURL }) => {
  await openDeck(page, hosts, baseURL, '#/1');
  const map = await mapIn(page);
  await expect(heading(map)).toHaveText(titleOf(1));
  await map.locator('.map').click({ position: { x: 200, y: 200 } });
  await page.keyboard.press('ArrowRight');
  await expect(heading(map)).toHaveText(titleOf(2));
  for (let press = 0; press < 2; press++) await page.keyboard.press('PageDown');
  await expect(page.getByRole('heading', { name: 'Three' })).toBeVisible();
});

test('a slide that is left draws nothing until it is shown again', async ({ page, hosts, baseURL }) => {
  await openDeck(page, hosts, baseURL, '#/1');
  const map = await mapIn(page);
  await expect(heading(map)).toHaveText(titleOf(1));
  await page.evaluate(() => (window as unknown as { deck: { slide: (h: number) => void } }).deck.slide(2));
  await map.evaluate(countFrames);
  // What was under way when the host said so ends first.
  await expect.poll(() => framesIn(map)).toBe(0);
  await page.evaluate(() =>
    (document.querySelector('coterie-embed') as HTMLElement & { next: () => void }).next(),
  );
  expect(await framesIn(map)).toBe(0);
  await page.evaluate(() =>
    (window as unknown as { deck: { slide: (h: number, v: number, f: number) => void } }).deck.slide(1, 0, 0),
  );
  await expect(heading(map)).toHaveText(titleOf(2));
});

test('a page of another origin steps the map, is told of it, and gets its height', async ({
  page,
  hosts,
  baseURL,
}) => {
  await openHost(
    page,
    hosts,
    `<!doctype html><coterie-embed base="${baseURL}"></coterie-embed><script src="${baseURL}coterie-embed.js"></script>
      <script>window.told = []; for (const type of ['ready', 'state', 'height', 'key'])
        addEventListener('coterie-' + type, ({ detail }) => told.push(detail));</script>`,
  );
  const told = (type: string) =>
    page.evaluate(
      (wanted) =>
        (window as unknown as { told: { type: string }[] }).told
          .filter(({ type: one }) => one === wanted)
          .at(-1),
      type,
    );
  await expect.poll(() => told('ready')).toMatchObject({ coterie: 1, scene: 0, scenes: scenes.length });
  await expect.poll(() => told('height')).toMatchObject({ height: expect.any(Number) });
  const say = (message: object) =>
    page.evaluate((sent) => document.querySelector('iframe')?.contentWindow?.postMessage(sent, '*'), message);
  await say({ coterie: 1, type: 'goto', scene: 2 });
  await expect.poll(() => told('state')).toMatchObject({ scene: 2, title: titleOf(2) });
  await say({ coterie: 1, type: 'set', view: 'years=2016-2017' });
  await expect.poll(() => told('state')).toMatchObject({ view: expect.stringContaining('years=2016-2017') });
  await say({ coterie: 1, type: 'next' });
  await expect.poll(() => told('state')).toMatchObject({ scene: 3 });
});

test('nobody but the host around it moves the frame', async ({ page, baseURL }) => {
  await page.goto(`${baseURL}embed.html#scene=1`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(titleOf(1));
  await page.evaluate(() => {
    for (let i = 0; i < 2000; i++) postMessage({ coterie: 1, type: i % 2 === 0 ? 'hello' : 'next' }, '*');
  });
  await page.waitForTimeout(200);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(titleOf(1));
});

test('standing alone, the keys of a clicker step the scenes, unless keys=0', async ({ page }) => {
  await page.goto('./embed.html#scene=1');
  await page.keyboard.press('PageDown');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(titleOf(2));
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(titleOf(1));
  await page.goto('./embed.html#scene=2&keys=0');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(titleOf(2));
  await page.keyboard.press('PageDown');
  await page.waitForTimeout(200);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(titleOf(2));
});

test('the frame is as bare as the link says', async ({ page }) => {
  await page.goto('./embed.html#panels=none&background=transparent&interactive=none');
  await expect(page.getByRole('img', { name: /^Coauthor network/ })).toBeVisible();
  await expect(page.getByRole('heading')).toHaveCount(0);
  await expect(page.getByRole('list', { name: 'Legend' })).toHaveCount(0);
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgba(0, 0, 0, 0)');
  expect(await page.locator('.map').evaluate((map) => getComputedStyle(map).pointerEvents)).toBe('none');
});
