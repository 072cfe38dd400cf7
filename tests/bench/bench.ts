import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { parseDocument } from '#core/document/schema.ts';
import { writeDocument } from '#core/document/write.ts';
import { NO_FILTERS, visibleEntries } from '#core/filter/filters.ts';
import type { LayoutInput } from '#core/layout/input.ts';
import { layOut } from '#core/layout/layout.ts';
import { wholeInput } from '#core/layout/whole.ts';
import { toCatalog } from '#core/model/catalog.ts';
import { DEFAULT_COUNTING } from '#core/network/counting.ts';
import { buildNetwork } from '#core/network/network.ts';
import { launchOptions } from '#tests/support/chromium.ts';
import { serve } from '#tests/support/serve.ts';
import { type Times, timed, toCell, toTable } from './figures.ts';
import { readSample, readTies, toDocument, toLayoutInput } from './networks.ts';
import { measurePage, type PageTimes } from './page.ts';

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

/** `--json` for machines, `--large` with the three largest networks, `--core` without a browser. */
export async function main(options: readonly string[]): Promise<void> {
  const subjects = toSubjects(options.includes('--large'));
  const results = options.includes('--core')
    ? subjects.map(measureCore)
    : await withPages(subjects, subjects.map(measureCore));
  process.stdout.write(`${options.includes('--json') ? JSON.stringify(results) : toReport(results)}\n`);
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
