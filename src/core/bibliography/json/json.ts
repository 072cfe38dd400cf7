import { type Said, toBibRecord } from '../build.ts';
import type { BibRecord, Note, Piece, Problem, Reader } from '../record.ts';
import { createLineCounter } from '../text.ts';
import { fromCsl } from './csl.ts';
import { findItems, type Item } from './items.ts';
import { fromAds, fromOpenAlex, fromOrcid, fromScholar, fromZbmath, fromZotero } from './sources.ts';
import { at, fieldsOf, listOf, textAt } from './values.ts';

const DEEPEST = 200;
const EVERY = 500;
/** What stands among works and is none. */
const NO_WORKS = new Set(['attachment', 'note', 'annotation']);

/**
 * Reads the JSON of CSL, Crossref, OpenAlex, Semantic Scholar, ORCID, ADS, zbMATH and Zotero: a list, a list within an
 * object, one object, or one on each line. Each record is parsed by itself, so that a broken one costs only itself.
 */
export const readJson: Reader = (text, onProgress = () => {}) => {
  const lineAt = createLineCounter(text);
  const records: BibRecord[] = [];
  const problems: Problem[] = [];
  const pieces: Piece[] = [];
  let end = 0;
  for (const item of findItems(text)) {
    const { from, to } = item;
    const line = lineAt(from);
    const read = readItem(text, item, line);
    if (from > end) pieces.push({ is: 'ignored', from: end, to: from });
    if (typeof read === 'string') problems.push({ line, from, to, why: read });
    else records.push(...read);
    pieces.push({
      is: typeof read === 'string' ? 'problem' : read.length > 0 ? 'record' : 'ignored',
      from,
      to,
    });
    end = to;
    if (records.length % EVERY === 0) onProgress(to, records.length);
  }
  if (end < text.length) pieces.push({ is: 'ignored', from: end, to: text.length });
  return { records, problems, notes: notesOn(records), pieces };
};

/** The records of one item; a sentence where it cannot be read; none where it is no work at all. */
function readItem(
  text: string,
  { from, to, isWhole, depth }: Item,
  line: number,
): readonly BibRecord[] | string {
  if (!isWhole) return 'The file ends within this record. Fetch or export it again.';
  if (depth > DEEPEST) return `This record is nested more than ${DEEPEST} deep, so it was left out.`;
  let value: unknown;
  try {
    value = JSON.parse(text.slice(from, to));
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : 'it is damaged';
    return `This record is not valid JSON (${why.slice(0, 120)}).`;
  }
  const records = worksIn(value).map((work) => toRecord(work, line));
  if (records.length === 0) return [];
  const whole = records.filter(({ title, authors }) => title !== '' || authors.length > 0);
  return whole.length > 0
    ? whole
    : 'This record has neither a title nor an author, so there is nothing to show.';
}

/** What a record of a list wraps its work in: citations, groups of versions, the works of an author. */
function worksIn(value: unknown): readonly unknown[] {
  const wrapped =
    at(value, 'citingPaper') ?? at(value, 'citedPaper') ?? at(value, 'work') ?? at(value, 'message');
  if (fieldsOf(wrapped) !== undefined) return [wrapped];
  const summaries = listOf(at(value, 'work-summary'));
  if (summaries.length > 0) return summaries;
  if (Array.isArray(at(value, 'papers'))) return listOf(at(value, 'papers'));
  const data = at(value, 'data');
  const item = textAt(data, 'itemType') === undefined ? value : data;
  return NO_WORKS.has(textAt(item, 'itemType') ?? '') ? [] : [item];
}

function toRecord(work: unknown, line: number): BibRecord {
  if (isOpenAlex(work)) {
    const said = fromOpenAlex(work, line);
    return said.isCut ? { ...toBibRecord(said), isCutShort: true } : toBibRecord(said);
  }
  return toBibRecord(saidBy(work, line));
}

const isOpenAlex = (work: unknown): boolean =>
  Array.isArray(at(work, 'authorships')) || /openalex\.org\/W/.test(textAt(work, 'id') ?? '');

function saidBy(work: unknown, line: number): Said {
  if (at(work, 'paperId') !== undefined) return fromScholar(work, line);
  if (textAt(work, 'bibcode') !== undefined) return fromAds(work, line);
  if (textAt(work, 'itemType') !== undefined) return fromZotero(work, line);
  if (fieldsOf(at(work, 'title', 'title')) !== undefined) return fromOrcid(work, line);
  if (fieldsOf(at(work, 'contributors')) !== undefined) return fromZbmath(work, line);
  return Array.isArray(at(work, 'authors')) ? fromAds(work, line) : fromCsl(work, line);
}

/** Why the map will be empty: some sources leave the authors out when they list works. */
function notesOn(records: readonly BibRecord[]): readonly Note[] {
  const without = records.filter(({ authors }) => authors.length === 0).length;
  const [first] = records;
  if (first === undefined || records.length < 3 || without < records.length * 0.9) return [];
  const why =
    'These records name no authors, as lists of ORCID and searches with chosen fields do. Without authors there is nobody to show: export them with authors, or look their DOIs up.';
  return [{ line: first.line, why }];
}
