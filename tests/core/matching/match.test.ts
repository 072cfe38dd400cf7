import { describe, expect, it } from 'vitest';
import type { BibRecord } from '#core/bibliography/record.ts';
import { matchRecords } from '#core/matching/match.ts';
import { type Printed, record } from './records.ts';

/** What two records are to each other. */
function relation(a: Printed, b: Printed): string {
  const { duplicates, versions, doubts } = matchRecords([record(a), record(b)]);
  const found = [
    ...(duplicates.length > 0 ? ['duplicate'] : []),
    ...(versions.length > 0 ? ['version'] : []),
    ...(doubts.length > 0 ? ['doubt'] : []),
  ];
  return found.join(' and ') || 'nothing';
}

describe('records with the same id', () => {
  it('are one, even if their titles are printed differently', () => {
    const ids = ['doi:10.1/a'];
    expect(relation({ ids }, { ids, title: 'Sparse attention for long document s', year: 2021 })).toBe(
      'duplicate',
    );
    expect(relation({ ids: ['pmid:1'] }, { ids: ['pmid:1'], title: 'SPARSE ATTENTION' })).toBe('duplicate');
  });

  it('are not one if the titles are wildly different: DOIs are copied to the wrong place', () => {
    const ids = ['doi:10.1/a'];
    expect(relation({ ids }, { ids, title: 'Roman glass', by: 'Zoe Abt' })).toBe('nothing');
    expect(relation({ ids }, { ids, title: 'Attention clairsemée' })).toBe('doubt');
  });

  it('are not one if the id is that of a supplement with several abstracts', () => {
    const ids = ['doi:10.1/supplement-2'];
    const abstract = { ids, title: 'Liraglutide suppresses lesions in the aorta of rabbits', pages: 'S354' };
    expect(
      relation(abstract, {
        ...abstract,
        title: 'Liraglutide suppresses inflammation in rabbits',
        pages: 'S34',
      }),
    ).not.toContain('duplicate');
  });

  it('are versions if one is the preprint of an arXiv number and the other its article', () => {
    const preprint: Printed = { kind: 'preprint', ids: ['arxiv:1904.10509'] };
    expect(relation(preprint, { ids: ['arxiv:1904.10509', 'doi:10.1/a'], year: 2020 })).toBe('version');
    expect(relation(preprint, { ids: ['doi:10.1/a'], year: 2020 })).toBe('version');
    expect(
      relation(preprint, {
        ...preprint,
        ids: ['arxiv:1904.10509v2'],
        title: 'Sparse attention for documents',
      }),
    ).toBe('duplicate');
  });

  it('knows a DOI of a preprint server with its version', () => {
    const of = (version: string): Printed => ({
      kind: 'preprint',
      ids: [`doi:10.21203/rs.3.rs-1/${version}`],
    });
    expect(relation(of('v1'), of('v2'))).toBe('duplicate');
  });
});

