import { toDate } from '../dates.ts';
import { toName } from '../names.ts';
import { type Mapper, prefixed, type SaidWork, withIds, withSubtitle } from './mapper.ts';
import { at, fieldsOf, listOf, textAt, textsOf } from './values.ts';

/** zbMATH Open. */
export const zbmath: Mapper = {
  source: 'zbMATH',
  fits: (work) =>
    Array.isArray(at(work, 'contributors', 'authors')) && fieldsOf(at(work, 'title')) !== undefined,
  read: fromZbmath,
};

/** Its codes: journal article, article of a series, book, article of a collection. */
const SORTS = new Map([
  ['j', 'journal article'],
  ['a', 'book chapter'],
  ['b', 'book'],
  ['c', 'book chapter'],
  ['p', 'preprint'],
  ['t', 'thesis'],
]);
/** What stands for a title that it may not show. */
const WITHHELD = /^zbMATH Open Web Interface contents unavailable/;

function fromZbmath(item: unknown, line: number): SaidWork {
  const link = (type: string) =>
    textAt(
      listOf(at(item, 'links')).find((one) => textAt(one, 'type') === type),
      'identifier',
    );
  const series = listOf(at(item, 'source', 'series'))[0];
  const book = listOf(at(item, 'source', 'book'))[0];
  const title = withSubtitle(textAt(item, 'title', 'title'), textAt(item, 'title', 'subtitle'));
  const isWithheld = title !== undefined && WITHHELD.test(title);
  const id = textAt(item, 'identifier') ?? textAt(item, 'id');
  return {
    line,
    key: id,
    says: SORTS.get(textAt(item, 'document_type', 'code') ?? '') ?? 'other',
    title: isWithheld ? undefined : title,
    note: isWithheld ? 'zbMATH may not show the title of this work, so it has none.' : undefined,
    names: listOf(at(item, 'contributors', 'authors')).flatMap((author) =>
      withIds(toName(textAt(author, 'name') ?? ''), [prefixed('zbmath:', textAt(author, 'codes'))]),
    ),
    date: toDate(textAt(item, 'year') ?? textAt(series, 'year') ?? textAt(book, 'year')),
    venue: textAt(series, 'title') ?? textAt(book, 'title'),
    venueShort: textAt(series, 'short_title'),
    volume: textAt(series, 'volume'),
    number: textAt(series, 'issue'),
    pages: textAt(item, 'source', 'pages'),
    ids: { doi: link('doi'), arxiv: link('arxiv') },
    keywords: textsOf(at(item, 'keywords')),
    language: textAt(item, 'language', 'languages'),
  };
}
