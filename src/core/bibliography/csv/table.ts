import { type ColumnMapping, type Field, fieldsOf, isSure } from './columns.ts';
import { createRowReader, type Row } from './rows.ts';

/** What a text is as a table: the sign between its cells, where its header stands, what its columns are. */
export interface Table {
  readonly delimiter: string;
  /** Where the rows begin: after an Excel `sep=` line and whatever else stands before the header. */
  readonly start: number;
  readonly header: readonly string[];
  /** How many cells the header has. */
  readonly columns: number;
  readonly fields: ReadonlyMap<Field, number>;
  /** How many rows were looked at, and the share of them that have as many cells as most others. */
  readonly rows: number;
  readonly evenness: number;
}

const DELIMITERS = [',', '\t', ';', '|'];
const SAMPLE = 60_000;
/** How many rows may stand before the header, as in Web of Science's citation report. */
const BEFORE = 60;

/** The delimiter and header that explain most of the beginning of a text. Where no header is known, the first row is it. */
export function tableOf(text: string): Table {
  const [, sign] = /^sep=(.)\n/i.exec(text.slice(0, 10)) ?? [];
  const start = sign === undefined ? 0 : 6;
  const tables = (sign === undefined ? DELIMITERS : [sign]).map((delimiter) =>
    tableBy(text, delimiter, start),
  );
  return tables.reduce((best, table) => (scoreOf(table) > scoreOf(best) ? table : best));
}

/** Known headers first, then how evenly the rows are cut. */
function scoreOf({ fields, columns, evenness }: Table): number {
  return fields.size * 10 + (isSure(fields) ? 100 : 0) + (columns > 1 ? evenness * 8 : 0);
}

function tableBy(text: string, delimiter: string, start: number): Table {
  const rows = firstRows(text, delimiter, start);
  const whole = rows.filter(({ cells }) => cells.some((cell) => cell !== ''));
  const columns = commonest(whole.map(({ cells }) => cells.length));
  const known = whole.slice(0, BEFORE).map((row) => ({ row, fields: fieldsOf(row.cells) }));
  const best = known.reduce((one, other) => (rankOf(other) > rankOf(one) ? other : one), known[0] ?? NONE);
  const first = rankOf(best) > 0 ? best : (known.find(({ row }) => row.cells.length === columns) ?? NONE);
  return {
    delimiter,
    start: first.row.from,
    header: first.row.cells,
    columns: first.row.cells.length,
    fields: first.fields,
    rows: whole.length,
    evenness: whole.filter(({ cells }) => cells.length === columns).length / (whole.length || 1),
  };
}

const NONE: { readonly row: Row; readonly fields: ReadonlyMap<Field, number> } = {
  row: { from: 0, to: 0, cells: [], isMended: false },
  fields: new Map(),
};

/** A header names a title and at least one thing more. */
function rankOf({ fields }: { readonly fields: ReadonlyMap<Field, number> }): number {
  return fields.has('title') && fields.size > 1 ? fields.size : 0;
}

/** The first rows of a text, up to some hundred. */
export function firstRows(text: string, delimiter: string, start: number, most = 300): readonly Row[] {
  const sample = text.slice(0, start + SAMPLE);
  const next = createRowReader(sample, delimiter, start);
  const rows: Row[] = [];
  for (let row = next(); row !== undefined && rows.length < most; row = next(rows[0]?.cells.length)) {
    // The last may be cut off by the sample's end.
    if (row.to < sample.length || sample.length === text.length) rows.push(row);
  }
  return rows;
}

function commonest(counts: readonly number[]): number {
  const times = new Map<number, number>();
  for (const n of counts) times.set(n, (times.get(n) ?? 0) + 1);
  const [first] = [...times].sort(([a, x], [b, y]) => y - x || b - a);
  return first?.[0] ?? 0;
}

/** The mapping of a table whose headers are known. */
export function toMapping(
  fields: ReadonlyMap<Field, number>,
  more: Pick<ColumnMapping, 'separator' | 'hasHeader'>,
): ColumnMapping {
  return { ...Object.fromEntries(fields), ...more };
}
