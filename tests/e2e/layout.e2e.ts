import type { Page } from '@playwright/test';
import { layOut } from '#core/layout/layout.ts';
import { wholeInput } from '#core/layout/whole.ts';
import { toCatalog } from '#core/model/catalog.ts';
import { documentOf } from '../support/documents.ts';
import { expect, test } from './fixture.ts';
import { open, serveDocument } from './steps.ts';

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
