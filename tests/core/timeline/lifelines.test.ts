import { describe, expect, test } from 'vitest';
import { toCatalog } from '#core/model/catalog.ts';
import type { PersonId } from '#core/model/document.ts';
import { byName } from '#core/table/ranking.ts';
import { type LifelineOrder, lifelineOf, lifelineOrder } from '#core/timeline/lifelines.ts';
import { documentOf } from '../../support/documents.ts';
import { wholeTally } from '../../support/tallies.ts';

const catalog = toCatalog(
  documentOf(
    [
      { id: 'a', authors: ['Me', 'Cara', 'Undine'] },
      { id: 'b', authors: ['Me', 'Bela'], year: 2012 },
      { id: 'c', authors: ['Me', 'Bela', 'Cara'], year: 2015 },
      { id: 'd', authors: ['Me', 'Cara'], year: 2015 },
      { id: 'e', authors: ['Me', 'Anna'], year: 2011 },
    ],
    { owner: 'Me' as PersonId },
  ),
);
const tally = wholeTally(catalog);
const lines = (order: LifelineOrder) =>
  Array.from(lifelineOrder(tally, order, byName(tally.pairs.names)), (n) => lifelineOf(tally, catalog, n));
const names = (order: LifelineOrder) => lines(order).map(({ name }) => name);

describe('lifelines', () => {
  test('everybody in the network has one, the hidden owner none', () => {
    expect(names('name')).toEqual(['Anna', 'Bela', 'Cara', 'Undine']);
  });

  test('by first year the undated come last', () => {
    expect(names('first')).toEqual(['Anna', 'Bela', 'Cara', 'Undine']);
  });

  test('by works the most come first, earlier ones before later', () => {
    expect(names('works')).toEqual(['Cara', 'Bela', 'Anna', 'Undine']);
  });

  test('a line runs from first to last, with its works by year', () => {
    const cara = lines('name')[2];
    expect([cara?.first, cara?.last, cara?.works]).toEqual([2015, 2015, 3]);
    expect(cara?.years.map(([year, works]) => [year, works.map(({ work }) => work.id)])).toEqual([
      [2015, ['c', 'd']],
    ]);
  });
});
