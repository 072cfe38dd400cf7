import { expect, test } from 'vitest';
import { toCatalog } from '#core/model/catalog.ts';
import { communitiesOf } from '#core/network/communities.ts';
import { buildNetwork, DEFAULT_COUNTING } from '#core/network/network.ts';
import { documentOf } from '#tests/support/documents.ts';

const groupsOf = (...works: readonly (readonly string[])[]) => {
  const catalog = toCatalog(documentOf(works.map((authors) => ({ authors }))));
  return Object.fromEntries(communitiesOf(buildNetwork(catalog, catalog.entries, DEFAULT_COUNTING)));
};

test('two circles with one tie between them are two groups, the larger first', () => {
  expect(groupsOf(['a', 'b', 'c'], ['a', 'd'], ['d', 'e', 'f', 'g'])).toEqual({
    a: 1,
    b: 1,
    c: 1,
    d: 0,
    e: 0,
    f: 0,
    g: 0,
  });
});

test('of two groups alike, the one whose first person comes first has the lower number', () => {
  expect(groupsOf(['c', 'd'], ['a', 'b'])).toEqual({ c: 0, d: 0, a: 1, b: 1 });
});

test('many works together weigh more than one', () => {
  const groups = groupsOf(['a', 'b'], ['a', 'b'], ['a', 'b'], ['b', 'c'], ['c', 'd'], ['c', 'd'], ['c', 'd']);
  expect(groups).toEqual({ a: 0, b: 0, c: 1, d: 1 });
});

test('persons without a tie are each a group, and nobody is none', () => {
  expect(groupsOf(['a'], ['b'])).toEqual({ a: 0, b: 1 });
  expect(groupsOf()).toEqual({});
});

test('the same works fall into the same groups', () => {
  const works = Array.from({ length: 200 }, (_, i) => [
    `${(i * 7) % 61}`,
    `${(i * 13) % 53}`,
    `${(i * i) % 47}`,
  ]);
  const works2 = works.map((work) => [...new Set(work)]);
  expect(groupsOf(...works2)).toEqual(groupsOf(...works2));
});
