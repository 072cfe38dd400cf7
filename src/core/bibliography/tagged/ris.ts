import { pagesOf, toBibRecord } from '../build.ts';
import { dateFrom } from '../dates.ts';
import type { BibRecord, Reader } from '../record.ts';
import { type Fields, fullestDate, keywordsOf, namesUnder, readTagged } from './fields.ts';
import type { Dialect, Tagged } from './lines.ts';

const TAG = /^\s{0,3}([A-Z][A-Z0-9])([ \t\u00A0]{1,4})-(?=[ \t\u00A0]|$)/;
/** "AU  -Smith": no space after the hyphen, when there are two before it. */
const TIGHT = /^([A-Z][A-Z0-9]) {2}-(?=\S)/;
const NUMBERED = /^\s{0,3}[[(]?\d{1,6}[\].):]{1,2}\s{1,3}(?=TY[ \t\u00A0])/;
/** The tags of RIS in use. With a single space before the hyphen any other is a word of a wrapped line. */
const KNOWN = new Set(
  (
    'TY ER A1 A2 A3 A4 AB AD AN AU AV BT C1 C2 C3 C4 C5 C6 C7 C8 CA CN CP CT CY DA DB DI DO DP ED EP ET ID IS J1 ' +
    'J2 JA JF JO KW L1 L2 L3 L4 LA LB LK M1 M2 M3 N1 N2 NV OP PB PP PY RI RN RP SE SN SP ST T1 T2 T3 TA TI TT ' +
    'U1 U2 U3 U4 U5 UR VL VO Y1 Y2'
  ).split(' '),
);
/** The types of RIS are short words; "TY" at the beginning of an abstract's line goes on in sentences. */
const TYPE = /^(?:[A-Z][A-Za-z-]{1,11}(?: [A-Z][A-Za-z-]{1,11}){0,2}|[a-z]{3,7})$/;
/** What a record begins with whose first line is lost. */
const HEADS = new Set(['AU', 'A1', 'TI', 'T1']);

const RIS: Dialect = {
  read: (line) => {
    const bare = line.replace(NUMBERED, '');
    const found = TAG.exec(bare) ?? TIGHT.exec(bare);
    if (found === null) return undefined;
    const [whole, tag = '', gap = ''] = found;
    const value = bare.slice(whole.length).replaceAll('\u00A0', ' ').trim();
    if (gap.length === 1 && !KNOWN.has(tag)) return undefined;
    return tag === 'TY' && !TYPE.test(value) && value !== '' && value.length > 30
      ? undefined
      : { tag, value };
  },
  starts: ({ tag, value }, open, isAfterBlank) => {
    if (tag !== 'TY') return open === undefined && HEADS.has(tag);
    return open === undefined || isAfterBlank || TYPE.test(value) || value === '';
  },
  ends: new Set(['ER']),
  isNoise: (line) => /^\s{0,3}\d{1,6}\.\s{0,3}$/.test(line),
};

/** Reads RIS as many programs write it: numbered, wrapped, with or without an end, with text around. */
export const readRis: Reader = (text, onProgress) => readTagged(text, RIS, fromFields, onProgress);

const PARTS = new Set(['CHAP', 'CPAPER', 'CONF', 'ECHAP', 'DICT', 'ENCYC']);
const PERIODICALS = new Set(['JOUR', 'JFULL', 'EJOUR', 'MGZN', 'NEWS', 'ABST', 'INPR']);
/** Types that the kinds do not know by these words. */
const TYPES = new Map([
  ['EJOUR', 'JOUR'],
  ['ABST', 'JOUR'],
  ['INPR', 'JOUR'],
  ['MANSCPT', 'manuscript'],
  ['CLSWK', 'BOOK'],
  ['SER', 'BOOK'],
]);

function fromFields(fields: Fields, line: number): BibRecord {
  const { first, all, list } = fields;
  // A record without its first line is most often an article.
  const type = (first('TY') ?? 'JOUR').toUpperCase();
  const title = titleOf(fields, type);
  const venue = venueOf(fields, type);
  const url = all('UR', 'L2', 'LK').find((value) => /^https?:/i.test(value));
  return toBibRecord({
    line,
    key: first('ID', 'AN', 'LB'),
    says: first('M3')?.toLowerCase() === 'preprint' ? 'preprint' : (TYPES.get(type) ?? type),
    title,
    names: authorsOf(list, type),
    date: fullestDate(
      all('PY', 'Y1').find(isDated),
      first('DA') ?? (PARTS.has(type) ? first('Y2') : undefined),
    ),
    venue: venue === title ? undefined : venue,
    venueShort: first('J2', 'JA'),
    volume: first('VL', 'VO'),
    number: first('IS', 'CP'),
    pages: pagesOf(first('SP', 'PP'), first('EP')),
    ids: {
      doi: first('DO', 'DI') ?? all('M3', 'N1', 'UR', 'L3').find((value) => /\b10\.\d{4}/.test(value)),
      url,
      arxiv: all('UR', 'N1', 'M1', 'JO', 'AN').find((value) => /arxiv/i.test(value)),
      pmid: pmidOf(fields),
      pmcid: first('C2')?.match(/^PMC\d{3,9}$/)?.[0],
      others: sourceIds(fields),
    },
    url,
    keywords: keywordsOf(all('KW'), true),
    abstract: first('AB', 'N2'),
    language: first('LA'),
  });
}

const isDated = (value: string): boolean => dateFrom(value) !== undefined;

/** The names under AU or A1. Of an edited book they are its editors, and those are not authors. */
function authorsOf(list: readonly Tagged[], type: string): readonly string[] {
  return type === 'EDBOOK' ? [] : namesUnder(list, 'AU', 'A1').flatMap(severalIn);
}

/** A line may hold several names, and a wrapped line with a comma each. */
function severalIn(value: string): readonly string[] {
  const lines = value.split('\n');
  return (lines.every((line) => line.includes(',')) ? lines : [value]).flatMap((line) => line.split(';'));
}

function titleOf({ first }: Fields, type: string): string | undefined {
  const own = first('TI', 'T1', 'CT');
  if (own !== undefined || PERIODICALS.has(type)) return own ?? first('ST', 'TT');
  return PARTS.has(type) ? first('BT', 'ST') : first('BT', 'T2', 'ST', 'TT');
}

function venueOf({ first }: Fields, type: string): string | undefined {
  return PARTS.has(type)
    ? first('BT', 'T2', 'C3', 'JO', 'JF', 'JA', 'T3')
    : first('JO', 'JF', 'T2', 'JA', 'J2', 'J1', 'BT', 'C3', 'T3', 'PB');
}

function pmidOf({ first, all }: Fields): string | undefined {
  if (/pubmed|medline/i.test(first('DB', 'DP') ?? '')) return first('AN', 'ID')?.match(/^\d{5,9}$/)?.[0];
  return all('UR', 'C2', 'M1')
    .map((value) => /(?:pubmed|PMID)\D{1,3}(\d{5,9})/i.exec(value)?.[1])
    .find((id) => id !== undefined);
}

/** What Scopus and Web of Science call it. */
function sourceIds({ all }: Fields): readonly string[] {
  const eid = all('UR', 'ID', 'AN').map((value) => /\b2-s2\.0-\d{5,15}/.exec(value)?.[0]);
  const ut = all('AN', 'ID', 'UR').map((value) => /\bWOS:([A-Z0-9]{8,20})/.exec(value)?.[1]);
  return [
    ...eid.flatMap((id) => (id === undefined ? [] : `eid:${id}`)),
    ...ut.flatMap((id) => (id === undefined ? [] : `wos:${id}`)),
  ];
}
