import type { Page } from '@playwright/test';
import type { CoterieDocument } from '#core/model/document.ts';
import { documentOf } from '../support/documents.ts';
import { expect, test } from './fixture.ts';
import {
  detailsOf,
  linkOf,
  nameAtStop,
  open,
  painted,
  serveDocument,
  spotOf,
  statusOf,
  stillPicture,
} from './steps.ts';

const RINGS = 80;
const AROUND = 50;

/** Four thousand people on rings, each tied to the next on the ring and to the one further out; one in the middle. */
function throng(): CoterieDocument {
  const nameAt = (ring: number, i: number): string => `Person ${ring}-${i % AROUND}`;
  const spots = Array.from(
    { length: RINGS * AROUND },
    (_, n) => [Math.floor(n / AROUND), n % AROUND] as const,
  );
  const sketches = spots.flatMap(([ring, i]) => [
    { authors: [nameAt(ring, i), nameAt(ring, i + 1)], year: 2000 + (i % 20) },
    ...(ring + 1 < RINGS
      ? [{ authors: [nameAt(ring, i), nameAt(ring + 1, i)], year: 2000 + (ring % 20) }]
      : []),
  ]);
  const hub = Array.from({ length: 12 }, (_, i) => ({
    authors: ['Person 40-0', nameAt(40, 1 + i)],
    year: 2010,
  }));
  const positions = spots.map(([ring, i]) => {
    const angle = (i / AROUND) * 2 * Math.PI;
    const reach = 150 + ring * 40;
    return [nameAt(ring, i), { x: reach * Math.cos(angle), y: reach * Math.sin(angle) }] as const;
  });
  return documentOf([...sketches, ...hub], {
    title: 'A throng',
    positions: { ...Object.fromEntries(positions), 'Person 40-0': { x: 0, y: 0 } },
  });
}

test.beforeEach(({ page }) => serveDocument(page, 'throng.json', throng()));

test('four thousand people are drawn, picked and named', async ({ page }) => {
  await open(page, 'src=throng.json');
  await expect(statusOf(page)).toHaveText(/^4,000 authors · 7,9\d\d collaborations/);
  await expect.poll(() => painted(page)).toBeGreaterThan(20_000);
  expect(await nameAtStop(page)).toBe('Person 40-0');
  const { x, y } = await spotOf(page);
  await page.mouse.click(x, y);
  await expect(detailsOf(page).getByRole('heading', { level: 2, name: 'Person 40-0' })).toBeVisible();
});

const dragWhoeverIsThere = async (page: Page): Promise<void> => {
  const { x, y } = await spotOf(page);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 30, y + 20, { steps: 4 });
  await page.mouse.up();
};
const unpin = (page: Page) => page.getByRole('button', { name: /^Unpin/ });

test('sheets that the browser took away are painted anew when it gives them back', async ({ page }) => {
  for (const hash of ['', 'src=throng.json']) {
    await page.goto(`./#${hash}`);
    await page.reload();
    await expect.poll(() => painted(page)).toBeGreaterThan(5000);
    await stillPicture(page);
    const whole = await painted(page);
    await page.evaluate(() => {
      for (const canvas of document.querySelectorAll('canvas')) {
        canvas.getContext('2d')?.reset();
        canvas.dispatchEvent(new Event('contextrestored'));
      }
    });
    await expect.poll(() => painted(page)).toBeGreaterThan(0.9 * whole);
  }
});

test('from afar a press on somebody pans', async ({ page }) => {
  await open(page, 'src=throng.json');
  await expect.poll(() => painted(page)).toBeGreaterThan(20_000);
  await dragWhoeverIsThere(page);
  await expect.poll(() => linkOf(page).camera).toBeDefined();
  await expect(unpin(page)).toHaveCount(0);
});

test('close by it takes hold of them', async ({ page }) => {
  await open(page, 'src=throng.json&camera=0,0,1.2');
  await expect.poll(() => painted(page)).toBeGreaterThan(2000);
  await dragWhoeverIsThere(page);
  await expect(unpin(page)).toBeVisible();
});

test('a year of few is drawn as any small map, and all of them again after it', async ({ page }) => {
  await open(page, 'src=throng.json&years=2010');
  await expect(statusOf(page)).toHaveText(/ authors · /);
  await expect.poll(() => painted(page)).toBeGreaterThan(1000);
  const few = await painted(page);
  await page.evaluate(() => {
    location.hash = 'src=throng.json';
  });
  await expect(statusOf(page)).toHaveText(/^4,000 authors/);
  await expect.poll(() => painted(page)).toBeGreaterThan(few);
});
