import fc from 'fast-check';
import louvain from 'graphology-communities-louvain';
import modularity from 'graphology-metrics/graph/modularity';
import { describe, expect, test } from 'vitest';
import { toCatalog } from '#core/model/catalog.ts';
import type { PersonId } from '#core/model/document.ts';
import { communitiesOf } from '#core/network/communities.ts';
import { DEFAULT_COUNTING } from '#core/network/counting.ts';
import { buildNetwork } from '#core/network/network.ts';
import { documentOf } from '#tests/support/documents.ts';
import { wholeTally } from '#tests/support/tallies.ts';

const catalogOf = (works: readonly (readonly string[])[]) =>
  toCatalog(documentOf(works.map((authors) => ({ authors }))));

const groupsOf = (...works: readonly (readonly string[])[]) => {
  const catalog = catalogOf(works);
  return Object.fromEntries(communitiesOf(wholeTally(catalog)));
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

describe('groups', () => {
  const shape = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 4 }), {
    minLength: 1,
    maxLength: 60,
  });

  test('are about as close-knit as those of graphology’s Louvain', () => {
    fc.assert(
      fc.property(shape, (works) => {
        const catalog = catalogOf(works.map((authors) => authors.map(String)));
        const network = buildNetwork(catalog, catalog.entries, DEFAULT_COUNTING);
        if (network.size === 0) return;
        const knit = (groupOf: (key: string, person: string) => number | undefined) =>
          modularity(network, {
            getEdgeWeight: 'weight',
            getNodeCommunity: (key, { person }) => groupOf(key, person) ?? -1,
          });
        const ours = communitiesOf(wholeTally(catalog));
        const theirs = new Map(Object.entries(louvain(network, { getEdgeWeight: 'weight', rng: () => 0.4 })));
        expect(knit((_, person) => ours.get(person as PersonId))).toBeGreaterThan(
          knit((key) => theirs.get(key)) - 0.05,
        );
      }),
    );
  });

  test('circles that barely know one another are told apart, the largest first', () => {
    const circles = [20, 30, 25].map((size, c) => Array.from({ length: size }, (_, i) => `${c}.${i}`));
    const within = circles.flatMap((names) =>
      names.flatMap((name, i) => [1, 2, 3].map((step) => [name, names[(i + step) % names.length] ?? name])),
    );
    const groups = communitiesOf(wholeTally(catalogOf([...within, ['0.0', '1.0'], ['1.1', '2.0']])));
    expect(circles.flat().every((name) => groups.has(name as PersonId))).toBe(true);
    for (const [name, group] of groups)
      for (const [other, its] of groups) if (group === its) expect(name[0]).toBe(other[0]);
  });
});
