import type { DateParts } from '#core/model/document.ts';
import type { Said } from '../build.ts';
import { dateFrom, toDate } from '../dates.ts';
import { orcidId } from '../ids.ts';
import { fromParts, isGroupName, toName } from '../names.ts';
import type { PrintedName } from '../record.ts';
import { at, fieldsOf, listOf, textAt, textOf } from './values.ts';

/** CSL-JSON and Crossref's own form of it: titles in lists, ORCIDs at the names. */
export function fromCsl(item: unknown, line: number): Said {
  const text = (...names: readonly string[]) =>
    names.map((name) => textAt(item, name)).find((said) => said !== undefined);
  const subtitle = Array.isArray(at(item, 'title')) ? textAt(item, 'subtitle') : undefined;
  const title = text('title');
  const doi = text('DOI', 'doi');
  const note = text('note') ?? '';
  return {
    line,
    key: text('citation-key', 'id', 'citekey'),
    says: text('subtype') === 'preprint' ? 'preprint' : text('type'),
    title: title !== undefined && subtitle !== undefined ? `${title}: ${subtitle}` : title,
    names: listOf(at(item, 'author')).flatMap((name) => nameOf(name) ?? []),
    date: dateAt(item, [
      'issued',
      'published',
      'published-print',
      'published-online',
      'created',
      'submitted',
    ]),
    venue: text('container-title', 'event-title', 'publisher'),
    venueShort: text('container-title-short', 'short-container-title', 'journalAbbreviation'),
    volume: text('volume'),
    number: text('issue', 'number'),
    pages: text('page'),
    ids: {
      doi,
      url: text('URL'),
      arxiv: [note, text('number') ?? ''].find((said) => /arxiv/i.test(said)),
      pmid: text('PMID') ?? /PMID: ?(\d{5,9})/.exec(note)?.[1],
      pmcid: text('PMCID') ?? /PMCID: ?(PMC\d{5,9})/.exec(note)?.[1],
    },
    url: text('URL'),
    keywords: [
      ...listOf(at(item, 'subject')).flatMap((word) => textOf(word) ?? []),
      ...(text('keyword')?.split(/[;,]/) ?? []),
    ],
    abstract: text('abstract'),
    language: text('language'),
  };
}

function nameOf(value: unknown): PrintedName | undefined {
  const name = fieldsOf(value);
  if (name === undefined) return typeof value === 'string' ? toName(value) : undefined;
  const text = (key: string) => textAt(name, key);
  const literal = text('literal') ?? text('name');
  if (text('family') === undefined && text('given') === undefined) {
    if (literal === undefined) return undefined;
    // A literal is as it stands: mostly an institution; a name with a comma is somebody's all the same.
    return literal.includes(',') && !isGroupName(literal)
      ? toName(literal)
      : { family: literal.trim(), isGroup: true };
  }
  const family = [text('dropping-particle'), text('non-dropping-particle'), text('family')]
    .filter((part) => part !== undefined)
    .join(' ');
  const printed = fromParts(family, text('given'), text('suffix'));
  const orcid = orcidId(text('ORCID'));
  return printed === undefined || orcid === undefined ? printed : { ...printed, ids: [orcid] };
}

/** The first of these dates that says a year. */
function dateAt(item: unknown, names: readonly string[]): DateParts | undefined {
  for (const name of names) {
    const date = dateOf(at(item, name));
    if (date !== undefined) return date;
  }
  return dateFrom(textAt(item, 'year'));
}

function dateOf(value: unknown): DateParts | undefined {
  const parts = listOf(listOf(at(value, 'date-parts'))[0]);
  const [year, month, day] = parts.map((part) => textOf(part));
  return (
    toDate(year, month, day) ?? dateFrom(textAt(value, 'raw') ?? textAt(value, 'literal') ?? textOf(value))
  );
}
