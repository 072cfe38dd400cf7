import type { Page } from '@playwright/test';
import { documentOf, type WorkSketch } from '../support/documents.ts';
import { CAN_KILL, makeProfile } from '../support/profile.ts';
import { expect, test } from './fixture.ts';

/** `COTERIE_KILLS=30` for a longer look. */
const KILLS = Number(process.env.COTERIE_KILLS ?? 5);

const WORKS = Array.from(
  { length: 2000 },
  (_, i): WorkSketch => ({
    authors: [`Author ${i % 400}`, `Author ${(i + 7) % 400}`],
    year: 1990 + (i % 35),
  }),
);

/** The part of the page that keeps documents, as it was built. */
const keeperIn = (page: Page): Promise<string> =>
  page
    .waitForFunction(() => {
      const all = performance.getEntriesByType('resource').map(({ name }) => name);
      return all.find((name) => /\/keeper-[^/]*\.js$/.test(name));
    })
    .then((found) => found.jsonValue() as Promise<string>);

/** Runs in the page: saves one generation after another, and calls out each that is said to be saved. */
async function saveForEver([keeper, text, from]: readonly [string, string, number]): Promise<void> {
  const { createKeeper } = await import(keeper);
  const document = JSON.parse(text);
  let state = {
    document,
    documentId: 'k',
    kept: { kind: 'saving', at: 0 },
    past: [],
    notices: [],
    src: undefined,
  };
  const listeners = new Set<(now: object, before: object) => void>();
  const store = {
    getState: () => state,
    setState: (change: object | ((now: object) => object)) => {
      const before = state;
      state = { ...state, ...(typeof change === 'function' ? change(state) : change) };
      for (const listener of [...listeners]) listener(state, before);
    },
    subscribe: (listener: (now: object, before: object) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const made = await createKeeper(store, { sample: document, wasWitnessed: true, waitMs: 0, mostMs: 0 });
  await made.read('k');
  for (let n = from + 1; ; n++) {
    store.setState({ document: { ...document, title: `${n}` } });
    while (state.kept.kind !== 'saved') await new Promise((waited) => setTimeout(waited, 1));
    // biome-ignore lint/suspicious/noConsole: it reaches the test before the page is killed.
    console.log(`kept ${n}`);
  }
}

/** Runs in the page: the title of what is kept, or what is wrong with it. */
async function readBack(keeper: string): Promise<string> {
  const { createKeeper } = await import(keeper);
  const store = {
    getState: () => ({ document: { works: [1] }, past: [], notices: [] }),
    setState: () => undefined,
    subscribe: () => () => undefined,
  };
  const made = await createKeeper(store, { sample: undefined, wasWitnessed: true });
  const read = await made.read('k');
  await made.close();
  if (!read.ok) return read.why;
  const isWhole = read.document.works.length === 2000 && read.notices.length === 0;
  return isWhole ? read.document.title : `torn: ${read.document.works.length} works, ${read.notices}`;
}

test(`a browser that is killed while it saves keeps what it said it kept (${KILLS} times)`, async ({
  baseURL,
}) => {
  test.skip(!CAN_KILL, 'processes are found by their command line in /proc');
  test.setTimeout(20_000 + KILLS * 8000);
  const profile = await makeProfile();
  const text = JSON.stringify(documentOf(WORKS));
  let last = 0;
  try {
    let { page } = await profile.start();
    await page.goto(baseURL ?? '');
    const keeper = await keeperIn(page);
    // A page of the same origin that keeps nothing itself.
    const quiet = `${baseURL}embed.html`;
    for (let kill = 0; kill < KILLS; kill++) {
      page.on('console', (message) => {
        last = Math.max(last, Number(/^kept (\d+)$/.exec(message.text())?.[1] ?? 0));
      });
      await page.goto(quiet);
      const before = last;
      page.evaluate(saveForEver, [keeper, text, before] as const).catch(() => undefined);
      await expect.poll(() => last).toBeGreaterThan(before);
      await new Promise((waited) => setTimeout(waited, 200 + ((kill * 397) % 1300)));
      await profile.kill();
      const acknowledged = last;
      ({ page } = await profile.start());
      await page.goto(quiet);
      const kept = await page.evaluate(readBack, keeper);
      expect(Number(kept), kept).toBeGreaterThanOrEqual(acknowledged);
      last = Number(kept);
    }
    await page.goto(baseURL ?? '');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(String(last));
  } finally {
    await profile.kill();
    await profile.remove();
  }
  test.info().annotations.push({ type: 'saves', description: String(last) });
});
