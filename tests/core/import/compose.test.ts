import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BibRecord } from '#core/bibliography/record.ts';
import { emptyDocument } from '#core/document/empty.ts';
import { readDocument } from '#core/document/schema.ts';
import { writeDocument } from '#core/document/write.ts';
import { keepApart } from '#core/identity/edits.ts';
import { compose } from '#core/import/compose.ts';
import { formalOf, joinVersions, keepWorksApart, leaveVersions } from '#core/import/versions.ts';
import { toRecord, toWork } from '#core/import/works.ts';
import type { CoterieDocument, WorkId } from '#core/model/document.ts';
import { renameTopic } from '#core/topics/edits.ts';

interface Sketch {
  readonly title: string;
  readonly names: readonly string[];
  readonly year?: number;
  readonly more?: Partial<BibRecord>;
}

function record({ title, names, year = 2010, more = {} }: Sketch): BibRecord {
  return {
    line: 1,
    kind: 'journal',
    type: 'article-journal',
    title,
    authors: names.map((name) => {
      const [given = '', family = ''] = name.split(' ');
      return { given, family };
    }),
    date: [year],
    venue: 'Journal of Reeds',
    ids: [],
    ...more,
  };
}

const LIST = [
  'Growth of reeds',
  'Theory of marshes',
  'Otters in winter',
  'Herons and fog',
  'Peat cutting',
].map((title, i) => record({ title, names: ['Olga Owner', `Ann Reed${i}`], year: 2010 + i }));
const made = compose(emptyDocument('list'), LIST);

describe('a document from records', () => {
  test('is called by its owner, who is on most of the works', () => {
    expect(made.document.owner).toBe('olga-owner');
    expect(made.document.title).toBe('Olga Owner');
    expect(made).toMatchObject({ added: 5, duplicates: 0 });
  });

  test('has no owner where nobody is on most of the works, and keeps its name', () => {
    const group = ['A', 'B', 'C'].map((name) =>
      record({ title: `Work of ${name}${name}${name}`, names: [`${name}a Solo${name}`] }),
    );
    const { document } = compose(emptyDocument('group'), group);
    expect(document.owner).toBeUndefined();
    expect(document.title).toBe('group');
  });

  test('reads back from its own file as it was', () => {
    const read = readDocument(JSON.parse(writeDocument(made.document)));
    expect(read).toEqual({ ok: true, document: made.document, findings: [] });
  });
});

describe('adding records to a document', () => {
  test('the same list again adds nothing, and every record is a duplicate', () => {
    const again = compose(made.document, LIST);
    expect(again).toMatchObject({ added: 0, duplicates: 5 });
    expect(again.document.works).toEqual(made.document.works);
    expect(again.document.persons).toEqual(made.document.persons);
  });

  test('what a known work lacks is filled in; what it says stays', () => {
    const fuller = record({
      title: 'Growth of reeds',
      names: ['Olga Owner', 'Ann Reed0'],
      more: { abstract: 'Reeds.', date: [2010, 5] },
    });
    const [work] = compose(made.document, [fuller]).document.works;
    expect(work).toMatchObject({ abstract: 'Reeds.', issued: { 'date-parts': [[2010]] } });
  });

  test('a preprint of a known article becomes a version of it, and the article stays the formal one', () => {
    const preprint = record({
      title: 'Growth of reeds',
      names: ['Olga Owner', 'Ann Reed0'],
      year: 2009,
      more: { kind: 'preprint', type: 'article', venue: 'arXiv', ids: ['arxiv:0901.00001'] },
    });
    const { document } = compose(made.document, [preprint]);
    expect(document.versions).toMatchObject([{ formal: made.document.works[0]?.id }]);
    expect(document.versions[0]?.works).toHaveLength(2);
  });

  test('what the visitor decided and named stays', () => {
    const both = compose(made.document, [
      record({ title: 'On fens', names: ['Olga Owner', 'A. Reed0'] }),
    ]).document;
    const apart = keepApart(both, 'Ann Reed0', 'A. Reed0');
    const [topic] = apart.topics;
    const named = topic === undefined ? apart : renameTopic(apart, topic.id, 'Wetlands');
    const next = compose(named, [record({ title: 'On bogs', names: ['Olga Owner', 'Cy New'] })]).document;
    expect(next.decisions).toContainEqual(expect.objectContaining({ kind: 'different', by: 'user' }));
    expect(
      next.persons.filter(({ names }) => names.includes('Ann Reed0') && names.includes('A. Reed0')),
    ).toEqual([]);
    if (topic !== undefined) expect(next.topics.map(({ name }) => name)).toContain('Wetlands');
  });

  test('added and duplicates are all that came, whatever came', () => {
    const sketch = fc.record({
      title: fc.constantFrom(
        'Growth of reeds',
        'Theory of marshes',
        'A new thing entirely',
        'Another new thing',
        '',
      ),
      names: fc.array(fc.constantFrom('Olga Owner', 'Ann Reed0', 'Bo Berg'), { maxLength: 3 }),
      year: fc.integer({ min: 2009, max: 2012 }),
    });
    fc.assert(
      fc.property(fc.array(sketch, { maxLength: 12 }), (sketches) => {
        const { document, added, duplicates } = compose(made.document, sketches.map(record));
        expect(added + duplicates).toBe(sketches.length);
        expect(document.works).toHaveLength(made.document.works.length + added);
        expect(new Set(document.works.map(({ id }) => id)).size).toBe(document.works.length);
      }),
      { seed: 7, numRuns: 60 },
    );
  });
});

test('a work goes to a record and back', () => {
  const whole = record({
    title: 'All of it',
    names: ['Olga Owner'],
    more: {
      authors: [
        { given: 'Olga', family: 'Owner', suffix: 'Jr.', ids: ['orcid:0000-0002-1825-0097'] },
        { family: 'Reed Group', isGroup: true },
      ],
      isCutShort: true,
      volume: '1',
      number: '2',
      pages: '3–4',
      ids: ['doi:10.1000/x'],
      url: 'https://example.org/',
      keywords: ['reeds', 'fog'],
      abstract: 'Reeds.',
      language: 'en',
      key: 'all',
    },
  });
  expect({ ...toRecord(toWork(whole, 'all' as WorkId)), line: 1 }).toEqual(whole);
});

describe('versions said by hand', () => {
  const [a, b] = made.document.works;
  const doubt = { works: [a?.id, b?.id] as [WorkId, WorkId], why: 'Alike.' };
  const doubtful: CoterieDocument = { ...made.document, versionDoubts: [doubt] };

  test('joined, they are one group, and the doubt is gone; leaving dissolves it', () => {
    const joined = joinVersions(doubtful, doubt, doubt.works[1]);
    expect(joined.versionDoubts).toBeUndefined();
    expect(joined.versions).toMatchObject([{ formal: doubt.works[1], works: doubt.works }]);
    expect(leaveVersions(joined, doubt.works[0]).versions).toEqual([]);
  });

  test('kept apart, only the doubt goes', () => {
    expect(keepWorksApart(doubtful, doubt)).toEqual(made.document);
  });

  test('the more formal kind stands for both, and of equals the newer', () => {
    if (a === undefined || b === undefined) throw new Error('The list has two works.');
    expect(formalOf([{ ...a, kind: 'preprint' }, b])).toBe(b.id);
    expect(formalOf([a, b])).toBe(b.id);
  });
});
