import { dateFrom, toDate } from '../dates.ts';
import { toName } from '../names.ts';
import { type Mapper, prefixed, type SaidWork, withIds } from './mapper.ts';
import { at, firstText, listOf, textAt, textsOf } from './values.ts';

/** Semantic Scholar. */
export const scholar: Mapper = {
  source: 'Semantic Scholar',
  fits: (work) => at(work, 'paperId') !== undefined || at(work, 'corpusId') !== undefined,
  read: fromScholar,
};

function fromScholar(item: unknown, line: number): SaidWork {
  const external = at(item, 'externalIds');
  const venue =
    textAt(item, 'publicationVenue', 'name') ?? firstText(item, 'venue') ?? textAt(item, 'journal', 'name');
  const id = textAt(item, 'paperId');
  return {
    line,
    key: id,
    says: saysOf(item, venue),
    title: textAt(item, 'title'),
    names: listOf(at(item, 'authors')).flatMap((author) =>
      withIds(toName(textAt(author, 'name') ?? ''), [prefixed('s2:', textAt(author, 'authorId'))]),
    ),
    date: dateFrom(textAt(item, 'publicationDate')) ?? toDate(textAt(item, 'year')),
    venue,
    volume: textAt(item, 'journal', 'volume'),
    pages: textAt(item, 'journal', 'pages'),
    ids: {
      doi: textAt(external, 'DOI'),
      arxiv: textAt(external, 'ArXiv'),
      pmid: textAt(external, 'PubMed'),
      pmcid: textAt(external, 'PubMedCentral'),
      others: [prefixed('s2:', id), prefixed('dblp:', textAt(external, 'DBLP'))].filter(
        (one) => one !== undefined,
      ),
    },
    url: textAt(item, 'url'),
    abstract: textAt(item, 'abstract'),
  };
}

const MEETING = /\b(?:conference|proceedings|symposium|workshop|meeting)\b/i;

function saysOf(item: unknown, venue: string | undefined): string {
  const types = new Set(textsOf(at(item, 'publicationTypes')));
  const where = textAt(item, 'publicationVenue', 'type');
  if (types.has('Conference') || where === 'conference') return 'conference paper';
  if (types.has('BookSection')) return 'book chapter';
  if (types.has('Book')) return 'book';
  if (where !== 'journal' && MEETING.test(venue ?? '')) return 'conference paper';
  return types.has('JournalArticle') || venue !== undefined ? 'journal article' : 'other';
}
