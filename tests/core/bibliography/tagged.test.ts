import { describe, expect, it } from 'vitest';
import type { BibRecord, Reading } from '#core/bibliography/record.ts';
import { readEnw } from '#core/bibliography/tagged/enw.ts';
import { readMedline } from '#core/bibliography/tagged/medline.ts';
import { readOvid } from '#core/bibliography/tagged/ovid.ts';
import { readRis } from '#core/bibliography/tagged/ris.ts';
import { readWos } from '#core/bibliography/tagged/wos.ts';

const lines = (...all: string[]): string => `${all.join('\n')}\n`;
const titles = ({ records }: Reading) => records.map(({ title }) => title);

/** The authors of a record as `Given|Family`, with suffix and ids behind; a group stands in brackets. */
function authorsOf(record: BibRecord | undefined): readonly string[] {
  return (record?.authors ?? []).map(({ given, family, suffix, isGroup, ids = [] }) =>
    [isGroup ? `[${family}]` : `${given ?? ''}|${family}`, suffix, ...ids].filter(Boolean).join(' '),
  );
}
const first = ({ records }: Reading) => records[0];
const ris = (...fields: string[]) => first(readRis(lines('TY  - JOUR', 'TI  - T', ...fields, 'ER  - ')));

describe('RIS', () => {
  it('is read with all that we keep', () => {
    const record = ris(
      'ID  - key1',
      'AU  - Poe, Ann B.',
      'AU  - World Health Organization',
      'PY  - 2016/03/05/',
      'T2  - Journal of Things',
      'J2  - J. Things',
      'VL  - 8',
      'IS  - 2',
      'SP  - 11',
      'EP  - 19',
      'DO  - https://doi.org/10.1000/ABC',
      'AN  - WOS:000123456700001',
      'UR  - https://www.scopus.com/inward/record.uri?eid=2-s2.0-85094136345',
      'AB  - Of <i>K</i>-theory &amp; more',
      'LA  - en',
    );
    expect(authorsOf(record)).toEqual(['Ann B.|Poe', '[World Health Organization]']);
    expect(record).toMatchObject({
      line: 1,
      key: 'key1',
      kind: 'journal',
      date: [2016, 3, 5],
      venue: 'Journal of Things',
      venueShort: 'J. Things',
      volume: '8',
      number: '2',
      pages: '11–19',
      ids: ['doi:10.1000/abc', 'eid:2-s2.0-85094136345', 'wos:000123456700001'],
      abstract: 'Of K-theory & more',
      language: 'en',
    });
  });

  it('is found under a byte order mark, a number, text before it, and spaces of another kind', () => {
    const text = lines(
      '\uFEFFRecord #1 of 2',
      'Provider: Somebody',
      '1.',
      'TY  - JOUR',
      'TI  - One',
      'ER  - ',
      '2. TY  - JOUR',
      'TI\u00A0\u00A0-\u00A0Two',
      'ER  -',
    );
    const reading = readRis(text.replaceAll('\n', '\r\n'));
    expect(titles(reading)).toEqual(['One', 'Two']);
    expect(reading.records.map(({ line }) => line)).toEqual([4, 7]);
  });

  it('goes on over wrapped lines, also where one begins like a tag', () => {
    const record = ris(
      'AB  - We ask whether the',
      'TY  - pe of a thing can be told by those who know it well',
      'SD - the deviation - is small.',
      '',
      'A paragraph more.',
      'AU  - Poe, Ann',
    );
    expect(record?.abstract).toBe(
      'We ask whether the TY - pe of a thing can be told by those who know it well SD - the deviation - is small. A paragraph more.',
    );
    expect(authorsOf(record)).toEqual(['Ann|Poe']);
  });

  it('loses no record where an end or a beginning is missing, and says so', () => {
    const text = lines(
      'TY  - JOUR',
      'TI  - One',
      'TY  - JOUR',
      'TI  - Two',
      'ER  - ',
      'AU  - Poe, Ann',
      'TI  - Three',
    );
    const reading = readRis(text);
    expect(titles(reading)).toEqual(['One', 'Two', 'Three']);
    expect(reading.notes.map(({ line }) => line)).toEqual([1, 6]);
  });

  it('reports a record without title and authors with its place in the text', () => {
    const text = lines('TY  - JOUR', 'TI  - One', 'ER  - ', '', 'TY  - JOUR', 'DO  - 10.1000/1', 'ER  - ');
    const { problems } = readRis(text);
    expect(problems.map(({ line, from, to }) => [line, text.slice(from, to)])).toEqual([
      [5, 'TY  - JOUR\nDO  - 10.1000/1\nER  - \n'],
    ]);
  });

  it('takes AU and A1 for authors, whom both name once, and editors and translators for none', () => {
    expect(
      authorsOf(
        ris(
          'A1  - Poe, Ann',
          'AU  - Poe, Ann',
          'A1  - Roe, Bo',
          'A2  - Ed, Itor',
          'ED  - Ed, Itor',
          'A4  - Trans, Lator',
        ),
      ),
    ).toEqual(['Ann|Poe', 'Bo|Roe']);
    const edited = readRis(lines('TY  - EDBOOK', 'AU  - Ed, Itor', 'TI  - A book', 'ER  - '));
    expect(authorsOf(first(edited))).toEqual([]);
    const chapter = readRis(
      lines('TY  - CHAP', 'AU  - Poe, Ann', 'A2  - Ed, Itor', 'TI  - C', 'T2  - A book', 'ER  - '),
    );
    expect(first(chapter)).toMatchObject({ kind: 'chapter', title: 'C', venue: 'A book' });
    expect(authorsOf(first(chapter))).toEqual(['Ann|Poe']);
  });

  it.each([
    ['Smith, JA', 'JA|Smith'],
    ['Smith Jr., John', 'John|Smith Jr.'],
    ['Smith, John A., Jr.', 'John A.|Smith Jr.'],
    ['Berg, Jan van der', 'Jan|van der Berg'],
  ])('splits the name %s', (name, expected) => expect(authorsOf(ris(`AU  - ${name}`))).toEqual([expected]));

  it('knows a list that was cut short, and several names on a line', () => {
    const record = ris('AU  - Poe, Ann; Roe, Bo', 'AU  - et al.');
    expect(authorsOf(record)).toEqual(['Ann|Poe', 'Bo|Roe']);
    expect(record?.isCutShort).toBe(true);
  });

  it('reads keywords one a tag, one a line, and with semicolons between', () => {
    const record = ris('KW  - one', 'KW  - two', 'three', 'KW  - four; five', 'and a half');
    expect(record?.keywords).toEqual(['one', 'two', 'three', 'four', 'five and a half']);
  });

  it('takes no time worth a thought for 7,456 authors', () => {
    const names = Array.from({ length: 7456 }, (_, i) => `AU  - Doe${i}, J`);
    expect(ris(...names)?.authors).toHaveLength(7456);
  });
});

