import { toDate } from '../dates.ts';
import { orcidId } from '../ids.ts';
import { toName } from '../names.ts';
import type { PrintedName } from '../record.ts';
import type { SaidRecord, Source } from './source.ts';
import { all, type Element, said, textOf, texts } from './tree.ts';

/** What tells people of one name apart in DBLP. */
const HOMONYM = /^(.*\S) (\d{4})$/;

/** DBLP: its dump, or a person's page, where that of the person is among the records. */
export const dblp: Source = {
  elements: 'article inproceedings proceedings book incollection phdthesis mastersthesis data www'.split(' '),
  isWork: (record) => said(record, 'title') !== 'Home Page' && !isHome(record),
  read: fromDblp,
};

const isHome = ({ attributes }: Element): boolean => attributes.get('key')?.startsWith('homepages/') === true;
/** An address that ends in a DOI, whoever resolves it: `doi.org/10.…`, `doi.acm.org/10.…`. */
const RESOLVER = /^https?:\/\/(?:dx\.)?doi\.[\w.-]{1,60}\/10\./i;

function fromDblp(record: Element, line: number): SaidRecord {
  const { attributes, name } = record;
  const key = attributes.get('key');
  const links = texts(record, 'ee');
  const isInformal = attributes.get('publtype')?.startsWith('informal') === true;
  return {
    line,
    key,
    says: isInformal ? 'preprint' : name,
    title: textOf(all(record, 'title')[0]).replace(/\.$/, ''),
    names: all(record, 'author').flatMap((author) => nameOf(author) ?? []),
    date: toDate(said(record, 'year'), said(record, 'month')),
    venue:
      said(record, 'journal') ??
      said(record, 'booktitle') ??
      said(record, 'school') ??
      said(record, 'publisher'),
    volume: said(record, 'volume'),
    number: said(record, 'number'),
    pages: said(record, 'pages'),
    ids: {
      doi: links.find((link) => RESOLVER.test(link)),
      arxiv: links.find((link) => /arxiv/i.test(link)),
      others: key === undefined ? [] : [`dblp:${key}`],
    },
    url: links[0] ?? said(record, 'url'),
  };
}

function nameOf(author: Element): PrintedName | undefined {
  const printed = textOf(author);
  const homonym = HOMONYM.exec(printed);
  const name = toName(homonym?.[1] ?? printed);
  const pid = author.attributes.get('pid');
  const ids = [
    pid === undefined ? undefined : `dblp:${pid}`,
    homonym === null ? undefined : `dblp:${printed}`,
    orcidId(author.attributes.get('orcid')),
  ].filter((id) => id !== undefined);
  return name === undefined || ids.length === 0 ? name : { ...name, ids };
}
