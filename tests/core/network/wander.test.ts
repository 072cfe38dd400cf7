import { expect, test } from 'vitest';
import { toCatalog } from '#core/model/catalog.ts';
import type { PersonId } from '#core/model/document.ts';
import { coauthorsByStrength, nextInDirection } from '#core/network/wander.ts';
import { documentOf } from '#tests/support/documents.ts';
import { wholeTally } from '#tests/support/tallies.ts';

const catalog = toCatalog(
  documentOf([{ authors: ['A', 'B'] }, { authors: ['A', 'B'] }, { authors: ['A', 'C'] }, { authors: ['D'] }]),
);
const tally = wholeTally(catalog);
const at = (person: string, x: number, y: number) => ({ person: person as PersonId, x, y });

test('an arrow key leads to the nearest person that way, a coauthor before a nearer stranger', () => {
  const others = [at('B', 100, 0), at('D', 80, 10), at('C', 0, -50)];
  const from = at('A', 0, 0);
  expect(nextInDirection(tally, from, others, 'right')).toBe('B');
  expect(nextInDirection(tally, from, others, 'up')).toBe('C');
  expect(nextInDirection(tally, from, others, 'left')).toBeUndefined();
});

test('coauthors come with the strongest tie first', () => {
  expect(coauthorsByStrength(tally, 'A' as PersonId)).toEqual(['B', 'C']);
  expect(coauthorsByStrength(tally, 'nobody' as PersonId)).toEqual([]);
});
