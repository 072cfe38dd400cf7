import { describe, expect, it } from 'vitest';
import { joinRecords } from '#core/matching/join.ts';
import { record } from './records.ts';

describe('joinRecords', () => {
  const full = record({
    by: 'A. Lee; B. Chen',
    ids: ['doi:10.1/a'],
    venue: 'Circulation',
    volume: '138',
    pages: '1-20',
    line: 7,
  });

  it('completes the fullest record from the others', () => {
    const other = {
      ...record({ ids: ['pmid:1', 'doi:10.1/a'], abstract: 'We attend.', keywords: ['attention'] }),
      date: [2019, 4, 2] as const,
    };
    const joined = joinRecords([other, full]);
    expect(joined).toEqual({
      ...full,
      line: joined.line,
      authors: other.authors,
      ids: expect.arrayContaining(['doi:10.1/a', 'pmid:1']),
      date: [2019, 4, 2],
      abstract: 'We attend.',
      keywords: ['attention'],
    });
    expect(joined.ids).toHaveLength(2);
  });

  it('takes fuller names only from a list as long, and a whole list before one cut short', () => {
    const longer = record({ by: 'Ann Lee; Bo Chen; Cy Dorn' });
    expect(joinRecords([full, longer]).authors).toEqual(full.authors);
    const cut = { ...full, isCutShort: true as const, authors: full.authors.slice(0, 1) };
    const joined = joinRecords([cut, longer]);
    expect(joined.authors).toEqual(longer.authors);
    expect(joined.isCutShort).toBeUndefined();
  });

  it("keeps an author's ids, from whichever record has them", () => {
    const known = {
      ...full,
      authors: full.authors.map((author) => ({ ...author, ids: ['orcid:0000-0002-1825-0097'] })),
    };
    const named = record({});
    expect(joinRecords([known, named]).authors[0]).toEqual({
      given: 'Ann',
      family: 'Lee',
      ids: ['orcid:0000-0002-1825-0097'],
    });
  });

  it('takes a known kind before an unknown one, and no empty field before a filled one', () => {
    const joined = joinRecords([
      { ...full, kind: 'other', type: 'document' },
      record({ venue: '', kind: 'conference', type: 'paper-conference' }),
    ]);
    expect([joined.kind, joined.type, joined.venue]).toEqual([
      'conference',
      'paper-conference',
      'Circulation',
    ]);
  });

  it('changes nothing it is given, and a single record not at all', () => {
    const before = structuredClone(full);
    joinRecords([full, record({ ids: ['pmid:1'] })]);
    expect(full).toEqual(before);
    expect(joinRecords([full])).toBe(full);
    expect(joinRecords([]).title).toBe('');
  });
});
