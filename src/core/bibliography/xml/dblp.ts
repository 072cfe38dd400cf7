import type { Said } from '../build.ts';
import { toDate } from '../dates.ts';
import { orcidId } from '../ids.ts';
import { toName } from '../names.ts';
import type { PrintedName } from '../record.ts';
import { all, type Element, said, textOf, texts } from './tree.ts';

/** What tells people of one name apart in DBLP. */
const HOMONYM = /^(.*\S) (\d{4})$/;

/** A record of DBLP, from its dump or a person's page. */
export function fromDblp(record: Element, line: number): Said {
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
      doi: links.find((link) => /doi\.org/.test(link)),
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
