import type { BibRecord, Note, OnProgress, Piece, Problem, Reader, Reading } from '../record.ts';
import { createLineCounter } from '../text.ts';
import { aligned } from './align.ts';
import { separatorOf } from './authors.ts';
import { type ColumnMapping, isSure, toHeader } from './columns.ts';
import { cellsOf, toBibRecord } from './record.ts';
import { createRowReader, LONGEST_ROW, type Row } from './rows.ts';
import { firstRows, type Table, tableOf, toMapping } from './table.ts';

export type { ColumnMapping, Field } from './columns.ts';
export { SEPARATORS } from './columns.ts';
export { type GuessedColumns, guessColumns } from './guess.ts';

const PROGRESS = 500;

/**
 * The works of a table (Scopus, Web of Science, OpenAlex, IEEE, Springer, Dimensions, Zotero, PubMed, or one's own)
 * whose headers are known, whatever its delimiter. Where they are not, one problem says so: ask with `guessColumns`
 * and read with `readCsvWith`.
 */
export const readCsv: Reader = (text, onProgress) => {
  if (text.trim() === '') return { records: [], problems: [], notes: [], pieces: ignored(0, text.length) };
  const table = tableOf(text);
  if (!isSure(table.fields)) return unknownColumns(text, table);
  const authors = table.fields.get('authors') ?? table.fields.get('fullAuthors') ?? 0;
  const [, ...rows] = firstRows(text, table.delimiter, table.start);
  const separator = separatorOf(rows.map(({ cells }) => cells[authors] ?? ''));
  return readTable(text, table, toMapping(table.fields, { separator, hasHeader: true }), onProgress);
};

/** The works of a table by what somebody says of its columns. */
export function readCsvWith(text: string, mapping: ColumnMapping, onProgress?: OnProgress): Reading {
  return readTable(text, tableOf(text), mapping, onProgress);
}

function unknownColumns(text: string, { header }: Table): Reading {
  const names = header
    .filter((cell) => cell !== '')
    .slice(0, 6)
    .map((cell) => `“${cell.slice(0, 40)}”`);
  const why = `It is not known which columns hold the titles and the authors (${names.join(', ')}${
    header.length > names.length ? ', …' : ''
  }). Say which column is what, or name them in the first row.`;
  return {
    records: [],
    problems: [{ line: 1, why, from: 0, to: text.length }],
    notes: [],
    pieces: [{ is: 'problem', from: 0, to: text.length }],
  };
}

function ignored(from: number, to: number): readonly Piece[] {
  return from === to ? [] : [{ is: 'ignored', from, to }];
}

interface Found {
  readonly records: BibRecord[];
  readonly problems: Problem[];
  readonly notes: Note[];
  readonly pieces: Piece[];
}

function readTable(text: string, table: Table, mapping: ColumnMapping, onProgress?: OnProgress): Reading {
  const found: Found = { records: [], problems: [], notes: [], pieces: [...ignored(0, table.start)] };
  const next = createRowReader(text, table.delimiter, table.start);
  const lineAt = createLineCounter(text);
  const read = createReadRow(table, mapping, found);
  let rows = 0;
  for (let row = next(table.columns); row !== undefined; row = next(table.columns)) {
    const isHeader = mapping.hasHeader && isSame(row.cells, table.header);
    if (isHeader || row.cells.every((cell) => cell.trim() === '')) {
      found.pieces.push({ is: 'ignored', from: row.from, to: row.to });
    } else {
      read(row, lineAt(row.from));
    }
    if (++rows % PROGRESS === 0) onProgress?.(row.to, found.records.length);
  }
  onProgress?.(text.length, found.records.length);
  return found;
}

/** Whether a row is the header, which stands again where files were put together. */
function isSame(cells: readonly string[], header: readonly string[]): boolean {
  return cells.length === header.length && cells.every((cell, at) => cell === header[at]);
}

function createReadRow(table: Table, mapping: ColumnMapping, found: Found): (row: Row, line: number) => void {
  const { columns, header, delimiter } = table;
  const venueHeader = toHeader(header[mapping.venue ?? -1] ?? '');
  const fail = ({ from, to }: Row, line: number, why: string): void => {
    found.problems.push({ line, why, from, to });
    found.pieces.push({ is: 'problem', from, to });
  };
  return (row, line) => {
    const { from, to, isMended } = row;
    if (to - from > LONGEST_ROW) {
      fail(
        row,
        line,
        'This row is longer than a million characters. A quotation mark may be missing before it.',
      );
      return;
    }
    const { cells, from: fromEnd } = aligned(row, columns, mapping, delimiter);
    if (isMended && cells.length !== columns) {
      fail(row, line, 'A quotation mark is opened in this row and never closed. Close it, or take it out.');
      return;
    }
    const record = toBibRecord(cellsOf(cells, mapping), mapping, line, venueHeader);
    if (record === undefined) {
      fail(row, line, 'This row has neither a title nor authors. Fill one in, or take the row out.');
      return;
    }
    found.records.push(record);
    found.pieces.push({ is: 'record', from, to });
    const why = noteOf(row, columns, fromEnd === undefined ? undefined : header[fromEnd]);
    if (why !== undefined) found.notes.push({ line, why });
  };
}

function noteOf({ cells, isMended }: Row, columns: number, fromEnd: string | undefined): string | undefined {
  if (isMended) return 'A quotation mark that is never closed was left out.';
  if (cells.slice(columns).every((cell) => cell === '')) return undefined;
  const told = `This row has ${cells.length} cells and the header ${columns}`;
  return fromEnd === undefined
    ? `${told}: a delimiter may stand outside quotation marks. Look it over.`
    : `${told}, so those from “${fromEnd}” on were counted from its end.`;
}
