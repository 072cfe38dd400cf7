import { dateFrom } from '../dates.ts';
import { fromParts } from '../names.ts';
import type { PrintedName } from '../record.ts';
import { literalName } from './literal.ts';
import type { Mapper, SaidWork } from './mapper.ts';
import { at, firstText, listOf, textAt } from './values.ts';

/** Zotero's own JSON, from its interface or Better BibTeX. */
export const zotero: Mapper = {
  source: 'Zotero',
  fits: (work) => textAt(work, 'itemType') !== undefined,
  read: fromZotero,
};

/** Who made a thing, for each sort of thing; the others edited, translated or are what it is about. */
const MAKERS = new Set(
  'author inventor artist cartographer director interviewee performer podcaster presenter programmer sponsor'.split(
    ' ',
  ),
);

function fromZotero(item: unknown, line: number): SaidWork {
  const extra = textAt(item, 'extra') ?? '';
  const url = textAt(item, 'url');
  return {
    line,
    key: firstText(item, 'citationKey', 'key'),
    says: textAt(item, 'itemType'),
    title: firstText(item, 'title', 'caseName', 'nameOfAct', 'subject'),
    names: listOf(at(item, 'creators')).flatMap((creator) => creatorOf(creator) ?? []),
    date: dateFrom(firstText(item, 'date', 'dateDecided', 'issueDate')),
    venue: firstText(
      item,
      'publicationTitle',
      'proceedingsTitle',
      'bookTitle',
      'repository',
      'conferenceName',
      'university',
      'institution',
      'publisher',
    ),
    venueShort: textAt(item, 'journalAbbreviation'),
    volume: textAt(item, 'volume'),
    number: firstText(item, 'issue', 'number', 'reportNumber'),
    pages: textAt(item, 'pages'),
    ids: {
      doi: textAt(item, 'DOI') ?? /^DOI: ?(\S+)/im.exec(extra)?.[1],
      url,
      arxiv: textAt(item, 'archiveID') ?? /^arXiv: ?\S+/im.exec(extra)?.[0],
      pmid: /^PMID: ?(\d{4,9})/im.exec(extra)?.[1],
      pmcid: /^PMCID: ?(PMC\d{4,9})/im.exec(extra)?.[1],
    },
    url,
    keywords: listOf(at(item, 'tags')).flatMap((tag) => textAt(tag, 'tag') ?? []),
    abstract: textAt(item, 'abstractNote'),
    language: textAt(item, 'language'),
  };
}

function creatorOf(creator: unknown): PrintedName | undefined {
  if (!MAKERS.has(textAt(creator, 'creatorType') ?? 'author')) return undefined;
  const whole = textAt(creator, 'name');
  if (whole !== undefined) return literalName(whole);
  return fromParts(textAt(creator, 'lastName'), textAt(creator, 'firstName'));
}
