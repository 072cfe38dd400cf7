import { pagesOf, splitWords, toBibRecord } from '../build.ts';
import { dateFrom, toDate } from '../dates.ts';
import { orcidId } from '../ids.ts';
import { toName } from '../names.ts';
import type { BibRecord, PrintedName, Reader } from '../record.ts';
import { type Dialect, type Fields, scanTagged, toReading } from './lines.ts';

const TAG = /^\uFEFF?([A-Z][A-Z0-9])(?: (.*))?$/;

const WOS: Dialect = {
  read: (line) => {
    const [, tag, value = ''] = TAG.exec(line) ?? [];
    return tag === undefined ? undefined : { tag, value };
  },
  starts: ({ tag }, open) => tag === 'PT' || (open === undefined && tag === 'AU'),
  ends: ({ tag }) => tag === 'ER' || tag === 'EF',
  lists: new Set(['AU', 'AF', 'BA', 'BF', 'CA', 'GP', 'C1', 'CR', 'BE']),
};

/** Reads Web of Science's tagged text: full names where they are given, ORCIDs by name, groups as groups. */
export const readWos: Reader = (text, onProgress) =>
  toReading(text, scanTagged(text, WOS), fromFields, onProgress);

function fromFields({ first, all }: Fields, line: number): BibRecord {
  const [full, short] = [all('AF'), all('AU')];
  const printed = full.length > 0 && full.length >= short.length ? full : short;
  const books = all('BF').length > 0 ? all('BF') : all('BA');
  const groups = all('CA', 'GP').map((family): PrintedName => ({ family, isGroup: true }));
  const orcids = orcidsOf(all('OI').join('; '));
  const names = (printed.length > 0 ? printed : books).map((text) =>
    withOrcid(text.replace(/\s{0,3}\([^()]{0,80}@[^()]{0,80}\)/g, ''), orcids),
  );
  const year = first('PY');
  return toBibRecord({
    line,
    key: first('UT'),
    says: saysOf(first('PT') ?? '', first('DT') ?? ''),
    title: first('TI'),
    names: [...names, ...groups],
    date: toDate(year, ...datedIn(first('PD'))) ?? dateFrom(first('EA')),
    venue: first('SO', 'CT', 'SE'),
    venueShort: first('JI', 'J9'),
    volume: first('VL'),
    number: first('IS'),
    pages: pagesOf(first('BP'), first('EP')) ?? first('AR'),
    ids: { doi: first('DI', 'D2'), pmid: first('PM'), others: wosId(first('UT')) },
    keywords: splitWords([...all('DE')]),
    abstract: first('AB'),
    language: first('LA'),
  });
}

function wosId(ut: string | undefined): readonly string[] {
  const found = /(?:WOS:|ISI:)?([A-Z]?\d{8,17}|[A-Z]\d{4}[A-Z]{2}\d{5,9})/.exec(ut ?? '')?.[1];
  return found === undefined ? [] : [`wos:${found}`];
}

/** "MAR 5" as month and day; "MAR-APR" as its first month. */
function datedIn(text: string | undefined): [string?, string?] {
  const [, month, day] = /^([A-Za-z]{3})[A-Za-z-]*(?: (\d{1,2}))?/.exec(text ?? '') ?? [];
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

/** "Smith, Ann/0000-0001-…; Jones, Bo/0000-0002-…" by family name and first letter. */
function orcidsOf(text: string): ReadonlyMap<string, string> {
  return new Map(
    text.split(';').flatMap((part): [string, string][] => {
      const at = part.lastIndexOf('/');
      const orcid = orcidId(part.slice(at + 1));
      return at === -1 || orcid === undefined ? [] : [[keyOf(part.slice(0, at)), orcid]];
    }),
  );
}

const keyOf = (name: string): string => {
  const [family = '', given = ''] = name.split(',').map((part) => part.trim().toLowerCase());
  return `${family} ${given.charAt(0)}`;
};

function withOrcid(text: string, orcids: ReadonlyMap<string, string>): string | PrintedName {
  const orcid = orcids.get(keyOf(text));
  const name = orcid === undefined ? undefined : toName(text);
  return name === undefined || orcid === undefined ? text : { ...name, ids: [orcid] };
}
