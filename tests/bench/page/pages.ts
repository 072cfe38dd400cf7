import { quantile, toCell, toTable } from '../figures.ts';
import type { Ties } from '../networks.ts';
import { ENGINES, shown, type Visit, visit } from './measure.ts';
import { putNetwork, type Site } from './site.ts';

export interface PageRow {
  readonly network: string;
  readonly persons: number;
  readonly ties: number;
  readonly engine: string;
  readonly visits: readonly Visit[];
}

export interface PageOptions {
  readonly runs: number;
  /** What a visit may take until the picture has settled. */
  readonly limitMs: number;
  readonly engines?: readonly string[] | undefined;
}

/** Who shows nothing in time sits out the larger networks. */
export async function benchPages(
  site: Site,
  networks: readonly (readonly [name: string, network: Ties])[],
  options: PageOptions,
): Promise<readonly PageRow[]> {
  const rows: PageRow[] = [];
  let engines = options.engines ?? ENGINES;
  for (const [network, { persons, ties }] of networks) {
    putNetwork(site, network, { persons, ties });
    const visits = await visitAll(site, network, { ...options, engines });
    for (const [engine, done] of visits)
      rows.push({ network, persons, ties: ties.length, engine, visits: done });
    engines = engines.filter((engine) => visits.get(engine)?.some(({ picture }) => picture !== undefined));
  }
  return rows;
}

/** All engines in turns, so that what else the machine does falls on all alike. */
async function visitAll(
  site: Site,
  network: string,
  { runs, limitMs, engines = ENGINES }: PageOptions,
): Promise<ReadonlyMap<string, readonly Visit[]>> {
  const visits = new Map(engines.map((engine): [string, Visit[]] => [engine, []]));
  // Once is enough to see that somebody has not settled in time.
  const slow = new Set<string>();
  for (let run = 0; run < runs; run++) {
    for (const [engine, done] of visits) {
      if (slow.has(engine)) continue;
      const begun = performance.now();
      const seen = await visit(site, shown(engine, network), limitMs);
      if (performance.now() - begun > limitMs / 2) slow.add(engine);
      done.push(seen);
      process.stderr.write(`${network} ${engine} ${JSON.stringify(seen)}\n`);
    }
  }
  return visits;
}

const COLUMNS: readonly (readonly [title: string, value: (visit: Visit) => number | undefined])[] = [
  ['first picture', ({ picture }) => picture],
  ['settled', ({ settled }) => settled],
  ['main thread blocked', ({ blocked }) => blocked],
  ['longest task', ({ longest }) => longest],
  ['pan/zoom frame p50', ({ panMedian }) => panMedian],
  ['p95', ({ pan95 }) => pan95],
  ['hover frame p95', ({ hover95 }) => hover95],
  ['heap, MB', ({ heap }) => heap],
  ['scripts, kB gz', ({ scripts }) => scripts],
];

export function toPageTable(rows: readonly PageRow[]): string {
  const titles = ['network', 'engine', 'visits', ...COLUMNS.map(([title]) => title)];
  const lines = rows
    .filter(({ visits }) => visits.length > 0)
    .map(({ network, engine, visits }) => {
      const ours = rows.find((row) => row.network === network && row.engine === 'coterie')?.visits ?? [];
      const cells = COLUMNS.map(([, value]) =>
        withRatio(visits.map(value), engine === 'coterie' ? [] : ours.map(value)),
      );
      return [network, engine, String(visits.length), ...cells];
    });
  return toTable(titles, lines);
}

type Values = readonly (number | undefined)[];

const known = (values: Values): readonly number[] => values.filter((value) => value !== undefined);

/** "210 (190–260), × 4.2": the median, its spread, and how often it holds that of Coterie. */
function withRatio(values: Values, ours: Values): string {
  const [mine, theirs] = [known(values), known(ours)];
  const other = quantile(theirs, 0.5);
  const isTelling = mine.length > 0 && theirs.length > 0 && other >= 1;
  return toCell(mine) + (isTelling ? `, × ${(quantile(mine, 0.5) / other).toFixed(1)}` : '');
}
