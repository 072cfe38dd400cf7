import type { Page } from '@playwright/test';
import { layOut } from '#core/layout/layout.ts';
import { wholeInput } from '#core/layout/whole.ts';
import { toCatalog } from '#core/model/catalog.ts';
import { documentOf } from '../support/documents.ts';
import { expect, test } from './fixture.ts';
import { open, painted, serveDocument } from './steps.ts';

/** A thousand people in circles of ten, each work by some of a circle and one of another. */
const document = documentOf(
  Array.from({ length: 400 }, (_, work) => {
    const circle = work % 100;
    const members = [0, 1, 2, 3 + (work % 7)].map((member) => `${circle}-${member}`);
    return { authors: [...members, `${(circle + 1 + (work % 13)) % 100}-${work % 10}`] };
  }),
);

interface Heard {
  readonly kind: string;
  readonly by?: string;
  readonly positions: Float32Array;
}

test('a layout in the page is that of Node to the last bit, and WebAssembly made it', async ({ page }) => {
  const { answers, last } = await layoutOf(page);
  const input = wholeInput(toCatalog(document), {});
  expect(last.by).toBe('simd');
  expect(last.positions).toEqual([...layOut(input)]);
  expect(answers[0]).toBe('progress');
});

test('where the compiled sum cannot be had, the plain one gives the same picture', async ({
  page,
  complaints,
}) => {
  await page.context().route('**/*.wasm', (route) => route.fulfill({ status: 404, body: '' }));
  const { last } = await layoutOf(page);
  expect(last.by).toBe('script');
  expect(last.positions).toEqual([...layOut(wholeInput(toCatalog(document), {}))]);
  complaints.splice(0, complaints.length, ...complaints.filter((one) => !one.includes('404')));
});

/** Six thousand people in a long chain of circles. */
const chain = documentOf(
  Array.from({ length: 1500 }, (_, circle) => ({
    authors: Array.from({ length: 5 }, (_, i) => `Person ${circle * 4 + i}`),
  })),
);

test('the layout of a great many people pauses, goes on, and places all of them', async ({ page }) => {
  const begin = await openWaiting(page, chain);
  await expect(arranging(page)).toHaveText('Arranging 6,001 authors … 0 %');
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(arranging(page)).toHaveText('Paused at 0 %');
  await begin();
  const goOn = page.getByRole('button', { name: 'Go on' });
  // It could have been done many times over by then.
  await page.waitForTimeout(1500);
  await expect(goOn).toBeVisible();
  await goOn.click();
  await expect(arranging(page)).toHaveCount(0);
  await expect.poll(() => painted(page)).toBeGreaterThan(5000);
});

test('a layout that is stopped leaves everybody where they are', async ({ page }) => {
  const begin = await openWaiting(page, { ...chain, positions: { 'Person 0': { x: 0, y: 0 } } });
  await page.getByRole('button', { name: 'Stop here' }).click();
  await expect(arranging(page)).toHaveCount(0);
  await expect(page.getByRole('main')).toBeFocused();
  await begin();
  await page.waitForTimeout(1000);
  await expect(arranging(page)).toHaveCount(0);
  expect(await painted(page)).toBeLessThan(2000);
});

const arranging = (page: Page) => page.getByRole('status').filter({ hasText: / \d+ %$/ });

/** The document in a page whose layout waits for what it computes with, until that is let through. */
async function openWaiting(page: Page, waiting: typeof document): Promise<() => Promise<void>> {
  let letThrough = (): void => {};
  const open = new Promise<void>((done) => {
    letThrough = done;
  });
  await page.context().route('**/*.wasm', async (route) => {
    await open;
    await route.continue();
  });
  await serveDocument(page, 'chain.json', waiting);
  await page.goto('./#src=chain.json');
  await expect(arranging(page)).toBeVisible();
  return async () => letThrough();
}

/** Opens the document in a page that writes down what its workers say. */
async function layoutOf(page: Page) {
  await page.addInitScript(() => {
    const heard: Heard[] = [];
    Object.assign(globalThis, { heard });
    globalThis.Worker = class extends Worker {
      constructor(address: string | URL, options?: WorkerOptions) {
        super(address, options);
        this.addEventListener('message', ({ data }) => heard.push(structuredClone(data)));
      }
    };
  });
  await serveDocument(page, 'circles.json', document);
  await open(page, 'src=circles.json');
  const heardOf = () =>
    page.evaluate(() =>
      (globalThis as unknown as { heard: Heard[] }).heard.map(({ kind, by, positions }) => ({
        kind,
        by,
        positions: kind === 'done' ? [...positions] : [],
      })),
    );
  await expect.poll(async () => (await heardOf()).at(-1)?.kind).toBe('done');
  const heard = await heardOf();
  return { answers: heard.map(({ kind }) => kind), last: heard.at(-1) ?? { by: '', positions: [] } };
}
