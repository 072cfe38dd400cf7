import type { DateParts } from '#core/model/document.ts';
import { dateFrom, toDate } from '../dates.ts';
import { toIds } from '../ids.ts';
import { type Clues, type Sort, sortOf } from '../kinds.ts';
import type { BibRecord } from '../record.ts';
import { toLine, toPlain } from '../text.ts';
import { readNames } from './authors.ts';
import type { RawEntry } from './scan.ts';
import { untex } from './tex.ts';

const VENUES = [
  'journal',
  'journaltitle',
  'booktitle',
  'eventtitle',
  'maintitle',
  'howpublished',
  'publisher',
  'school',
  'institution',
  'organization',
  'series',
];
/** Where a chapter or paper appeared comes before who printed it. */
const IN_BOOKS = ['booktitle', 'maintitle', 'journal', 'journaltitle', 'eventtitle', 'series', 'publisher'];

type Say = (...names: readonly string[]) => string | undefined;

/** The first of the fields that says something, as plain text. */
function createSay(fields: ReadonlyMap<string, string>): Say {
  const text = (name: string): string | undefined => {
    const raw = fields.get(name);
    const said = raw === undefined ? '' : toPlain(untex(raw));
    return said === '' ? undefined : said;
  };
  return (...names) => {
    for (const name of names) {
      const said = text(name);
      if (said !== undefined) return said;
    }
    return undefined;
  };
}

/** An entry in our words; undefined where it has neither a title nor an author. */
export function toBibRecord(
  { fields, type, key, line }: RawEntry,
  isPersonElsewhere: (name: string) => boolean,
): BibRecord | undefined {
  const say = createSay(fields);
  const title = titleOf(say);
  const names = readNames(fields.get('author') ?? '', isPersonElsewhere);
  if (title === '' && names.authors.length === 0) return undefined;
  const url = urlOf(fields);
  const ids = idsOf(say, key, url);
  const venue = say(...(/^in|^conference|^paper/.test(type) ? IN_BOOKS : VENUES));
  const keywords = keywordsOf(say('keywords', 'author_keywords', 'keyword'));
  return {
    line,
    ...told({ key: key === '' ? undefined : toLine(key) }),
    ...sortIn(say, type, { venue: venue ?? (saysArxiv(say) ? 'arXiv' : ''), ids }),
    title,
    authors: names.authors,
    ...told({
      isCutShort: names.isCutShort || undefined,
      date: dateOf(say),
      venue,
      venueShort: say('shortjournal', 'journalsubtitle', 'eventacronym'),
      volume: say('volume'),
      number: say('number', 'issue'),
      pages: say('pages'),
    }),
    ids,
    ...told({
      url,
      keywords: keywords.length === 0 ? undefined : keywords,
      abstract: say('abstract'),
      language: say('langid', 'language', 'hyphenation'),
    }),
  };
}

type Told<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };

/** Without the fields that say nothing. */
function told<T extends object>(fields: T): Told<T> {
  const kept: { -readonly [K in keyof T]?: T[K] } = {};
  for (const name in fields) if (fields[name] !== undefined) kept[name] = fields[name];
  return kept as Told<T>;
}

const saysArxiv = (say: Say): boolean => /arxiv/i.test(say('archiveprefix', 'eprinttype') ?? '');

function idsOf(say: Say, key: string, url: string | undefined): readonly string[] {
  const isPubmed = /pubmed/i.test(say('eprinttype') ?? '');
  return toIds({
    doi: say('doi'),
    url,
    arxiv: arxivOf(say),
    pmid:
      say('pmid', ...(isPubmed ? ['eprint'] : [])) ?? /\bPMID:?\s{0,3}(\d{1,9})/.exec(say('note') ?? '')?.[1],
    pmcid: say('pmcid', 'pmc'),
    others: /^DBLP:/i.test(key) ? [`dblp:${key.slice('DBLP:'.length)}`] : [],
  });
}

function sortIn(say: Say, type: string, clues: Pick<Clues, 'venue' | 'ids'>): Sort {
  const says = type === 'thesis' || type === 'misc' ? (say('type', 'entrysubtype') ?? type) : type;
  const sort = sortOf({ says, ...clues });
  return sort.kind === 'other' && type === 'thesis' ? sortOf({ says: 'thesis' }) : sort;
}

function titleOf(say: Say): string {
  const title = say('title');
  const subtitle = title === undefined ? undefined : say('subtitle');
  return subtitle === undefined ? (title ?? say('booktitle', 'maintitle') ?? '') : `${title}: ${subtitle}`;
}

/** `date` as biblatex has it, else year and month. The month may hold its day: `10 jan`, `July 4--7`. */
function dateOf(say: Say): DateParts | undefined {
  const whole = dateFrom(say('date'));
  if (whole !== undefined) return whole;
  const month = say('month');
  const [word] = /[a-z]{3,9}/i.exec(month ?? '') ?? [];
  const [day] = word === undefined ? [] : (/\d{1,2}/.exec(month ?? '') ?? []);
  return toDate(say('year'), word ?? month, day ?? say('day'));
}

function arxivOf(say: Say): string | undefined {
  if (saysArxiv(say)) return say('eprint');
  const said = say('eprint', 'journal', 'note', 'howpublished');
  return said !== undefined && /arxiv/i.test(said) ? said : say('arxivid');
}

function urlOf(fields: ReadonlyMap<string, string>): string | undefined {
  const raw = fields.get('url') ?? fields.get('link');
  const [found] = /https?:\/\/[^\s{}\\|"<>]+/.exec((raw ?? '').replace(/\\([_%&#~])/g, '$1')) ?? [];
  return found;
}

function keywordsOf(said: string | undefined): readonly string[] {
  if (said === undefined) return [];
  const sign = said.includes(';') ? ';' : ',';
  return said
    .split(sign)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
