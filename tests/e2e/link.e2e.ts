import type { Route } from '@playwright/test';
import { documentOf } from '../support/documents.ts';
import { expect, test } from './fixture.ts';
import {
  chip,
  detailsOf,
  expectFocusKept,
  linkOf,
  mapStop,
  open,
  serveDocument,
  statusOf,
  stillPicture,
  WHOLE,
} from './steps.ts';

/** One value for every key of the link that needs no other document; each differs from the usual. */
const EVERY_KEY = [
  'years=2012-2021',
  'era=osu,principal',
  'topic=memory-models,training',
  'kind=conference,preprint',
  'owner=show',
  'count=fractional',
  'versions=each',
  'min-works=2',
  'min-weight=0.2',
  'max-authors=12',
  'color=recency',
  'size=strength',
  'select=minjia-zhang,michael-d-bond',
  'theme=dark',
  'camera=0,0,1.5',
  'panels=timeline',
  'a-key-of-others',
].join('&');

test('every key of the link is seen on the screen', async ({ page }) => {
  await open(page, EVERY_KEY);
  for (const label of [
    'Years 2012–2021',
    'Eras: Ohio State or Microsoft Principal',
    'Topics: Memory models or Training',
    'Kinds: conference or preprint',
    'Owner shown: Minjia Zhang',
    'Fractional counting',
    'Versions each',
    'At least 2 works',
    'Ties of 0.2 or more',
    'Up to 12 authors',
  ]) {
    await expect(chip(page, label)).toBeVisible();
  }
  await expect(detailsOf(page).getByRole('heading', { name: '2 people' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.getByRole('button', { name: 'Filters and counting' }).click();
  await expect(page.getByLabel('Colour by')).toHaveValue('recency');
  await expect(page.getByLabel('Size by')).toHaveValue('strength');
  await expect(page.getByRole('alert')).toBeEmpty();
});

test('every key is written back, and loading the link again gives the same picture', async ({ page }) => {
  await open(page, EVERY_KEY);
  await page.getByRole('button', { name: 'Theme: dark' }).click();
  await expect(page).not.toHaveURL(/theme=dark/);
  expect(new URL(page.url()).hash).toBe(`#${EVERY_KEY.replace('&theme=dark', '')}`);
  const status = await statusOf(page).textContent();
  await page.mouse.move(0, 0);
  await page.reload();
  await expect(statusOf(page)).toHaveText(status ?? '');
  const screen = await page.locator('body').ariaSnapshot();
  const picture = await stillPicture(page);
  await page.reload();
  await expect(page.locator('body')).toMatchAriaSnapshot(screen);
  expect((await stillPicture(page)) === picture).toBe(true);
});

test('what is chosen on the screen is written to the link, and the usual is left out', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Filters and counting' }).click();
  await page.getByLabel('Works at least').fill('2');
  await page.getByLabel('Tie weight at least').fill('2');
  await page.getByLabel('Authors at most').fill('9');
  await page.getByRole('combobox', { name: /^Counting/ }).selectOption('pair');
  await page.getByLabel('Versions').selectOption('each');
  await page.getByLabel('Show Minjia Zhang and their ties').check();
  await page.getByLabel('Colour by').selectOption('community');
  await page.getByLabel('Size by').selectOption('degree');
  await page.getByRole('checkbox', { name: /^journal/ }).check();
  await expect(page).toHaveURL(/kind=journal/);
  expect(linkOf(page)).toEqual({
    kind: 'journal',
    owner: 'show',
    count: 'pair',
    versions: 'each',
    'min-works': '2',
    'min-weight': '2',
    'max-authors': '9',
    color: 'community',
    size: 'degree',
  });
  await page.getByLabel('Any number of authors makes ties').check();
  await expect(page).toHaveURL(/max-authors=all/);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Clear all' }).first().click();
  await expect(page).toHaveURL(/#color=community&size=degree$/);
  await expect(statusOf(page)).toHaveText(WHOLE);
});

test('what a link says wrong is told, and the rest of it applies', async ({ page }) => {
  await open(
    page,
    'topic=no-such-topic,training&years=2020-2016&kind=novel&owner=maybe&min-works=-1&camera=1,2&scene=99&select=nobody&color=%E0&era=osu',
  );
  const told = page.getByRole('alert').getByRole('paragraph');
  await expect(told).toHaveCount(9);
  for (const wrong of [
    'The link names the topic “no-such-topic”, which is not here',
    '“years=2020-2016” in the link was left out: it needs a year, or two with the earlier first',
    'The link names the kind of work “novel”',
    '“owner=maybe” in the link was left out: it needs one of show, hide',
    '“min-works=-1”',
    '“camera=1,2” in the link was left out: it needs three numbers',
    'The link asks for scene 99',
    'The link names the person or work “nobody”',
    '“color=%E0” in the link is damaged',
  ]) {
    await expect(told.filter({ hasText: wrong })).toBeVisible();
  }
  await expect(chip(page, 'Topic: Training')).toBeVisible();
  await expect(chip(page, 'Era: Ohio State')).toBeVisible();
  await page.getByRole('button', { name: 'Dismiss' }).first().click();
  await expect(told).toHaveCount(8);
  for (let left = 8; left > 0; left--) await page.keyboard.press('Enter');
  await expect(told).toHaveCount(0);
  await expectFocusKept(page);
});

test('a link changed by hand is followed, back and forth', async ({ page }) => {
  await open(page, 'years=2016');
  const narrow = await statusOf(page).textContent();
  await page.goto('./#topic=vector-search');
  await expect(chip(page, 'Topic: Vector search')).toBeVisible();
  await expect(chip(page, 'Year 2016')).toBeHidden();
  await page.goBack();
  await expect(statusOf(page)).toHaveText(narrow ?? '');
});

test('a camera in the link is where the map stands', async ({ page }) => {
  await open(page, 'camera=0,0,1');
  const near = await mapStop(page).boundingBox();
  await page.goto('./#camera=100,0,1');
  await expect.poll(async () => (await mapStop(page).boundingBox())?.x).toBe((near?.x ?? 0) - 100);
});

test('dragging the years leaves the history of the browser as it was', async ({ page }) => {
  await open(page);
  const before = await page.evaluate(() => history.length);
  const handle = await page.getByRole('slider', { name: 'Last year' }).boundingBox();
  if (handle === null) throw new Error('The handle is not on the screen.');
  await page.mouse.move(handle.x + handle.width / 2, handle.y + 40);
  await page.mouse.down();
  for (let step = 1; step <= 30; step++) await page.mouse.move(handle.x - step * 10, handle.y + 40);
  await page.mouse.up();
  await expect(page).toHaveURL(/#years=/);
  expect(await page.evaluate(() => history.length)).toBe(before);
});

test('src= opens a document by its address, with the view beside it', async ({ page }) => {
  const works = [
    { authors: ['Ada', 'Ben', 'Cid'], year: 2001 },
    { authors: ['Ada', 'Dot'], year: 2005 },
  ];
  await serveDocument(page, 'of-others.json', documentOf(works, { title: 'Four people' }));
  await open(page, 'years=2001&src=of-others.json&select=Ben');
  await expect(page).toHaveTitle('Four people · Coterie');
  await expect(page.getByRole('button', { name: 'From a link', exact: true })).toBeVisible();
  await expect(statusOf(page)).toHaveText('3 authors · 3 collaborations · 1 work');
  await expect(detailsOf(page).getByRole('heading', { name: 'Ben' })).toBeVisible();
  await chip(page, 'Year 2001').click();
  await expect(statusOf(page)).toHaveText('4 authors · 4 collaborations · 2 works');
  await expect(page).toHaveURL(/#select=Ben&src=of-others.json$/);
  await page.goto('./#years=2016');
  await expect(page).toHaveTitle('Minjia Zhang · Coterie');
  await expect(page.getByRole('button', { name: 'Sample', exact: true })).toBeVisible();
});

test('a source that is slow loses nothing of its link, whatever is done meanwhile', async ({ page }) => {
  const works = [{ authors: ['Ada', 'Ben'], year: 2001, topics: ['own'] }];
  const topics = [{ id: 'own' as never, name: 'A topic of its own', short: 'Own', mark: 1 }];
  const body = JSON.stringify(documentOf(works, { title: 'Slow', topics }));
  const asked = new Promise<Route>((resolve) => void page.route('**/slow.json', resolve));
  await page.goto('./#topic=own&select=Ben&src=slow.json');
  const route = await asked;
  await page.getByRole('button', { name: 'Theme: as the system' }).click();
  await expect(page).toHaveURL(/theme=light/);
  expect(linkOf(page)).toEqual({ topic: 'own', select: 'Ben', src: 'slow.json', theme: 'light' });
  await route.fulfill({ body });
  await expect(page).toHaveTitle('Slow · Coterie');
  await expect(chip(page, 'Topic: Own')).toBeVisible();
  await expect(detailsOf(page).getByRole('heading', { name: 'Ben' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await expect(page.getByRole('alert')).toBeEmpty();
});

for (const [fault, address, why] of [
  ['that is not there', 'gone.json', 'gone.json answered 404'],
  ['that is no document', 'poem.json', 'poem.json cannot be shown: '],
  ['that cannot be reached', 'cut.json', 'cut.json could not be fetched'],
] as const) {
  test(`a source ${fault} says why, shows no sample, and keeps its link`, async ({ page, complaints }) => {
    await serveDocument(page, 'poem.json', 'The woods are lovely, dark and deep');
    await page.route('**/cut.json', (route) => route.abort('connectionreset'));
    await page.goto(`./#years=2012-2016&src=${address}`);
    await expect(page.getByRole('alert')).toContainText(why);
    await expect(statusOf(page)).toHaveText('0 authors · 0 collaborations · 0 works');
    await expect(page.getByText('Minjia Zhang')).toHaveCount(0);
    await page.getByRole('button', { name: 'Theme: as the system' }).click();
    await expect(page).toHaveURL(/theme=light/);
    expect(linkOf(page)).toMatchObject({ years: '2012-2016', src: address });
    // The browser's own words about it are no fault of the page.
    expect(complaints.splice(0).every((one) => /Failed to load resource|cut\.json/.test(one))).toBe(true);
  });
}
