import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasBit } from '#core/filter/bits.ts';
import { countedEntries, type Filters, type Versions, visibleEntries } from '#core/filter/filters.ts';
import { passing, toWorkIndex } from '#core/filter/passing.ts';
import { type Catalog, toCatalog } from '#core/model/catalog.ts';
import type { EraId, PersonId, TopicId, WorkId } from '#core/model/document.ts';
import { type Counting, DEFAULT_COUNTING } from '#core/network/counting.ts';
import { measuresOf } from '#core/network/measures.ts';
import { buildNetwork, keyOf } from '#core/network/network.ts';
import { toPairs } from '#core/network/pairs.ts';
import {
  jointWorksOf,
  measuresIn,
  neighboursOf,
  personIn,
  visibleWorksOf,
  yearIn,
} from '#core/network/tallied.ts';
import { type Tally, toTally } from '#core/network/tally.ts';
import { documentOf } from '#tests/support/documents.ts';

const NAMES = ['A', 'B', 'C', 'D', 'E', 'F', '__proto__', 'constructor'] as const;

const some = <T>(...values: readonly T[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 2 });

const sketches = fc.array(
  fc.record(
    {
      authors: fc.uniqueArray(fc.constantFrom(...NAMES), { maxLength: 6 }),
      year: fc.integer({ min: 2000, max: 2006 }),
      topics: some('x', 'y', 'z'),
      kind: fc.constantFrom('conference', 'journal', 'preprint'),
      era: fc.constantFrom('early', 'late'),
    },
    { requiredKeys: ['authors'] },
  ),
  { maxLength: 14 },
);

const catalogs: fc.Arbitrary<Catalog> = fc
  .record({
    works: sketches,
    owner: fc.option(fc.constantFrom(...NAMES), { nil: undefined }),
    grouped: fc.boolean(),
  })
  .map(({ works, owner, grouped }) => {
    const ids = ['w0', 'w1', 'w2'] as WorkId[];
    const hasGroup = grouped && works.length >= ids.length;
    return toCatalog(
      documentOf(works, {
        ...(owner === undefined ? {} : { owner: owner as string as PersonId }),
        versions: hasGroup ? [{ formal: 'w1' as WorkId, works: ids, why: 'same title' }] : [],
      }),
    );
  });

interface Asked {
  readonly filters: Filters;
  readonly counting: Counting;
  readonly versions: Versions;
}

const asks: fc.Arbitrary<Asked> = fc.record({
  filters: fc.record({
    years: fc.option(
      fc
        .tuple(fc.integer({ min: 1999, max: 2007 }), fc.nat({ max: 5 }))
        .map(([first, more]) => [first, first + more] as const),
      { nil: undefined },
    ),
    eras: some('early' as EraId, 'late' as EraId, 'never' as EraId),
    topics: some('x' as TopicId, 'y' as TopicId, 'never' as TopicId),
    kinds: some('conference' as const, 'journal' as const, 'book' as const),
  }),
  counting: fc.record({
    method: fc.constantFrom('full', 'fractional', 'pair'),
    owner: fc.constantFrom('show', 'hide'),
    minWorks: fc.integer({ min: 1, max: 3 }),
    minWeight: fc.constantFrom(0, 0.5, 1, 2),
    maxAuthors: fc.constantFrom(2, 3, 25, 'all'),
  }),
  versions: fc.constantFrom('once', 'each'),
}) as fc.Arbitrary<Asked>;

/** What the plain rules make of it, in words that can be compared. */
function plainly(catalog: Catalog, { filters, counting, versions }: Asked) {
  const entries = visibleEntries(countedEntries(catalog, versions), filters);
  const network = buildNetwork(catalog, entries, counting);
  const measures = measuresOf(network);
  return {
    works: entries.map(({ work }) => work.id),
    overCut: network.getAttribute('overCut'),
    persons: network
      .mapNodes((key, node) => ({
        ...node,
        ...measures.get(node.person),
        neighbours: network.mapNeighbors(key, (_, { person }) => person).sort(),
      }))
      .sort((a, b) => (a.person < b.person ? -1 : 1)),
    ties: network
      .mapEdges((_, tie, a, b) => ({ pair: [a, b].sort().join(' '), ...tie }))
      .sort((a, b) => (a.pair < b.pair ? -1 : 1)),
  };
}

