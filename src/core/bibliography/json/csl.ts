import type { DateParts } from '#core/model/document.ts';
import { dateFrom, toDate } from '../dates.ts';
import { orcidId } from '../ids.ts';
import { fromParts, isGroupName, toName } from '../names.ts';
import type { PrintedName } from '../record.ts';
import { groupName, literalName } from './literal.ts';
import { type Mapper, type SaidWork, withIds, withSubtitle } from './mapper.ts';
import { at, fieldsOf, firstText, listOf, textAt, textOf, textsOf } from './values.ts';

/** CSL-JSON, and whatever else calls its fields alike. It takes what no other source has claimed. */
export const csl: Mapper = { source: 'CSL-JSON', fits: () => true, read: fromCsl };

/** Crossref's form of CSL-JSON: titles in lists, ORCID iDs at the names, dates of several kinds. */
export const crossref: Mapper = {
  source: 'Crossref',
  fits: (work) => Array.isArray(at(work, 'title')) || at(work, 'reference-count') !== undefined,
  read: fromCsl,
};

const DATES = ['issued', 'published', 'published-print', 'published-online', 'posted', 'submitted', 'date'];
const REGISTERED = 'It says no date but the day on which its DOI was registered, so that was taken.';
const PREPRINTS = /^(?:arxiv|biorxiv|medrxiv|chemrxiv|psyarxiv)\b/i;

function fromCsl(item: unknown, line: number): SaidWork {
  const note = textAt(item, 'note') ?? '';
  const title = firstText(item, 'title', 'original-title');
  const date = dateAt(item);
  const registered = date === undefined ? dateOf(at(item, 'created')) : undefined;
  const isList = Array.isArray(at(item, 'title'));
  const server = textAt(
    at(item, 'institution', 'name') === undefined
      ? listOf(at(item, 'institution'))[0]
      : at(item, 'institution'),
    'name',
  );
  const venue =
    firstText(item, 'container-title', 'event-title', 'journal', 'booktitle', 'venue') ??
    textAt(item, 'event', 'name') ??
    server ??
    textAt(item, 'publisher');
  return {
    line,
    key: firstText(item, 'citation-key', 'id', 'citekey'),
    says: saysOf(item, venue),
    title: isList ? withSubtitle(title, textAt(item, 'subtitle')) : title,
    names: namesOf(at(item, 'author') ?? at(item, 'authors')),
    date: date ?? registered,
    note: registered === undefined ? undefined : REGISTERED,
    venue,
    venueShort: firstText(item, 'container-title-short', 'short-container-title', 'journalAbbreviation'),
    volume: textAt(item, 'volume'),
    number: firstText(item, 'issue', 'number'),
    pages: firstText(item, 'page', 'pages', 'article-number'),
    ids: {
      doi: firstText(item, 'DOI', 'doi'),
      url: firstText(item, 'URL', 'url'),
      arxiv: [note, textAt(item, 'number') ?? ''].find((said) => /arxiv/i.test(said)),
      pmid: textAt(item, 'PMID') ?? /PMID: ?(\d{5,9})/.exec(note)?.[1],
      pmcid: textAt(item, 'PMCID') ?? /PMCID: ?(PMC\d{5,9})/.exec(note)?.[1],
    },
    url: firstText(item, 'URL', 'url'),
    keywords: [...textsOf(at(item, 'subject')), ...keywordsOf(at(item, 'keyword') ?? at(item, 'keywords'))],
    abstract: textAt(item, 'abstract'),
    language: textAt(item, 'language'),
  };
}

/** Programs call a preprint an article, a report or a manuscript. */
function saysOf(item: unknown, venue: string | undefined): string | undefined {
  const type = textAt(item, 'type');
  if (textAt(item, 'subtype') === 'preprint') return 'preprint';
  return (type === 'report' || type === 'manuscript') && PREPRINTS.test(venue ?? '') ? 'preprint' : type;
}

function keywordsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? textsOf(value) : (textOf(value)?.split(/[;,]/) ?? []);
}

function namesOf(value: unknown): readonly (string | PrintedName)[] {
  if (typeof value === 'string') return value.split(value.includes(';') ? ';' : ' and ');
  return listOf(value).flatMap((name) => {
    const said = textOf(name);
    return said === undefined ? (nameOf(name) ?? []) : said;
  });
}

/** A name in parts, or in one: CSL's `literal` and Crossref's `name`, which is never a person's there. */
function nameOf(name: unknown): PrintedName | undefined {
  if (fieldsOf(name) === undefined) return undefined;
  const [given, last] = [textAt(name, 'given'), textAt(name, 'family')];
  const ids = [orcidId(firstText(name, 'ORCID', 'orcid'))];
  if (given === undefined && last === undefined) {
    const literal = textAt(name, 'literal');
    const whole = textAt(name, 'name');
    const isCrossref = at(name, 'sequence') !== undefined;
    if (literal !== undefined) return withIds(literalName(literal), ids)[0];
    return whole === undefined
      ? undefined
      : withIds(isCrossref ? groupName(whole) : literalName(whole), ids)[0];
  }
  const family = [textAt(name, 'dropping-particle'), textAt(name, 'non-dropping-particle'), last]
    .filter((part) => part !== undefined)
    .join(' ');
  if (given === undefined && isGroupName(family)) return groupName(family);
  return withIds(fromParts(family, given, textAt(name, 'suffix')) ?? toName(given ?? ''), ids)[0];
}

/** The first of its dates that says a year. */
function dateAt(item: unknown): DateParts | undefined {
  for (const name of DATES) {
    const date = dateOf(at(item, name));
    if (date !== undefined) return date;
  }
  return toDate(textAt(item, 'year'), textAt(item, 'month'));
}

function dateOf(value: unknown): DateParts | undefined {
  const parts = listOf(listOf(at(value, 'date-parts'))[0]);
  const [year, month, day] = parts.map(textOf);
  return (
    toDate(year, month, day) ?? dateFrom(firstText(value, 'raw', 'literal', 'date-time') ?? textOf(value))
  );
}
