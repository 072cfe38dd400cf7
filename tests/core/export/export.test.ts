import { parse as parseBibtex } from '@retorquere/bibtex-parser';
import fc from 'fast-check';
import { UndirectedGraph } from 'graphology';
import gexf from 'graphology-gexf';
import graphml from 'graphology-graphml';
import { describe, expect, test } from 'vitest';
import { readBibtex } from '#core/bibliography/bibtex/bibtex.ts';
import { toBibtex } from '#core/export/bibtex.ts';
import { toCsl } from '#core/export/csl.ts';
import { toGexf } from '#core/export/gexf.ts';
import { toExportGraph } from '#core/export/graph.ts';
import { toGraphml } from '#core/export/graphml.ts';
import { collaborationsCsv, personsCsv } from '#core/export/tables.ts';
import { toVosviewer } from '#core/export/vosviewer.ts';
import { NO_FILTERS, visibleEntries } from '#core/filter/filters.ts';
import { toCatalog } from '#core/model/catalog.ts';
import type { CoterieDocument, Work } from '#core/model/document.ts';
import { DEFAULT_COUNTING } from '#core/network/counting.ts';
import { buildNetwork } from '#core/network/network.ts';
import { documentOf } from '#tests/support/documents.ts';
import { readXml } from '#tests/support/wellFormed.ts';

const HOSTILE = ['</script>', '=cmd()', 'a"b<c>&d', '\u2028\u0000\uFFFF\u{D800}', '@x, y', 'العربية 👩‍🔬'];

function graphOf(document: CoterieDocument) {
  const catalog = toCatalog(document);
  const network = buildNetwork(catalog, visibleEntries(catalog.entries, NO_FILTERS), DEFAULT_COUNTING);
  return toExportGraph({
    network,
    document,
    colorOf: (topic) => (topic === undefined ? '#6f7b80' : '#2e7ad3'),
  });
}

const four = documentOf(
  [
    { authors: ['Ada', 'Ben', 'Cid'], year: 2001 },
    { authors: ['Ada', 'Ben'], year: 2003 },
    { authors: ['Dot'], year: 2004 },
  ],
  { title: 'Four' },
);
const hostile = documentOf([{ authors: HOSTILE, year: 2001 }], { title: '<&"\u0000' });

describe('the visible network as a file', () => {
  test('is the same network when GEXF and GraphML are read back', () => {
    const graph = graphOf(four);
    for (const read of [
      gexf.parse(UndirectedGraph, toGexf(graph, 'Four')),
      graphml.parse(UndirectedGraph, toGraphml(graph, 'Four')),
    ]) {
      expect([read.order, read.size]).toEqual([graph.order, graph.size]);
      const labels = read.mapNodes((_, { label }) => label).sort();
      expect(labels).toEqual(['Ada', 'Ben', 'Cid', 'Dot']);
      const weights = read.mapEdges((_, { weight }) => Number(weight)).sort();
      expect(weights).toEqual([1, 1, 2]);
    }
  });

  test('is well-formed whatever names hold, and keeps every person', () => {
    const graph = graphOf(hostile);
    for (const text of [toGexf(graph, hostile.title), toGraphml(graph, hostile.title)]) {
      expect(() => readXml(text)).not.toThrow();
      expect(text).toContain('العربية');
    }
    expect(graphml.parse(UndirectedGraph, toGraphml(graph, 'x')).order).toBe(HOSTILE.length);
    expect(gexf.parse(UndirectedGraph, toGexf(graph, 'x')).size).toBe(15);
  });

  test('is a map for VOSviewer, with clusters by topic', () => {
    const { network } = JSON.parse(toVosviewer(graphOf(four), 'Four'));
    expect(network.items.map(({ label }: { label: string }) => label)).toEqual(['Ada', 'Ben', 'Cid', 'Dot']);
    expect(network.links).toContainEqual({ source_id: 1, target_id: 2, strength: 2 });
    expect(network.items[0].weights).toEqual({ Documents: 2, Links: 2, 'Total link strength': 3 });
    expect(() => JSON.parse(toVosviewer(graphOf(hostile), 'x'))).not.toThrow();
  });

  test('is a table that a spreadsheet runs nothing of', () => {
    expect(personsCsv(graphOf(four))).toContain('Ada,2,2,3,2001,2003,');
    expect(collaborationsCsv(graphOf(four))).toContain('Ada,Ben,2,2,2001,2003');
    expect(personsCsv(graphOf(hostile))).toContain("'=cmd()");
  });
});

describe('the visible works as a bibliography', () => {
  const text = fc.stringMatching(/^[A-Za-zäéłΩ中#%&_$~^\\-]{1,12}( [A-Za-zäéł#%&_$-]{1,8}){0,3}$/);
  const name = fc.stringMatching(/^[A-ZÄŁ][a-zäéł-]{1,8}( (?:and|van|[A-Z][a-z]{1,5}))?$/);
  const work = fc.record({
    title: text,
    authors: fc.array(fc.record({ family: name, given: name }), { minLength: 1, maxLength: 4 }),
    year: fc.integer({ min: 1900, max: 2030 }),
  });
  interface Made {
    readonly title: string;
    readonly authors: readonly { readonly family: string; readonly given: string }[];
    readonly year: number;
  }
  const toWork = ({ title, authors, year }: Made, i: number): Work => ({
    id: `w${i}` as Work['id'],
    ...{ kind: 'journal', type: 'article-journal', title, author: authors, topics: [] },
    issued: { 'date-parts': [[year]] },
  });

  test('reads back with the same titles, authors and years from our BibTeX', () => {
    fc.assert(
      fc.property(fc.array(work, { minLength: 1, maxLength: 5 }), (list) => {
        const { records, problems } = readBibtex(toBibtex(list.map(toWork)));
        expect(problems).toEqual([]);
        expect(records.map(({ title }) => title)).toEqual(list.map(({ title }) => title));
        for (const [i, { authors, date }] of records.entries()) {
          expect(authors.map(({ given, family }) => `${given} ${family}`)).toEqual(
            list[i]?.authors.map(({ given, family }) => `${given} ${family}`),
          );
          expect(date?.[0]).toBe(list[i]?.year);
        }
      }),
      { numRuns: 300, seed: 4 },
    );
  });

  test('is read by another library too', () => {
    const works = [
      toWork({ title: 'Reefs & tides, 5 % off', authors: [{ given: 'Ada', family: 'Ng' }], year: 2001 }, 0),
    ];
    const { entries, errors } = parseBibtex(toBibtex(works));
    expect(errors).toEqual([]);
    expect(entries[0]?.fields.author).toMatchObject([{ firstName: 'Ada', lastName: 'Ng' }]);
    expect(entries[0]?.fields.title).toContain('Reefs & tides, 5 % off');
  });

  test('is CSL-JSON with groups as literals', () => {
    const [first] = four.works;
    if (first === undefined) throw new Error('No work.');
    const [item] = JSON.parse(toCsl([{ ...first, author: [{ family: 'A Consortium', group: true }] }]));
    expect(item).toMatchObject({ id: first.id, type: first.type, author: [{ literal: 'A Consortium' }] });
  });
});
