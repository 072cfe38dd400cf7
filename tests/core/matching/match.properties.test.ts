import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BibRecord } from '#core/bibliography/record.ts';
import { matchRecords } from '#core/matching/match.ts';
import { KINDS } from '#core/model/document.ts';
import { names } from './records.ts';

const settings = { seed: 20_261_123, numRuns: 300 };
const maybe = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: undefined });

/** Few words, so that records collide in every way. */
const records = fc.array(
  fc
    .record({
      title: fc.constantFrom(
        '',
        'Introduction',
        'Sparse attention for documents',
        'Sparse attention of documents',
        'Sparse attention for documents, Part I',
        'Sparse attention for documents, Part II',
        'Roman glass',
      ),
      by: fc.constantFrom('', 'Ann Lee', 'A. Lee; Bo Chen', 'Ann Lee; Bo Chen; Cy Dorn', 'Ed Fox'),
      year: maybe([2010, 2011, 2013, 2016, 2021]),
      kind: fc.constantFrom(...KINDS),
      venue: maybe(['Circulation', 'Lancet', 'Circ']),
      pages: maybe(['1-10', '1', '77']),
      volume: maybe(['3', '4']),
      key: maybe(['a', 'b']),
      ids: fc.subarray(['doi:10.1/a', 'doi:10.1/b', 'arxiv:1', 'pmid:1', 'isbn:1'], { maxLength: 2 }),
    })
    .map(({ by, year, kind, title, ids, ...maybes }): BibRecord => {
      const given = Object.entries(maybes).filter(([, value]) => value !== undefined);
      const date = year === undefined ? {} : { date: [year] as const };
      return {
        line: 1,
        kind,
        type: 'article',
        title,
        authors: names(by),
        ids,
        ...date,
        ...Object.fromEntries(given),
      };
    }),
  { maxLength: 14 },
);

/** The groups as texts of what their records say, since indices change with the order. */
function told(list: readonly BibRecord[]): unknown {
  const { duplicates, versions, doubts } = matchRecords(list);
  const say = (index: number) => JSON.stringify(list[index]);
  return {
    duplicates: duplicates
      .map(([first = -1, ...rest]) => [say(first), ...rest.map(say).sort()].join('\n'))
      .sort(),
    versions: versions
      .map(({ works, formal, why }) => [...works.map(say), say(formal), why].join('\n'))
      .sort(),
    doubts: doubts.map(({ works, why }) => [...works.map(say).sort(), why].join('\n')).sort(),
  };
}

describe('matchRecords', () => {
  it('does not depend on the order of the records', () => {
    fc.assert(
      fc.property(
        records.chain((list) =>
          fc.tuple(
            fc.constant(list),
            fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length }),
          ),
        ),
        ([list, shuffled]) => {
          expect(told(shuffled)).toEqual(told(list));
        },
      ),
      settings,
    );
  });

  it('names records that are there, and none in two groups of a kind', () => {
    fc.assert(
      fc.property(records, (list) => {
        const { duplicates, versions, doubts } = matchRecords(list);
        const joined = duplicates.flat();
        const works = versions.flatMap((group) => group.works);
        const all = [...joined, ...works, ...doubts.flatMap((doubt) => doubt.works)];
        expect(all.every((index) => Number.isInteger(index) && list[index] !== undefined)).toBe(true);
        expect(new Set(joined).size).toBe(joined.length);
        expect(new Set(works).size).toBe(works.length);
        expect(duplicates.every((group) => group.length > 1)).toBe(true);
        expect(versions.every((group) => group.works.length > 1 && group.works.includes(group.formal))).toBe(
          true,
        );
        // Behind its first record a publication is not named again.
        const behind = new Set(duplicates.flatMap((group) => group.slice(1)));
        expect(
          [...works, ...doubts.flatMap((doubt) => doubt.works)].filter((index) => behind.has(index)),
        ).toEqual([]);
      }),
      settings,
    );
  });

  it('holds a record and its copy for one, whatever stands in it', () => {
    fc.assert(
      fc.property(records, fc.nat(), (list, at) => {
        const copied = list[at % Math.max(list.length, 1)];
        if (copied === undefined) return;
        const { duplicates } = matchRecords([...list, { ...copied, line: 99 }]);
        const group = duplicates.find((indices) => indices.includes(list.length));
        expect(group).toContain(at % list.length);
      }),
      settings,
    );
  });

  it('joins no two parts', () => {
    fc.assert(
      fc.property(records, (list) => {
        const { duplicates, versions, doubts } = matchRecords(list);
        const groups = [
          ...duplicates,
          ...versions.map(({ works }) => works),
          ...doubts.map(({ works }) => works),
        ];
        for (const group of groups) {
          const parts = group.flatMap((index) => /Part \w+$/.exec(list[index]?.title ?? '')?.[0] ?? []);
          expect(new Set(parts).size).toBeLessThan(2);
        }
      }),
      settings,
    );
  });

  it('never throws, whatever texts it is given', () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 });
    const wild = fc.record({
      line: fc.nat(),
      kind: fc.constantFrom(...KINDS),
      type: text,
      title: text,
      authors: fc.array(fc.record({ family: text, given: text }), { maxLength: 3 }),
      date: fc.tuple(fc.integer()),
      venue: text,
      pages: text,
      ids: fc.array(text, { maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.array(wild, { maxLength: 6 }), (list) => {
        expect(() => matchRecords(list)).not.toThrow();
      }),
      settings,
    );
  });
});
