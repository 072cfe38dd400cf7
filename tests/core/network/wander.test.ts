import { expect, test } from 'vitest';
import { toCatalog } from '#core/model/catalog.ts';
import type { PersonId } from '#core/model/document.ts';
import { buildNetwork, DEFAULT_COUNTING } from '#core/network/network.ts';
import { coauthorsByStrength, nextInDirection } from '#core/network/wander.ts';
import { documentOf } from '#tests/support/documents.ts';

const catalog = toCatalog(
  documentOf([{ authors: ['A', 'B'] }, { authors: ['A', 'B'] }, { authors: ['A', 'C'] }, { authors: ['D'] }]),
);
const network = buildNetwork(catalog, catalog.entries, DEFAULT_COUNTING);
const at = (person: string, x: number, y: number) => ({ person: person as PersonId, x, y });

test('an arrow key leads to the nearest person that way, a coauthor before a nearer stranger', () => {
  const others = [at('B', 100, 0), at('D', 80, 10), at('C', 0, -50)];
  const from = at('A', 0, 0);
  expect(nextInDirection(network, from, others, 'right')).toBe('B');
  expect(nextInDirection(network, from, others, 'up')).toBe('C');
  expect(nextInDirection(network, from, others, 'left')).toBeUndefined();
});

test('coauthors come with the strongest tie first', () => {
  expect(coauthorsByStrength(network, 'A' as PersonId)).toEqual(['B', 'C']);
  expect(coauthorsByStrength(network, 'nobody' as PersonId)).toEqual([]);
});
