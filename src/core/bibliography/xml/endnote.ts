import { dateFrom } from '../dates.ts';
import { bareName } from '../names.ts';
import type { PrintedName } from '../record.ts';
import type { SaidRecord, Source } from './source.ts';
import { type Element, first, said, texts } from './tree.ts';

/** EndNote's XML, whose texts stand in runs of style; Mendeley's and Zotero's form of it. */
export const endNote: Source = { elements: ['record'], read: fromEndNote };

/** EndNote's numbers for sorts, where no name is given. */
const SORTS = new Map([
  ['5', 'book section'],
  ['6', 'book'],
  ['10', 'conference proceedings'],
  ['17', 'journal article'],
  ['25', 'patent'],
  ['27', 'report'],
  ['32', 'thesis'],
  ['47', 'conference paper'],
]);

function fromEndNote(record: Element, line: number): SaidRecord {
  const sort = first(record, 'ref-type');
  const says = sort?.attributes.get('name') ?? SORTS.get(said(record, 'ref-type') ?? '') ?? 'journal article';
  const isPart = /section|chapter|conference/i.test(says);
  const periodical = said(record, 'periodical', 'full-title') ?? said(record, 'alt-periodical', 'full-title');
  const secondary = said(record, 'titles', 'secondary-title');
  const links = texts(record, 'urls', '*', 'url').filter((link) => /^https?:/i.test(link));
  return {
    line,
    key: said(record, 'rec-number'),
    says: says === 'Generic' && periodical !== undefined ? 'journal article' : says,
    title: said(record, 'titles', 'title'),
    names: texts(record, 'contributors', 'authors', 'author').map(toNamed),
    date: dateFrom(said(record, 'dates', 'year')) ?? dateFrom(said(record, 'dates', 'pub-dates', 'date')),
    venue: isPart ? (secondary ?? periodical) : (periodical ?? secondary ?? said(record, 'publisher')),
    venueShort: said(record, 'periodical', 'abbr-1'),
    volume: said(record, 'volume'),
    number: said(record, 'number') ?? said(record, 'issue'),
    pages: said(record, 'pages'),
    ids: { doi: said(record, 'electronic-resource-num'), url: links[0], pmid: pmidOf(record) },
    url: links[0],
    keywords: texts(record, 'keywords', 'keyword'),
    abstract: said(record, 'abstract'),
    language: said(record, 'language'),
  };
}

/** A comma at its end marks an institution, so that EndNote does not turn it round. */
function toNamed(author: string): string | PrintedName {
  const bare = bareName(author);
  const isGroup = author.endsWith(',') && !bare.includes(',') && bare.includes(' ');
  return isGroup ? { family: bare, isGroup } : author;
}

function pmidOf(record: Element): string | undefined {
  const isPubmed = /pubmed|medline|nlm/i.test(
    `${said(record, 'remote-database-name')} ${said(record, 'remote-database-provider')}`,
  );
  return isPubmed ? /^\d{5,9}$/.exec(said(record, 'accession-num') ?? '')?.[0] : undefined;
}
