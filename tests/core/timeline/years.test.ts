import { describe, expect, test } from 'vitest';
import { allBits } from '#core/filter/bits.ts';
import { toCatalog } from '#core/model/catalog.ts';
import type { TopicId } from '#core/model/document.ts';
import { toPairs } from '#core/network/pairs.ts';
import { workTicks, yearTicks } from '#core/timeline/ticks.ts';
import { worksPerYear } from '#core/timeline/years.ts';
import { documentOf } from '../../support/documents.ts';

const x = 'x' as TopicId;
const y = 'y' as TopicId;

describe('works per year', () => {
  const pairs = toPairs(
    toCatalog(
      documentOf([
        { authors: ['A'], year: 2012, topics: ['y'] },
        { authors: ['A'], year: 2010, topics: ['x', 'y'] },
        { authors: ['A'], year: 2012, topics: ['x'] },
        { authors: ['A'], year: 2012, topics: ['gone'] },
        { authors: ['A'], year: 2012 },
        { authors: ['A'] },
      ]),
    ),
    25,
  );
  const all = allBits(6);

  test('a work counts once, in its year, for its first topic', () => {
    expect(worksPerYear(pairs, all, [x, y])).toEqual([
      { year: 2010, works: 1, parts: [[x, 1]] },
      {
        year: 2012,
        works: 4,
        parts: [
          [x, 1],
          [y, 1],
          [undefined, 2],
        ],
      },
    ]);
  });

  test('without topics every work is "other"', () => {
    expect(worksPerYear(pairs, all).map(({ parts }) => parts)).toEqual([[[undefined, 1]], [[undefined, 4]]]);
  });

  test('undated works are in no year', () => {
    expect(worksPerYear(toPairs(toCatalog(documentOf([{ authors: ['A'] }])), 25), allBits(1))).toEqual([]);
  });
});

describe('year ticks', () => {
  test('every year is written where there is room', () => {
    expect(yearTicks([2010, 2014], 400)).toEqual([2010, 2011, 2012, 2013, 2014]);
  });

  test('sixty years are thinned to round ones', () => {
    expect(yearTicks([1963, 2022], 808)).toEqual([
      1965, 1970, 1975, 1980, 1985, 1990, 1995, 2000, 2005, 2010, 2015, 2020,
    ]);
  });

  test('one year is written', () => {
    expect(yearTicks([2017, 2017], 30)).toEqual([2017]);
  });
});

describe('lines behind the bars', () => {
  test.each([
    [1, [1]],
    [4, [2, 4]],
    [9, [3, 6, 9]],
    [46, [20, 40]],
    [130, [40, 80, 120]],
  ])('%i works', (most, lines) => {
    expect(workTicks(most)).toEqual(lines);
  });
});
