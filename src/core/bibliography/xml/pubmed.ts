import type { DateParts } from '#core/model/document.ts';
import { dateFrom, toDate } from '../dates.ts';
import { orcidId } from '../ids.ts';
import { fromParts } from '../names.ts';
import type { PrintedName } from '../record.ts';
import type { SaidRecord, Source } from './source.ts';
import { all, type Element, first, said, textOf, texts } from './tree.ts';

/** An article or a chapter of PubMed. */
export const pubmed: Source = { elements: ['PubmedArticle', 'PubmedBookArticle'], read: fromPubmed };

function fromPubmed(record: Element, line: number): SaidRecord {
  const book = first(record, 'BookDocument');
  const article = first(record, 'MedlineCitation', 'Article') ?? book;
  const journal = first(article, 'Journal');
  const pmid = said(record, 'MedlineCitation', 'PMID') ?? said(book, 'PMID');
  const ids = all(
    first(record, 'PubmedData') ?? first(record, 'PubmedBookData'),
    'ArticleIdList',
    'ArticleId',
  );
  const idOf = (type: string) => {
    const found = ids.find(({ attributes }) => attributes.get('IdType') === type);
    return found === undefined ? undefined : textOf(found);
  };
  const authors = authorList(article, book);
  const located = all(article, 'ELocationID').find(({ attributes }) => attributes.get('EIdType') === 'doi');
  const types = texts(article, 'PublicationTypeList', 'PublicationType').join(' ');
  return {
    line,
    key: pmid,
    says: saysOf(types, book, article),
    title: titleOf(article, book),
    names: all(authors, 'Author').flatMap((author) => authorOf(author) ?? []),
    isCut: authors?.attributes.get('CompleteYN') === 'N',
    date:
      dateOf(first(journal, 'JournalIssue', 'PubDate') ?? first(book, 'Book', 'PubDate')) ??
      dateOf(first(article, 'ArticleDate')),
    venue: said(journal, 'Title') ?? said(book, 'Book', 'BookTitle'),
    venueShort: said(journal, 'ISOAbbreviation'),
    volume: said(journal, 'JournalIssue', 'Volume'),
    number: said(journal, 'JournalIssue', 'Issue'),
    pages: said(article, 'Pagination', 'MedlinePgn'),
    ids: {
      doi: idOf('doi') ?? (located === undefined ? undefined : textOf(located)),
      pmid,
      pmcid: idOf('pmc'),
    },
    keywords: texts(record, 'MedlineCitation', 'KeywordList', 'Keyword'),
    abstract: texts(article, 'Abstract', 'AbstractText').join(' '),
    language: said(article, 'Language'),
  };
}

function titleOf(article: Element | undefined, book: Element | undefined): string | undefined {
  const title =
    said(article, 'ArticleTitle') ?? said(book, 'Book', 'BookTitle') ?? said(article, 'VernacularTitle');
  return title?.replace(/\.$/, '');
}

function saysOf(types: string, book: Element | undefined, article: Element | undefined): string {
  if (book !== undefined) return said(article, 'ArticleTitle') === undefined ? 'book' : 'book chapter';
  return /preprint/i.test(types) ? 'preprint' : 'journal article';
}

/** Authors, never editors. A chapter's own come before those of its book. */
function authorList(article: Element | undefined, book: Element | undefined): Element | undefined {
  const lists = [...all(article, 'AuthorList'), ...all(book, 'Book', 'AuthorList')];
  return lists.find(({ attributes }) => attributes.get('Type') !== 'editors');
}

function authorOf(author: Element): PrintedName | undefined {
  // A name that was printed wrongly stands beside the right one.
  if (author.attributes.get('ValidYN') === 'N') return undefined;
  const group = said(author, 'CollectiveName');
  if (group !== undefined) return { family: group, isGroup: true };
  const given = said(author, 'ForeName') ?? said(author, 'FirstName') ?? said(author, 'Initials');
  const name = fromParts(said(author, 'LastName'), given, said(author, 'Suffix'));
  const identifier = all(author, 'Identifier').find(({ attributes }) => attributes.get('Source') === 'ORCID');
  const orcid =
    orcidId(textOf(identifier)) ??
    orcidId(textOf(identifier).replace(/^(\d{4})(\d{4})(\d{4})(\w{4})$/, '$1-$2-$3-$4'));
  return name === undefined || orcid === undefined ? name : { ...name, ids: [orcid] };
}

function dateOf(date: Element | undefined): DateParts | undefined {
  const parts = ['Year', 'Month', 'Day'].map((part) => said(date, part));
  return toDate(parts[0], parts[1] ?? said(date, 'Season'), parts[2]) ?? dateFrom(said(date, 'MedlineDate'));
}
