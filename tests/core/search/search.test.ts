import { describe, expect, test } from 'vitest';
import { toCatalog } from '#core/model/catalog.ts';
import { fold } from '#core/search/fold.ts';
import { toSearchIndex } from '#core/search/records.ts';
import { find, toFindable } from '#core/search/search.ts';
import { documentOf } from '../../support/documents.ts';

const names = (...all: readonly string[]) => all.map((name) => toFindable(name, [name]));

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
    const items = [toFindable('few', ['Li'], 1), toFindable('many', ['Li'], 9)];
    expect(find(items, 'li', 5)).toEqual(['many', 'few']);
  });

  test('a match does not run from one name into the next', () => {
    expect(find([toFindable('x', ['ab', 'cd'])], 'bc', 5)).toEqual([]);
    expect(find([toFindable('x', ['ab', 'cd'])], 'b|c', 5)).toEqual(['x']);
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

  test('five thousand records are searched in well under 50 ms', () => {
    const items = Array.from({ length: 5000 }, (_, i) =>
      toFindable(i, [
        `A long title of a work number ${i} on systems and learning`,
        'Proceedings of a conference',
      ]),
    );
    const start = performance.now();
    find(items, 'num 49 lear', 10);
    expect(performance.now() - start).toBeLessThan(50);
  });
});
