import { expect, test } from 'vitest';
import { toCatalog } from '#core/model/catalog.ts';
import type { Era, EraId } from '#core/model/document.ts';
import { changesBetween, differenceInWords } from '#core/network/difference.ts';
import { documentOf } from '#tests/support/documents.ts';

const era = (id: string, from: number, until: number): Era => ({
  ...{ id: id as EraId, name: id, short: id, from: [from], until: [until] },
});

test('who is in both of two eras is kept, who is in one alone is lapsed or new', () => {
  const document = documentOf(
    [
      { authors: ['Ada', 'Ben'], year: 2001 },
      { authors: ['Ada', 'Cid'], year: 2011 },
      { authors: ['Dot'], year: 2021 },
    ],
    { eras: [era('early', 2000, 2010), era('late', 2010, 2020), era('last', 2020, 2030)] },
  );
  const { entries, persons } = toCatalog(document);
  const changes = changesBetween(entries, ['early' as EraId, 'late' as EraId]);
  const named = Array.from(changes, ([id, change]) => [persons.get(id)?.name, change]);
  expect(Object.fromEntries(named)).toEqual({ Ada: 'kept', Ben: 'lapsed', Cid: 'new' });
  expect(differenceInWords(['Early', 'Late'], changes, changes.keys())).toBe(
    'From Early to Late: 1 new coauthor, 1 kept, 1 lapsed.',
  );
});
