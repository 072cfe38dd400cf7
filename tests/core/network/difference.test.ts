import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allBits } from '#core/filter/bits.ts';
import { toCatalog } from '#core/model/catalog.ts';
import type { Era, EraId } from '#core/model/document.ts';
import { changesBetween, differenceInWords, tieChangesBetween } from '#core/network/difference.ts';
import { toPairs } from '#core/network/pairs.ts';
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

test('the comparison of two eras the other way round is the same, with new and lapsed exchanged; so it is of ties', () => {
  const work = fc.record({
    authors: fc.uniqueArray(fc.constantFrom('Ada', 'Ben', 'Cid', 'Dot', 'Eva'), { minLength: 1 }),
    year: fc.constantFrom(2001, 2011, 2021),
  });
  const eras = [era('early', 2000, 2010), era('late', 2010, 2020), era('last', 2020, 2030)];
  const turned = { new: 'lapsed', lapsed: 'new', kept: 'kept' } as const;
  const [early, late] = ['early' as EraId, 'late' as EraId];
  fc.assert(
    fc.property(fc.array(work, { maxLength: 12 }), (works) => {
      const catalog = toCatalog(documentOf(works, { eras }));
      const { entries } = catalog;
      const there = changesBetween(entries, [early, late]);
      const back = changesBetween(entries, [late, early]);
      expect(back).toEqual(new Map(Array.from(there, ([person, change]) => [person, turned[change]])));

      const pairs = toPairs(catalog, 'all');
      const all = allBits(entries.length);
      const ties = tieChangesBetween(pairs, entries, all, [early, late]);
      const tiesBack = tieChangesBetween(pairs, entries, all, [late, early]);
      expect(tiesBack).toEqual(new Map(Array.from(ties, ([tie, change]) => [tie, turned[change]])));
      // Nobody is new or lapsed in a collaboration that was kept.
      for (const [tie, change] of ties) {
        const ends = [pairs.sources[tie], pairs.targets[tie]].map((end) => pairs.persons[end ?? -1]);
        if (change === 'kept') for (const end of ends) expect(end && there.get(end)).toBe('kept');
      }
    }),
  );
});
