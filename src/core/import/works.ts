import type { BibRecord, PrintedName } from '#core/bibliography/record.ts';
import { dateOf } from '#core/model/catalog.ts';
import type { Authorship, Work, WorkId } from '#core/model/document.ts';

const BETWEEN = '; ';

/** A record as a work of a document, under an id that nobody else has. */
export function toWork(record: BibRecord, id: WorkId): Work {
  const { kind, type, title, authors, date, venue, venueShort, volume, number, pages, url } = record;
  const { ids, keywords, abstract, language, isCutShort } = record;
  const doi = ids.find((one) => one.startsWith('doi:'))?.slice('doi:'.length);
  return {
    id,
    kind,
    type,
    title,
    author: authors.map(toAuthorship),
    ...(date === undefined ? {} : { issued: { 'date-parts': [date] } }),
    ...told('container-title', venue),
    ...told('container-title-short', venueShort),
    ...told('volume', volume),
    ...told(kind === 'journal' ? 'issue' : 'number', number),
    ...told('page', pages),
    ...told('DOI', doi),
    ...told('URL', url),
    ...(ids.length === 0 ? {} : { ids }),
    ...told('keyword', keywords?.join(BETWEEN)),
    ...told('abstract', abstract),
    ...told('language', language),
    ...(isCutShort === true ? { cutShort: true } : {}),
    topics: [],
  };
}

function told<K extends string>(key: K, value: string | undefined): { readonly [P in K]?: string } {
  return value === undefined || value === '' ? {} : ({ [key]: value } as { readonly [P in K]: string });
}

function toAuthorship({ given, family, suffix, isGroup, ids }: PrintedName): Authorship {
  return {
    ...told('given', given),
    family,
    ...told('suffix', suffix),
    ...(isGroup === true ? { group: true } : {}),
    ...(ids === undefined || ids.length === 0 ? {} : { ids }),
  };
}

/** A work of a document as the record it could have come from, so that new records can be held against it. */
export function toRecord(work: Work): BibRecord {
  const date = dateOf(work);
  const ids = work.ids ?? (work.DOI === undefined ? [] : [`doi:${work.DOI.toLowerCase()}`]);
  const number = work.issue ?? work.number;
  return {
    line: 0,
    key: work.id,
    kind: work.kind,
    type: work.type,
    title: work.title,
    authors: work.author.map(
      ({ given, family, suffix, group, ids: own }): PrintedName => ({
        ...told('given', given),
        family,
        ...told('suffix', suffix),
        ...(group === true ? { isGroup: true } : {}),
        ...(own === undefined ? {} : { ids: own }),
      }),
    ),
    ids,
    ...(date === undefined ? {} : { date }),
    ...told('venue', work['container-title']),
    ...told('venueShort', work['container-title-short']),
    ...told('volume', work.volume),
    ...told('number', number),
    ...told('pages', work.page),
    ...told('url', work.URL),
    ...(work.keyword === undefined ? {} : { keywords: work.keyword.split(BETWEEN) }),
    ...told('abstract', work.abstract),
    ...told('language', work.language),
    ...(work.cutShort === true ? { isCutShort: true } : {}),
  };
}

/** What a work lacks, from a record of the same thing; what it says itself stays. */
export function completed(work: Work, record: BibRecord): Work {
  const { id: _, topics: __, kind: ___, ...more } = toWork(record, work.id);
  const ids = [...new Set([...(work.ids ?? []), ...record.ids])];
  return { ...more, ...work, ...(ids.length === 0 ? {} : { ids }) };
}

const PLAIN_KEY = /^[\w:.+/-]{1,60}$/;

/** Ids for new works: the key that their file gives them, else family name, year and first word; numbered where taken. */
export function createIds(taken: ReadonlySet<string>): (record: BibRecord) => WorkId {
  const used = new Set(taken);
  const next = new Map<string, number>();
  return (record) => {
    const stem = record.key !== undefined && PLAIN_KEY.test(record.key) ? record.key : stemOf(record);
    let id = stem;
    for (let n = next.get(stem) ?? 2; used.has(id); n++) {
      id = `${stem}-${n}`;
      next.set(stem, n + 1);
    }
    used.add(id);
    return id as WorkId;
  };
}

function stemOf({ authors, date, title }: BibRecord): string {
  const word = title.split(/\s+/).find((one) => one.length > 3) ?? '';
  const parts = [authors[0]?.family.split(' ').at(-1) ?? '', date === undefined ? '' : String(date[0]), word];
  const stem = parts
    .join('-')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return stem === '' ? 'work' : stem.slice(0, 60);
}
