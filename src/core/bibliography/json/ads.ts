import { dateFrom } from '../dates.ts';
import { orcidId } from '../ids.ts';
import { toName } from '../names.ts';
import { type Mapper, type SaidWork, withIds } from './mapper.ts';
import { at, firstText, listOf, textAt, textOf, textsOf } from './values.ts';

/** NASA's ADS, from its own interface or a site that keeps its records. */
export const ads: Mapper = {
  source: 'ADS',
  fits: (work) => textAt(work, 'bibcode') !== undefined,
  read: fromAds,
};

/** Its own words for what others call otherwise: its BibTeX has abstracts of meetings as papers of them too. */
const SORTS = new Map([
  ['abstract', 'conference paper'],
  ['eprint', 'preprint'],
  ['talk', 'other'],
]);

function fromAds(item: unknown, line: number): SaidWork {
  const authors = [...listOf(at(item, 'author')), ...listOf(at(item, 'authors'))];
  // One entry for each author, a dash where none is known.
  const orcids = [at(item, 'orcid_pub'), at(item, 'orcid_user'), at(item, 'orcid_other')].map(listOf);
  const says = firstText(item, 'doctype', 'publication_type');
  const count = at(item, 'author_count');
  return {
    line,
    key: textAt(item, 'bibcode'),
    says: SORTS.get(says ?? '') ?? says,
    title: textAt(item, 'title'),
    names: authors.flatMap((author, i) => {
      const known = orcids.map((list) => orcidId(textOf(list[i]))).find((id) => id !== undefined);
      return withIds(toName(textOf(author) ?? ''), [known]);
    }),
    isCut: typeof count === 'number' && count > authors.length,
    // "2025-02-00": nought stands for what is not known.
    date: dateFrom(firstText(item, 'pubdate', 'date', 'year')?.replace(/(?:-00)+(?!\d)/, '')),
    venue: firstText(item, 'pub', 'journal'),
    volume: textAt(item, 'volume'),
    number: textAt(item, 'issue'),
    pages: firstText(item, 'page_range', 'page'),
    ids: {
      doi: textAt(item, 'doi'),
      url: textAt(item, 'url'),
      arxiv: textsOf(at(item, 'identifier')).find((id) => /arxiv/i.test(id)),
    },
    url: textAt(item, 'url'),
    keywords: textsOf(at(item, 'keyword')),
    abstract: textAt(item, 'abstract'),
  };
}
