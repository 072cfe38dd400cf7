import { expect, test } from 'vitest';
import { toCatalog } from '#core/model/catalog.ts';
import type { PersonId } from '#core/model/document.ts';
import { DEFAULT_COUNTING } from '#core/network/counting.ts';
import { betweennessOf, measuresOf } from '#core/network/measures.ts';
import { buildNetwork } from '#core/network/network.ts';
import { documentOf } from '#tests/support/documents.ts';

const networkOf = (...works: readonly (readonly string[])[]) => {
  const catalog = toCatalog(documentOf(works.map((authors) => ({ authors }))));
  return buildNetwork(catalog, catalog.entries, DEFAULT_COUNTING);
};

test('degree counts collaborators, strength the works with them', () => {
  const measures = measuresOf(networkOf(['a', 'b'], ['a', 'b', 'c'], ['d']));
  expect(Object.fromEntries(measures)).toEqual({
    a: { degree: 2, strength: 3 },
    b: { degree: 2, strength: 3 },
    c: { degree: 2, strength: 2 },
    d: { degree: 0, strength: 0 },
  });
});

test('whoever all ways lead through stands between all', () => {
  const star = betweennessOf(networkOf(['hub', 'a'], ['hub', 'b'], ['hub', 'c']));
  expect(Object.fromEntries(star)).toEqual({ hub: 1, a: 0, b: 0, c: 0 });
});

test('on a line of four, each of the inner two stands between two thirds of the others', () => {
  const line = betweennessOf(networkOf(['a', 'b'], ['b', 'c'], ['b', 'c'], ['c', 'd']));
  expect(line.get('b' as PersonId)).toBeCloseTo(2 / 3, 12);
  expect(line.get('a' as PersonId)).toBe(0);
});

test('nobody stands between two', () => {
  expect(Object.fromEntries(betweennessOf(networkOf(['a', 'b'])))).toEqual({ a: 0, b: 0 });
});
