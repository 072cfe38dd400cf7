import { describe, expect, it } from 'vitest';
import { readBibtex } from '#core/bibliography/bibtex/bibtex.ts';
import { type Guess, guessWorks, readPlain } from '#core/bibliography/plain/plain.ts';
import { corpus } from '#tests/support/corpora.ts';

const authorsOf = ({ record }: Guess) =>
  record.authors.map(({ given, family }) => `${given ?? ''}|${family}`);
const titlesIn = (text: string) => guessWorks(text).map(({ record }) => record.title);

const TITLE = 'On the shape of large networks: a survey';
const PLACE = 'Journal of Things, 12(3), 11–19';
/** The same work as many styles have it. */
const STYLES: readonly (readonly [style: string, text: string, authors: readonly string[]])[] = [
  [
    'IEEE',
    `A. B. Poe, C. Roe, and D. van Doe, “${TITLE},” Journal of Things, vol. 12, no. 3, pp. 11–19, 2019.`,
    ['A. B.|Poe', 'C.|Roe', 'D.|van Doe'],
  ],
  [
    'APA',
    `Poe, A. B., Roe, C., & van Doe, D. (2019). ${TITLE}. ${PLACE}.`,
    ['A. B.|Poe', 'C.|Roe', 'D.|van Doe'],
  ],
  [
    'APA, full names',
    `Poe, Ann, De Roe, Carl, and Doe, Dan (2019), ${TITLE}, ${PLACE}.`,
    ['Ann|Poe', 'Carl|De Roe', 'Dan|Doe'],
  ],
  [
    'Chicago',
    `Poe, Ann B., Carl Roe, and Dan Doe. 2019. “${TITLE}.” ${PLACE}.`,
    ['Ann B.|Poe', 'Carl|Roe', 'Dan|Doe'],
  ],
  ['Harvard', `Poe, A.B., Roe, C. and Doe, D. 2019, ‘${TITLE}’, ${PLACE}.`, ['A.B.|Poe', 'C.|Roe', 'D.|Doe']],
  [
    'Vancouver',
    `Poe AB, Roe C, Doe D. ${TITLE}. Journal of Things. 2019;12(3):11–19.`,
    ['AB|Poe', 'C|Roe', 'D|Doe'],
  ],
  [
    'biomedical',
    `Poe A B, Roe C, and Doe D. ${TITLE}. Journal of Things, 12(3):11–19, 2019.`,
    ['A B|Poe', 'C|Roe', 'D|Doe'],
  ],
  [
    'ACM',
    `Ann B. Poe, Carl Roe, and Dan Doe. 2019. ${TITLE}. ${PLACE}.`,
    ['Ann B.|Poe', 'Carl|Roe', 'Dan|Doe'],
  ],
  [
    'LNCS',
    `Poe, A.B., Roe, C., Doe, D.: ${TITLE}. Journal of Things 12(3), 11–19 (2019)`,
    ['A.B.|Poe', 'C.|Roe', 'D.|Doe'],
  ],
  [
    'DBLP',
    `Ann B. Poe, Carl Roe, Dan Doe: ${TITLE}. Journal of Things 12(3): 11–19 (2019)`,
    ['Ann B.|Poe', 'Carl|Roe', 'Dan|Doe'],
  ],
  [
    'Elsevier',
    `A.B. Poe, C. Roe, J. De Doe, ${TITLE}, Journal of Things 12 (2019) 11–19.`,
    ['A.B.|Poe', 'C.|Roe', 'J.|De Doe'],
  ],
  [
    'ACS',
    `Poe, A. B.; Roe, C.; Doe, D. ${TITLE}. Journal of Things 2019, 12, 11–19.`,
    ['A. B.|Poe', 'C.|Roe', 'D.|Doe'],
  ],
  [
    'title first',
    `${TITLE}. Ann B. Poe, Carl Roe, and Dan Doe. ${PLACE}, 2019.`,
    ['Ann B.|Poe', 'Carl|Roe', 'Dan|Doe'],
  ],
  [
    'title first, with commas',
    `${TITLE}, A. B. Poe, C. Roe, and D. Doe, Journal of Things 12, 11–19 (2019).`,
    ['A. B.|Poe', 'C.|Roe', 'D.|Doe'],
  ],
  [
    'Google Scholar',
    `${TITLE}\nAB Poe, C Roe, D Doe\nJournal of Things 12 (3), 11–19, 2019`,
    ['AB|Poe', 'C|Roe', 'D|Doe'],
  ],
  [
    'Markdown',
    `**${TITLE}**. Ann B. Poe, Carl Roe, Dan Doe. *Journal of Things*, 2019. [pdf](https://example.org/a.pdf)`,
    ['Ann B.|Poe', 'Carl|Roe', 'Dan|Doe'],
  ],
];

