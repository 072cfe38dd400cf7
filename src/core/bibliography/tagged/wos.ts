import { pagesOf, toBibRecord } from '../build.ts';
import { dateFrom, toDate } from '../dates.ts';
import { orcidId } from '../ids.ts';
import { toName } from '../names.ts';
import type { BibRecord, PrintedName, Reader } from '../record.ts';
import { type Fields, keywordsOf, readTagged, suffixBehind } from './fields.ts';
import type { Dialect } from './lines.ts';
import { idsFor } from './wosIds.ts';

const TAG = /^([A-Z][A-Z0-9])(?: |$)/;
/** What a record begins with whose first line is lost. */
const HEADS = new Set(['AU', 'AF', 'TI']);

const WOS: Dialect = {
  read: (line) => {
    const [whole = '', tag] = TAG.exec(line) ?? [];
    return tag === undefined ? undefined : { tag, value: line.slice(whole.length) };
  },
  starts: ({ tag }, open) => tag === 'PT' || (open === undefined && HEADS.has(tag)),
  ends: new Set(['ER', 'EF']),
  // A value of several lines goes on after three spaces; in these each line is another name.
  lists: new Set(['AU', 'AF', 'BA', 'BF', 'CA', 'GP', 'BE', 'C1', 'CR']),
};

/** Reads Web of Science's tagged text: full names where they are given, ORCIDs by name, groups as groups. */
export const readWos: Reader = (text, onProgress) => readTagged(text, WOS, fromFields, onProgress);

function fromFields(fields: Fields, line: number): BibRecord {
  const { first, all } = fields;
  return toBibRecord({
    line,
    key: first('UT'),
    says: saysOf(first('PT') ?? '', first('DT') ?? ''),
    title: first('TI'),
    names: namesOf(fields),
    date: toDate(first('PY'), ...datedIn(first('PD'))) ?? dateFrom(first('EA')) ?? dateFrom(first('PD')),
    venue: first('SO', 'CT', 'SE'),
    venueShort: first('JI', 'J9'),
    volume: first('VL'),
    number: first('IS'),
    pages: pagesOf(first('BP'), first('EP')) ?? first('AR'),
    ids: { doi: first('DI', 'D2'), pmid: first('PM'), others: wosId(first('UT')) },
    keywords: keywordsOf(all('DE'), false),
    abstract: first('AB'),
    language: first('LA'),
  });
}

/** Authors by their full names, where as many of these are given; those of a book where there are no others; then groups. */
function namesOf({ all }: Fields): readonly PrintedName[] {
  const [full, short] = [all('AF'), all('AU')];
  const printed = full.length >= short.length ? full : short;
  const ofBook = all('BF').length > 0 ? all('BF') : all('BA');
  const names = (printed.length > 0 ? printed : ofBook).map(withoutAddress);
  const ids = idsFor(names, [...all('OI').flatMap(orcids), ...all('RI').flatMap(numbers)]);
  const persons = names.flatMap((text, i): readonly PrintedName[] => {
    const name = toName(suffixBehind(text));
    const own = ids[i] ?? [];
    return name === undefined
      ? []
      : [own.length === 0 || name.isGroup === true ? name : { ...name, ids: own }];
  });
  const groups = [...new Set(all('CA', 'GP'))].map((family): PrintedName => ({ family, isGroup: true }));
  return [...persons, ...groups];
}

/** "Smith, Ann (ann@example.org)" without the address. */
const withoutAddress = (name: string): string => name.replace(/\s{0,3}\([^()@]{0,80}@[^()]{0,80}\)/g, '');

/** "Smith, Ann/0000-0001-…; Jones, Bo/0000-0002-…" as names and ids. */
function orcids(text: string): readonly (readonly [string, string])[] {
  return pairs(text).flatMap(([name, value]) => {
    const id = orcidId(value);
    return id === undefined ? [] : [[name, id] as const];
  });
}

/** "Smith, Ann/A-1234-2010" likewise. */
function numbers(text: string): readonly (readonly [string, string])[] {
  return pairs(text).flatMap(([name, value]) =>
    /^[A-Z]{1,3}-\d{4}-\d{4}$/.test(value) ? [[name, `wos:${value}`] as const] : [],
  );
}

function pairs(text: string): readonly (readonly [string, string])[] {
  return text.split(';').flatMap((part) => {
    const at = part.lastIndexOf('/');
    return at === -1 ? [] : [[part.slice(0, at).trim(), part.slice(at + 1).trim()] as const];
  });
}

function wosId(ut: string | undefined): readonly string[] {
  const found = /(?:WOS:|ISI:)?([A-Z]?\d{8,17}|[A-Z]\d{4}[A-Z]{2}\d{5,9})/.exec(ut ?? '')?.[1];
  return found === undefined ? [] : [`wos:${found}`];
}

/** "MAR 5" as month and day; "MAR-APR" as its first month. */
function datedIn(text: string | undefined): [string?, string?] {
  const [, month, day] = /^([A-Za-z]{3})[A-Za-z-]{0,12}(?: (\d{1,2})(?!\d))?/.exec(text ?? '') ?? [];
  return month === undefined ? [] : day === undefined ? [month] : [month, day];
}

function saysOf(type: string, kind: string): string {
  if (/^P\b/i.test(type)) return 'patent';
  if (/preprint/i.test(kind)) return 'preprint';
  if (/proceedings/i.test(kind) && !/article;/i.test(kind)) return 'conference paper';
  if (/^C\b/i.test(type)) return 'conference paper';
  if (/chapter/i.test(kind)) return 'book chapter';
  return /^B\b/i.test(type) ? 'book' : 'journal article';
}
