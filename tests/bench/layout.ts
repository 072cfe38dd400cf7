import { measureQuality } from '../../src/core/layout/quality.ts';
import { loadSimdSum } from '../support/simd.ts';
import { type Engine, engines, type Laid } from './engines.ts';
import { quantile, toTable } from './figures.ts';
import { namesIn, readTies, type Ties } from './networks.ts';
import { fetchPeers } from './peers.ts';

/** One engine on one network: medians of its runs. */
export interface LayoutRow {
  readonly network: string;
  readonly persons: number;
  readonly ties: number;
  readonly engine: string;
  readonly msPerTick: number;
  readonly totalMs: number;
  readonly stress: number;
  /** Neighbours kept: the share of a person's coauthors among as many nearest people in the picture. */
  readonly np: number;
  readonly extrapolated: boolean;
  readonly runs: number;
}

export interface LayoutOptions {
  readonly networks: readonly string[] | undefined;
  /** Another folder of networks. */
  readonly data: string | undefined;
  readonly engines: readonly string[] | undefined;
  readonly runs: number;
  readonly limitMs: number;
}

/** Where no network is named: as many as a coffee allows. */
const USUAL = ['cv', 'netscience', 'grqc', 'condmat'];

const MOST_WARMED = 10_000;
const WARM_MS = 500;

/** Layout alone, engines in turns within a run. A run that is stopped by the limit is not repeated. */
export async function benchLayout(options: LayoutOptions): Promise<readonly LayoutRow[]> {
  fetchPeers();
  const all = engines(await loadSimdSum()).filter(({ name }) => options.engines?.includes(name) ?? true);
  const names = options.networks ?? (options.data === undefined ? USUAL : namesIn(options.data));
  return names.flatMap((name) => {
    const network = readTies(name, options.data);
    if (network === undefined) {
      process.stderr.write(`${name}: no such network here.\n`);
      return [];
    }
    return measure(name, network, all, options);
  });
}

function measure(
  name: string,
  network: Ties,
  all: readonly Engine[],
  options: LayoutOptions,
): readonly LayoutRow[] {
  const laid = new Map<string, Laid[]>(all.map((engine) => [engine.name, []]));
  for (let run = 0; run < options.runs; run++) {
    for (const engine of all) {
      const before = laid.get(engine.name) ?? [];
      if (before.some(({ extrapolated }) => extrapolated)) continue;
      process.stderr.write(`${name}: ${engine.name}, run ${run + 1} of ${options.runs}\n`);
      warmUp(network, engine);
      before.push(engine.run(network, options.limitMs));
    }
  }
  return all.map((engine) => toRow(name, network, engine.name, laid.get(engine.name) ?? []));
}

/**
 * What takes milliseconds is measured as it runs, and not as it is compiled: every engine gets half a second before each run, since
 * what it compiled has been thrown away while the others ran.
 */
function warmUp(network: Ties, engine: Engine): void {
  if (network.persons > MOST_WARMED) return;
  const start = performance.now();
  while (performance.now() - start < WARM_MS) engine.run(network, WARM_MS);
}

function toRow(network: string, { persons, ties }: Ties, engine: string, laid: readonly Laid[]): LayoutRow {
  const [last] = laid.slice(-1);
  const places = Array.from({ length: persons }, (_, i) => ({
    x: last?.places[2 * i] ?? 0,
    y: last?.places[2 * i + 1] ?? 0,
  }));
  const { stress, neighboursKept } = measureQuality(
    places,
    ties.map(([source, target]) => ({ source, target })),
  );
  const median = (of: (one: Laid) => number): number => quantile(laid.map(of), 0.5);
  return {
    ...{ network, persons, ties: ties.length, engine },
    msPerTick: rounded(median(({ msPerTick }) => msPerTick)),
    totalMs: rounded(median(({ totalMs }) => totalMs)),
    stress: rounded(stress, 4),
    np: rounded(neighboursKept, 4),
    extrapolated: laid.some(({ extrapolated }) => extrapolated),
    runs: laid.length,
  };
}

const rounded = (value: number, digits = 3): number => Number(value.toFixed(digits));

/** A Markdown table, with how many times faster than d3-force in the same run. */
export function toLayoutTable(rows: readonly LayoutRow[]): string {
  const columns = [
    'network',
    'persons',
    'ties',
    'engine',
    'whole layout, ms',
    '× d3-force',
    'stress',
    'neighbours kept',
  ];
  const d3 = new Map(
    rows.filter(({ engine }) => engine === 'd3-force').map(({ network, totalMs }) => [network, totalMs]),
  );
  return toTable(
    columns,
    rows.map((row) => {
      const base = d3.get(row.network);
      const ratio = base === undefined ? '–' : (base / row.totalMs).toFixed(1);
      const total = `${row.totalMs.toFixed(row.totalMs < 100 ? 1 : 0)}${row.extrapolated ? ' *' : ''}`;
      // Where the limit ended it, the picture is not the one it would have come to.
      const quality = row.extrapolated ? ['–', '–'] : [row.stress.toFixed(3), row.np.toFixed(3)];
      return [row.network, String(row.persons), String(row.ties), row.engine, total, ratio, ...quality];
    }),
  );
}
