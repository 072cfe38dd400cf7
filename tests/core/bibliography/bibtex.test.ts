import { describe, expect, it } from 'vitest';
import { readBibtex } from '#core/bibliography/bibtex/bibtex.ts';
import type { BibRecord, PrintedName } from '#core/bibliography/record.ts';

/** Given|family|suffix; a group in brackets. */
const shown = ({ given, family, suffix, isGroup }: PrintedName): string =>
  isGroup === true
    ? `[${family}]`
    : [given ?? '', family, ...(suffix === undefined ? [] : [suffix])].join('|');

function only(text: string): BibRecord {
  const { records, problems, notes } = readBibtex(text);
  expect([records.length, problems, notes]).toEqual([1, [], []]);
  return records[0] as BibRecord;
}

const authorsOf = (raw: string): readonly string[] =>
  only(`@article{k, title = {T}, author = {${raw}}}`).authors.map(shown);
const titleOf = (raw: string): string => only(`@article{k, title = {${raw}}}`).title;

describe('TeX', () => {
  it.each([
    ["L{\\'\\i}via and \\'{\\i} and \\'\\i", 'Lívia and í and í'],
    ['\\v{S} \\c{S} \\k a \\H{o} \\o \\l{} \\u{\\i}', 'Š Ş ą ő øł ĭ'],
    [
      '\\textcommabelow{S}tefan, \\CYRI\\cyrv\\cyra\\cyrn, C{\\i}b{\\i}k, \\.{I}zmir',
      'Ștefan, Иван, Cıbık, İzmir',
    ],
    ['R &amp; D \\& \\&amp; caf&eacute;', 'R & D & & café'],
    ['{{The {DNA} of} \\emph{everything} {\\it else}}', 'The DNA of everything else'],
    ['$K$-theory of $\\alpha$, H$_2$O and $O(n \\log n)$', 'K-theory of α, H2O and O(n log n)'],
    ["``Quoted'' {--} a---b, it{'}s~1--2 \\'{}", '“Quoted” – a—b, it’s 1–2'],
    ['At \\$5 or $5, \\unknown{argument} stays', 'At $5 or $5, argument stays'],
  ])('prints %s', (raw, printed) => {
    expect(titleOf(raw)).toBe(printed);
  });
});

describe('names', () => {
  it.each([
    ['Jan van der Berg and de la Cruz, María José', ['Jan|van der Berg', 'María José|de la Cruz']],
    [
      'van Last, Jr., First and King Jr, Martin and John Doe III',
      ['First|van Last|Jr.', 'Martin|King|Jr', 'John|Doe|III'],
    ],
    ['given=Jan, family=Berg, prefix={van der}', ['Jan|van der Berg']],
    ['{{Barnes and Noble}} and {{WHO}}', ['[Barnes and Noble]', '[WHO]']],
    [
      '{Council on Hearts, Lungs, and Other Parts} and Doe, J',
      ['[Council on Hearts, Lungs, and Other Parts]', 'J|Doe'],
    ],
    [
      '{de Leeuw}, Jan and {Leeuw, Jan de} and Leeuw, Jan de',
      ['Jan|de Leeuw', 'Jan|de Leeuw', 'Jan|de Leeuw'],
    ],
    ['bell hooks and Plato', ['bell|hooks', '|Plato']],
    ['{\\L}ukasz {\\AA}ngstr{\\"o}m and J\\o rgensen, S\\o ren', ['Łukasz|Ångström', 'Søren|Jørgensen']],
  ])('splits %s', (raw, names) => {
    expect(authorsOf(raw)).toEqual(names);
  });

  it('takes off what marks one’s own name or another', () => {
    const raw =
      '\\textbf{Ada Bell} and {\\bf Bell, Ada} and \\underline{\\textbf{Bell, Ada}}$^*$ and \\href{http://a.org}{Ada Bell} and Bell\\textsuperscript{1}, Ada and Ada Bell†';
    expect(authorsOf(raw)).toEqual(Array(6).fill('Ada|Bell'));
  });

  it('marks a list that was cut short', () => {
    for (const raw of ['Doe, J and others', 'Doe, J and et al.', 'Doe, J. et al.']) {
      const { authors, isCutShort } = only(`@misc{k, title = {T}, author = {${raw}}}`);
      expect([authors.length, isCutShort]).toEqual([1, true]);
    }
    expect(only('@misc{k, title = {T}, author = {Doe, J}}').isCutShort).toBeUndefined();
  });

  it('reads lists that are no BibTeX', () => {
    expect(authorsOf('Doe, J.; Roe, R.; M&uuml;ller, L.')).toEqual(['J.|Doe', 'R.|Roe', 'L.|Müller']);
    expect(authorsOf('Doe, J., Roe, R., Poe, E. A.')).toEqual(['J.|Doe', 'R.|Roe', 'E. A.|Poe']);
    expect(authorsOf('Jane Doe, Richard Roe, Edgar Poe and Ada Bell')).toEqual([
      'Jane|Doe',
      'Richard|Roe',
      'Edgar|Poe',
      'Ada|Bell',
    ]);
    expect(authorsOf('Doe, J. \\& Roe, R.')).toEqual(['J.|Doe', 'R.|Roe']);
    expect(authorsOf('Doe JA and Roe KL')).toEqual(['JA|Doe', 'KL|Roe']);
    expect(authorsOf('Hao MA')).toEqual(['Hao|MA']);
  });

  it('takes a whole person in braces for a person, where the rest of the file or list says so', () => {
    const { records } = readBibtex(`
      @article{a, title = {A}, author = {{Ada Bell} and Khan, Omar Ali and {Eve Fox}}}
      @article{b, title = {B}, author = {{Ada Bell} and {Eve Fox}}}
      @article{c, title = {C}, author = {Bell, Ada and Doe, Jane}}
      @article{d, title = {D}, author = {{Blue Ocean}}}
      @article{e, title = {E}, author = {{Blue Ocean Research} and Doe, Jane}}`);
    expect(records.map(({ authors }) => authors.map(shown))).toEqual([
      ['Ada|Bell', 'Omar Ali|Khan', 'Eve|Fox'],
      ['Ada|Bell', 'Eve|Fox'],
      ['Ada|Bell', 'Jane|Doe'],
      ['[Blue Ocean]'],
      ['[Blue Ocean Research]', 'Jane|Doe'],
    ]);
  });
});