const MEDLINE = [
  'PMID- 12345678',
  'OWN - NLM',
  'DP  - 2016 Mar 5',
  'TI  - A title that is so long that it has to',
  '      be wrapped.',
  'LID - 10.1000/abc [doi]',
  'FAU - Poe, Ann Beth',
  'AU  - Poe AB',
  'AUID- ORCID: 0000-0002-1825-0097',
  'AD  - Here.',
  'AU  - Roe C Jr',
  'CN  - The Study Group',
  'FAU - Doe, Dan',
  'AUID- ORCID: https://orcid.org/0000000218250097',
  'AU  - Doe D',
  'FED - Ed, Itor',
  'ED  - Ed I',
  'JT  - Journal of Things',
  'TA  - J Things',
  'PMC - PMC77',
  'SO  - J Things. 2016 Mar 5;8(2):11-9.',
];

describe('PubMed .nbib', () => {
  it('is read with full names where it has them, groups, and ORCIDs behind whom they belong to', () => {
    const record = first(readMedline(lines(...MEDLINE)));
    expect(authorsOf(record)).toEqual([
      'Ann Beth|Poe orcid:0000-0002-1825-0097',
      'C|Roe Jr',
      '[The Study Group]',
      'Dan|Doe orcid:0000-0002-1825-0097',
    ]);
    expect(record).toMatchObject({
      key: '12345678',
      title: 'A title that is so long that it has to be wrapped',
      date: [2016, 3, 5],
      venue: 'Journal of Things',
      venueShort: 'J Things',
      ids: ['doi:10.1000/abc', 'pmid:12345678', 'pmcid:PMC77'],
    });
  });

  it('takes a PMC in the middle for a field, and one behind the source for the next record', () => {
    const pmc = (n: number) => [`PMC - PMC${n}`, `PMID- ${n}`, `TI  - T${n}`, 'AU  - Poe A', 'SO  - J. 2001'];
    expect(titles(readMedline(lines(...MEDLINE, '', ...MEDLINE)))).toHaveLength(2);
    expect(titles(readMedline(lines(...pmc(1), ...pmc(2), '', ...pmc(3))))).toEqual(['T1', 'T2', 'T3']);
  });

  it('reads short names where these are all, and knows when others are left out', () => {
    const record = first(
      readMedline(lines('PMID- 1', 'TI  - T', 'AU  - Smith JA', 'AU  - de la Cruz M', 'AU  - et al.')),
    );
    expect(authorsOf(record)).toEqual(['JA|Smith', 'M|de la Cruz']);
    expect(record?.isCutShort).toBe(true);
  });

  it('reads the chapter of a book, whose editors are no authors', () => {
    const record = first(
      readMedline(
        lines('PMID- 1', 'TI  - C', 'BTI - A book', 'FAU - Poe, Ann', 'FED - Ed, Itor', 'PT  - Book Chapter'),
      ),
    );
    expect(record).toMatchObject({ kind: 'chapter', title: 'C', venue: 'A book' });
    expect(authorsOf(record)).toEqual(['Ann|Poe']);
  });
});

