import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toCatalog } from '#core/model/catalog.ts';
import { fold } from '#core/search/fold.ts';
import { toSearchIndex } from '#core/search/records.ts';
import { type Findable, find, toFindable, toFindables } from '#core/search/search.ts';
import { documentOf } from '../../support/documents.ts';

const names = (...all: readonly string[]) => toFindables(all.map((name) => toFindable(name, [name])));

describe('search', () => {
  test('accents and case do not matter, on either side', () => {
    expect(fold('Łukasz  Šeňová-Ørsted')).toBe('lukasz senova-orsted');
    expect(find(names('José Núñez', 'Groß'), 'NUNEZ', 5)).toEqual(['José Núñez']);
    expect(find(names('Jose Nunez', 'Groß'), 'groß', 5)).toEqual(['Groß']);
  });

  test('the beginning of the text comes before the beginning of a word, that before the inside', () => {
    expect(find(names('Alibaba', 'Dong Li', 'Li Wei'), 'li', 5)).toEqual(['Li Wei', 'Dong Li', 'Alibaba']);
  });

  test('every word must be there, in any order', () => {
    expect(find(names('Yuxiong He', 'Yuxiong Wang'), 'he yux', 5)).toEqual(['Yuxiong He']);
  });

  test('the heavier comes first among equals', () => {
    const items = toFindables([toFindable('few', ['Li'], 1), toFindable('many', ['Li'], 9)]);
    expect(find(items, 'li', 5)).toEqual(['many', 'few']);
  });

  test('a match does not run from one name into the next', () => {
    expect(find(toFindables([toFindable('x', ['ab', 'cd'])]), 'bc', 5)).toEqual([]);
    expect(find(toFindables([toFindable('x', ['ab', 'cd'])]), 'b|c', 5)).toEqual(['x']);
  });

  test('nothing asked, nothing found', () => {
    expect(find(names('A'), '  ', 5)).toEqual([]);
  });

  test('people are found by every printed name, works by title, venue and year', () => {
    const document = documentOf([{ authors: ['A'], year: 2014 }]);
    const index = toSearchIndex(
      toCatalog({
        ...document,
        persons: document.persons.map((person) => ({ ...person, names: ['A', 'Otherwise'] })),
        works: document.works.map((work) => ({ ...work, title: 'Octet', 'container-title-short': 'OOPSLA' })),
      }),
    );
    expect(find(index.people, 'otherw', 5)).toEqual(['A']);
    expect(find(index.works, 'oopsla 2014', 5)).toEqual(['w0']);
  });

  test('the first few are those that sorting all would put first', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '-', 'é'), maxLength: 8 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(text, fc.nat({ max: 3 })), { maxLength: 20 }),
        fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 4 }),
        fc.integer({ min: 1, max: 5 }),
        (drafts, query, limit) => {
          const items = toFindables(drafts.map(([name, weight], i) => toFindable(i, [name], weight)));
          expect(find(items, query, limit)).toEqual(find(items, query, 100).slice(0, limit));
        },
      ),
    );
  });

  test('what many begin with is settled by the heaviest; no text is looked at twice', () => {
    let looks = 0;
    const counting = (name: string, weight: number): Findable<string> => ({
      ...toFindable(name, [name], weight),
      get text() {
        looks++;
        return fold(name);
      },
    });
    const items = toFindables(
      Array.from({ length: 5000 }, (_, i) => counting(i % 2 === 0 ? `Learning ${i}` : `On ${i}`, i)),
    );
    looks = 0;
    expect(find(items, 'lear', 6)).toHaveLength(6);
    expect(looks).toBeLessThanOrEqual(12);
    looks = 0;
    expect(find(items, '4999 on', 6)).toEqual(['On 4999']);
    expect(looks).toBe(5000);
  });
});
