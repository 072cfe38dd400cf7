import { doiId } from '../ids.ts';
import { sortOf } from '../kinds.ts';
import { isNames } from './authors.ts';
import type { ColumnMapping, Field } from './columns.ts';
import type { Row } from './rows.ts';

/** What can be told by sight to stand in its column. */
const SIGHTS: readonly (readonly [Field, (cell: string) => boolean])[] = [
  ['year', (cell) => /^(?:1[5-9]|20)\d{2}$/.test(cell)],
  ['doi', (cell) => doiId(cell) !== undefined],
  ['url', (cell) => /^https?:\/\//.test(cell)],
  ['type', (cell) => cell.length < 40 && sortOf({ says: cell }).kind !== 'other'],
  ['key', (cell) => /^(?:2-s2\.0-\d+|WOS:\w+)$/.test(cell)],
  ['pageStart', (cell) => /^[A-Z]?\d{1,9}$/i.test(cell)],
  ['pages', (cell) => /^[A-Z]?\d+\s?[-–]{1,2}\s?[A-Z]?\d+$/i.test(cell)],
  ['pmid', (cell) => /^\d{5,8}$/.test(cell)],
  ['language', (cell) => /^\p{L}{4,14}$/u.test(cell)],
  ['abstract', (cell) => cell.length > 300],
];

/** A row with as many cells as the header, and from which column on it was counted from its end. */
export interface Aligned {
  readonly cells: readonly string[];
  readonly from: number | undefined;
}

/**
 * A row with more cells than its header has one cut in two (a comma outside quotation marks), or a column that the
 * header does not name. Up to some column cells are counted from the row's beginning, from there on from its end: where
 * most cells then look like what their column holds. The cells that are left over belong to the one before.
 */
export function aligned(row: Row, columns: number, mapping: ColumnMapping, delimiter: string): Aligned {
  const { cells, isMended } = row;
  const more = cells.length - columns;
  if (isMended || more <= 0 || cells.slice(columns).every((cell) => cell === ''))
    return { cells, from: undefined };
  const gains = SIGHTS.flatMap(([field, fits]) => {
    const column = mapping[field];
    if (column === undefined) return [];
    const [left, right] = [fits(cells[column] ?? ''), fits(cells[column + more] ?? '')];
    return left === right ? [] : [{ column, gain: left ? -1 : 1 }];
  });
  // R writes a number before each row, and may leave it out of the header.
  if (/^\d{1,7}$/.test(cells[0] ?? '') && gains.length > 0 && gains.every(({ gain }) => gain > 0)) {
    return { cells: cells.slice(more), from: 0 };
  }
  // Counted from the end from `at` on: what fits better there, less what fits better from the beginning.
  const valueFrom = (at: number): number =>
    gains.reduce((sum, { column, gain }) => (column >= at ? sum + gain : sum), 0);
  const most = gains.reduce((max, { column }) => Math.max(max, valueFrom(column)), 0);
  if (most === 0) return { cells, from: undefined };
  const joinedAt = (column: number): string =>
    cells.slice(column, column + more + 1).join(delimiter === ',' ? ', ' : delimiter);
  const isBest = (column: number | undefined): column is number =>
    column !== undefined && valueFrom(column + 1) === most;
  // Where more than one cell may have been cut, authors that still read as names were, else the title.
  const cut = [mapping.authors, mapping.title]
    .filter(isBest)
    .find((column) => column === mapping.title || isNames(joinedAt(column)));
  const last = Math.max(
    ...gains.filter(({ column }) => valueFrom(column) === most).map(({ column }) => column),
  );
  const at = cut ?? last - 1;
  if (at < 0) return { cells, from: undefined };
  return { cells: [...cells.slice(0, at), joinedAt(at), ...cells.slice(at + more + 1)], from: at + 1 };
}
