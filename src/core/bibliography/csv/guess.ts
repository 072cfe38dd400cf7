import { doiId } from '../ids.ts';
import { sortOf } from '../kinds.ts';
import { isNames, separatorOf } from './authors.ts';
import { type ColumnMapping, type Field, isSure } from './columns.ts';
import { firstRows, type Table, tableOf, toMapping } from './table.ts';

/** What a table's columns seem to hold, for somebody to look over. */
export interface GuessedColumns {
  /** The header of each column; "Column 3" where the table has no header. */
  readonly columns: readonly string[];
  /** The first rows, cell by cell. */
  readonly sample: readonly (readonly string[])[];
  readonly guess: ColumnMapping;
  /** Titles and authors are named by the headers: nobody needs to be asked. */
  readonly isSure: boolean;
}

const SHOWN_ROWS = 5;
const LOOKED_AT = 100;
const LONGEST_SHOWN = 200;

/** The columns of a table with its first rows and a guess of what each holds: by the headers, else by the cells. */
export function guessColumns(text: string): GuessedColumns {
  const table = tableOf(text);
  const rows = firstRows(text, table.delimiter, table.start).map(({ cells }) => cells);
  const hasHeader = table.fields.size > 0 || isHeader(rows);
  const body = (hasHeader ? rows.slice(1) : rows).filter((cells) => cells.some((cell) => cell !== ''));
  const width = Math.max(table.columns, ...body.slice(0, SHOWN_ROWS).map((cells) => cells.length));
  const fields = fromCells(table, body.slice(0, LOOKED_AT), width);
  const authors = fields.get('authors');
  const separator = separatorOf(authors === undefined ? [] : body.map((cells) => cells[authors] ?? ''));
  return {
    columns: Array.from({ length: width }, (_, at) => {
      const name = hasHeader ? (table.header[at] ?? '').trim() : '';
      return name === '' ? `Column ${at + 1}` : name;
    }),
    sample: body
      .slice(0, SHOWN_ROWS)
      .map((cells) => Array.from({ length: width }, (_, at) => (cells[at] ?? '').slice(0, LONGEST_SHOWN))),
    guess: toMapping(fields, { separator, hasHeader }),
    isSure: isSure(table.fields),
  };
}

/** A first row of short, different words without numbers above rows with some. */
function isHeader([first = [], ...rest]: readonly (readonly string[])[]): boolean {
  const isWord = (cell: string): boolean => cell.length < 40 && !/\d{4}|10\.\d{4}|;/.test(cell);
  if (!first.every(isWord) || new Set(first).size < first.length) return false;
  const [second] = rest;
  return second === undefined || second.some((cell) => /\d/.test(cell) || cell.length >= 40);
}

type Measure = (cells: readonly string[]) => number;

/** How well the cells of a column fit a field, from 0 to 1. */
const MEASURES: readonly (readonly [Field, Measure])[] = [
  ['doi', (cells) => share(cells, (cell) => doiId(cell) !== undefined && !/\s\S/.test(cell.trim()))],
  ['year', (cells) => share(cells, (cell) => /^\s*(?:19|20)\d{2}(?:\.0)?\s*$/.test(cell))],
  ['url', (cells) => share(cells, (cell) => /^\s*https?:\/\//.test(cell))],
  ['pages', (cells) => share(cells, (cell) => /^\s*[A-Z]?\d+\s?[-–]{1,2}\s?[A-Z]?\d+\s*$/i.test(cell))],
  ['abstract', (cells) => share(cells, (cell) => cell.length > 400)],
  ['authors', (cells) => share(cells, isNames)],
  ['title', (cells) => share(cells, isTitle)],
  ['type', (cells) => share(cells, (cell) => cell.length < 30 && sortOf({ says: cell }).kind !== 'other')],
  ['venue', (cells) => share(cells, isVenue) * (1 - differing(cells) / 2)],
];
const ENOUGH = 0.5;

function fromCells(
  { fields }: Table,
  rows: readonly (readonly string[])[],
  width: number,
): ReadonlyMap<Field, number> {
  const guessed = new Map(fields);
  if (isSure(fields)) return guessed;
  const columns = Array.from({ length: width }, (_, at) =>
    rows.map((cells) => cells[at] ?? '').filter((cell) => cell.trim() !== ''),
  );
  for (const [field, measure] of MEASURES) {
    if (guessed.has(field)) continue;
    const taken = new Set(guessed.values());
    const scores = columns.map((cells, at) => (taken.has(at) ? 0 : measure(cells)));
    const best = Math.max(0, ...scores);
    if (best > ENOUGH) guessed.set(field, scores.indexOf(best));
  }
  return guessed;
}

function share(cells: readonly string[], test: (cell: string) => boolean): number {
  return cells.length === 0 ? 0 : cells.filter(test).length / cells.length;
}

function differing(cells: readonly string[]): number {
  return cells.length === 0 ? 0 : new Set(cells).size / cells.length;
}

function isTitle(cell: string): boolean {
  const words = cell.trim().split(/\s+/).length;
  return words >= 3 && words <= 45 && !cell.includes(';') && !/^https?:/.test(cell);
}

function isVenue(cell: string): boolean {
  return cell.length > 2 && cell.length < 150 && /\p{L}{3}/u.test(cell) && !cell.includes(';');
}
