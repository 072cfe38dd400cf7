import { toDate } from '../dates.ts';
import { toName } from '../names.ts';
import { type Mapper, prefixed, type SaidWork, withIds } from './mapper.ts';
import { at, textAt, textOf } from './values.ts';

/** A hit of DBLP's search; a list of one is no list there. */
export const dblp: Mapper = {
  source: 'DBLP',
  fits: (work) => textAt(work, 'key') !== undefined && at(work, 'authors', 'author') !== undefined,
  read: fromDblp,
};

const HOMONYM = / \d{4}$/;

function fromDblp(item: unknown, line: number): SaidWork {
  const authors = at(item, 'authors', 'author');
  const key = textAt(item, 'key');
  const isInformal = /informal/i.test(textAt(item, 'type') ?? '');
  return {
    line,
    key,
    says: isInformal ? 'preprint' : saysOf(textAt(item, 'type') ?? ''),
    title: textAt(item, 'title')?.replace(/\.$/, ''),
    names: (Array.isArray(authors) ? authors : [authors]).flatMap((author: unknown) => {
      const printed = textAt(author, 'text') ?? textOf(author) ?? '';
      return withIds(toName(printed.replace(HOMONYM, '')), [
        prefixed('dblp:', textAt(author, '@pid')),
        HOMONYM.test(printed) ? `dblp:${printed}` : undefined,
      ]);
    }),
    date: toDate(textAt(item, 'year')),
    venue: textAt(item, 'venue'),
    volume: textAt(item, 'volume'),
    number: textAt(item, 'number'),
    pages: textAt(item, 'pages'),
    ids: {
      doi: textAt(item, 'doi'),
      url: textAt(item, 'ee'),
      others: key === undefined ? [] : [`dblp:${key}`],
    },
    url: textAt(item, 'ee') ?? textAt(item, 'url'),
  };
}

/** "Conference and Workshop Papers", "Books and Theses", "Parts in Books or Collections". */
function saysOf(type: string): string {
  if (/conference/i.test(type)) return 'conference paper';
  if (/parts|reference/i.test(type)) return 'book chapter';
  if (/books/i.test(type)) return 'book';
  return /journal/i.test(type) ? 'journal article' : 'other';
}