describe('Web of Science', () => {
  const head = ['FN Clarivate Analytics Web of Science', 'VR 1.0'];
  const wos = (...fields: string[]) =>
    first(readWos(lines(...head, 'PT J', 'TI T', ...fields, 'ER', '', 'EF')));

  it('is read with full names before short ones, one a line, and groups behind', () => {
    const record = wos(
      'AU Poe, AB',
      '   Roe, C',
      'AF Poe, Ann Beth',
      '   Roe, Carl, Jr.',
      'CA Big Collaboration',
      'BE Ed, Itor',
      'PY 2016',
      'PD MAR 5',
      'SO JOURNAL OF THINGS',
      'BP 11',
      'EP 19',
      'DI 10.1000/abc',
      'UT WOS:000123456700001',
      'DE one; two that',
      '   is long',
    );
    expect(authorsOf(record)).toEqual(['Ann Beth|Poe', 'Carl|Roe Jr.', '[Big Collaboration]']);
    expect(record).toMatchObject({
      date: [2016, 3, 5],
      pages: '11–19',
      keywords: ['one', 'two that is long'],
      ids: ['doi:10.1000/abc', 'wos:000123456700001'],
    });
  });

  it('keeps short names where it has fewer full ones', () => {
    expect(authorsOf(wos('AU Poe, AB', '   Roe, C', 'AF Poe, Ann Beth'))).toEqual(['AB|Poe', 'C|Roe']);
  });

  it('gives an ORCID to whom alone it can belong', () => {
    const ids = 'OI Wang, Lei/0000-0001-0000-0001; Poe, Ann Beth/0000-0001-0000-0002;';
    expect(authorsOf(wos('AF Wang, Li', '   Wang, Lei', '   Poe, A. B.', ids))).toEqual([
      'Li|Wang',
      'Lei|Wang orcid:0000-0001-0000-0001',
      'A. B.|Poe orcid:0000-0001-0000-0002',
    ]);
    expect(authorsOf(wos('AF Wang, L', '   Wang, Lin', 'RI Wang, Li/A-1234-2010'))).toEqual([
      'L|Wang',
      'Lin|Wang',
    ]);
  });

  it('ends a record where the next begins, whether it says so or not', () => {
    const reading = readWos(lines('PT J', 'TI One', 'PT J', 'TI Two', 'ER', 'TI Three', 'EF'));
    expect(titles(reading)).toEqual(['One', 'Two', 'Three']);
  });

  it('tells papers of conferences, patents and chapters by their types', () => {
    const kind = (...fields: string[]) => first(readWos(lines(...fields, 'TI T', 'ER')))?.kind;
    expect([
      kind('PT C'),
      kind('PT P'),
      kind('PT B', 'DT Book Chapter'),
      kind('PT J', 'DT Article; Proceedings Paper'),
    ]).toEqual(['conference', 'patent', 'chapter', 'journal']);
  });
});

