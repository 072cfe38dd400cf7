import type { Said } from '../build.ts';
import { dateFrom, toDate } from '../dates.ts';
import { orcidId } from '../ids.ts';
import { toName } from '../names.ts';
import type { PrintedName } from '../record.ts';
import { at, fieldsOf, listOf, textAt, textOf } from './values.ts';

const texts = (value: unknown): readonly string[] => listOf(value).flatMap((one) => textOf(one) ?? []);
const tail = (address: string | undefined): string | undefined => address?.split('/').at(-1);

function withIds(
  name: PrintedName | undefined,
  ids: readonly (string | undefined)[],
): readonly PrintedName[] {
  const known = ids.filter((id) => id !== undefined);
  if (name === undefined) return [];
  return [known.length === 0 ? name : { ...name, ids: known }];
}

/** A work of OpenAlex: what is printed comes before what OpenAlex made of it. */
export function fromOpenAlex(item: unknown, line: number): Said & { readonly isCut: boolean } {
  const authorships = listOf(at(item, 'authorships'));
  const id = tail(textAt(item, 'id'));
  const venue =
    textAt(item, 'primary_location', 'source', 'display_name') ?? textAt(item, 'host_venue', 'display_name');
  return {
    line,
    key: id,
    says: textAt(item, 'type_crossref') ?? textAt(item, 'type'),
    title: textAt(item, 'title') ?? textAt(item, 'display_name'),
    names: authorships.flatMap((one) => {
      const author = at(one, 'author');
      const name = toName(textAt(one, 'raw_author_name') ?? textAt(author, 'display_name') ?? '');
      const own = tail(textAt(author, 'id'));
      return withIds(name, [
        own === undefined ? undefined : `openalex:${own}`,
        orcidId(textAt(author, 'orcid')),
      ]);
    }),
    isCut: at(item, 'is_authors_truncated') === true || authorships.length === 100,
    date: dateFrom(textAt(item, 'publication_date')) ?? toDate(textAt(item, 'publication_year')),
    venue,
    volume: textAt(item, 'biblio', 'volume'),
    number: textAt(item, 'biblio', 'issue'),
    pages: [textAt(item, 'biblio', 'first_page'), textAt(item, 'biblio', 'last_page')]
      .filter((page) => page !== undefined)
      .join('–'),
    ids: {
      doi: textAt(item, 'doi'),
      arxiv: textAt(item, 'primary_location', 'landing_page_url'),
      pmid: tail(textAt(item, 'ids', 'pmid')),
      pmcid: textAt(item, 'ids', 'pmcid'),
      others: id === undefined ? [] : [`openalex:${id}`],
    },
    url: textAt(item, 'primary_location', 'landing_page_url') ?? textAt(item, 'doi'),
    keywords: listOf(at(item, 'keywords')).flatMap(
      (word) => textAt(word, 'display_name') ?? textAt(word, 'keyword') ?? [],
    ),
    abstract: unfolded(at(item, 'abstract_inverted_index')),
    language: textAt(item, 'language'),
  };
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

/** A paper of Semantic Scholar. */
export function fromScholar(item: unknown, line: number): Said {
  const external = at(item, 'externalIds');
  const venue =
    textAt(item, 'publicationVenue', 'name') ?? textAt(item, 'journal', 'name') ?? textAt(item, 'venue');
  const id = textAt(item, 'paperId');
  return {
    line,
    key: id,
    says: scholarSays(texts(at(item, 'publicationTypes')), venue),
    title: textAt(item, 'title'),
    names: listOf(at(item, 'authors')).flatMap((author) => {
      const own = textAt(author, 'authorId');
      return withIds(toName(textAt(author, 'name') ?? ''), [own === undefined ? undefined : `s2:${own}`]);
    }),
    date: dateFrom(textAt(item, 'publicationDate')) ?? toDate(textAt(item, 'year')),
    venue,
    volume: textAt(item, 'journal', 'volume'),
    pages: textAt(item, 'journal', 'pages'),
    ids: {
      doi: textAt(external, 'DOI'),
      arxiv: textAt(external, 'ArXiv'),
      pmid: textAt(external, 'PubMed'),
      pmcid: textAt(external, 'PubMedCentral'),
      others: [
        id === undefined ? undefined : `s2:${id}`,
        textAt(external, 'DBLP') === undefined ? undefined : `dblp:${textAt(external, 'DBLP')}`,
      ].filter((one) => one !== undefined),
    },
    url: textAt(item, 'url'),
    abstract: textAt(item, 'abstract'),
  };
}

function scholarSays(types: readonly string[], venue: string | undefined): string {
  if (types.includes('Conference')) return 'conference paper';
  if (types.includes('Book')) return 'book';
  if (types.includes('BookSection')) return 'book chapter';
  return venue === undefined ? 'other' : 'journal article';
}

/** A work of an ORCID record, whole or in its short form, which names no coauthors. */
export function fromOrcid(item: unknown, line: number): Said {
  const ids = listOf(at(item, 'external-ids', 'external-id'));
  const idOf = (type: string) => {
    const found = ids.find((id) => textAt(id, 'external-id-type')?.toLowerCase() === type);
    return textAt(found, 'external-id-value');
  };
  const [year, month, day] = ['year', 'month', 'day'].map((part) =>
    textAt(item, 'publication-date', part, 'value'),
  );
  const subtitle = textAt(item, 'title', 'subtitle', 'value');
  const title = textAt(item, 'title', 'title', 'value');
  return {
    line,
    key: textAt(item, 'put-code'),
    says: textAt(item, 'type'),
    title: title !== undefined && subtitle !== undefined ? `${title}: ${subtitle}` : title,
    names: listOf(at(item, 'contributors', 'contributor')).flatMap((one) => {
      const role = textAt(one, 'contributor-attributes', 'contributor-role') ?? 'author';
      if (/editor|translator|supervis|advisor/i.test(role)) return [];
      return withIds(toName(textAt(one, 'credit-name', 'value') ?? ''), [
        orcidId(textAt(one, 'contributor-orcid', 'path')),
      ]);
    }),
    date: toDate(year, month, day),
    venue: textAt(item, 'journal-title', 'value') ?? textAt(item, 'journal-title'),
    ids: { doi: idOf('doi'), arxiv: idOf('arxiv'), pmid: idOf('pmid'), pmcid: idOf('pmc') },
    url: textAt(item, 'url', 'value'),
    abstract: textAt(item, 'short-description'),
  };
}

/** A record of NASA's ADS, from its own interface or a site that keeps it. */
export function fromAds(item: unknown, line: number): Said {
  const doi = texts(at(item, 'doi'))[0] ?? textAt(item, 'doi') ?? textAt(item, 'url');
  return {
    line,
    key: textAt(item, 'bibcode'),
    says: textAt(item, 'doctype') ?? textAt(item, 'publication_type'),
    title: textAt(item, 'title'),
    names: [...texts(at(item, 'author')), ...texts(at(item, 'authors'))],
    date: dateFrom(
      (textAt(item, 'pubdate') ?? textAt(item, 'date') ?? textAt(item, 'year'))?.replaceAll('-00', ''),
    ),
    venue: textAt(item, 'pub') ?? textAt(item, 'journal'),
    volume: textAt(item, 'volume'),
    number: textAt(item, 'issue'),
    pages: textAt(item, 'page'),
    ids: { doi, arxiv: texts(at(item, 'identifier')).find((id) => /arxiv/i.test(id)) },
    url: textAt(item, 'url'),
    keywords: texts(at(item, 'keyword')),
    abstract: textAt(item, 'abstract'),
  };
}

/** A document of zbMATH Open. */
export function fromZbmath(item: unknown, line: number): Said {
  const link = (type: string) => {
    const found = listOf(at(item, 'links')).find((one) => textAt(one, 'type') === type);
    return textAt(found, 'identifier');
  };
  const source = at(item, 'source');
  return {
    line,
    key: textAt(item, 'identifier') ?? textAt(item, 'id'),
    says:
      { a: 'journal article', b: 'book', p: 'preprint', t: 'thesis' }[
        textAt(item, 'document_type', 'code') ?? ''
      ] ?? 'other',
    title: textAt(item, 'title', 'title') ?? textAt(item, 'title'),
    names: listOf(at(item, 'contributors', 'authors')).flatMap((author) => textAt(author, 'name') ?? []),
    date: toDate(
      textAt(item, 'year') ??
        textAt(listOf(at(source, 'series'))[0], 'year') ??
        textAt(listOf(at(source, 'book'))[0], 'year'),
    ),
    venue: textAt(listOf(at(source, 'series'))[0], 'title') ?? textAt(listOf(at(source, 'book'))[0], 'title'),
    ids: { doi: link('doi'), arxiv: link('arxiv') },
    keywords: texts(at(item, 'keywords')),
  };
}

/** An item of Zotero's own JSON. */
export function fromZotero(item: unknown, line: number): Said {
  const text = (...names: readonly string[]) =>
    names.map((name) => textAt(item, name)).find((said) => said !== undefined);
  return {
    line,
    key: text('citationKey', 'key'),
    says: text('itemType'),
    title: text('title'),
    names: listOf(at(item, 'creators')).flatMap((creator) => {
      if (/editor|translator|series/i.test(textAt(creator, 'creatorType') ?? 'author')) return [];
      const [family, given] = [textAt(creator, 'lastName'), textAt(creator, 'firstName')];
      return textAt(creator, 'name') ?? (family === undefined ? [] : `${family}, ${given ?? ''}`);
    }),
    date: dateFrom(text('date')),
    venue: text(
      'publicationTitle',
      'proceedingsTitle',
      'bookTitle',
      'repository',
      'conferenceName',
      'publisher',
      'university',
    ),
    venueShort: text('journalAbbreviation'),
    volume: text('volume'),
    number: text('issue', 'number', 'reportNumber'),
    pages: text('pages'),
    ids: { doi: text('DOI'), url: text('url'), arxiv: text('archiveID') },
    url: text('url'),
    keywords: listOf(at(item, 'tags')).flatMap((tag) => textAt(tag, 'tag') ?? []),
    abstract: text('abstractNote'),
    language: text('language'),
  };
}
