import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type Browser, chromium, type Page } from '@playwright/test';
import { writeDocument } from '../../src/core/document/write.ts';
import { launchOptions } from '../support/chromium.ts';
import { toDocument } from './cliques.ts';
import { quantile, toCell, toTable } from './figures.ts';
import { grownNetwork } from './grown.ts';
import { readTies } from './networks.ts';
import { dragYears } from './page/gestures.ts';
import { heapOf } from './page/measure.ts';
import type { Site } from './page/site.ts';
import { type Watched, watchPixels, watchTasks } from './page/watch.ts';

/** One thing that is done with Coterie; medians over the runs, in milliseconds but for the heaps, in MB. */
export interface AloneRow {
  readonly what: string;
  readonly works: number;
  readonly values: Readonly<Record<string, readonly number[]>>;
}

const WAIT_MS = 120_000;
const CHANGES = 1000;
const BIBLIOGRAPHIES = join(import.meta.dirname, '../../../shared/corpora/bib-large');

export async function benchAlone(site: Site, runs: number): Promise<readonly AloneRow[]> {
  const rows: AloneRow[] = [];
  for (const [name, document] of subjects()) {
    site.put(`${name}.json`, writeDocument(document));
    rows.push({
      ...{ what: 'dragging the years', works: document.works.length },
      values: await repeated(runs, (browser) => years(browser, `${site.url}#src=${name}.json`)),
    });
  }
  const bibliography = await largeBibliography();
  if (bibliography !== undefined) {
    const { path, works, clear } = bibliography;
    const values = await repeated(runs, (browser) => drop(browser, site.url, path));
    rows.push({ what: 'dropping a BibTeX file', works, values });
    await clear();
  }
  return rows;
}

function subjects() {
  const acl = readTies('acl');
  const thousand = toDocument(grownNetwork(2300), 'A thousand works');
  return [
    ['thousand', thousand] as const,
    ...(acl === undefined ? [] : [['acl', toDocument(acl, 'acl')] as const]),
  ];
}

async function repeated(
  runs: number,
  once: (browser: Browser) => Promise<Readonly<Record<string, number>>>,
): Promise<AloneRow['values']> {
  const values: Record<string, number[]> = {};
  for (let run = 0; run < runs; run++) {
    const browser = await chromium.launch(launchOptions());
    try {
      for (const [name, value] of Object.entries(await once(browser))) {
        values[name] ??= [];
        values[name].push(value);
      }
    } finally {
      await browser.close();
    }
  }
  return values;
}

/** Frames while the last year is drawn down and up again, and what a thousand changes of the years leave behind. */
async function years(browser: Browser, address: string): Promise<Readonly<Record<string, number>>> {
  const page = await openSettled(browser, address);
  const handle = page.getByRole('slider', { name: 'Last year' });
  const box = await handle.boundingBox();
  const first = await page.getByRole('slider', { name: 'First year' }).boundingBox();
  if (box === null || first === null) throw new Error('The page has no years to drag.');
  await page.evaluate(() => {
    (globalThis as Watched).bench.tasks = [];
  });
  const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const frames = await dragYears(page, from, first.x - box.x);
  const tasks = await page.evaluate(() =>
    (globalThis as Watched).bench.tasks.map(({ duration }) => duration),
  );
  // Once round, so that whatever is kept of a filtered list is kept already.
  await page.evaluate(changeYears, 20);
  const before = await heapOf(page);
  await page.evaluate(changeYears, CHANGES);
  return {
    'frame p50': quantile(frames, 0.5),
    'frame p95': quantile(frames, 0.95),
    'longest task': Math.max(0, ...tasks),
    'heap, MB': before,
    'heap after 1,000 changes, MB': await heapOf(page),
  };
}

/** Runs in the page: each change is shown before the next one comes. */
async function changeYears(changes: number): Promise<void> {
  const [first, ...pairs] = location.hash.slice(1).split('&');
  const kept = [first, ...pairs].filter((pair) => pair?.startsWith('src='));
  for (let change = 0; change <= changes; change++) {
    const wanted = change === changes ? [] : [`years=2005-${2006 + (change % 18)}`];
    location.hash = [...kept, ...wanted].join('&');
    await new Promise((shown) => requestAnimationFrame(() => setTimeout(shown)));
  }
}

async function openSettled(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.addInitScript(watchTasks);
  await page.addInitScript(watchPixels);
  await page.goto(address);
  await page.waitForFunction(() => (globalThis as Watched).bench.settled !== undefined, null, {
    timeout: WAIT_MS,
  });
  return page;
}

/** From the choice of the file to the first frame with its people on it, on a page that showed nobody. */
async function drop(browser: Browser, url: string, path: string): Promise<Readonly<Record<string, number>>> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.addInitScript(watchTasks);
  await page.goto(`${url}#years=1800`);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  const input = page.getByLabel('Choose files');
  await input.waitFor({ state: 'attached' });
  await page.evaluate(watchPixels);
  const start = await page.evaluate(() => {
    (globalThis as Watched).bench.tasks = [];
    return performance.now();
  });
  await input.setInputFiles(path);
  const known = (key: 'picture' | 'settled') =>
    page.waitForFunction((wanted) => (globalThis as Watched).bench[wanted] !== undefined, key, {
      timeout: WAIT_MS,
    });
  await known('picture');
  await known('settled');
  const bench = await page.evaluate(() => (globalThis as Watched).bench);
  return {
    'first picture': (bench.picture ?? Number.NaN) - start,
    settled: (bench.settled ?? Number.NaN) - start,
    'longest task': Math.max(0, ...bench.tasks.map(({ duration }) => duration)),
    'heap, MB': await heapOf(page),
  };
}

/** The largest bibliography that is here, unpacked. */
async function largeBibliography() {
  if (!existsSync(BIBLIOGRAPHIES)) return undefined;
  const name = (await readdir(BIBLIOGRAPHIES)).find((file) => file.endsWith('.bib.gz'));
  if (name === undefined) return undefined;
  const text = gunzipSync(await readFile(join(BIBLIOGRAPHIES, name))).toString('utf8');
  const folder = await mkdtemp(join(tmpdir(), 'coterie-bench-'));
  const path = join(folder, name.replace(/\.gz$/, ''));
  await writeFile(path, text);
  return { path, works: text.match(/^@/gm)?.length ?? 0, clear: () => rm(folder, { recursive: true }) };
}

export function toAloneTable(rows: readonly AloneRow[]): string {
  const columns = [...new Set(rows.flatMap(({ values }) => Object.keys(values)))];
  return toTable(
    ['', 'works', ...columns],
    rows.map(({ what, works, values }) => [
      what,
      String(works),
      ...columns.map((name) => toCell(values[name])),
    ]),
  );
}
