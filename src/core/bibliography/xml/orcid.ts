import { toDate } from '../dates.ts';
import { orcidId } from '../ids.ts';
import { toName } from '../names.ts';
import type { PrintedName } from '../record.ts';
import type { SaidRecord, Source } from './source.ts';
import { all, type Element, first, said } from './tree.ts';

/** A work of ORCID's XML, whole or in its short form, which names no coauthors. */
export const orcid: Source = {
  elements: ['work', 'work-summary'],
  isWork: (record) => first(record, 'title') !== undefined,
  read: fromOrcid,
};

/** A work in ORCID keeps this many contributors at most. */
const MOST_KEPT = 50;
const NO_AUTHOR = /editor|translator|supervis|advis/i;

function fromOrcid(record: Element, line: number): SaidRecord {
  const ids = all(record, 'external-ids', 'external-id');
  const idOf = (type: string) =>
    said(
      ids.find((id) => said(id, 'external-id-type')?.toLowerCase() === type),
      'external-id-value',
    );
  const contributors = all(record, 'contributors', 'contributor');
  const date = first(record, 'publication-date');
  const subtitle = said(record, 'title', 'subtitle');
  const title = said(record, 'title', 'title');
  return {
    line,
    key: record.attributes.get('put-code'),
    says: said(record, 'type'),
    title: title !== undefined && subtitle !== undefined ? `${title}: ${subtitle}` : title,
    names: contributors.flatMap((one): PrintedName[] => {
      if (NO_AUTHOR.test(said(one, 'contributor-attributes', 'contributor-role') ?? '')) return [];
      const name = toName(said(one, 'credit-name') ?? '');
      const orcid = orcidId(said(one, 'contributor-orcid', 'path'));
      return name === undefined ? [] : [orcid === undefined ? name : { ...name, ids: [orcid] }];
    }),
    isCut: contributors.length === MOST_KEPT,
    date: toDate(said(date, 'year'), said(date, 'month'), said(date, 'day')),
    venue: said(record, 'journal-title'),
    ids: { doi: idOf('doi'), arxiv: idOf('arxiv'), pmid: idOf('pmid'), pmcid: idOf('pmc') },
    url: said(record, 'url'),
    abstract: said(record, 'short-description'),
  };
}
