import type { BibRecord } from '#core/bibliography/record.ts';
import type { Kind } from '#core/model/document.ts';
import { type AuthorKey, createAuthorKeys } from './authors.ts';
import { type TitleFacts, titleFacts } from './title.ts';
import { createVenues, type Venue } from './venue.ts';

/** What a record is compared by, worked out once. */
export interface Facts extends TitleFacts {
  readonly authors: readonly AuthorKey[];
  readonly kind: Kind;
  readonly year: number | undefined;
  readonly venue: Venue | undefined;
  /** The first page as printed: "s35", "1491"; empty without pages. */
  readonly page: string;
  /** The first number in the volume; empty without one. */
  readonly volume: string;
  /** The first number in the issue; empty without one. */
  readonly issue: string;
  /** Ids of this very publication: a shared one means one record. */
  readonly ids: readonly string[];
  /** Ids that registers give to all versions together, or to a book and its chapters: a hint. */
  readonly looseIds: readonly string[];
  readonly dois: readonly string[];
  readonly citationKey: string;
}

const STRICT = /^(?:doi|pmid|pmcid|eid|wos|dblp):/;
const LOOSE = /^(?:arxiv|openalex|s2|mr|zbl|isbn):/;
const LONGEST = 300;

/** An id without the version that preprint servers append: `10.26434/chemrxiv.123.v2`, `10.21203/rs.3.rs-1/v1`. */
function withoutVersion(id: string): string {
  return id.replace(id.startsWith('arxiv:') ? /v\d{1,2}$/ : /[/.]v\d{1,2}$/, '');
}

function yearOf({ date }: BibRecord): number | undefined {
  return date !== undefined && date[0] > 0 ? date[0] : undefined;
}

/** "S35-S36" → "s35", "221-8" → "221", "e1004" → "e1004". */
function firstPage(pages: string | undefined): string {
  return /[a-z]{0,3}\d{1,9}/.exec((pages ?? '').slice(0, LONGEST).toLowerCase())?.[0] ?? '';
}

function firstNumber(text: string | undefined): string {
  return /\d{1,9}/.exec((text ?? '').slice(0, LONGEST))?.[0] ?? '';
}

/** Works out what records are compared by. Names and venues recur, so each is worked out once. */
export function createFacts(): (record: BibRecord) => Facts {
  const [toVenue, toAuthors] = [createVenues(), createAuthorKeys()];
  return (record) => factsOf(record, toVenue, toAuthors);
}

function factsOf(
  record: BibRecord,
  toVenue: ReturnType<typeof createVenues>,
  toAuthors: ReturnType<typeof createAuthorKeys>,
): Facts {
  const ids = record.ids.slice(0, 50).map((id) => withoutVersion(id.slice(0, LONGEST).toLowerCase()));
  // Field by field, as spreading takes four times as long, and large lists have a hundred thousand records.
  const { key, words, marks, isGeneric, mainKey } = titleFacts(record.title);
  return {
    key,
    words,
    marks,
    isGeneric,
    mainKey,
    authors: toAuthors(record.authors),
    kind: record.kind,
    year: yearOf(record),
    venue: toVenue(record.venue, record.venueShort),
    page: firstPage(record.pages),
    volume: firstNumber(record.volume),
    issue: firstNumber(record.number),
    ids: ids.filter((id) => STRICT.test(id)),
    looseIds: ids.filter((id) => LOOSE.test(id) && (!id.startsWith('isbn:') || record.kind === 'book')),
    dois: ids.filter((id) => id.startsWith('doi:')),
    citationKey: (record.key ?? '').slice(0, LONGEST).toLowerCase(),
  };
}

/** How much a record tells: a filled field counts one, and an exact date and full given names count more. */
export function fullness(record: BibRecord): number {
  const texts = [record.venue, record.venueShort, record.volume, record.number, record.pages];
  const more = [record.url, record.abstract, record.language, record.keywords];
  const filled = [...texts, ...more].filter((field) => field !== undefined && field.length > 0).length;
  const given = record.authors.slice(0, 30).filter((author) => isFull(author.given)).length;
  return (
    filled +
    record.ids.length +
    (record.date?.length ?? 0) +
    (record.title === '' ? 0 : 2) +
    (record.kind === 'other' ? 0 : 1) +
    (record.authors.length === 0 ? 0 : 1 + given / record.authors.slice(0, 30).length) -
    (record.isCutShort === true ? 1 : 0)
  );
}

/** Whether a given name holds more than initials. */
export function isFull(given: string | undefined): boolean {
  return given !== undefined && /\p{Ll}{2}/u.test(given);
}

/**
 * All that a record says, as one text that begins with its title key: the same for a copy, whatever line it stands on,
 * and an order that does not depend on where records stand.
 */
export function signature(record: BibRecord, { key }: Facts): string {
  const authors = record.authors.slice(0, 60).map((author) => `${author.family}, ${author.given ?? ''}`);
  const parts = [
    key,
    authors.join(';').slice(0, 3000),
    String(record.authors.length),
    (record.date ?? []).join('-'),
    record.kind,
    [...record.ids].sort().join(' ').slice(0, 3000),
    record.title.slice(0, 1000),
    String(record.title.length),
    ...[record.venue, record.venueShort, record.volume, record.number, record.pages, record.key].map((text) =>
      (text ?? '').slice(0, LONGEST),
    ),
    String(record.abstract?.length ?? 0),
    (record.abstract ?? '').slice(0, 100),
    (record.url ?? '').slice(0, LONGEST),
    (record.keywords ?? []).slice(0, 30).join(';').slice(0, LONGEST),
    record.type,
  ];
  return parts.join('\n');
}