describe('a reference', () => {
  it.each(STYLES)('in the style of %s', (_, text, authors) => {
    const [guess, ...more] = guessWorks(text);
    expect(more).toEqual([]);
    expect(guess?.record).toMatchObject({
      title: TITLE,
      date: [2019],
      venue: 'Journal of Things',
      kind: 'journal',
    });
    expect(guess === undefined ? [] : authorsOf(guess)).toEqual(authors);
    expect(guess?.isSure).toBe(true);
  });

  it('keeps what else it says', () => {
    const [guess] = guessWorks(
      'A. Poe et al., “Of the things,” in Proceedings of X, vol. 3, pp. 1-9, 2019. https://doi.org/10.1000/ABC',
    );
    expect(guess?.record).toMatchObject({
      kind: 'conference',
      venue: 'Proceedings of X',
      volume: '3',
      pages: '1-9',
      ids: ['doi:10.1000/abc'],
      isCutShort: true,
    });
  });

  it('has no year of a page, an address or a title', () => {
    const years = guessWorks(
      'Poe A, Roe B. The plague of 1666 in towns. Journal of Things, 7:1999–2010, 1987. https://a.org/2005/x',
    ).map(({ record }) => record.date);
    expect(years).toEqual([[1987]]);
  });

  it('is not sure while it has no year yet', () => {
    const [guess] = guessWorks('A. Poe and B. Roe. The shape of the networks. Journal of Things (submitted)');
    expect(guess?.record).toMatchObject({ title: 'The shape of the networks', venue: 'Journal of Things' });
    expect(guess?.isSure).toBe(false);
  });
});

const ONE =
  'Poe A, Roe B, and Doe C. On the shape of things\n    that are cut in the mid-\n    dle of a word. Journal of Things, 3:1–9, 2001.';
const TWO =
  'Roe B, and Poe A. The well-known and the not so well-\n    known among them. Journal of Things, 4:1–9, 2002.';
const BOTH = [
  'On the shape of things that are cut in the middle of a word',
  'The well-known and the not so well-known among them',
];

describe('a list', () => {
  const lists: readonly (readonly [string, string])[] = [
    ['numbers in brackets', `[2] ${ONE}\n\n[1] ${TWO}\n`],
    ['numbers', `1. ${ONE}\n2. ${TWO}\n`],
    ['bullets', `• ${ONE}\n• ${TWO}\n`],
    ['blank lines', `${ONE}\n\n${TWO}\n`],
    ['hanging lines', `${ONE}\n${TWO}\n`],
    ['nothing but line ends', `${ONE}\n${TWO}\n`.replaceAll('\n    ', '\n')],
  ];
  it.each(lists)('with %s is parted into its items', (_, text) => {
    expect(titlesIn(text)).toEqual(BOTH);
  });

  it('goes on over the foot of one page and the head of the next', () => {
    const foot = (n: number) =>
      `\nAnn Poe, Professor of Things     ${n}\n                         May 3, 2021\n\n`;
    const [start = '', end = ''] = TWO.split('\n');
    const text = `[1] ${ONE}\n${foot(1)}[2] ${start}\n${foot(2)}${end}\n${foot(3)}[3] ${ONE}\n`;
    expect(titlesIn(text)).toHaveLength(3);
    expect(titlesIn(text)[1]).toBe(BOTH[1]);
  });

  it('leaves headings, prose, grants and teaching aside, and doubts what is listed as a talk', () => {
    const text = `Ann Poe\nCurriculum vitae\n\nShe has been a professor of things at the University of X since 2004, and lives there.\n\nPublications\n\n1. ${ONE}\n2. ${TWO}\n\nGrants\n\n2006 NIH K25 training grant "A training program in science"\n\nInvited talks\n\n1. Poe A, and Roe B. The things that nobody has heard of. Meeting of X, 2003.\n\nTeaching\n\nStatistics 101: Introduction to things, Spring 2018\n`;
    const guesses = guessWorks(text);
    expect(guesses.filter(({ isSure }) => isSure).map(({ line }) => line)).toEqual([8, 11]);
    expect(guesses.every(({ from, to }) => from < to)).toBe(true);
  });

  it('takes the year of a heading', () => {
    const text =
      '2003\n\nA. Poe and B. Roe. The shape of the networks. Journal of Things.\n\n2002\n\nA. Poe and C. Doe. The weight of the networks. Journal of Things.\n';
    expect(guessWorks(text).map(({ record }) => record.date)).toEqual([[2003], [2002]]);
  });

  it('reports what is listed among works and cannot be told apart', () => {
    const { records, problems } = readPlain(
      `Publications\n\n1. ${ONE}\n2. 2004 1234 5678 9876 5432 1234 5678 9876 5432 1234 5678 9876\n3. ${TWO}\n`,
    );
    expect(records).toHaveLength(2);
    expect(problems.map(({ line }) => line)).toEqual([6]);
  });
});

const alone = (text: string) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
const CV = corpus('cvtext/caffo-brian-cv.txt');
const BIB = corpus('bib-personal/caffo-brian-pubs.bib');
const MATVEEV = corpus('cvtext/matveev-publications.txt');

describe.skipIf(CV === undefined || BIB === undefined || MATVEEV === undefined)('real lists', () => {
  it('of 175 works, in a CV of 28 pages from a PDF: 97 in 100 titles are those of the .bib behind it', () => {
    const found = new Set(titlesIn(CV ?? '').map(alone));
    const titles = readBibtex(BIB ?? '').records.map(({ title }) => alone(title));
    expect(titles.filter((title) => found.has(title)).length / titles.length).toBeGreaterThan(0.97);
  });

  it('of 34 works, each title before its authors: all are found', () => {
    const guesses = guessWorks(MATVEEV ?? '');
    expect(guesses).toHaveLength(34);
    expect(guesses.every((guess) => authorsOf(guess).some((name) => name.endsWith('|Matveev')))).toBe(true);
  });
});
