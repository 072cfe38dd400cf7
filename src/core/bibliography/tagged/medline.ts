import { toBibRecord } from '../build.ts';
import { dateFrom } from '../dates.ts';
import { orcidId } from '../ids.ts';
import { toName } from '../names.ts';
import type { BibRecord, PrintedName, Reader } from '../record.ts';
import { type Dialect, type Fields, scanTagged, type Tagged, toReading } from './lines.ts';

const TAG = /^([A-Z]{2,4}) {0,3}- ?(.*)$/;
const HEADS = new Set(['PMID', 'PMC', 'OWN', 'STAT']);
const has = (fields: readonly Tagged[], tag: string): boolean => fields.some((field) => field.tag === tag);

const MEDLINE: Dialect = {
  read: (line) => {
    const [, tag, value = ''] = TAG.exec(line) ?? [];
    return tag === undefined ? undefined : { tag, value };
  },
  starts: ({ tag }, open, isAfterBlank) => {
    if (open === undefined) return true;
    if (tag === 'PMID') return has(open, 'PMID') || (isAfterBlank && has(open, 'TI'));
    // PMC exports begin with it; PubMed's have it in the middle, before the source.
    if (tag === 'PMC') return has(open, 'SO') || (isAfterBlank && has(open, 'TI'));
    return isAfterBlank && HEADS.has(tag) && has(open, 'TI');
  },
  ends: () => false,
};

/** Reads what PubMed and PMC save as .nbib or MEDLINE. Full names come before initials, ids after whom they belong to. */
export const readMedline: Reader = (text, onProgress) =>
  toReading(text, scanTagged(text, MEDLINE), fromFields, onProgress);

function fromFields({ first, all, list }: Fields, line: number): BibRecord {
  const types = all('PT').join(' ');
  const located = all('LID', 'AID', 'SO');
  const pmid = first('PMID');
  return toBibRecord({
    line,
    key: pmid,
    says: saysOf(types, first('BTI') !== undefined),
    title: first('TI') ?? first('BTI'),
    names: namesOf(list),
    date: dateFrom(first('DP')) ?? dateFrom(first('DEP', 'EDAT')),
    venue: first('JT', 'TA') ?? (first('TI') === undefined ? undefined : first('BTI')),
    venueShort: first('TA'),
    volume: first('VI'),
    number: first('IP'),
    pages: first('PG'),
    ids: {
      doi: located.find((value) => /\[doi\]|doi: ?10\./i.test(value)),
      pmid,
      pmcid: first('PMC', 'PMCR') ?? undefined,
    },
    keywords: all('OT').map((word) => word.replace(/^\*/, '')),
    abstract: first('AB'),
    language: first('LA'),
  });
}

function saysOf(types: string, isBook: boolean): string {
  if (/preprint/i.test(types)) return 'preprint';
  if (/\bbook\b/i.test(types) || isBook) return 'book section';
  return 'journal article';
}

/** FAU is the full form of the AU that follows; CN is a group; AUID belongs to whoever was named last. */
function namesOf(list: readonly Tagged[]): readonly (string | PrintedName)[] {
  const names: (string | PrintedName)[] = [];
  for (const [i, { tag, value }] of list.entries()) {
    if (tag === 'AUID') addId(names, orcidId(value));
    else names.push(...nameIn(tag, value, list[i - 1]?.tag === 'FAU'));
  }
  return names;
}

function nameIn(tag: string, value: string, isAfterFull: boolean): readonly (string | PrintedName)[] {
  if (tag === 'CN') return value.trim() === '' ? [] : [{ family: value.trim(), isGroup: true }];
  return tag === 'FAU' || (tag === 'AU' && !isAfterFull) ? [value] : [];
}

function addId(names: (string | PrintedName)[], id: string | undefined): void {
  const last = names.at(-1);
  const name = typeof last === 'string' ? toName(last) : last;
  if (id !== undefined && name !== undefined) names[names.length - 1] = { ...name, ids: [id] };
}
