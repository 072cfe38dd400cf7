import { describe, expect, it } from 'vitest';
import { readJson } from '#core/bibliography/json/json.ts';
import type { BibRecord } from '#core/bibliography/record.ts';
import { corpus } from '#tests/support/corpora.ts';

const read = (value: unknown) => readJson(JSON.stringify(value));
function one(value: unknown): BibRecord {
  const { records, problems } = read(value);
  expect([records.length, problems.length]).toEqual([1, 0]);
  return records[0] as BibRecord;
}
/** Authors as `Given|Family|Suffix`, groups in brackets, ids behind them. */
const namesOf = ({ authors }: BibRecord): readonly string[] =>
  authors.map(({ given, family, suffix, isGroup, ids = [] }) =>
    [
      isGroup ? `[${family}]` : [given ?? '', family, suffix].filter((p) => p !== undefined).join('|'),
      ...ids,
    ].join(' '),
  );

describe('where records are found', () => {
  const work = { title: 'T', author: [{ family: 'Poe', given: 'Ann' }] };
  it.each<[string, unknown]>([
    ['a list', [work]],
    ['items', { items: [work] }],
    ['message.items', { status: 'ok', message: { facets: {}, items: [work] } }],
    ['one message', { message: work }],
    ['results', { meta: { count: 1 }, results: [work] }],
    ['data', { total: 1, data: [work] }],
    ['references', { references: [work] }],
    ['response.docs', { response: { numFound: 1, docs: [work] } }],
    ['one object', work],
    ['a list of authors with papers', [{ authorId: '1', name: 'A', papers: [work] }]],
  ])('%s', (_, value) => {
    expect(namesOf(one(value))).toEqual(['Ann|Poe']);
  });

  it('one on each line, even pages of answers', () => {
    const lines = [work, { meta: {}, results: [work, work] }, work].map((value) => JSON.stringify(value));
    const { records } = readJson(`${lines.join('\n')}\n`);
    expect(records.map(({ line }) => line)).toEqual([1, 2, 2, 3]);
  });

  it('a work with its references is one work', () => {
    const { title } = one({ paperId: 'a', title: 'Main', references: [{ paperId: 'b', title: 'Other' }] });
    expect(title).toBe('Main');
  });

  it('a map of VOSviewer holds none, and says so', () => {
    const { records, problems } = read({ network: { items: [{ id: 1, label: 'Ann Poe' }], links: [] } });
    expect(records).toEqual([]);
    expect(problems[0]?.why).toMatch(/^A VOSviewer map holds authors and ties, not works\./);
  });
});

