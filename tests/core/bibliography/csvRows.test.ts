import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { guessColumns, readCsv, readCsvWith } from '#core/bibliography/csv/csv.ts';
import { createRowReader, type Row } from '#core/bibliography/csv/rows.ts';

function rowsOf(text: string, delimiter = ',', columns?: number): readonly Row[] {
  const next = createRowReader(text, delimiter);
  const rows: Row[] = [];
  for (let row = next(columns); row !== undefined; row = next(columns)) rows.push(row);
  return rows;
}
const cellsOf = (rows: readonly Row[]) => rows.map(({ cells }) => cells);

const HEADER = 'title,author,year';

describe('rows', () => {
  it('keep quotes, delimiters and lines within quotation marks, and count lines by where a row begins', () => {
    const text = `${HEADER}\n"A ""b"", c\nd",Ann Poe,2001\nNext,Bob Roe,2002\n`;
    const { records } = readCsv(text);
    expect(records.map(({ line, title }) => [line, title])).toEqual([
      [2, 'A "b", c d'],
      [4, 'Next'],
    ]);
  });

  it('lose one row at most to a quotation mark that is never closed', () => {
    const text = `${HEADER}\n"Open,Ann Poe,2001\n"Whole","Bob Roe",2002\n"Also, whole",Cem Ay,2003\n`;
    const { records, notes } = readCsv(text);
    expect(records.map(({ title }) => title)).toEqual(['Open', 'Whole', 'Also, whole']);
    expect(notes).toEqual([{ line: 2, why: 'A quotation mark that is never closed was left out.' }]);
  });

  it('report the row whose cells cannot be told apart for a quotation mark, and read those after it', () => {
    const text = `${HEADER}\n"Open, with a comma,Ann Poe,2001\nWhole,Bob Roe,2002\n`;
    const { records, problems } = readCsv(text);
    expect(records.map(({ title }) => title)).toEqual(['Whole']);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ line: 2, from: HEADER.length + 1 });
    expect(text.slice(problems[0]?.from, problems[0]?.to)).toBe('"Open, with a comma,Ann Poe,2001\n');
  });

  it('with one comma too many are counted from both ends', () => {
    const { records, notes } = readCsv(
      `${HEADER}\nSex, lies and tape,Ann Poe,2001\nTape,Poe, A.,2002\nT,Bob Roe,2003\n`,
    );
    expect(
      records.map(({ title, authors, date }) => [title, authors.length, authors[0]?.family, date]),
    ).toEqual([
      ['Sex, lies and tape', 1, 'Poe', [2001]],
      ['Tape', 1, 'Poe', [2002]],
      ['T', 1, 'Roe', [2003]],
    ]);
    expect(notes.map(({ line }) => line)).toEqual([2, 3]);
  });

  it('that are empty, or the header once more, are no works; one without title and authors is a problem', () => {
    const { records, problems } = readCsv(`${HEADER}\nT,Ann Poe,2001\n,,\n\n${HEADER}\n,,2003\n`);
    expect([records.length, problems.length]).toEqual([1, 1]);
    expect(problems[0]?.line).toBe(6);
  });

  it('follow the sign that Excel names', () => {
    expect(readCsv('sep=;\ntitle;author\nT;Ann Poe\n').records).toHaveLength(1);
  });

  it('are what papaparse makes of well-formed tables', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'B', '"', ',', '\n', ' ', '1', 'é'), maxLength: 8 });
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(rows, (all) => {
        const text = Papa.unparse(all as string[][], { quotes: true, newline: '\n' });
        expect(cellsOf(rowsOf(text))).toEqual(Papa.parse(text, { delimiter: ',', newline: '\n' }).data);
      }),
      { seed: 3, numRuns: 300 },
    );
  });
});

const WHOLE = [
  'Authors,Title,Year,Source title,DOI,EID',
  '"Govil N., Sharma A.","On ""things"", and\nmore",2001,"J, of T",10.1/a,2-s2.0-1',
  '"Koriat, A., Smith, B.",Two,2002,,,',
  'PT\tAU\tAF\tTI\tSO\tPY\tUT\tOI',
  'J\tPoe, A\tPoe, Ann\tT\tS\t2001\tWOS:1\tPoe, Ann/0000-0001-5803-3380',
  '"a|b|c";"d|e";2003',
  '',
].join('\n');

/** A table with pieces of it cut, doubled, or replaced by signs that matter. */
const MUTATED = fc
  .array(
    fc.record({
      at: fc.nat(WHOLE.length),
      length: fc.nat(12),
      by: fc.oneof(
        fc.constantFrom(
          '"',
          '""',
          ',',
          '\n',
          '\t',
          ';',
          '|',
          '',
          '"\n"',
          ' and ',
          'Title,Authors\n',
          '\u0000',
          '\uD800',
        ),
        fc.string({ maxLength: 5 }),
      ),
    }),
    { maxLength: 8 },
  )
  .map((edits) =>
    edits.reduce((text, { at, length, by }) => text.slice(0, at) + by + text.slice(at + length), WHOLE),
  );

describe('whatever the text', () => {
  it('nothing throws, and every character belongs to a record, a problem or nothing that matters', () => {
    fc.assert(
      fc.property(MUTATED, (text) => {
        const guessed = guessColumns(text);
        for (const { records, problems, pieces } of [readCsv(text), readCsvWith(text, guessed.guess)]) {
          let at = 0;
          for (const { from, to } of pieces) {
            expect([from, to > from]).toEqual([at, true]);
            at = to;
          }
          expect(at).toBe(text.length);
          expect(pieces.filter(({ is }) => is === 'record')).toHaveLength(records.length);
          expect(pieces.filter(({ is }) => is === 'problem')).toHaveLength(problems.length);
        }
      }),
      { seed: 5, numRuns: 5000 },
    );
  }, 60_000);

  const HOSTILE: readonly (readonly [string, string])[] = [
    ['quotation marks never closed', 'x,"a,b\n'],
    ['quotation marks across all lines', 'x","\n'],
    ['one mark a line', '"\n'],
    ['cells of line ends', ',"\n",\n'],
    ['doubled marks', '""""'],
    ['empty cells', ',,,,,'],
    ['glued names', 'aBc'],
  ];
  it.each(HOSTILE)('comes to an end, and every character belongs to one piece: %s', (_, piece) => {
    const text = `${HEADER}\n${piece.repeat(400_000 / piece.length)}`;
    expect(readCsv(text).pieces.at(-1)?.to).toBe(text.length);
  });
});