describe('records with the same title and authors', () => {
  it('are one, however title and names are printed', () => {
    expect(relation({}, { title: 'SPARSE ATTENTION FOR LONG-DOCUMENTS.', by: 'A. Lee; B. Chen' })).toBe(
      'duplicate',
    );
    expect(relation({ by: 'Jörg Müller' }, { by: 'J. Mueller' })).toBe('duplicate');
    expect(relation({ by: 'Jan van der Berg' }, { by: 'Jan Berg' })).toBe('duplicate');
    expect(relation({ by: 'Bo Chen' }, { by: 'Chen Bo' })).toBe('duplicate');
  });

  it('know math by its letters', () => {
    expect(
      relation({ title: 'On $K$-theory of $A_{\\infty}$ rings' }, { title: 'On K-theory of A∞ rings' }),
    ).toBe('duplicate');
    expect(relation({ title: 'The role of β-catenin' }, { title: 'The role of beta-catenin' })).toBe(
      'duplicate',
    );
    expect(relation({ title: 'The role of \\(\\beta\\)-catenin' }, { title: 'The role of 𝛽-catenin' })).toBe(
      'duplicate',
    );
  });

  it('know a venue by its short form', () => {
    const long = { venue: 'Proceedings of the National Academy of Sciences of the United States of America' };
    expect(relation(long, { venue: 'Proc Natl Acad Sci U S A' })).toBe('duplicate');
    expect(relation({ venue: 'Curr Opin Lipidol' }, { venue: 'Current Opinion in Lipidology' })).toBe(
      'duplicate',
    );
    expect(
      relation({ venue: 'EMNLP' }, { venue: 'Empirical Methods in Natural Language Processing (EMNLP)' }),
    ).toBe('duplicate');
    expect(relation(long, { venue: 'PNAS' })).toBe('duplicate');
    expect(
      relation({ venue: "NIPS'17" }, { venue: 'Advances in Neural Information Processing Systems 30' }),
    ).toBe('duplicate');
    expect(relation({ venue: 'Nature' }, { venue: 'Nature Communications' })).toBe('version');
    expect(relation({ venue: 'Physical Review A' }, { venue: 'Physical Review B' })).toBe('version');
  });

  it('are versions if kinds, venues, DOIs or places differ', () => {
    expect(relation({}, { kind: 'preprint' })).toBe('version');
    expect(relation({}, { kind: 'thesis', by: 'Ann Lee' })).toBe('version');
    expect(relation({}, { kind: 'workshop' })).toBe('version');
    expect(relation({ ids: ['doi:10.1/a'] }, { ids: ['doi:10.1/b'] })).toBe('version');
    expect(relation({}, { year: 2021 })).toBe('version');
    const first: Printed = { venue: 'Circulation', pages: '1-9' };
    expect(relation(first, { ...first, venue: 'Lancet' })).toBe('version');
  });

  it('are versions if one is the abstract of a meeting and the other the article, in one journal', () => {
    const article: Printed = { venue: 'Circulation', volume: '138', pages: '413-420', ids: ['doi:10.1/a'] };
    expect(
      relation(article, {
        venue: 'Circulation. Conference: Sessions',
        volume: '136',
        pages: 'A12',
        year: 2018,
      }),
    ).toBe('version');
  });

  it('are one if a twin without ids and pages lacks only what the other has', () => {
    const full: Printed = { venue: 'Circulation', volume: '138', pages: '413-420', ids: ['doi:10.1/a'] };
    expect(relation(full, {})).toBe('duplicate');
    expect(relation(full, { kind: 'other', year: 2020 })).toBe('duplicate');
  });

  it('may lie four years apart, six with a preprint; beyond that is a suggestion', () => {
    expect(relation({}, { kind: 'conference', year: 2015 })).toBe('version');
    expect(relation({}, { kind: 'conference', year: 2014 })).toBe('doubt');
    expect(relation({}, { kind: 'preprint', year: 2013 })).toBe('version');
    expect(relation({}, { kind: 'preprint', year: 2012 })).toBe('doubt');
    expect(relation({}, { kind: 'thesis', year: 1980 })).toBe('nothing');
  });

  it('need half of the shorter list of authors', () => {
    expect(relation({ by: 'Ann Lee; Bo Chen' }, { by: 'Ann Lee; Cy Dorn; Ed Fox' })).toBe('duplicate');
    expect(relation({ by: 'Ann Lee; Bo Chen; Cy Dorn' }, { by: 'Ann Lee; Ed Fox; Gil Hay' })).toBe('nothing');
    expect(relation({ by: 'Ann Lee' }, { by: 'Zoe Lee' })).toBe('nothing');
  });

  it('are a suggestion where authors or year are missing and nothing else agrees', () => {
    expect(relation({ by: '' }, { by: '' })).toBe('duplicate');
    expect(relation({ by: '', key: 'a' }, { by: '', key: 'b' })).toBe('doubt');
    expect(relation({ by: '', key: 'a' }, { key: 'a' })).toBe('duplicate');
    expect(relation({ year: 0 }, {})).toBe('doubt');
    expect(relation({ year: 0, venue: 'Circulation' }, { venue: 'Circulation' })).toBe('duplicate');
    expect(relation({ year: 0, key: 'a' }, { year: 0, key: 'b' })).toBe('duplicate');
  });
});

describe('titles that are alike', () => {
  const like = (title: string, other: string) => relation({ title }, { title: other });

  it('are a suggestion at most when a word differs', () => {
    expect(
      like(
        'Dietary resistant starch reduces adiposity in obesity-prone rats',
        'Resistant starch reduces adiposity in obesity-prone rats',
      ),
    ).toBe('doubt');
    expect(like('Sparse attention for long documents', 'Sparse atention for long documents')).toBe('doubt');
    expect(like('Sparse attention for long documents', 'Sparse attention for long documents: a survey')).toBe(
      'doubt',
    );
  });

  it('are nothing when a number, an ordinal or a part differs', () => {
    expect(like('Inference for long documents, Part I', 'Inference for long documents, Part II')).toBe(
      'nothing',
    );
    expect(
      like(
        'Proceedings of the first workshop on documents',
        'Proceedings of the third workshop on documents',
      ),
    ).toBe('nothing');
    expect(
      like('Results of the document task at SemEval 2015', 'Results of the document task at SemEval 2016'),
    ).toBe('nothing');
    expect(
      like(
        'Sparse attention for long documents in libraries',
        'Erratum: Sparse attention for long documents in libraries',
      ),
    ).toBe('nothing');
    expect(like('Inference for long documents, Part II', 'Inference for long documents, part 2')).toBe(
      'duplicate',
    );
  });

  it('need the same authors', () => {
    expect(relation({}, { title: 'Sparse atention for long documents', by: 'Ed Fox; Gil Hay' })).toBe(
      'nothing',
    );
  });
});

