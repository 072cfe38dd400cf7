import { describe, expect, test } from 'vitest';
import { introductionOf } from '#core/collaboration/introduced.ts';
import { toCatalog } from '#core/model/catalog.ts';
import type { DateParts, PersonId } from '#core/model/document.ts';
import { documentOf, type WorkSketch } from '../../support/documents.ts';

const p = (name: string) => name as PersonId;

function told(sketches: readonly WorkSketch[], dates: readonly (DateParts | undefined)[] = []) {
  const document = documentOf(sketches);
  const works = document.works.map((work, i) => {
    const date = dates[i];
    return date === undefined ? work : { ...work, issued: { 'date-parts': [date] as const } };
  });
  return introductionOf(toCatalog({ ...document, works }).entries, p('A'), p('B'));
}

describe('who introduced two people', () => {
  test('a common coauthor before the first joint work, who knew both the earliest first', () => {
    const result = told([
      { authors: ['A', 'D'], year: 2008 },
      { authors: ['B', 'D'], year: 2012 },
      { authors: ['A', 'C'], year: 2010 },
      { authors: ['B', 'C'], year: 2011 },
      { authors: ['A', 'B', 'C', 'D'], year: 2014 },
    ]);
    expect(result.kind === 'told' && result.introducers.map(({ person }) => person)).toEqual(['C', 'D']);
  });

  test('a work of the same year is not before', () => {
    const result = told([
      { authors: ['A', 'C'], year: 2010 },
      { authors: ['B', 'C'], year: 2014 },
      { authors: ['A', 'B'], year: 2014 },
    ]);
    expect(result).toMatchObject({ kind: 'told', introducers: [] });
  });

  test('a bare year is not before a day of that year, an earlier month is', () => {
    const sketches: readonly WorkSketch[] = [
      { authors: ['A', 'C'], year: 2014 },
      { authors: ['B', 'C'], year: 2014 },
      { authors: ['A', 'B'], year: 2014 },
    ];
    const bare = told(sketches, [undefined, undefined, [2014, 11]]);
    const exact = told(sketches, [
      [2014, 1],
      [2014, 2, 3],
      [2014, 11],
    ]);
    expect(bare.kind === 'told' && bare.introducers).toEqual([]);
    expect(exact.kind === 'told' && exact.introducers.map(({ person }) => person)).toEqual(['C']);
  });

  test('somebody on the first joint work who knew one of them is told apart', () => {
    const result = told([
      { authors: ['A', 'C'], year: 2010 },
      { authors: ['A', 'B', 'C', 'D'], year: 2014 },
    ]);
    expect(result.kind === 'told' && result.companions.map(({ person, knew }) => [person, knew])).toEqual([
      ['C', 'A'],
    ]);
  });

  test('two who never wrote together are strangers', () => {
    expect(
      told([
        { authors: ['A'], year: 2010 },
        { authors: ['B'], year: 2010 },
      ]),
    ).toEqual({ kind: 'strangers' });
  });

  test('without a dated joint work nothing is claimed', () => {
    expect(told([{ authors: ['A', 'B'] }])).toEqual({ kind: 'undated' });
  });
});
