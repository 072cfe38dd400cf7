import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addEra, moveEra, removeEra, renameEra } from '#core/eras/edits.ts';
import { proposeEras } from '#core/eras/propose.ts';
import { dayNumber, toCatalog } from '#core/model/catalog.ts';
import type { CoterieDocument, EraId } from '#core/model/document.ts';
import { documentOf } from '../../support/documents.ts';

const works = Array.from({ length: 24 }, (_, i) => ({ authors: ['Olga'], year: 2000 + (i % 12) }));
const bare = documentOf(works);
const two = addEra(addEra(bare, { name: 'First', from: 2000, until: 2005 }), { name: 'Second', from: 2005 });
const id = (name: string): EraId => name as EraId;
const spans = (document: CoterieDocument): readonly string[] =>
  document.eras.map(({ id: era, from, until }) => `${era} ${from[0]}–${until?.[0] ?? ''}`);

describe('editing eras', () => {
  test('an era gets a name, its years, and an id of its own', () => {
    expect(spans(two)).toEqual(['first 2000–2005', 'second 2005–']);
    expect(addEra(two, { name: ' ', from: 2001 })).toBe(two);
    expect(addEra(two, { name: 'Backwards', from: 2003, until: 2003 })).toBe(two);
  });

  test('the neighbours of an era that is moved give way', () => {
    expect(spans(moveEra(two, id('first'), 2000, 2007))).toEqual(['first 2000–2007', 'second 2007–']);
    expect(spans(moveEra(two, id('second'), 2003, undefined))).toEqual(['first 2000–2003', 'second 2003–']);
    expect(spans(moveEra(two, id('second'), 1999, undefined))).toEqual(['second 1999–']);
  });

  test('an end that keeps its year keeps its month', () => {
    const dated = { ...two, eras: two.eras.map((era) => ({ ...era, from: [era.from[0], 9] as const })) };
    expect(moveEra(dated, id('first'), 2000, 2004).eras[0]).toMatchObject({ from: [2000, 9], until: [2004] });
  });

  test('a name is changed, and an era taken out lets its works go by their dates', () => {
    expect(renameEra(two, id('first'), ' Doctorate ').eras[0]).toMatchObject({
      name: 'Doctorate',
      short: 'Doctorate',
    });
    const filed = { ...two, works: two.works.map((work) => ({ ...work, era: id('first') })) };
    const out = removeEra(filed, id('first'));
    expect(spans(out)).toEqual(['second 2005–']);
    expect(out.works.every((work) => !('era' in work))).toBe(true);
  });

  test('works filed under an era that another swallows go by their dates', () => {
    const filed = { ...two, works: two.works.map((work) => ({ ...work, era: id('first') })) };
    const swallowed = moveEra(filed, id('second'), 1999, undefined);
    expect(spans(swallowed)).toEqual(['second 1999–']);
    expect(swallowed.works.every((work) => !('era' in work))).toBe(true);
  });

  test('no day ever belongs to two eras', () => {
    const step = fc.record({
      name: fc.constantFrom('A', 'B', 'C'),
      from: fc.integer({ min: 1990, max: 2020 }),
      length: fc.integer({ min: 1, max: 12 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        const { eras } = steps.reduce(
          (document, { name, from, length }) => addEra(document, { name, from, until: from + length }),
          bare,
        );
        for (const [i, era] of eras.entries()) {
          const next = eras[i + 1];
          if (next === undefined) continue;
          expect(era.until).toBeDefined();
          expect(dayNumber(era.until ?? [9999])).toBeLessThanOrEqual(dayNumber(next.from));
        }
      }),
      { seed: 11 },
    );
  });
});

describe('proposing eras', () => {
  const moved = documentOf(
    Array.from({ length: 36 }, (_, i) => {
      const year = 2000 + Math.floor(i / 3);
      const circle = year < 2006 ? ['Ann', 'Bea'] : ['Cy', 'Dan'];
      return { authors: ['Olga', ...circle], year };
    }),
    { owner: 'Olga' as never },
  );

  test('where the circle of coauthors changes, an era ends and another begins, called by whom it was with', () => {
    expect(proposeEras(toCatalog(moved))).toEqual([
      {
        name: '2000–2005 · with Ann',
        from: 2000,
        until: 2006,
        why: '18 of 18 works are with Ann, and 0 of 18 in the other years.',
      },
      {
        name: '2006–2011 · with Cy',
        from: 2006,
        why: '18 of 18 works are with Cy, and 0 of 18 in the other years.',
      },
    ]);
  });

  test('alone, somebody has the eras of their topics', () => {
    const alone = documentOf(
      Array.from({ length: 30 }, (_, i) => ({
        authors: ['Olga'],
        year: 2000 + Math.floor(i / 3),
        topics: [i < 15 ? 'reefs' : 'solvers'],
      })),
      {
        owner: 'Olga' as never,
        topics: ['reefs', 'solvers'].map((name, i) => ({
          id: name as never,
          name,
          short: name,
          mark: i + 1,
        })),
      },
    );
    expect(proposeEras(toCatalog(alone)).map(({ name }) => name)).toEqual([
      '2000–2004 · reefs',
      '2005–2009 · solvers',
    ]);
  });

  test('somebody who was always there names no era, and nobody names two', () => {
    const steady = documentOf(
      Array.from({ length: 54 }, (_, i) => {
        const circle = ['Ann', 'Bea', 'Cy'][Math.floor(i / 18)] ?? '';
        return { authors: ['Olga', 'Always', circle], year: 2000 + Math.floor(i / 3) };
      }),
      { owner: 'Olga' as never },
    );
    expect(proposeEras(toCatalog(steady)).map(({ name }) => name)).toEqual([
      '2000–2005 · with Ann',
      '2006–2011 · with Bea',
      '2012–2017 · with Cy',
    ]);
  });

  test('a circle that is the same all along shows no eras', () => {
    const circles = [['Ann', 'Bea'], ['Cy'], ['Bea', 'Cy'], ['Dan', 'Ann']];
    const same = documentOf(
      Array.from({ length: 60 }, (_, i) => ({
        authors: ['Olga', ...(circles[i % 4] ?? [])],
        year: 2000 + Math.floor(i / 4),
      })),
      { owner: 'Olga' as never },
    );
    expect(proposeEras(toCatalog(same))).toEqual([]);
  });

  test('a list of few years or few works shows none', () => {
    expect(proposeEras(toCatalog(documentOf([{ authors: ['Olga'], year: 2000 }])))).toEqual([]);
    expect(proposeEras(toCatalog(documentOf([])))).toEqual([]);
    expect(proposeEras(toCatalog(documentOf([{ authors: ['A'] }, { authors: ['B'] }])))).toEqual([]);
  });

  test('eras are two to six, follow on one another without a gap, and have two years and four works at least', () => {
    const sketch = fc.record({
      authors: fc.subarray(['A', 'B', 'C', 'D'], { minLength: 1 }),
      year: fc.integer({ min: 1990, max: 2015 }),
    });
    fc.assert(
      fc.property(fc.array(sketch, { minLength: 8, maxLength: 60 }), (sketches) => {
        const eras = proposeEras(toCatalog(documentOf(sketches)));
        expect(eras.length === 0 || (eras.length >= 2 && eras.length <= 6)).toBe(true);
        for (const [i, { until, from }] of eras.entries()) {
          expect(until).toBe(eras[i + 1]?.from);
          const end = until ?? 2016;
          expect(end - from).toBeGreaterThanOrEqual(2);
          expect(sketches.filter(({ year }) => from <= year && year < end).length).toBeGreaterThanOrEqual(4);
        }
      }),
      { seed: 13, numRuns: 50 },
    );
  });
});
