import { describe, expect, it } from 'vitest';
import { guessColumns, readCsv, readCsvWith } from '#core/bibliography/csv/csv.ts';
import { decode } from '#core/bibliography/files/decode.ts';
import type { BibRecord } from '#core/bibliography/record.ts';
import { corpusBytes } from '#tests/support/corpora.ts';

/** The authors of each record, as `Given|Family`, with ids after them. */
function authorsOf(records: readonly BibRecord[]): readonly (readonly string[])[] {
  return records.map(({ authors }) =>
    authors.map(({ given, family, ids = [] }) => [`${given ?? ''}|${family}`, ...ids].join(' ')),
  );
}

const table = (...rows: string[]): string => `${rows.join('\n')}\n`;

describe('the layouts of each source', () => {
  it('reads Scopus as it is today, by the full names and their numbers', () => {
    const { records, problems } = readCsv(
      table(
        '"Authors","Author full names","Author(s) ID","Title","Year","Source title","Volume","Issue","Art. No.","Page start","Page end","DOI","Link","Document Type","EID"',
        '"Liu F.; Li C.","Liu, Fengyuan (60410297700); Li, Chao (57203839345)","60410297700; 57203839345","A study of <i>things</i> &amp; more","2021","Journal of Things","8","2","","11","19","10.1000/ABC","https://www.scopus.com/x?eid=2-s2.0-850","Conference Paper","2-s2.0-85094136345"',
        '"[No author name available]","[No author name available]","[No author id available]","Proceedings of all","2019","Lecture Notes","7","","e12","","","","","Conference Review","2-s2.0-85094136346"',
      ),
    );
    expect(problems).toEqual([]);
    expect(authorsOf(records)).toEqual([
      ['Fengyuan|Liu scopus:60410297700', 'Chao|Li scopus:57203839345'],
      [],
    ]);
    expect(records[0]).toMatchObject({
      title: 'A study of things & more',
      kind: 'conference',
      date: [2021],
      venue: 'Journal of Things',
      volume: '8',
      number: '2',
      pages: '11–19',
      ids: ['doi:10.1000/abc', 'eid:2-s2.0-85094136345'],
    });
    expect(records[1]?.pages).toBe('e12');
  });

  it('reads old Scopus, where commas stand between names, or between and within', () => {
    const header = 'Authors,Author(s) ID,Title,Year,Document Type';
    const { records } = readCsv(
      table(
        header,
        '"Govil N., Sharma A.K., van der Berg J.-P.","1234567;2345678;3456789;",One,2001,Article',
        '"Koriat, A., Smith, B., Jr., Wu, D. H.",,Two,2002,Article',
        '"Bos J.L.",,Three,1989,Review',
      ),
    );
    expect(authorsOf(records)).toEqual([
      ['N.|Govil scopus:1234567', 'A.K.|Sharma scopus:2345678', 'J.-P.|van der Berg scopus:3456789'],
      ['A.|Koriat', 'B.|Smith', 'D. H.|Wu'],
      ['J.L.|Bos'],
    ]);
    expect(records[1]?.authors[1]?.suffix).toBe('Jr.');
  });

  it('reads tab-delimited Web of Science: full names, groups, ids beside names', () => {
    const { records } = readCsv(
      table(
        'PT\tAU\tAF\tCA\tTI\tSO\tDT\tDE\tID\tRI\tOI\tPD\tPY\tVL\tBP\tEP\tDI\tUT',
        'J\tGloor, GB; Li, X\tGloor, Gregory B.; Li, Xin\tOntario Study Group\tOf copies\tPLOS ONE\tArticle\tgenes; gaps\tNOISE\tLi, Xin/G-4885-2013\tGloor, Gregory/0000-0001-5803-3380;\tFEB 14\t2014\t9\te88\te88\t10.1371/x.1\tWOS:000001',
      ),
    );
    expect(authorsOf(records)).toEqual([
      ['Gregory B.|Gloor orcid:0000-0001-5803-3380', 'Xin|Li wos:G-4885-2013', '|Ontario Study Group'],
    ]);
    expect(records[0]?.authors[2]?.isGroup).toBe(true);
    expect(records[0]).toMatchObject({ date: [2014, 2, 14], keywords: ['genes', 'gaps'], pages: 'e88' });
    expect(records[0]?.ids).toEqual(['doi:10.1371/x.1', 'wos:000001']);
  });

  it("leaves the text before a citation report's header alone", () => {
    const text = table(
      'Web of Science Citation Report',
      '"Timespan: All years. Indexes: SCI-EXPANDED, SSCI."',
      '',
      '"Title","Authors","Source Title","Publication Date","Publication Year","DOI","1994","1995"',
      '"ON GAPS","NASSIF, N; GLOOR, GB","MOLECULAR BIOLOGY","MAR 1994","1994","10.1128/MCB.14.3.1613     ","3","4"',
    );
    const { records, pieces } = readCsv(text);
    expect(authorsOf(records)).toEqual([['N|NASSIF', 'GB|GLOOR']]);
    expect(records[0]).toMatchObject({
      line: 5,
      date: [1994, 3],
      ids: ['doi:10.1128/mcb.14.3.1613'],
      kind: 'journal',
    });
    expect(pieces[0]).toMatchObject({ is: 'ignored', from: 0 });
  });

  it('reads OpenAlex: a|b|c cells, with ids in the same order', () => {
    const { records } = readCsv(
      table(
        '"id","authorships.author.display_name","authorships.author.id","authorships.author.orcid","display_name","doi","publication_date","publication_year","type"',
        '"https://openalex.org/W2755950973","Massimo Aria|Corrado Cuccurullo","https://openalex.org/A5069892096|https://openalex.org/A5049136342","https://orcid.org/0000-0002-8517-9411|","bibliometrix","https://doi.org/10.1016/J.JOI.2017.08.007","2017-09-12",2017,"preprint"',
      ),
    );
    expect(authorsOf(records)).toEqual([
      ['Massimo|Aria openalex:A5069892096', 'Corrado|Cuccurullo openalex:A5049136342'],
    ]);
    expect(records[0]).toMatchObject({
      ids: ['doi:10.1016/j.joi.2017.08.007', 'openalex:W2755950973'],
      date: [2017, 9, 12],
      kind: 'preprint',
    });
    expect(records[0]?.key).toBeUndefined();
  });

  it("takes Springer's names apart, and names glued after a point", () => {
    const springer = readCsv(
      table(
        'Item Title,Publication Title,Item DOI,Authors,Publication Year,URL,Content Type',
        'On things,Journal of Things,10.1007/s1,Araz R. AlievNigar T. Ismayilova,2015,http://link.springer.com/s1,Article',
        "More things,A Book,10.1007/s2,Ann McDonaldJan de VriesSeán O'Brien,2016,http://link.springer.com/s2,Chapter",
      ),
    );
    expect(authorsOf(springer.records)).toEqual([
      ['Araz R.|Aliev', 'Nigar T.|Ismayilova'],
      ['Ann|McDonald', 'Jan|de Vries', "Seán|O'Brien"],
    ]);
    expect(springer.records.map(({ kind }) => kind)).toEqual(['journal', 'chapter']);
    const glued = readCsv(
      table('author,title,year', 'Adeli K.Lewis G. F.de Groot D.,One,2008', 'Kim-Mitsuyama S.Ma M.,Two,NA'),
    );
    expect(authorsOf(glued.records)).toEqual([
      ['K.|Adeli', 'G. F.|Lewis', 'D.|de Groot'],
      ['S.|Kim-Mitsuyama', 'M.|Ma'],
    ]);
    expect(glued.records[1]?.date).toBeUndefined();
  });

  it.each([
    [
      'IEEE Xplore',
      'Document Title,Authors,Publication Title,Publication Year,DOI,Document Identifier',
      'T,P. Kogge; J. Shalf,V,2013,10.1109/m.1,IEEE Conferences',
      'P.|Kogge',
      'conference',
    ],
    [
      'PubMed',
      'PMID,Title,Authors,Citation,First Author,Journal/Book,Publication Year,DOI',
      '123,T,"Smith J, Doe AB.",C,Smith J,V,2020,',
      'J|Smith',
      'journal',
    ],
    [
      'Dimensions',
      '"About the data: Exported on Jan 1, 2024"\nRank,DOI,Title,Source title,PubYear,Publication Type,Authors',
      '1,10.1/x,T,V,2020,Article,"Smith, John; Doe, Jane"',
      'John|Smith',
      'journal',
    ],
    [
      'Zotero',
      '"Key","Item Type","Publication Year","Author","Title","Publication Title"',
      '"K","conferencePaper","2020","Smith, John; Doe, Jane","T","V"',
      'John|Smith',
      'conference',
    ],
    [
      'ACM',
      'id,type,author,title,doi,year,booktitle',
      '1,article,John Smith and Jane Doe,T,,2020,V',
      'John|Smith',
      'journal',
    ],
    [
      'ADS',
      'Bibcode;Author;Title;Year;Publication',
      '2020ApJ;"Smith, J.; Doe, J.";T;2020;V',
      'J.|Smith',
      'other',
    ],
    [
      'Google Scholar',
      'Authors,Title,Publication,Year',
      '"Smith, John; Doe, Jane; ",T,V,2020',
      'John|Smith',
      'other',
    ],
    [
      'a German table',
      'Autoren;Titel;Jahr;Zeitschrift',
      'John Smith und Partner;T;2020;V',
      'John Smith und|Partner',
      'journal',
    ],
    ['a list with pipes', 'author | title | year', 'Jane Doe | T | 2020', 'Jane|Doe', 'other'],
  ])('reads %s', (_, header, row, author, kind) => {
    const { records, problems } = readCsv(table(header, row));
    expect(problems).toEqual([]);
    expect(authorsOf(records)[0]?.[0]).toBe(author);
    expect(records[0]).toMatchObject({ title: 'T', kind });
  });
});

