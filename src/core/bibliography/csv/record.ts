import { dateFrom, toDate } from '../dates.ts';
import { decodeEntities } from '../entities.ts';
import { toIds } from '../ids.ts';
import { type Sort, sortOf } from '../kinds.ts';
import type { BibRecord, PrintedName } from '../record.ts';
import { toLine, toPlain } from '../text.ts';
import { withIds } from './authorIds.ts';
import { type Authors, piecesOf, toAuthors } from './authors.ts';
import type { ColumnMapping, Field } from './columns.ts';

/** R, Python and databases write these where there is nothing. */
const NOTHING = /^(?:NA|N\/A|NaN|nan|null|NULL|None|\\N|-)$/;
/** Scopus ends a full name with the author's number: `Liu, Fengyuan (60410297700)`. */
const NUMBER = /\((\d{5,14})\)$/;
const JOURNALS = /^(?:journal|revue|revista|rivista|zeitschrift|sourcetitle|so)/;

type Cells = (field: Field) => string;

/** Reads the cells of a row by what they hold; a cell that says "nothing" in a program's words is empty. */
export function cellsOf(cells: readonly string[], mapping: ColumnMapping): Cells {
  return (field) => {
    const at = mapping[field];
    const cell = at === undefined ? '' : (cells[at] ?? '');
    return NOTHING.test(cell.trim()) ? '' : cell;
  };
}

/** A row as a record; undefined when it has neither a title nor an author. `venueHeader` is what the venue's column is called. */
export function toBibRecord(
  of: Cells,
  { separator }: Pick<ColumnMapping, 'separator'>,
  line: number,
  venueHeader = '',
): BibRecord | undefined {
  const title = toPlain(of('title'));
  const authors = authorsOf(of, separator);
  if (title === '' && authors.names.length === 0) return undefined;
  const venue = toPlain(of('venue')) || toPlain(of('conference'));
  const found = idsOf(of);
  const sort = sortOfRow(of, venue, found, venueHeader);
  const ids = sort.kind === 'book' ? [...found, ...isbnsOf(of('isbn'))] : found;
  const date = dateOfRow(of);
  const keywords = keywordsOf(of('keywords'));
  const url = /https?:\/\/\S{1,2000}/.exec(of('url'))?.[0];
  return {
    line,
    kind: sort.kind,
    type: sort.type,
    title,
    authors: authors.names,
    ...(authors.isCutShort ? { isCutShort: true } : {}),
    ids,
    ...(date === undefined ? {} : { date }),
    ...(url === undefined ? {} : { url }),
    ...(keywords.length === 0 ? {} : { keywords }),
    ...textsOf(of, venue),
  };
}

type Texts = Partial<
  Pick<BibRecord, 'key' | 'venue' | 'venueShort' | 'volume' | 'number' | 'pages' | 'abstract' | 'language'>
>;

function textsOf(of: Cells, venue: string): Texts {
  const key = toLine(of('key'));
  const texts = {
    key: key.startsWith('http') ? '' : key,
    venue,
    venueShort: toPlain(of('venueShort')),
    volume: toLine(of('volume')),
    number: toLine(of('number')),
    pages: pagesOf(of),
    abstract: abstractOf(of('abstract')),
    language: toLine(of('language')),
  };
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''));
}

function abstractOf(cell: string): string {
  return /^\s*\[no abstract available\]/i.test(cell) ? '' : toPlain(cell);
}

function pagesOf(of: Cells): string {
  const pages = toLine(of('pages'));
  if (pages !== '') return pages;
  const [start, end] = [toLine(of('pageStart')), toLine(of('pageEnd'))];
  if (start !== '') return end === '' || end === start ? start : `${start}–${end}`;
  return toLine(of('article'));
}

function dateOfRow(of: Cells): BibRecord['date'] {
  const [year, said] = [toDate(toLine(of('year'))), toLine(of('date'))];
  const exact = dateFrom(said);
  if (year === undefined) return exact ?? dateFrom(toLine(of('year')));
  if (exact !== undefined) return exact[0] === year[0] ? exact : year;
  return said === '' ? year : (dateFrom(`${said} ${year[0]}`) ?? year);
}

