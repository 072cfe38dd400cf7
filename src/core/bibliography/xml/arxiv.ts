import { dateFrom } from '../dates.ts';
import type { SaidRecord, Source } from './source.ts';
import { type Element, said, texts } from './tree.ts';

/** The feed of arXiv, which is Atom. */
export const arxiv: Source = { elements: ['entry'], read: fromAtom };

function fromAtom(record: Element, line: number): SaidRecord {
  const id = said(record, 'id');
  return {
    line,
    key: id?.split('/abs/').at(-1),
    says: 'preprint',
    title: said(record, 'title'),
    names: texts(record, 'author', 'name'),
    date: dateFrom(said(record, 'published')?.slice(0, 10)),
    venue: 'arXiv',
    ids: { doi: said(record, 'doi'), arxiv: id },
    url: id,
    abstract: said(record, 'summary'),
  };
}
