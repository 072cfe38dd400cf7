import { toDate } from '../dates.ts';
import { orcidId } from '../ids.ts';
import { toName } from '../names.ts';
import type { PrintedName } from '../record.ts';
import { type Mapper, type SaidWork, withIds, withSubtitle } from './mapper.ts';
import { at, fieldsOf, listOf, textAt } from './values.ts';

/** A work of an ORCID record, whole or in its short form, which names no coauthors. */
export const orcid: Mapper = {
  source: 'ORCID',
  fits: (work) => fieldsOf(at(work, 'title', 'title')) !== undefined || at(work, 'put-code') !== undefined,
  read: fromOrcid,
};

/** A work in ORCID keeps this many contributors at most. */
const MOST_KEPT = 50;
const NO_AUTHOR = /editor|translator|supervis|advis/i;

function fromOrcid(item: unknown, line: number): SaidWork {
  const ids = listOf(at(item, 'external-ids', 'external-id'));
  // An id can also say what the work is a part of.
  const own = ids.filter((id) => !/part-of|funded/i.test(textAt(id, 'external-id-relationship') ?? ''));
  const idOf = (type: string) =>
    textAt(
      own.find((id) => textAt(id, 'external-id-type')?.toLowerCase() === type),
      'external-id-value',
    );
  const [year, month, day] = ['year', 'month', 'day'].map((part) =>
    textAt(item, 'publication-date', part, 'value'),
  );
  const contributors = listOf(at(item, 'contributors', 'contributor'));
  return {
    line,
    key: textAt(item, 'put-code'),
    says: textAt(item, 'type'),
    title: withSubtitle(textAt(item, 'title', 'title', 'value'), textAt(item, 'title', 'subtitle', 'value')),
    names: contributors.flatMap(contributorOf),
    isCut: contributors.length === MOST_KEPT,
    date: toDate(year, month, day),
    venue: textAt(item, 'journal-title', 'value') ?? textAt(item, 'journal-title'),
    ids: {
      doi: idOf('doi'),
      arxiv: idOf('arxiv'),
      pmid: idOf('pmid'),
      pmcid: idOf('pmc'),
      others: idOf('eid') === undefined ? [] : [`eid:${idOf('eid')}`],
    },
    url: textAt(item, 'url', 'value'),
    abstract: textAt(item, 'short-description'),
    language: textAt(item, 'language-code'),
  };
}

function contributorOf(contributor: unknown): readonly PrintedName[] {
  const role = textAt(contributor, 'contributor-attributes', 'contributor-role') ?? 'author';
  if (NO_AUTHOR.test(role)) return [];
  return withIds(toName(textAt(contributor, 'credit-name', 'value') ?? ''), [
    orcidId(
      textAt(contributor, 'contributor-orcid', 'path') ?? textAt(contributor, 'contributor-orcid', 'uri'),
    ),
  ]);
}
