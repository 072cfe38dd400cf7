import { describe, expect, test } from 'vitest';
import { toCatalog } from '#core/model/catalog.ts';
import { DEFAULT_COUNTING } from '#core/network/counting.ts';
import { buildNetwork } from '#core/network/network.ts';
import { toCsv } from '#core/table/csv.ts';
import { personRows, sortRows, tieRows } from '#core/table/rows.ts';
import { documentOf } from '../../support/documents.ts';

const catalog = toCatalog(
  documentOf([
    { authors: ['B', 'A'], year: 2010, topics: ['x'] },
    { authors: ['B', 'C'], year: 2013 },
  ]),
);
const network = buildNetwork(catalog, catalog.entries, { ...DEFAULT_COUNTING, method: 'fractional' });

describe('the network as tables', () => {
  test('rows are the persons and the collaborations exactly', () => {
    expect(personRows(network)).toHaveLength(network.order);
    expect(tieRows(network).map(({ nameA, nameB, works }) => [nameA, nameB, works])).toEqual([
      ['A', 'B', 1],
      ['B', 'C', 1],
    ]);
    expect(personRows(network)[0]).toMatchObject({
      name: 'B',
      works: 2,
      strength: 2,
      degree: 2,
      first: 2010,
      last: 2013,
      topic: 'x',
    });
  });

  test('what has no value comes last either way', () => {
    const rows = [{ n: 2 }, { n: undefined }, { n: 1 }];
    expect(sortRows(rows, ({ n }) => n, 'ascending').map(({ n }) => n)).toEqual([1, 2, undefined]);
    expect(sortRows(rows, ({ n }) => n, 'descending').map(({ n }) => n)).toEqual([2, 1, undefined]);
  });

  test('names sort without case and accents', () => {
    expect(sortRows(['b', 'Á', 'C'], (name) => name, 'ascending')).toEqual(['Á', 'b', 'C']);
  });
});

describe('csv', () => {
  test('commas, quotes and line breaks are quoted', () => {
    expect(toCsv([['a,b', 'say "x"', 'two\nlines', 3, undefined]])).toBe(
      '\uFEFF"a,b","say ""x""","two\nlines",3,\r\n',
    );
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])(
    'text that begins like a formula is disarmed: %j',
    (text) => {
      expect(toCsv([[text]]).slice(1)).toMatch(/^"?'/);
    },
  );

  test('a number may be negative', () => {
    expect(toCsv([[-1]])).toBe('\uFEFF-1\r\n');
  });
});