describe('names in one cell', () => {
  it.each([
    ['John Smith, Jane Doe, Max Roe', ['John|Smith', 'Jane|Doe', 'Max|Roe']],
    ['John Smith, Jane Doe and Max Roe', ['John|Smith', 'Jane|Doe', 'Max|Roe']],
    ['Smith J, Doe AB', ['J|Smith', 'AB|Doe']],
    ['Smith, John, Doe, Jane', ['John|Smith', 'Jane|Doe']],
    ['Smith, John and Doe, Jane', ['John|Smith', 'Jane|Doe']],
    ['Smith, John', ['John|Smith']],
    ['Smith, J. & Doe, A.', ['J.|Smith', 'A.|Doe']],
    ['van der Berg, Jan', ['Jan|van der Berg']],
    ['"Smith, J.\nDoe, A."', ['J.|Smith', 'A.|Doe']],
    ['Smith, J., Doe, A., et al.', ['J.|Smith', 'A.|Doe']],
    ['NA', []],
  ])('reads %s', (cell, names) => {
    const quoted = cell.startsWith('"') ? cell : `"${cell}"`;
    const { records } = readCsv(table('authors,title', `${quoted},T`));
    expect(authorsOf(records)).toEqual([names]);
    expect(records[0]?.isCutShort ?? false).toBe(cell.includes('et al'));
  });
});