function idsOf(of: Cells): readonly string[] {
  const key = of('key');
  const others = [
    /\bW\d{4,12}\b/.exec(key.includes('openalex.org') ? key : '')?.[0].replace(/^/, 'openalex:'),
    /\b2-s2\.0-\d{5,14}\b/.exec(`${key} ${of('url')}`)?.[0].replace(/^/, 'eid:'),
    /^\s*WOS:(\w{5,20})\s*$/.exec(key)?.[1]?.replace(/^/, 'wos:'),
  ];
  return toIds({
    doi: of('doi'),
    url: of('url'),
    arxiv: of('arxiv'),
    pmid: of('pmid'),
    pmcid: of('pmcid'),
    others: others.filter((id) => id !== undefined),
  });
}

function isbnsOf(cell: string): readonly string[] {
  const found = cell.slice(0, 300).match(/97[89](?:[- ]?\d){10}|\d(?:[- ]?\d){8}[- ]?[\dXx]/g) ?? [];
  return [...new Set(found.map((isbn) => `isbn:${isbn.replace(/[- ]/g, '').toUpperCase()}`))];
}

/** Words of single sources for kinds that all know: `IEEE Conferences`, `Research Article`, `Article; Early Access`. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/chapters?$/, 'chapter'],
  [/^(?:proceedings|conference) paper|conferences?$|^meeting/, 'conference'],
  [
    /(?:journals?|magazines?|articles?)$|^(?:data paper|editorial|correction|news|book review|reprint)/,
    'article',
  ],
  [/standards?$/, 'report'],
  [/^j$/, 'article'],
  [/^c$/, 'conference'],
  [/^[bs]$/, 'chapter'],
];

function sortOfRow(of: Cells, venue: string, ids: readonly string[], venueHeader: string): Sort {
  const whole = toLine(of('type')).toLowerCase().slice(0, 100);
  const said = whole.endsWith('book chapter') ? whole : (whole.split(';')[0] ?? '');
  const word = WORDS.find(([pattern]) => pattern.test(said))?.[1] ?? said;
  const sort = sortOf({ says: word, venue, ids });
  if (said !== '' || sort.kind !== 'other' || venue === '') return sort;
  if (of('conference') !== '') return sortOf({ says: 'conference', venue, ids });
  return JOURNALS.test(venueHeader) ? sortOf({ says: 'article', venue, ids }) : sort;
}

function keywordsOf(cell: string): readonly string[] {
  const text = decodeEntities(cell);
  const sign = [';', '|', '\n', ','].find((one) => text.trim().includes(one)) ?? ';';
  return [...new Set(text.split(sign).map(toLine))].filter((word) => word !== '');
}

function authorsOf(of: Cells, separator: ColumnMapping['separator']): Authors {
  const full = fullAuthorsOf(of('fullAuthors'));
  const authors = full.names.length > 0 ? full : toAuthors(decodeEntities(of('authors')), separator);
  const groups = toAuthors(decodeEntities(of('groups')), ';').names.map(
    ({ given, family }): PrintedName => ({
      family: given === undefined ? family : `${given} ${family}`,
      isGroup: true,
    }),
  );
  const isShort = authors.isCutShort || toAuthors(of('authors'), separator).isCutShort;
  const columns = [of('authorIds'), of('orcids'), of('researcherIds')];
  return { names: [...withIds(authors.names, columns), ...groups], isCutShort: isShort };
}

/** `Liu, Fengyuan (60410297700); Li, Chao (57203839345)`; without numbers, as Web of Science has it, as well. */
function fullAuthorsOf(cell: string): Authors {
  const pieces = piecesOf(decodeEntities(cell), ';');
  const names = pieces.flatMap((one) => {
    const piece = one.trim();
    const number = NUMBER.exec(piece)?.[1];
    const [name] = toAuthors(piece.replace(NUMBER, ''), ';').names;
    if (name === undefined) return [];
    return [number === undefined ? name : { ...name, ids: [`scopus:${number}`] }];
  });
  return { names, isCutShort: false };
}
