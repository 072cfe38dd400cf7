import { toBibRecord } from '../build.ts';
import { dateFrom } from '../dates.ts';
import { orcidId } from '../ids.ts';
import { toName } from '../names.ts';
import type { BibRecord, PrintedName, Reader } from '../record.ts';
import { type Fields, readTagged } from './fields.ts';
import type { Dialect, Tagged } from './lines.ts';

/** Four letters at most, padded to four, and a hyphen; the lines of a long value are indented. */
const TAG = /^([A-Z]{2,4}) {0,3}-(?: |$)/;
/** What a record may begin with after a blank line. */
const HEADS = new Set(['PMC', 'OWN', 'STAT']);

const MEDLINE: Dialect = {
  read: (line) => {
    const [whole = '', tag] = TAG.exec(line) ?? [];
    return tag === undefined ? undefined : { tag, value: line.slice(whole.length) };
  },
  starts: ({ tag }, open, isAfterBlank) => {
    if (open === undefined) return true;
    if (tag === 'PMID') return open.tags.has('PMID') || (isAfterBlank && isFull(open.tags));
    // PMC's exports begin with it; PubMed's have it in the middle, before the source.
    if (tag === 'PMC' && open.tags.has('SO')) return true;
    return isAfterBlank && HEADS.has(tag) && isFull(open.tags);
  },
};

const isFull = (tags: ReadonlySet<string>): boolean => tags.has('TI') || tags.has('SO') || tags.has('BTI');

/** Reads what PubMed and PMC save as .nbib or MEDLINE. Full names come before initials, ids after whom they belong to. */
export const readMedline: Reader = (text, onProgress) => readTagged(text, MEDLINE, fromFields, onProgress);

function fromFields({ first, all, list }: Fields, line: number): BibRecord {
  const isChapter = first('BTI') !== undefined && first('TI') !== undefined;
  const title = first('TI') ?? first('BTI') ?? first('TT');
  const pmid = first('PMID');
  return toBibRecord({
    line,
    key: pmid,
    says: saysOf(all('PT').join(' '), first('BTI') !== undefined, isChapter),
    // PubMed ends its titles like sentences.
    title: title?.replace(/(?<!\.)\.$/, ''),
    names: namesOf(list),
    date: dateFrom(first('DP')) ?? dateFrom(first('DEP', 'EDAT')),
    venue: isChapter ? first('BTI') : first('JT', 'TA'),
    venueShort: first('TA'),
    volume: first('VI'),
    number: first('IP'),
    pages: first('PG'),
    ids: {
      doi: all('LID', 'AID', 'SO').find((value) => /\[doi\]|doi: ?10\./i.test(value)),
      pmid,
      pmcid: first('PMC', 'PMCR'),
    },
    keywords: all('OT').flatMap((word) => word.replace(/^\*/, '').split(';')),
    abstract: first('AB'),
    language: first('LA'),
  });
}

function saysOf(types: string, isBook: boolean, isChapter: boolean): string {
  if (/preprint/i.test(types)) return 'preprint';
  if (/dissertation/i.test(types)) return 'thesis';
  if (isChapter) return 'book section';
  return isBook || /\bbook\b/i.test(types) ? 'book' : 'journal article';
}

/** FAU is the full form of the AU that follows; CN is a group; AUID belongs to whoever was named last. */
function namesOf(list: readonly Tagged[]): readonly (string | PrintedName)[] {
  const count = (wanted: string) => list.filter(({ tag }) => tag === wanted).length;
  const isFullAlone = count('FAU') >= count('AU');
  const names: (string | PrintedName)[] = [];
  // Full names whose short form has yet to come.
  let waiting = 0;
  for (const { tag, value } of list) {
    if (tag === 'FAU') {
      names.push(value);
      waiting++;
    } else if (tag === 'AU') {
      if (waiting === 0 && !isFullAlone) names.push(value);
      waiting = Math.max(0, waiting - 1);
    } else if (tag === 'CN') names.push({ family: value.replaceAll('\n', ' '), isGroup: true });
    else if (tag === 'AUID') addId(names, orcidIn(value));
  }
  return names;
}

/** "ORCID: 0000-0002-…", its address, or its sixteen signs without hyphens. */
function orcidIn(value: string): string | undefined {
  const solid = /(?<!\d)(\d{4})(\d{4})(\d{4})(\d{3}[\dX])(?!\d)/i.exec(value);
  return orcidId(solid === null || !/orcid/i.test(value) ? value : solid.slice(1).join('-'));
}

function addId(names: (string | PrintedName)[], id: string | undefined): void {
  const last = names.at(-1);
  const name = typeof last === 'string' ? toName(last) : last;
  if (id !== undefined && name !== undefined && name.isGroup !== true) {
    names[names.length - 1] = { ...name, ids: [id] };
  }
}
