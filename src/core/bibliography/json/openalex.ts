import { dateFrom, toDate } from '../dates.ts';
import { orcidId } from '../ids.ts';
import { toName } from '../names.ts';
import type { PrintedName } from '../record.ts';
import { type Mapper, pageRange, prefixed, type SaidWork, withIds } from './mapper.ts';
import { at, fieldsOf, firstText, lastPart, listOf, textAt } from './values.ts';

export const openAlex: Mapper = {
  source: 'OpenAlex',
  fits: (work) =>
    Array.isArray(at(work, 'authorships')) || /openalex\.org\/W/i.test(textAt(work, 'id') ?? ''),
  read: fromOpenAlex,
};

/** Lists of works name this many authors at most. */
const MOST_LISTED = 100;

function fromOpenAlex(item: unknown, line: number): SaidWork {
  const authorships = listOf(at(item, 'authorships'));
  const id = lastPart(textAt(item, 'id'));
  const source = sourceOf(item);
  const landing = textAt(item, 'primary_location', 'landing_page_url');
  return {
    line,
    key: id,
    says: saysOf(item, source),
    title: plainHyphens(firstText(item, 'title', 'display_name')),
    names: authorships.flatMap(authorOf),
    isCut: isCut(item, authorships.length),
    date: dateFrom(textAt(item, 'publication_date')) ?? toDate(textAt(item, 'publication_year')),
    venue: textAt(source, 'display_name'),
    volume: textAt(item, 'biblio', 'volume'),
    number: textAt(item, 'biblio', 'issue'),
    pages: pageRange(textAt(item, 'biblio', 'first_page'), textAt(item, 'biblio', 'last_page')),
    ids: {
      doi: textAt(item, 'doi') ?? textAt(item, 'ids', 'doi'),
      arxiv: landing,
      pmid: lastPart(textAt(item, 'ids', 'pmid')),
      pmcid: lastPart(textAt(item, 'ids', 'pmcid')),
      others: id === undefined ? [] : [`openalex:${id}`],
    },
    url: landing ?? textAt(item, 'doi'),
    keywords: listOf(at(item, 'keywords')).flatMap(
      (word) => firstText(word, 'display_name', 'keyword') ?? [],
    ),
    abstract: unfolded(at(item, 'abstract_inverted_index')),
    language: textAt(item, 'language'),
  };
}

/** What is printed comes before what OpenAlex made of it, unless that is no name at all. */
function authorOf(authorship: unknown): readonly PrintedName[] {
  const author = at(authorship, 'author');
  const printed = toName(plainHyphens(textAt(authorship, 'raw_author_name')) ?? '');
  return withIds(printed ?? toName(plainHyphens(textAt(author, 'display_name')) ?? ''), [
    prefixed('openalex:', lastPart(textAt(author, 'id'))),
    orcidId(textAt(author, 'orcid')),
  ]);
}

/** OpenAlex writes the hyphen of typesetters, which no other source does. */
const plainHyphens = (text: string | undefined): string | undefined => text?.replace(/[\u2010\u2011]/g, '-');

function isCut(item: unknown, listed: number): boolean {
  const told = at(item, 'is_authors_truncated');
  if (typeof told === 'boolean') return told;
  const count = at(item, 'authors_count');
  return typeof count === 'number' ? count > listed : listed === MOST_LISTED;
}

/** Where it appeared: of its locations the first in a journal or the like, else the one that OpenAlex holds for the best. */
function sourceOf(item: unknown): unknown {
  const primary = at(item, 'primary_location', 'source') ?? at(item, 'host_venue');
  if (textAt(primary, 'type') !== 'repository') return primary;
  const formal = listOf(at(item, 'locations')).find((location) => {
    const type = textAt(location, 'source', 'type');
    return type !== undefined && type !== 'repository' && type !== 'metadata';
  });
  return at(formal, 'source') ?? primary;
}

function saysOf(item: unknown, source: unknown): string | undefined {
  const says = textAt(item, 'type_crossref') ?? textAt(item, 'type');
  if (says !== 'article' && says !== 'journal-article') return says;
  const where = textAt(source, 'type');
  if (where === 'conference') return 'proceedings-article';
  const isSubmitted = textAt(item, 'primary_location', 'version') === 'submittedVersion';
  return where === 'repository' && isSubmitted ? 'preprint' : says;
}

const MOST_WORDS = 20_000;

/** OpenAlex keeps an abstract as the places of its words. */
function unfolded(index: unknown): string | undefined {
  const fields = fieldsOf(index);
  if (fields === undefined) return undefined;
  const words: string[] = [];
  for (const [word, places] of Object.entries(fields)) {
    for (const place of listOf(places)) {
      if (typeof place === 'number' && Number.isInteger(place) && place >= 0 && place < MOST_WORDS)
        words[place] = word;
    }
  }
  return words.filter((word) => word !== undefined).join(' ');
}