describe('a record', () => {
  it('says where it appeared, when, and what its ids are', () => {
    const text = `@String{jot = "Journal of " # things}
@string(Things = {Things})
% a remark, and me@example.org
@Article( k1,
  title = "One " # {thing}, journal = JOT, month = "10~" # jan, year = 1999, volume = 3, number = {4}, pages = {5--6},
  doi = {https://doi.org/10.1000/AbC}, note = {{PMID:} 123}, keywords = {sea; shore}, langid = {english},
  url = {https://example.org/a\\_b}, abstract = {Of a
   thing.})`;
    expect(only(text)).toEqual({
      line: 4,
      key: 'k1',
      kind: 'journal',
      type: 'article-journal',
      title: 'One thing',
      authors: [],
      date: [1999, 1, 10],
      venue: 'Journal of things',
      volume: '3',
      number: '4',
      pages: '5–6',
      ids: ['doi:10.1000/abc', 'pmid:123'],
      url: 'https://example.org/a_b',
      keywords: ['sea', 'shore'],
      abstract: 'Of a thing.',
      language: 'english',
    });
  });

  it.each([
    ['@misc{k, title = {T}, eprint = {1607.02452v2}, archivePrefix = {arXiv}}', 'preprint'],
    ['@article{k, title = {T}, journal = {arXiv preprint arXiv:1607.02452}}', 'preprint'],
    ['@inproceedings{k, title = {T}, booktitle = {Workshop on Things}}', 'workshop'],
    ['@incollection{k, title = {T}, booktitle = {Book}}', 'chapter'],
    ['@thesis{k, title = {T}, type = {phdthesis}}', 'thesis'],
    ['@techreport{k, title = {T}, institution = {NASA}}', 'report'],
    ['@book{k, title = {T}, editor = {Doe, Jane}}', 'book'],
    ['@dataset{k, title = {T}}', 'other'],
  ])('%s is a %s', (text, kind) => {
    expect(only(text)).toMatchObject({ kind, authors: [] });
  });

  it('inherits by crossref and xdata, whatever comes first, and by circles without end', () => {
    const { records, problems } = readBibtex(`
@inproceedings{i, crossref = {P}, title = {Paper}, author = {Doe, J}}
@article{a, xdata = {x1, x2}, title = {Article}}
@proceedings{p, title = {Proceedings}, year = 2001, editor = {Roe, R}, crossref = {i}}
@xdata{x1, xdata = {x2}, journal = {Journal}}
@xdata{x2, xdata = {x1}, year = 2002}`);
    expect(records).toMatchObject([
      { title: 'Paper', venue: 'Proceedings', date: [2001], authors: [{ family: 'Doe' }] },
      { title: 'Article', venue: 'Journal', date: [2002] },
      { title: 'Proceedings', authors: [] },
    ]);
    expect(problems.map(({ line }) => line)).toEqual([5, 6]);
  });
});

