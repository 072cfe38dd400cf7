import { describe, expect, test } from 'vitest';
import {
  byYear,
  jointEntries,
  newestFirst,
  partnersOf,
  sharedAmong,
  tieOf,
  topicCounts,
} from '#core/collaboration/joint.ts';
import { toCatalog } from '#core/model/catalog.ts';
import type { PersonId } from '#core/model/document.ts';
import { documentOf } from '../../support/documents.ts';
import { wholeTally } from '../../support/tallies.ts';

const p = (name: string) => name as PersonId;
const catalog = toCatalog(
  documentOf([
    { authors: ['A', 'B', 'C'], year: 2010, topics: ['x'] },
    { authors: ['A', 'B'], year: 2013, topics: ['y'] },
    { authors: ['A', 'D'], topics: ['y'] },
    { authors: ['C'], year: 2012 },
  ]),
);
const ids = (entries: readonly { readonly work: { readonly id: string } }[]) =>
  entries.map(({ work }) => work.id);
const tally = wholeTally(catalog);

describe('works together', () => {
  test('joint works are those all are on, shared works those any two are on', () => {
    expect(ids(jointEntries(catalog.entries, [p('A'), p('B')]))).toEqual(['w0', 'w1']);
    expect(ids(sharedAmong(catalog.entries, new Set([p('B'), p('C'), p('D')])))).toEqual(['w0']);
  });

  test('partners come by joint works, then by name', () => {
    expect(partnersOf(tally, p('A')).map(({ name, works }) => [name, works])).toEqual([
      ['B', 2],
      ['C', 1],
      ['D', 1],
    ]);
    expect(partnersOf(tally, p('nobody'))).toEqual([]);
  });

  test('a tie is found from either end', () => {
    expect(tieOf(tally, p('B'), p('A'))?.weight).toBe(2);
    expect(tieOf(tally, p('B'), p('D'))).toBeUndefined();
    expect(tieOf(tally, p('B'), p('nobody'))).toBeUndefined();
  });

  test('years run without gaps and leave undated works out; undated works come last in a list', () => {
    expect(byYear(catalog.entries).map(([year, works]) => [year, works.length])).toEqual([
      [2010, 1],
      [2011, 0],
      [2012, 1],
      [2013, 1],
    ]);
    expect(ids(newestFirst(catalog.entries))).toEqual(['w1', 'w3', 'w0', 'w2']);
  });

  test('topics are counted by the first topic of each work', () => {
    expect(topicCounts(catalog.entries)).toEqual([
      ['y', 2],
      ['x', 1],
      [undefined, 1],
    ]);
  });
});
