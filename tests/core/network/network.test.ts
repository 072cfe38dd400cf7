import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countedEntries, NO_FILTERS, visibleEntries } from '#core/filter/filters.ts';
import { toCatalog } from '#core/model/catalog.ts';
import type { PersonId, TopicId, WorkId } from '#core/model/document.ts';
import { type Counting, DEFAULT_COUNTING } from '#core/network/counting.ts';
import { buildNetwork, keyOf } from '#core/network/network.ts';
import { cutNotice, statusLine } from '#core/network/status.ts';
import { documentOf, type WorkSketch } from '#tests/support/documents.ts';

const p = (name: string) => keyOf(name as PersonId);

const networkOf = (sketches: readonly WorkSketch[], counting: Partial<Counting> = {}) => {
  const catalog = toCatalog(documentOf(sketches));
  return buildNetwork(catalog, catalog.entries, { ...DEFAULT_COUNTING, ...counting });
};

const works = fc.array(
  fc.record({
    authors: fc.uniqueArray(fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F', '__proto__', 'constructor'), {
      minLength: 1,
      maxLength: 6,
    }),
    year: fc.integer({ min: 2000, max: 2006 }),
    topics: fc.uniqueArray(fc.constantFrom('x', 'y', 'z'), { maxLength: 2 }),
  }),
  { maxLength: 12 },
);

describe('the worked example {A,B}, {A,B,C}, {A,C,D,E}', () => {
  const example = [{ authors: ['A', 'B'] }, { authors: ['A', 'B', 'C'] }, { authors: ['A', 'C', 'D', 'E'] }];
  test.each([
    ['full', 2],
    ['fractional', 1.5],
    ['pair', 4 / 3],
  ] as const)('%s counting gives A and B a weight of %d', (method, weight) => {
    const network = networkOf(example, { method });
    expect(network.getEdgeAttribute(p('A'), p('B'), 'weight')).toBeCloseTo(weight, 12);
  });
  test('the status line states it', () => {
    const { order, size } = networkOf(example);
    expect(statusLine({ authors: order, collaborations: size, works: 3 })).toBe(
      '5 authors · 8 collaborations · 3 works',
    );
  });
});

test('a tie appears in the year of the first joint work, never earlier', () => {
  const catalog = toCatalog(
    documentOf([
      { authors: ['A'], year: 2001 },
      { authors: ['B'], year: 2001 },
      { authors: ['A', 'B'], year: 2003 },
    ]),
  );
  const tiesUntil = (year: number) =>
    buildNetwork(
      catalog,
      visibleEntries(catalog.entries, { ...NO_FILTERS, years: [2000, year] }),
      DEFAULT_COUNTING,
    ).size;
  expect([2001, 2002, 2003].map(tiesUntil)).toEqual([0, 0, 1]);
});

test('a work over the author cut makes no ties but keeps its persons, and the notice says so', () => {
  const network = networkOf([{ authors: ['A', 'B', 'C'] }, { authors: ['A', 'B'] }], { maxAuthors: 2 });
  expect([network.order, network.size]).toEqual([3, 1]);
  expect(cutNotice(network.getAttribute('overCut'), 2)).toBe('1 work over 2 authors makes no ties');
});

test('a hidden owner leaves with all their ties, and works stay', () => {
  const catalog = toCatalog(documentOf([{ authors: ['A', 'B', 'C'] }], { owner: 'A' as PersonId }));
  const hide = buildNetwork(catalog, catalog.entries, DEFAULT_COUNTING);
  const show = buildNetwork(catalog, catalog.entries, { ...DEFAULT_COUNTING, owner: 'show' });
  expect([hide.order, hide.size, show.order, show.size]).toEqual([2, 1, 3, 3]);
});

