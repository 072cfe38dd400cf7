import { toBibRecord } from '../build.ts';
import type { BibRecord, Reader } from '../record.ts';
import { type Fields, fullestDate, keywordsOf, readTagged } from './fields.ts';
import type { Dialect } from './lines.ts';
import { ovidNames } from './ovidNames.ts';
import { sourceOf } from './ovidSource.ts';

const NUMBER = /^\s{0,3}<\s?(\d{1,7})\s?\.?\s?>\s{0,9}$/;
const TAG = /^([A-Z][A-Z0-9])(?: {1,3}-(?: |$)|$)/;
/** The long form names its fields on lines of their own. */
const LONG = new Map([
  ['Unique Identifier', 'UI'],
  ['Accession Number', 'AN'],
  ['Authors', 'AU'],
  ['Author', 'AU'],
  ['Authors Full Name', 'FA'],
  ['Title', 'TI'],
  ['Book Title', 'BT'],
  ['Source', 'SO'],
  ['Journal Name', 'JN'],
  ['Abstract', 'AB'],
  ['Publication Type', 'PT'],
  ['Document Type', 'DT'],
  ['Language', 'LG'],
  ['Digital Object Identifier', 'DO'],
  ['DOI', 'DO'],
  ['Year of Publication', 'YR'],
  ['Date of Publication', 'DP'],
  ['Publication Date', 'DP'],
  ['Keywords', 'KW'],
  ['Key Concepts', 'KW'],
  ['Institution', 'IN'],
  ['Database', 'DB'],
  ['Version ID', 'VI'],
  ['Status', 'ST'],
  ['ISSN', 'IS'],
]);

const OVID: Dialect = {
  read: (line) => {
    const number = NUMBER.exec(line)?.[1];
    if (number !== undefined) return { tag: '#', value: number };
    const [whole = '', tag] = TAG.exec(line) ?? [];
    if (tag !== undefined) return { tag, value: line.slice(whole.length) };
    const long = LONG.get(line.trimEnd());
    return long === undefined ? undefined : { tag: long, value: '' };
  },
  starts: ({ tag }, open) => tag === '#' || (open === undefined && (tag === 'AU' || tag === 'TI')),
  lists: new Set(['AU', 'FA', 'KW']),
};

/** Reads what Ovid saves as tagged text, with short or long names of fields: `<1. >` begins a record. */
export const readOvid: Reader = (text, onProgress) => readTagged(text, OVID, fromFields, onProgress);

const KIND_BEHIND = /\s{0,3}\[(?:Miscellaneous|Article|Report|Review|Letter|Editorial|References)\]\.?$/;

function fromFields({ first, all }: Fields, line: number): BibRecord {
  const source = sourceOf(first('SO'), first('BT'));
  const [full, short] = [all('FA'), all('AU', 'AF')];
  const ui = /medline|pubmed/i.test(first('DB') ?? 'medline') ? first('UI') : undefined;
  return toBibRecord({
    line,
    key: first('AN', 'UI'),
    says: saysOf(all('PT', 'DT').join(' ')),
    title: first('TI')?.replace(KIND_BEHIND, '').replace(/\.$/, ''),
    names: ovidNames(
      full.length > 0 && full.length >= short.length ? full : short.length > 0 ? short : all('ME'),
    ),
    date: fullestDate(first('YR', 'DP', 'PD') ?? source.year, first('DP', 'PD')),
    venue: first('JN') ?? source.venue,
    volume: first('VO') ?? source.volume,
    number: first('IP') ?? source.number,
    pages: source.pages,
    ids: {
      doi: first('DO', 'DI') ?? /\b10\.\d{4}\S{1,200}/.exec(first('SO') ?? '')?.[0],
      pmid: /^\d{7,8}$/.exec(ui ?? '')?.[0],
    },
    keywords: keywordsOf(all('KW'), true),
    abstract: first('AB'),
    language: first('LG')?.replace(/\.$/, ''),
  });
}

function saysOf(types: string): string {
  if (/patent/i.test(types)) return 'patent';
  if (/dissertation|thesis/i.test(types)) return 'thesis';
  if (/chapter/i.test(types)) return 'book chapter';
  if (/conference|proceeding|meeting/i.test(types)) return 'conference paper';
  return /\bbook\b/i.test(types) ? 'book' : 'journal article';
}
