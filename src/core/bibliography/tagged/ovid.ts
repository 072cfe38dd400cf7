import { splitWords, toBibRecord } from '../build.ts';
import { dateFrom } from '../dates.ts';
import type { BibRecord, Reader } from '../record.ts';
import { type Dialect, type Fields, scanTagged, toReading } from './lines.ts';

const NUMBER = /^<(\d{1,7})\. ?>\s*$/;
const TAG = /^([A-Z][A-Z0-9])(?: {1,3}- ?(.*))?$/;
/** The long form names its fields on lines of their own. */
const LONG = new Map([
  ['Unique Identifier', 'UI'],
  ['Accession Number', 'AN'],
  ['Authors', 'AU'],
  ['Author', 'AU'],
  ['Title', 'TI'],
  ['Source', 'SO'],
  ['Abstract', 'AB'],
  ['Publication Type', 'PT'],
  ['Language', 'LG'],
  ['Digital Object Identifier', 'DO'],
  ['Year of Publication', 'YR'],
  ['Date of Publication', 'DP'],
  ['Keywords', 'KW'],
  ['Journal Name', 'JN'],
]);

const OVID: Dialect = {
  read: (line) => {
    const number = NUMBER.exec(line)?.[1];
    if (number !== undefined) return { tag: '#', value: number };
    const [, tag, value = ''] = TAG.exec(line) ?? [];
    if (tag !== undefined) return { tag, value };
    const long = LONG.get(line.trim());
    return long === undefined || line.startsWith(' ') ? undefined : { tag: long, value: '' };
  },
  starts: ({ tag }) => tag === '#',
  ends: () => false,
  lists: new Set(['AU', 'KW']),
};

/** Reads what Ovid saves as tagged text: `<1. >` begins a record. */
export const readOvid: Reader = (text, onProgress) =>
  toReading(text, scanTagged(text, OVID), fromFields, onProgress);

const ROLE = /\s{0,3}\[[^\]]{0,120}\]/g;
const DEGREE = /,?\s(?:Ph\.?D|M\.?D|MSc?|BSc?|MPH|RN|DVM|FACSM|EdD)\b\.?/g;
/** Several names on one line, each with its point: "Doe J. Roe R." */
const NEXT_NAME = /\s{0,3};\s{0,3}|(?<=\.)\s{1,3}(?=[A-Z][a-z]+ [A-Z]{1,3}\.)/;

/** "Doe, Jane Ph.D. [Inventor, Reprint Author]": roles, degrees and numbers of footnotes go. */
function names(values: readonly string[]): readonly string[] {
  return values
    .flatMap((value) => value.replace(ROLE, '').replace(DEGREE, '').split(NEXT_NAME))
    .map((name) => name.replace(/\s\d{1,2}(?:,\d{1,2}){0,5}$/, '').replace(/(\s[A-Z]{2,3})\.$/, '$1'))
    .filter((name) => name.trim() !== '');
}

function fromFields({ first, all }: Fields, line: number): BibRecord {
  const source = first('SO', 'BT') ?? '';
  const doi = first('DO', 'DI') ?? /\b10\.\d{4}\S+/.exec(source)?.[0];
  return toBibRecord({
    line,
    key: first('AN', 'UI'),
    says: saysOf(all('PT', 'DT').join(' ')),
    title: first('TI')
      ?.replace(/\s{0,3}\[(?:Miscellaneous|Article|Report|Review|Letter|Editorial)\]\.?$/, '')
      .replace(/\.$/, ''),
    names: names(all('AU', 'AF').length > 0 ? all('AU', 'AF') : all('FA', 'ME')),
    date:
      dateFrom(first('YR')) ??
      dateFrom(first('DP', 'PD')) ??
      dateFrom(/\b(?:1[89]|20)\d{2}\b/.exec(source)?.[0]),
    venue:
      first('JN') ??
      /^([^.;]{3,200}?)[.;]? (?=\d|Vol|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))/.exec(
        source,
      )?.[1],
    ids: { doi, pmid: /^\d{7,8}$/.exec(first('UI') ?? '')?.[0] },
    keywords: splitWords(all('KW', 'ID')),
    abstract: first('AB'),
    language: first('LG'),
  });
}

function saysOf(types: string): string {
  if (/patent/i.test(types)) return 'patent';
  if (/dissertation|thesis/i.test(types)) return 'thesis';
  if (/chapter/i.test(types)) return 'book chapter';
  if (/conference|proceeding|meeting/i.test(types)) return 'conference paper';
  return /\bbook\b/i.test(types) ? 'book' : 'journal article';
}