function fromTally(catalog: Catalog, tally: Tally) {
  const { pairs } = tally;
  const idsOf = (works: readonly number[]) => works.flatMap((at) => catalog.entries[at]?.work.id ?? []);
  const { degrees, strengths } = measuresIn(tally);
  const nameAt = (n: number | undefined) => pairs.persons[n ?? -1] ?? ('nobody' as PersonId);
  return {
    works: catalog.entries.flatMap(({ work }, at) => (hasBit(tally.visible, at) ? [work.id] : [])),
    overCut: tally.overCut,
    persons: Array.from(tally.persons, (person) => ({
      ...personIn(tally, person),
      works: idsOf(visibleWorksOf(tally, person)),
      degree: degrees[person],
      strength: strengths[person],
      neighbours: neighboursOf(tally, person).map(nameAt).sort(),
    })).sort((a, b) => (a.person < b.person ? -1 : 1)),
    ties: Array.from(tally.ties, (tie) => ({
      pair: [pairs.sources[tie], pairs.targets[tie]]
        .map((n) => keyOf(nameAt(n)))
        .sort()
        .join(' '),
      weight: tally.weights[tie],
      works: idsOf(jointWorksOf(tally, tie)),
      first: yearIn(tally.tieFirsts, tie),
      last: yearIn(tally.tieLasts, tie),
    })).sort((a, b) => (a.pair < b.pair ? -1 : 1)),
  };
}

describe('the tally is the network of the plain rules', () => {
  test('after any sequence of filters, countings and versions, whatever came before', () => {
    fc.assert(
      fc.property(catalogs, fc.array(asks, { minLength: 1, maxLength: 8 }), (catalog, sequence) => {
        const index = toWorkIndex(catalog);
        let before: Tally | undefined;
        for (const asked of sequence) {
          const { filters, counting, versions } = asked;
          const pairs =
            before?.pairs.maxAuthors === counting.maxAuthors
              ? before.pairs
              : toPairs(catalog, counting.maxAuthors);
          before = toTally(pairs, passing(index, versions, filters), counting, before);
          const { persons, ties, ...rest } = fromTally(catalog, before);
          const expected = plainly(catalog, asked);
          expect(rest).toEqual({ works: expected.works, overCut: expected.overCut });
          expect(ties).toEqual(expected.ties);
          // Ties are summed in another order than the graph has them.
          expect(persons.map(({ strength: _, ...person }) => person)).toEqual(
            expected.persons.map(({ strength: _, ...person }) => person),
          );
          for (const [i, { strength }] of persons.entries()) {
            expect(strength).toBeCloseTo(expected.persons[i]?.strength ?? Number.NaN, 9);
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  test('a tally that is handed out stays as it is when the next one is made from it', () => {
    const catalog = toCatalog(
      documentOf([
        { authors: ['A', 'B'], year: 2001 },
        { authors: ['A', 'B'], year: 2002 },
        { authors: ['B', 'C'], year: 2003 },
        { authors: ['C'], year: 2004 },
      ]),
    );
    const index = toWorkIndex(catalog);
    const pairs = toPairs(catalog, 25);
    const upTo = (last: number, before?: Tally) => {
      const years = [2001, last] as const;
      const bits = passing(index, 'once', { years, eras: [], topics: [], kinds: [] });
      return toTally(pairs, bits, DEFAULT_COUNTING, before);
    };
    const whole = upTo(2004);
    const copy = structuredClone({ works: whole.works, weights: whole.weights, ties: whole.ties });
    expect(upTo(2003, whole).works).toEqual(Uint32Array.from([2, 3, 1]));
    expect(upTo(2001, whole).ties).toHaveLength(1);
    expect({ works: whole.works, weights: whole.weights, ties: whole.ties }).toEqual(copy);
  });
});