describe('what is broken', () => {
  const NEXT = '\n\n@article{next, title = {Next}, author = {Roe, R}}\n';

  it.each([
    [
      'an unclosed brace',
      '@article{a,\n title = {Deep {things},\n author = {Doe, J},\n year = 2000\n}',
      'Deep things',
      2,
    ],
    [
      'a value that ran into the entry’s end',
      '@article{a,\n title = {Things,\n author = {Doe, J},\n year = 2000\n}',
      'Things',
      2,
    ],
    [
      'an unclosed quotation mark',
      '@article{a,\n title = "Things,\n author = "Doe, J",\n year = 2000\n}',
      'Things',
      2,
    ],
    [
      'a brace too many',
      '@article{a,\n title = {Things}},\n author = {Doe, J},\n year = 2000\n}',
      'Things',
      2,
    ],
    ['no closing brace', '@article{a,\n title = {Things},\n author = {Doe, J},\n year = 2000', 'Things', 6],
    [
      'a field without a value',
      '@article{a,\n title = {Things}, junk,\n author = {Doe, J},\n year = 2000}',
      'Things',
      2,
    ],
  ])('%s costs nothing of the rest, and is told with its line', (_, text, title, line) => {
    const { records, problems, notes } = readBibtex(text + NEXT);
    expect(records).toMatchObject([
      { key: 'a', title, date: [2000], authors: [{ given: 'J', family: 'Doe' }] },
      { key: 'next', title: 'Next', authors: [{ given: 'R', family: 'Roe' }] },
    ]);
    expect(problems).toEqual([]);
    expect(notes).toMatchObject([{ line, why: expect.stringContaining('@article a: ') }]);
  });

  it('reads what other programs leave: no commas, odd keys, quotation marks within, comments', () => {
    const { records, problems, notes } = readBibtex(`
@article{a, title = {One} author = {Doe, J} year = 2000}
@article{a key with spaces, title = {Two}}
@article{, title = {Three}}
@article{title = {Four}}
@article{b, title = "The "best" of five"}
@comment{jabref-meta: groups; {}}
@comment{ @article{c, title = {Six}} }
@preamble{"\\newcommand{\\x}{y}"} @ARTICLE {d , TITLE={Seven}, % a remark
 funding_text 1={Money}} some text @article{d, title = {Eight, in running text}}
% @article{e, title = {Nine, commented out}}`);
    expect([problems, notes]).toEqual([[], []]);
    expect(records.map(({ title }) => title)).toEqual([
      'One',
      'Two',
      'Three',
      'Four',
      'The "best" of five',
      'Seven',
    ]);
  });

  it('tells of an entry that says nothing, and keeps the last one though it breaks off', () => {
    const text = '@article{a, year = 2000}\n@book{b, editor = {Doe, J}}\n@article{c, title = {Cut o';
    const { records, problems, notes } = readBibtex(text);
    expect(problems.map(({ line, from, to }) => [line, text.slice(from, to)])).toEqual([
      [1, '@article{a, year = 2000}'],
      [2, '@book{b, editor = {Doe, J}}'],
    ]);
    expect(records.map(({ title }) => title)).toEqual(['Cut o']);
    expect(notes.map(({ line }) => line)).toEqual([3]);
  });

  it('lets a few lines of macros ask for no more than the file is worth', () => {
    const doubling = Array.from({ length: 60 }, (_, i) => `@string{s${i + 1} = s${i} # s${i}}`).join('\n');
    const { records } = readBibtex(`@string{s0 = "x"}\n${doubling}\n@article{k, title = s60 # s60}`);
    expect(records[0]?.title.length).toBeLessThanOrEqual(1_100_000);
  });

  it('says how far it is, never less than before', () => {
    const text = Array.from({ length: 1200 }, (_, i) => `@misc{k${i}, title = {T}}\n`).join('');
    const told: (readonly [number, number])[] = [];
    readBibtex(text, (read, records) => told.push([read, records]));
    expect(told.map(([, records]) => records)).toEqual([500, 1000, 1200, 1200]);
    expect(told.every(([read], i) => read > (told[i - 1]?.[0] ?? 0) && read <= text.length)).toBe(true);
  });
});