describe('CSL-JSON', () => {
  it('keeps particles with the family, suffixes apart, and editors out', () => {
    const record = one([
      {
        id: 'k1',
        type: 'article-journal',
        title: 'On <i>K</i>-theory',
        author: [
          { family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van der' },
          { family: 'Arcas', given: 'Blaise', 'dropping-particle': 'y' },
          { family: 'King', given: 'Martin Luther', suffix: 'Jr.' },
          { family: 'Luther', given: 'Hans, Jr.' },
        ],
        editor: [{ family: 'Editor', given: 'Ed' }],
        'container-title': 'Journal',
        issued: { 'date-parts': [['2011', 5, '25'], [2012]] },
        DOI: '10.1000/ABC',
      },
    ]);
    expect(namesOf(record)).toEqual([
      'Jan|van der Berg',
      'Blaise|y Arcas',
      'Martin Luther|King|Jr.',
      'Hans|Luther|Jr.',
    ]);
    expect(record).toMatchObject({
      key: 'k1',
      kind: 'journal',
      title: 'On K-theory',
      date: [2011, 5, 25],
      ids: ['doi:10.1000/abc'],
    });
  });

  it('tells persons from institutions among literal names', () => {
    const literals = [
      'Nicolas Boulanger-Lewandowski',
      'David M. Blei',
      'DREAM5 Consortium',
      'IAAF',
      'TIME USA',
    ];
    const record = one([{ title: 'T', author: literals.map((literal) => ({ literal })) }]);
    expect(namesOf(record)).toEqual([
      'Nicolas|Boulanger-Lewandowski',
      'David M.|Blei',
      '[DREAM5 Consortium]',
      '[IAAF]',
      '[TIME USA]',
    ]);
  });

  it.each<[unknown, readonly number[] | undefined]>([
    [{ raw: '2016-03' }, [2016, 3]],
    [{ literal: 'Spring 1999' }, [1999, 3]],
    [{ 'date-parts': [[null]] }, undefined],
    [{ 'date-parts': 'x' }, undefined],
    ['2001', [2001]],
  ])('reads the date %j as %j', (issued, date) => {
    expect(one([{ title: 'T', issued }]).date).toEqual(date);
  });
});

describe('Crossref', () => {
  const work = {
    type: 'posted-content',
    subtype: 'preprint',
    title: ['Main &amp;lt;i&amp;gt;title&amp;lt;/i&amp;gt;'],
    subtitle: ['And more'],
    author: [
      { given: 'Ann', family: 'Poe', sequence: 'first', ORCID: 'http://orcid.org/0000-0002-1825-009X' },
      { name: 'Jane Doe Fund', sequence: 'additional' },
      { name: 'Some Body', sequence: 'additional' },
    ],
    editor: [{ given: 'Ed', family: 'Itor' }],
    issued: { 'date-parts': [[null]] },
    created: { 'date-parts': [[2014, 9, 30]] },
    institution: [{ name: 'bioRxiv' }],
  };
  it('has titles in lists, ORCID iDs at names, groups under `name`', () => {
    const record = one({ message: { items: [work] } });
    expect(namesOf(record)).toEqual(['Ann|Poe orcid:0000-0002-1825-009X', '[Jane Doe Fund]', '[Some Body]']);
    expect(record).toMatchObject({ title: 'Main title: And more', kind: 'preprint', venue: 'bioRxiv' });
  });

  it('takes the day of registration only for want of any other, and says so', () => {
    const { records, notes } = read({ message: { items: [work] } });
    expect(records[0]?.date).toEqual([2014, 9, 30]);
    expect(notes.map(({ why }) => why)).toEqual([expect.stringContaining('registered')]);
  });
});

describe('OpenAlex', () => {
  const authorship = (raw: string, id = 'A1') => ({
    raw_author_name: raw,
    author: { id: `https://openalex.org/${id}`, display_name: 'Display Name', orcid: null },
  });
  const work = (authorships: readonly unknown[], more: object = {}) => ({
    id: 'https://openalex.org/W1',
    title: 'T',
    authorships,
    ...more,
  });
  it('prints what was printed, unless that is no name, with plain hyphens', () => {
    const record = one({
      results: [work([authorship('Muro, F.'), authorship('42', 'A2'), authorship('Jean‐Luc Bo')])],
    });
    expect(namesOf(record)).toEqual([
      'F.|Muro openalex:A1',
      'Display|Name openalex:A2',
      'Jean-Luc|Bo openalex:A1',
    ]);
    expect(record.ids).toEqual(['openalex:W1']);
  });

  it('marks lists of authors that were cut at a hundred', () => {
    const hundred = Array.from({ length: 100 }, () => authorship('Ann Poe'));
    expect(one({ results: [work(hundred)] }).isCutShort).toBe(true);
    expect(one({ results: [work(hundred, { is_authors_truncated: false })] }).isCutShort).toBeUndefined();
    expect(one({ results: [work(hundred.slice(1))] }).isCutShort).toBeUndefined();
  });

  it('unfolds the abstract, and takes the journal for the repository', () => {
    const record = one(
      work([authorship('Ann Poe')], {
        type: 'article',
        abstract_inverted_index: { works: [2], It: [0], really: [1, 3], __proto__: [9], far: [1e9] },
        primary_location: {
          version: 'acceptedVersion',
          source: { display_name: 'Repo', type: 'repository' },
        },
        locations: [{ source: { display_name: 'Journal', type: 'journal' } }],
      }),
    );
    expect(record).toMatchObject({ abstract: 'It really works really', venue: 'Journal', kind: 'journal' });
  });

  it('says why nobody is there when only some fields were fetched', () => {
    const { records, notes } = read({ results: [{ id: 'https://openalex.org/W1', title: 'T' }] });
    expect(records).toHaveLength(1);
    expect(notes[0]?.why).toContain('authorships');
  });
});

describe('Semantic Scholar', () => {
  const paper = {
    paperId: 'p1',
    title: 'T',
    authors: [
      { authorId: '1741101', name: 'Oren Etzioni' },
      { authorId: null, name: 'A. Turing' },
    ],
    year: 1950,
    externalIds: { ArXiv: '1607.02452', DBLP: 'conf/x/Y', PubMed: '12' },
    publicationVenue: { name: 'Meeting', type: 'conference' },
  };
  it.each<[string, unknown]>([
    ['papers of an author', { authorId: '1', name: 'A', papers: [paper] }],
    ['a search', { total: 1, token: 'x', data: [paper] }],
    ['citations', { data: [{ citingPaper: paper, isInfluential: true }] }],
    ['references', { data: [{ contexts: [], citedPaper: paper }] }],
  ])('reads %s', (_, value) => {
    const record = one(value);
    expect(namesOf(record)).toEqual(['Oren|Etzioni s2:1741101', 'A.|Turing']);
    expect(record).toMatchObject({
      kind: 'conference',
      date: [1950],
      ids: ['arxiv:1607.02452', 'pmid:12', 's2:p1', 'dblp:conf/x/Y'],
    });
  });
});

describe('ORCID', () => {
  const summary = {
    'put-code': 7,
    title: { title: { value: 'T' }, subtitle: { value: 'More' } },
    type: 'journal-article',
    'publication-date': { year: { value: '2018' }, month: { value: '03' }, day: null },
    'journal-title': { value: 'J' },
    'external-ids': {
      'external-id': [
        {
          'external-id-type': 'doi',
          'external-id-value': '10.1/book',
          'external-id-relationship': 'part-of',
        },
        { 'external-id-type': 'doi', 'external-id-value': '10.1000/x', 'external-id-relationship': 'self' },
      ],
    },
  };
  it.each<[string, unknown]>([
    ['works', { group: [{ 'external-ids': {}, 'work-summary': [summary, summary] }] }],
    [
      'a whole record',
      {
        'orcid-identifier': { path: '0' },
        'activities-summary': {
          fundings: { group: [{ 'funding-summary': [{ title: { title: { value: 'A grant' } } }] }] },
          works: { group: [{ 'work-summary': [summary] }, { 'work-summary': [summary] }] },
        },
      },
    ],
  ])('reads %s, one record a summary, and says once why nobody is there', (_, value) => {
    const { records, notes } = read(value);
    expect(records.map(({ title }) => title)).toEqual(['T: More', 'T: More']);
    expect(records[0]).toMatchObject({ date: [2018, 3], venue: 'J', ids: ['doi:10.1000/x'] });
    expect(notes).toHaveLength(1);
    expect(notes[0]?.why).toMatch(/^ORCID lists works without their authors/);
  });

  it('reads the contributors of whole works, and leaves editors out', () => {
    const contributor = (name: string, role: string | null, orcid?: string) => ({
      'credit-name': { value: name },
      'contributor-orcid': orcid === undefined ? null : { path: orcid },
      'contributor-attributes': { 'contributor-role': role },
    });
    const contributors = {
      contributor: [
        contributor('Ann Poe', 'author', '0000-0001-2345-6789'),
        contributor('Ed Itor', 'editor'),
        contributor('Bob Roe', 'http://credit.niso.org/contributor-roles/writing-original-draft/'),
        contributor('Cem Ay', null),
      ],
    };
    const record = one({ bulk: [{ work: { ...summary, contributors } }] });
    expect(namesOf(record)).toEqual(['Ann|Poe orcid:0000-0001-2345-6789', 'Bob|Roe', 'Cem|Ay']);
  });
});

describe('other sources', () => {
  it('ADS: dates with noughts, ORCID iDs in lists beside the authors, lists that are cut', () => {
    const record = one({
      response: {
        docs: [
          {
            bibcode: '2025ApJ',
            title: ['T'],
            author: ['Rivera, Yeimy J.', 'Badman, Samuel T.'],
            orcid_pub: ['-', '0000-0002-6145-436X'],
            author_count: 9,
            pubdate: '2025-02-00',
            doctype: 'eprint',
          },
        ],
      },
    });
    expect(namesOf(record)).toEqual(['Yeimy J.|Rivera', 'Samuel T.|Badman orcid:0000-0002-6145-436X']);
    expect(record).toMatchObject({ date: [2025, 2], kind: 'preprint', isCutShort: true });
  });

  it('zbMATH: codes of authors and sorts; a title it withholds is none', () => {
    const contributors = { authors: [{ name: 'Muro, Fernando', codes: ['muro.fernando'] }] };
    const withheld = 'zbMATH Open Web Interface contents unavailable due to conflicting licenses.';
    const { records, notes } = read({
      result: [
        { title: { title: 'T' }, contributors, document_type: { code: 'j' }, year: '2008' },
        { title: { title: withheld }, contributors, document_type: { code: 'constructor' } },
      ],
    });
    expect(records.map((record) => [record.title, record.kind, ...namesOf(record)])).toEqual([
      ['T', 'journal', 'Fernando|Muro zbmath:muro.fernando'],
      ['', 'other', 'Fernando|Muro zbmath:muro.fernando'],
    ]);
    expect(notes).toHaveLength(1);
  });

  it('Zotero: creators of a kind, ids in the extra field; notes and attachments are no works', () => {
    const data = {
      itemType: 'preprint',
      title: 'T',
      creators: [
        { creatorType: 'author', firstName: 'Ann', lastName: 'Poe' },
        { creatorType: 'author', name: 'World Health Organization' },
        { creatorType: 'editor', firstName: 'Ed', lastName: 'Itor' },
      ],
      date: '2026-07-14',
      archiveID: 'arXiv:2509.22625',
      extra: 'PMID: 1234',
    };
    const record = one([
      { key: 'A', data },
      { key: 'B', data: { itemType: 'note', note: 'x' } },
    ]);
    expect(namesOf(record)).toEqual(['Ann|Poe', '[World Health Organization]']);
    expect(record.ids).toEqual(['arxiv:2509.22625', 'pmid:1234']);
  });

  it('DBLP: homonym numbers are cut from the name and kept as identity; one author is no list', () => {
    const hit = (author: unknown) => ({
      info: { key: 'journals/x/Y', title: 'T.', authors: { author }, year: '2018', type: 'Journal Articles' },
    });
    const number = { '@pid': '1/2', text: 'Michael Schwarz 0001' };
    const { records } = read({
      result: { hits: { hit: [hit(number), hit([number, { text: 'Ann Poe' }])] } },
    });
    expect(records.map(namesOf)).toEqual([
      ['Michael|Schwarz dblp:1/2 dblp:Michael Schwarz 0001'],
      ['Michael|Schwarz dblp:1/2 dblp:Michael Schwarz 0001', 'Ann|Poe'],
    ]);
    expect(records[0]?.title).toBe('T');
  });
});

describe('real files', () => {
  it.each<[string, number]>([
    ['csljson/deep-review-references.json', 602],
    ['csljson/deep-review-manual.json', 36],
    ['crossref/habanero-test_journals_works-1.json', 20],
    ['crossref/rcrossref-cr_works-1.json', 20],
    ['openalex/muro-fernando-works.json', 65],
    ['openalex/bavla-pat-works-select.json', 228],
    ['orcid/orcid-bulk-100-works-3.0.json', 100],
    ['orcid/rorcid-works-0.json', 114],
    ['semanticscholar/s2-Author.json', 60],
    ['semanticscholar/s2-get_paper_citations.json', 100],
    ['semanticscholar/s2-search_paper_bulk_retrieval.json', 1000],
    ['ads-json/alterman-ads-publications.json', 157],
  ])('%s: %i works are read or reported', (path, expected) => {
    const text = corpus(path);
    if (text === undefined) return;
    const { records, problems, pieces } = readJson(text);
    expect(records.length + problems.length).toBe(expected);
    expect(pieces.filter(({ is }) => is === 'record')).toHaveLength(records.length);
  });
});