describe('titles that many works bear', () => {
  it.each(['Introduction', 'Editorial', 'Reply', "Guest editors' introduction to the special issue"])(
    '%s',
    (title) => {
      const piece: Printed = { title, by: 'Ann Lee', venue: 'Circulation', key: 'a' };
      expect(relation(piece, { ...piece, key: 'b' })).toBe('duplicate');
      expect(relation(piece, { ...piece, year: 2020 })).toBe('nothing');
      expect(relation(piece, { ...piece, venue: 'Lancet' })).toBe('nothing');
      expect(relation({ ...piece, pages: '1-2' }, { ...piece, pages: '90' })).toBe('nothing');
      expect(relation({ title, by: 'Ann Lee', key: 'a' }, { title, by: 'Ann Lee', key: 'b' })).toBe(
        'nothing',
      );
    },
  );

  it('holds a placeholder for no title at all', () => {
    const title = 'zbMATH Open Web Interface contents unavailable due to conflicting licenses.';
    expect(relation({ title, key: 'a' }, { title, key: 'b' })).toBe('nothing');
  });
});

describe('groups', () => {
  const preprint = record({ kind: 'preprint', ids: ['arxiv:1904.10509'], year: 2018 });
  const conference = record({ kind: 'conference', venue: 'NeurIPS' });
  const article = record({ venue: 'Circulation', year: 2020, ids: ['doi:10.1/a'], pages: '1-20' });
  const twin = record({ year: 2020, venue: 'Circulation' });

  it('put the fullest duplicate and the most formal version first, and say why', () => {
    const { duplicates, versions, doubts } = matchRecords([preprint, twin, conference, article]);
    expect(duplicates).toEqual([[3, 1]]);
    expect(versions).toEqual([
      {
        works: [3, 2, 0],
        formal: 3,
        why: 'Same title and 2 of 2 authors; the journal article of 2020, the conference paper of 2019 and the preprint of 2018',
      },
    ]);
    expect(doubts).toEqual([]);
  });

  it('keep two publications apart that a sparse record would tie together', () => {
    const other = record({ year: 2020, venue: 'Lancet', ids: ['doi:10.1/b'] });
    const sparse = record({ year: 2020 });
    const { duplicates, versions } = matchRecords([article, other, sparse]);
    expect(duplicates).toHaveLength(1);
    expect(duplicates[0]).toHaveLength(2);
    expect(versions[0]?.works).toHaveLength(2);
  });

  it('tell how far they have come', () => {
    const steps: string[] = [];
    matchRecords([article], (done, of) => steps.push(`${done}/${of}`));
    expect(steps.at(0)).toBe('1/6');
    expect(steps.at(-1)).toBe('6/6');
  });
});

describe('broken and hostile files', () => {
  const many = (count: number, make: (at: number) => Printed): readonly BibRecord[] =>
    Array.from({ length: count }, (_, at) => record(make(at)));
  it('join nothing for want of a title', () => {
    const { duplicates, versions, doubts } = matchRecords(
      many(5000, (at) => ({ title: '', by: '', key: `k${at}` })),
    );
    expect([duplicates, versions, doubts]).toEqual([[], [], []]);
  });

  it('take thousands of one title', () => {
    const columns = matchRecords(
      many(5000, (at) => ({ title: 'Introduction', pages: `${at}`, venue: 'Circulation' })),
    );
    expect(columns.duplicates).toEqual([]);
    expect(matchRecords(many(5000, () => ({ title: 'Introduction' }))).duplicates[0]).toHaveLength(5000);
    expect(matchRecords(many(5000, (at) => ({ key: `k${at}` }))).duplicates[0]).toHaveLength(5000);
  });

  it('take titles of a megabyte', () => {
    const title = 'word after word '.repeat(65_000);
    expect(matchRecords(many(200, (at) => ({ title, key: `k${at}` }))).duplicates[0]).toHaveLength(200);
    expect(
      matchRecords(many(200, (at) => ({ title: '[('.repeat(500_000), key: `k${at}` }))).duplicates,
    ).toEqual([]);
  });
});
