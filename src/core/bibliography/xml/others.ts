import type { Said } from '../build.ts';
import { dateFrom, toDate } from '../dates.ts';
import { orcidId } from '../ids.ts';
import { toName } from '../names.ts';
import type { PrintedName } from '../record.ts';
import { all, type Element, first, said, texts } from './tree.ts';

/** A record of EndNote's XML, whose texts stand in runs of style. */
export function fromEndNote(record: Element, line: number): Said {
  const says = first(record, 'ref-type')?.attributes.get('name');
  const isPart = /section|chapter|conference/i.test(says ?? '');
  const periodical = said(record, 'periodical', 'full-title') ?? said(record, 'alt-periodical', 'full-title');
  const secondary = said(record, 'titles', 'secondary-title');
  const links = texts(record, 'urls', '*', 'url');
  return {
    line,
    key: said(record, 'rec-number'),
    says: says ?? 'journal article',
    title: said(record, 'titles', 'title'),
    names: texts(record, 'contributors', 'authors', 'author'),
    date: dateFrom(said(record, 'dates', 'year')) ?? dateFrom(said(record, 'dates', 'pub-dates', 'date')),
    venue: isPart ? (secondary ?? periodical) : (periodical ?? secondary ?? said(record, 'publisher')),
    venueShort: said(record, 'periodical', 'abbr-1'),
    volume: said(record, 'volume'),
    number: said(record, 'number'),
    pages: said(record, 'pages'),
    ids: { doi: said(record, 'electronic-resource-num'), url: links[0], pmid: pmidOf(record) },
    url: links[0],
    keywords: texts(record, 'keywords', 'keyword'),
    abstract: said(record, 'abstract'),
    language: said(record, 'language'),
  };
}

function pmidOf(record: Element): string | undefined {
  const isPubmed = /pubmed|medline|nlm/i.test(
    `${said(record, 'remote-database-name')} ${said(record, 'remote-database-provider')}`,
  );
  return isPubmed ? /^\d{5,9}$/.exec(said(record, 'accession-num') ?? '')?.[0] : undefined;
}

/** A work of ORCID's XML, whole or in its short form. */
export function fromOrcidXml(record: Element, line: number): Said {
  const ids = all(record, 'external-ids', 'external-id');
  const idOf = (type: string) =>
    said(
      ids.find((id) => said(id, 'external-id-type')?.toLowerCase() === type),
      'external-id-value',
    );
  const date = first(record, 'publication-date');
  const subtitle = said(record, 'title', 'subtitle');
  const title = said(record, 'title', 'title');
  return {
    line,
    key: record.attributes.get('put-code'),
    says: said(record, 'type'),
    title: title !== undefined && subtitle !== undefined ? `${title}: ${subtitle}` : title,
    names: all(record, 'contributors', 'contributor').flatMap((one): PrintedName[] => {
      if (/editor|translator/i.test(said(one, 'contributor-attributes', 'contributor-role') ?? '')) return [];
      const name = toName(said(one, 'credit-name') ?? '');
      const orcid = orcidId(said(one, 'contributor-orcid', 'path'));
      return name === undefined ? [] : [orcid === undefined ? name : { ...name, ids: [orcid] }];
    }),
    date: toDate(said(date, 'year'), said(date, 'month'), said(date, 'day')),
    venue: said(record, 'journal-title'),
    ids: { doi: idOf('doi'), arxiv: idOf('arxiv'), pmid: idOf('pmid'), pmcid: idOf('pmc') },
    url: said(record, 'url'),
    abstract: said(record, 'short-description'),
  };
}

/** An entry of arXiv's feed. */
export function fromAtom(record: Element, line: number): Said {
  const id = said(record, 'id');
  return {
    line,
    key: id?.split('/abs/').at(-1),
    says: 'preprint',
    title: said(record, 'title'),
    names: texts(record, 'author', 'name'),
    date: dateFrom(said(record, 'published')?.slice(0, 10)),
    venue: 'arXiv',
    ids: { doi: said(record, 'doi'), arxiv: id },
    url: id,
    abstract: said(record, 'summary'),
  };
}