describe('EndNote .enw', () => {
  it('is read with all that we keep', () => {
    const record = first(
      readEnw(
        lines(
          '%0 Journal Article',
          '%A Smith Jr., John',
          '%A Poe, Ann',
          '%E Ed, Itor',
          '%T A title',
          '%J Things',
          '%D 2016',
          '%8 March 5',
          '%V 8',
          '%N 2',
          '%P 11-19',
          '%R 10.1000/ABC',
          '%K one',
          'two',
          '%U https://arxiv.org/abs/1607.02452v2',
        ),
      ),
    );
    expect(authorsOf(record)).toEqual(['John|Smith Jr.', 'Ann|Poe']);
    expect(record).toMatchObject({
      date: [2016, 3, 5],
      keywords: ['one', 'two'],
      ids: ['doi:10.1000/abc', 'arxiv:1607.02452'],
    });
  });

  it('begins a record with its type, wherever that stands, or after a blank line', () => {
    expect(
      titles(
        readEnw(
          lines('%0 Book', '%T One', '%0 Book', '%T Two', '%X A.', '', '%K b', '', '%0 Book', '%T Three'),
        ),
      ),
    ).toEqual(['One', 'Two', 'Three']);
    expect(titles(readEnw(lines('%T One', '%A Poe, A', '', '%A Roe, B', '%T Two', '%0 Book')))).toEqual([
      'One',
      'Two',
    ]);
  });
});

describe('Ovid', () => {
  it('is read without the roles, degrees and footnotes of its authors', () => {
    const record = first(
      readOvid(
        lines(
          '<241. >',
          'DB  - BIOSIS',
          'AN  - PREV1',
          'AU  - Walsdorf, Neill B. [Inventor, Reprint Author]',
          'AU  - Peterson, James A. Ph.D., FACSM',
          'AU  - Zhang, Weijia 1,2,+',
          'AU  - Gazic, Barbara MD, PhD *',
          'AU  - Smith, MD',
          'TI  - A title.  [Article]',
          'SO  - Things & More. 33(8):845-849, 2011.',
        ),
      ),
    );
    expect(authorsOf(record)).toEqual([
      'Neill B.|Walsdorf',
      'James A.|Peterson',
      'Weijia|Zhang',
      'Barbara|Gazic',
      'MD|Smith',
    ]);
    expect(record).toMatchObject({
      title: 'A title',
      venue: 'Things & More',
      volume: '33',
      number: '8',
      pages: '845-849',
      date: [2011],
    });
  });

  it('is read with the long names of its fields, a value on the lines below', () => {
    const text = lines(
      '<1>',
      'Unique Identifier',
      '  12345678',
      'Authors',
      '  Poe AB. Roe C.',
      'Title',
      '  A title.',
      'Source',
      '  Journal of Things. 12(3):1-9, 2001 Mar.',
      '<2>',
      'Title',
      '  Another.',
    );
    const reading = readOvid(text);
    expect(titles(reading)).toEqual(['A title', 'Another']);
    expect(authorsOf(first(reading))).toEqual(['AB|Poe', 'C.|Roe']);
    expect(first(reading)).toMatchObject({ ids: ['pmid:12345678'], venue: 'Journal of Things' });
  });

  it('finds the book of a chapter behind its editors', () => {
    const record = first(
      readOvid(
        lines(
          '<1. >',
          'AU - Neenan, Michael',
          'TI - C. [References].',
          'YR - 2012',
          'DT - Chapter',
          'SO - Neenan, M [Ed]; Palmer, S [Ed]. (2012). Coaching in practice: An approach. (pp. 11-31). Routledge',
        ),
      ),
    );
    expect(record).toMatchObject({
      kind: 'chapter',
      title: 'C',
      venue: 'Coaching in practice: An approach',
      pages: '11-31',
    });
  });
});
