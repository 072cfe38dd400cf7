import { layOut } from '../../src/core/layout/layout.ts';
import { loadSimdSum } from '../support/simd.ts';
import { quantile, toCell, toTable } from './figures.ts';
import { type Ties, toLayoutInput } from './networks.ts';
import { shown, type Visit, visit } from './page/measure.ts';
import { putNetwork, type Site } from './page/site.ts';
import { benchPicking, type PickRow, toPickTable } from './picking.ts';

export interface DrawnRow {
  readonly network: string;
  readonly persons: number;
  readonly ties: number;
  readonly engine: 'webgl' | 'coterie';
  readonly visits: readonly Visit[];
}

export type DrawingRow = DrawnRow | PickRow;

/** The least a WebGL2 map can be, given its places, beside Coterie, which finds them and draws on canvas; and picking by itself. */
export async function benchDrawing(
  site: Site,
  networks: readonly (readonly [name: string, network: Ties])[],
  { runs, limitMs }: { readonly runs: number; readonly limitMs: number },
): Promise<readonly DrawingRow[]> {
  const sum = await loadSimdSum();
  const rows: DrawingRow[] = [];
  for (const [network, { persons, ties }] of networks) {
    const places = [...layOut(toLayoutInput({ persons, ties }), undefined, sum)];
    putNetwork(site, network, { persons, ties }, places);
    const visits = { webgl: [] as Visit[], coterie: [] as Visit[] };
    for (let run = 0; run < runs; run++) {
      for (const engine of ['webgl', 'coterie'] as const) {
        const seen = await visit(site, shown(engine, network), limitMs);
        visits[engine].push(seen);
        process.stderr.write(`${network} ${engine} ${JSON.stringify(seen)}\n`);
      }
    }
    for (const engine of ['webgl', 'coterie'] as const)
      rows.push({ network, persons, ties: ties.length, engine, visits: visits[engine] });
    rows.push(...benchPicking(network, { persons, ties }, places));
  }
  return rows;
}

const isDrawn = (row: DrawingRow): row is DrawnRow => 'engine' in row;

export function toDrawingTable(rows: readonly DrawingRow[]): string {
  const drawn = rows.filter(isDrawn);
  const valuesOf = ({ visits }: DrawnRow, value: (visit: Visit) => number | undefined): readonly number[] =>
    visits.map(value).filter((found) => found !== undefined);
  const lines = drawn.map((row) => {
    const ours = drawn.find(({ network, engine }) => network === row.network && engine === 'coterie') ?? row;
    const ratio = quantile(valuesOf(row, PAN95), 0.5) / quantile(valuesOf(ours, PAN95), 0.5);
    const cells = [PAN50, PAN95, HEAP].map((value) => toCell(valuesOf(row, value)));
    return [row.network, row.engine, ...cells, ratio.toFixed(1)];
  });
  const titles = ['network', 'engine', 'pan/zoom frame p50, ms', 'p95', 'heap, MB', '× Coterie’s p95'];
  const picks = rows.filter((row): row is PickRow => !isDrawn(row));
  return `${toTable(titles, lines)}\n\nPicking:\n\n${toPickTable(picks)}`;
}

const PAN50 = ({ panMedian }: Visit) => panMedian;
const PAN95 = ({ pan95 }: Visit) => pan95;
const HEAP = ({ heap }: Visit) => heap;