test('versions count once, dated by the formal one, or each', () => {
  const catalog = toCatalog(
    documentOf(
      [
        { id: 'preprint', authors: ['A', 'B'], year: 2019 },
        { id: 'paper', authors: ['A', 'B'], year: 2021 },
      ],
      {
        versions: [
          { formal: 'paper' as WorkId, works: ['preprint', 'paper'] as WorkId[], why: 'same title' },
        ],
      },
    ),
  );
  expect(countedEntries(catalog, 'once').map((entry) => entry.year)).toEqual([2021]);
  expect(countedEntries(catalog, 'each')).toHaveLength(2);
});

test('the network equals a naive recomputation, whatever the works and thresholds', () => {
  fc.assert(
    fc.property(
      works,
      fc.record({
        method: fc.constantFrom('full', 'fractional', 'pair'),
        minWorks: fc.integer({ min: 1, max: 3 }),
        minWeight: fc.constantFrom(0, 0.5, 1, 2),
        maxAuthors: fc.constantFrom(3, 'all'),
      }),
      (sketches, asked) => {
        const counting = { ...DEFAULT_COUNTING, ...asked } as Counting;
        const network = networkOf(sketches, counting);
        const names = [...new Set(sketches.flatMap((work) => work.authors))].filter(
          (name) => sketches.filter((work) => work.authors.includes(name)).length >= counting.minWorks,
        );
        expect(network.nodes().sort()).toEqual(names.map(p).sort());
        const expected = new Map<string, number>();
        for (const a of names) {
          for (const b of names.filter((name) => name > a)) {
            const joint = sketches.filter(
              ({ authors }) =>
                authors.includes(a) &&
                authors.includes(b) &&
                (counting.maxAuthors === 'all' || authors.length <= counting.maxAuthors),
            );
            const weight = joint.reduce((sum, { authors: { length: n } }) => {
              if (counting.method === 'full') return sum + 1;
              return sum + (counting.method === 'fractional' ? 1 / (n - 1) : 2 / (n * (n - 1)));
            }, 0);
            if (joint.length > 0 && weight > counting.minWeight - 1e-9) expected.set(`${a}|${b}`, weight);
          }
        }
        expect(network.size).toBe(expected.size);
        for (const [pair, weight] of expected) {
          const [a = '', b = ''] = pair.split('|');
          expect(network.getEdgeAttribute(p(a), p(b), 'weight')).toBeCloseTo(weight, 9);
        }
      },
    ),
  );
});

test('fractional: a person’s tie strengths sum to the number of their coauthored works', () => {
  fc.assert(
    fc.property(works, (sketches) => {
      const network = networkOf(sketches, { method: 'fractional' });
      for (const name of new Set(sketches.flatMap((work) => work.authors))) {
        const strength = network.reduceEdges(p(name), (sum, _, { weight }) => sum + weight, 0);
        const coauthored = sketches.filter((work) => work.authors.length > 1 && work.authors.includes(name));
        expect(strength).toBeCloseTo(coauthored.length, 9);
      }
    }),
  );
});

test('pair: every coauthored work adds 1 in all', () => {
  fc.assert(
    fc.property(works, (sketches) => {
      const total = networkOf(sketches, { method: 'pair' }).reduceEdges(
        (sum, _, { weight }) => sum + weight,
        0,
      );
      expect(total).toBeCloseTo(sketches.filter((work) => work.authors.length > 1).length, 9);
    }),
  );
});

test('filters commute: clauses one after the other, in any order, leave the same works', () => {
  fc.assert(
    fc.property(works, (sketches) => {
      const { entries } = toCatalog(documentOf(sketches));
      const years = { ...NO_FILTERS, years: [2002, 2004] as const };
      const topics = { ...NO_FILTERS, topics: ['x' as TopicId] };
      const both = visibleEntries(entries, { ...years, topics: topics.topics });
      expect(visibleEntries(visibleEntries(entries, years), topics)).toEqual(both);
      expect(visibleEntries(visibleEntries(entries, topics), years)).toEqual(both);
    }),
  );
});
