import { type Browser, chromium, type Page } from '@playwright/test';
import { launchOptions } from '../../support/chromium.ts';
import { quantile } from '../figures.ts';
import { hover, type Place, panAndZoom } from './gestures.ts';
import type { Site } from './site.ts';
import { type Watched, watchPixels, watchTasks } from './watch.ts';

/** One visit. Times in milliseconds from the moment when the data was in the page; undefined: not within the time. */
export interface Visit {
  readonly picture?: number | undefined;
  readonly settled?: number | undefined;
  readonly blocked?: number | undefined;
  readonly longest?: number | undefined;
  readonly panMedian?: number | undefined;
  readonly pan95?: number | undefined;
  readonly hover95?: number | undefined;
  /** The heap of the page after a collection, in MB; a worker’s is its own. */
  readonly heap?: number | undefined;
  /** Scripts that were loaded, gzipped, in kB. */
  readonly scripts?: number | undefined;
}

export interface Shown {
  readonly name: string;
  readonly address: string;
  /** It says itself when it has drawn and settled; else its canvases are looked at. */
  readonly tells: boolean;
  /** Never settles of its own accord, and is stopped after this time. */
  readonly stopAfterMs?: number;
}

const PEERS = ['d3-svg', 'd3-canvas', 'force-graph', 'sigma', 'cytoscape', 'vis-network', 'cosmos'];
const NO_RULE_MS = 5000;

export const ENGINES: readonly string[] = [...PEERS, 'coterie'];

export function shown(engine: string, network: string): Shown {
  if (engine === 'coterie') return { name: engine, address: `#src=${network}.json`, tells: false };
  const address = `peers/index.html?engine=${engine}&network=../${network}.ties.json`;
  const peer = { name: engine, address, tells: true };
  return engine === 'sigma' ? { ...peer, stopAfterMs: NO_RULE_MS } : peer;
}

/** A visitor who comes for the first time, in a browser of their own. */
export async function visit(site: Site, subject: Shown, limitMs: number): Promise<Visit> {
  const browser = await chromium.launch(launchOptions());
  try {
    return await measured(browser, site, subject, limitMs);
  } finally {
    await browser.close();
  }
}

async function measured(browser: Browser, site: Site, subject: Shown, limitMs: number): Promise<Visit> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.addInitScript(watchTasks);
  if (!subject.tells) await page.addInitScript(watchPixels);
  const begun = Date.now();
  await page.goto(site.url + subject.address, { waitUntil: 'commit' });
  const left = (): number => Math.max(1, begun + limitMs - Date.now());
  if (!(await isIn(page, 'picture', left()))) return {};
  await isIn(page, 'settled', Math.min(left(), subject.stopAfterMs ?? left()));
  // A page that does not come to answer is as good as one that shows nothing.
  const seen = await within(limitMs, page.evaluate(readBench));
  if (seen === undefined) return {};
  const scripts = site.bytesOf(seen.scripts) / 1000;
  return { ...seen.times, scripts, ...(await within(limitMs, handled(page))) };
}

async function handled(page: Page): Promise<Visit> {
  const place = await placeOf(page);
  const panned = await panAndZoom(page, place);
  const hovered = await hover(page, place);
  return {
    panMedian: quantile(panned, 0.5),
    pan95: quantile(panned, 0.95),
    hover95: quantile(hovered, 0.95),
    heap: await heapOf(page),
  };
}

async function isIn(page: Page, what: 'picture' | 'settled', timeout: number): Promise<boolean> {
  const found = page.waitForFunction((key) => (globalThis as Watched).bench[key] !== undefined, what, {
    timeout,
    polling: 100,
  });
  return found.then(
    () => true,
    () => false,
  );
}

function within<T>(ms: number, promise: Promise<T>): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<undefined>((none) => {
    timer = setTimeout(() => none(undefined), ms);
  });
  return Promise.race([promise.catch(() => undefined), late]).finally(() => clearTimeout(timer));
}

/** Runs in the page. Tasks count from the data’s arrival until the layout ended or was stopped. */
function readBench() {
  const { bench } = globalThis as Watched;
  bench.stop?.();
  const resources = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  const data = resources.find(({ name }) => name.endsWith('.json'));
  const start = bench.start ?? data?.responseEnd ?? 0;
  const tasks = bench.tasks.filter((task) => task.start + task.duration > start);
  const since = (time: number | undefined): number | undefined =>
    time === undefined ? undefined : time - start;
  const scripts = resources.map(({ name }) => name).filter((name) => name.endsWith('.js'));
  const times = {
    picture: since(bench.picture),
    settled: since(bench.settled),
    blocked: tasks.reduce((sum, { duration }) => sum + duration, 0),
    longest: Math.max(0, ...tasks.map(({ duration }) => duration)),
  };
  return { times, scripts };
}

/** The middle of the picture. */
function placeOf(page: Page): Promise<Place> {
  return page.evaluate(() => {
    const areas = [...document.querySelectorAll('canvas, svg')].map((sheet) => sheet.getBoundingClientRect());
    const { left, top, width, height } = areas.reduce((most, area) =>
      area.width * area.height > most.width * most.height ? area : most,
    );
    return { x: left + width / 2, y: top + height / 2 };
  });
}

export async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const usage = (await session.send('Runtime.getHeapUsage')) as {
    readonly usedSize: number;
    readonly backingStorageSize?: number;
  };
  return (usage.usedSize + (usage.backingStorageSize ?? 0)) / 1e6;
}
