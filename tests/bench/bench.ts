import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { parseDocument } from '../../src/core/document/schema.ts';
import { writeDocument } from '../../src/core/document/write.ts';
import { NO_FILTERS, visibleEntries } from '../../src/core/filter/filters.ts';
import type { LayoutInput } from '../../src/core/layout/input.ts';
import { layOut } from '../../src/core/layout/layout.ts';
import { wholeInput } from '../../src/core/layout/whole.ts';
import { toCatalog } from '../../src/core/model/catalog.ts';
import { DEFAULT_COUNTING } from '../../src/core/network/counting.ts';
import { buildNetwork } from '../../src/core/network/network.ts';
import { launchOptions } from '../support/chromium.ts';
import { serve } from '../support/serve.ts';
import { type Times, timed, toCell, toTable } from './figures.ts';
import { benchLayout, type LayoutOptions, toLayoutTable } from './layout.ts';
import { readSample, readTies, toDocument, toLayoutInput } from './networks.ts';
import { measurePage, type PageTimes } from './page.ts';
import { writeResults } from './results.ts';

const RUNS = 5;
const NAMES = ['cv', 'netscience', 'grqc'];
/** Layout alone: too large to be sent to a page as a list of works. */
const LARGE = ['condmat', 'acl', 'dblp317k'];

interface Subject {
  readonly name: string;
  readonly layout: LayoutInput;
  /** The text of a document; undefined: layout alone. */
  readonly text?: string;
  readonly isSample?: boolean;
}

interface Result extends Partial<PageTimes> {
  readonly name: string;
  readonly persons: number;
  readonly ties: number;
  readonly layout: Times;
  readonly read?: Times;
  readonly filterInCore?: Times;
}

/**
 * `layout` measures layout alone beside its peers, with `--networks a,b`, `--data FOLDER`, `--engines a,b`, `--runs N`,
 * `--limit SECONDS` and `--write`, which puts the table into RESULTS.md. Without it the page is measured: `--large` with the three largest networks, `--core` without a browser.
 * `--json` prints for machines, one object a row.
 */
export async function main(options: readonly string[]): Promise<void> {
  if (options[0] === 'layout') {
    const rows = await benchLayout(toLayoutOptions(options));
    const table = toLayoutTable(rows);
    const lines = options.includes('--json') ? rows.map((row) => JSON.stringify(row)) : [table];
    process.stdout.write(`${lines.join('\n')}\n`);
    if (options.includes('--write')) writeResults('Layout alone', HOW, table);
    return;
  }
  const subjects = toSubjects(options.includes('--large'));
  const results = options.includes('--core')
    ? subjects.map(measureCore)
    : await withPages(subjects, subjects.map(measureCore));
  process.stdout.write(`${options.includes('--json') ? JSON.stringify(results) : toReport(results)}\n`);
}

const HOW =
  'Whole layouts in Node, one core: 300 ticks of d3-force’s own schedule, as many of the peers that have no rule to stop, Coterie to its end. * ended by the time limit, and reckoned from the ticks done.';

function toLayoutOptions(options: readonly string[]): LayoutOptions {
  const given = (name: string): string | undefined => {
    const at = options.indexOf(name);
    return at < 0 ? undefined : options[at + 1];
  };
  return {
    networks: given('--networks')?.split(','),
    data: given('--data'),
    engines: given('--engines')?.split(','),
    runs: Number(given('--runs') ?? RUNS),
    limitMs: 1000 * Number(given('--limit') ?? 20),
  };
}

function toSubjects(large: boolean): readonly Subject[] {
  const sample = readSample();
  const read = sample === undefined ? undefined : parseDocument(sample);
  const named = NAMES.flatMap((name): Subject[] => {
    const ties = readTies(name);
    if (ties === undefined) return [];
    return [{ name, layout: toLayoutInput(ties), text: writeDocument(toDocument(ties, name)) }];
  });
  const largest = (large ? LARGE : []).flatMap((name): Subject[] => {
    const ties = readTies(name);
    return ties === undefined ? [] : [{ name, layout: toLayoutInput(ties) }];
  });
  if (sample === undefined || !read?.ok) return [...named, ...largest];
  const layout = wholeInput(toCatalog(read.document), {});
  return [{ name: 'sample', layout, text: sample, isSample: true }, ...named, ...largest];
}

function measureCore({ name, layout, text }: Subject): Result {
  const result = {
    name,
    persons: layout.ids.length,
    ties: layout.sources.length,
    layout: timed(() => layOut(layout), RUNS),
  };
  return text === undefined ? result : { ...result, ...measureReading(text) };
}

function measureReading(text: string): Pick<Result, 'read' | 'filterInCore'> {
  const read = parseDocument(text);
  if (!read.ok) throw new Error(`A document of the bench cannot be read: ${JSON.stringify(read.findings)}`);
  const catalog = toCatalog(read.document);
  const filter = (): void => {
    const entries = visibleEntries(catalog.entries, { ...NO_FILTERS, years: [2016, 2020] });
    buildNetwork(catalog, entries, DEFAULT_COUNTING);
  };
  return { read: timed(() => parseDocument(text), RUNS), filterInCore: timed(filter, RUNS) };
}

async function withPages(
  subjects: readonly Subject[],
  results: readonly Result[],
): Promise<readonly Result[]> {
  const served = await serve(join(import.meta.dirname, '../../dist'));
  const browser = await chromium.launch(launchOptions());
  try {
    const measured: Result[] = [];
    for (const [i, result] of results.entries()) {
      const subject = subjects[i];
      const body = subject?.isSample === true ? undefined : subject?.text;
      const hasPage = subject?.text !== undefined;
      measured.push(
        hasPage ? { ...result, ...(await measurePage(browser, served.url, RUNS, body)) } : result,
      );
    }
    return measured;
  } finally {
    await browser.close();
    await served.stop();
  }
}

function toReport(results: readonly Result[]): string {
  const columns = [
    `ms: median (least–most) of ${RUNS}`,
    'persons',
    'ties',
    'read',
    'layout',
    'filter, core',
    'first picture',
    'main thread blocked',
    'filter, page',
    'frame p50',
    'frame p95',
  ];
  const rows = results.map((result) => [
    result.name,
    String(result.persons),
    String(result.ties),
    ...[result.read, result.layout, result.filterInCore, result.picture, result.blocked].map(toCell),
    ...[result.filter, result.frameMedian, result.frame95].map(toCell),
  ]);
  return toTable(columns, rows);
}