describe('columns nobody knows', () => {
  const text = table(
    'who,what,when,where',
    '"Ann Poe; Bob Roe",On the use of many things in a row,2019,Things',
    '"Cem Ay; Di Xu",Another study of the same long subject,2020,Things',
    '"Ann Poe",A third one for the sake of completeness,2021,Thoughts',
  );

  it('are said to be unknown, and nothing is lost', () => {
    const { records, problems, pieces } = readCsv(text);
    expect(records).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.why).toMatch(/^It is not known which columns hold .*“who”, “what”/);
    expect(pieces).toEqual([{ is: 'problem', from: 0, to: text.length }]);
  });

  it('are guessed from their cells, shown, and read as somebody says', () => {
    const { columns, sample, guess, isSure } = guessColumns(text);
    expect(columns).toEqual(['who', 'what', 'when', 'where']);
    expect(sample[0]).toEqual(['Ann Poe; Bob Roe', 'On the use of many things in a row', '2019', 'Things']);
    expect(guess).toMatchObject({ authors: 0, title: 1, year: 2, separator: ';', hasHeader: true });
    expect(isSure).toBe(false);
    const { records } = readCsvWith(text, { ...guess, venue: 3 });
    expect(authorsOf(records)).toEqual([['Ann|Poe', 'Bob|Roe'], ['Cem|Ay', 'Di|Xu'], ['Ann|Poe']]);
    expect(records[2]).toMatchObject({ line: 4, date: [2021], venue: 'Thoughts' });
  });

  it('may have no header: then the first row is a work', () => {
    const bare = text.slice(text.indexOf('\n') + 1);
    const { columns, guess } = guessColumns(bare);
    expect(columns[0]).toBe('Column 1');
    expect(guess.hasHeader).toBe(false);
    expect(readCsvWith(bare, guess).records).toHaveLength(3);
  });

  it('are known without asking where the headers say so', () => {
    expect(guessColumns(table('Title,Author', 'T,A B')).isSure).toBe(true);
  });
});

/** File, works, problems: as the corpus says. */
const REAL = [
  ['scopus/caffo-brian-publications-2025.csv', 269],
  ['scopus/litstudy-scopus.csv', 58],
  ['scopus/metaknowledge-scopus-2.6MB.csv', 220],
  ['scopus/pybibx-scopus.csv', 13],
  ['openalex/bibliometrix-openalex-sample.csv', 8],
  ['wos/scientopy-wos-4071.txt', 71],
  ['csv/gloor-greg-wos-citation-report.csv', 115],
  ['csv/osu-hpcc-articles.csv', 402],
  ['csv/litstudy-ieee.csv', 10],
  ['dedup-truth/asysd-labelled-test-set.csv', 1845],
] as const;

describe('real files', () => {
  it.skipIf(corpusBytes('MANIFEST.tsv') === undefined).each(REAL)('reads every row of %s', (file, works) => {
    const { records, problems } = readCsv(decode(corpusBytes(file) ?? new Uint8Array()));
    expect([records.length, problems.length]).toEqual([works, 0]);
    expect(records.filter(({ authors }) => authors.length === 0).length).toBeLessThan(works / 5);
  });
});
