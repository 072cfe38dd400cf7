import { toBibRecord } from '../build.ts';
import type { BibRecord, Note, OnProgress, Piece, Problem, Reader, Reading } from '../record.ts';
import { createLineCounter } from '../text.ts';
import { type Item, readItems } from './items.ts';
import { missingAuthors, type Tally } from './notes.ts';
import { fieldsOf } from './values.ts';
import { mapperFor, workIn } from './which.ts';

const DEEPEST = 200;
const EVERY = 500;
const VOSVIEWER = /^\s{0,99}\{\s{0,99}"network"\s{0,99}:\s{0,99}\{\s{0,99}"(?:items|links|clusters)"/;

/**
 * Reads the JSON of CSL, Crossref, OpenAlex, Semantic Scholar, ORCID, ADS, zbMATH, Zotero and DBLP: a list, a list within
 * an object, one object, or one on each line. Each record is parsed by itself, so that a broken one costs only itself.
 */
export const readJson: Reader = (text, onProgress = () => {}) => {
  if (VOSVIEWER.test(text)) {
    return refusal(
      text,
      'A VOSviewer map holds authors and ties, not works. Open the bibliography that it was made from.',
    );
  }
  const { take, finish } = createTaker(text, onProgress);
  const depth = readItems(text, take);
  const reading = finish();
  const isEmpty = reading.records.length === 0 && reading.problems.length === 0;
  if (!isEmpty || depth <= DEEPEST) return reading;
  return refusal(text, `Its brackets are nested more than ${DEEPEST} deep, as those of no bibliography are.`);
};

/** A text of which nothing can be read. */
function refusal(text: string, why: string): Reading {
  const all = { from: 0, to: text.length };
  return {
    records: [],
    notes: [],
    problems: [{ ...all, line: 1, why }],
    pieces: [{ ...all, is: 'problem' }],
  };
}

function createTaker(text: string, onProgress: OnProgress) {
  const lineAt = createLineCounter(text);
  const records: BibRecord[] = [];
  const problems: Problem[] = [];
  const notes: Note[] = [];
  const pieces: Piece[] = [];
  const tallies = new Map<string, Tally>();
  let end = 0;
  let taken = 0;
  const place = (is: Piece['is'], { from, to }: Item): void => {
    if (from > end) pieces.push({ is: 'ignored', from: end, to: from });
    pieces.push({ is, from, to });
    end = to;
    taken++;
    if (taken % EVERY === 0) onProgress(to, records.length);
  };
  const report = (item: Item, line: number, why: string): void => {
    place('problem', item);
    problems.push({ line, from: item.from, to: item.to, why });
  };
  const takeWork = (item: Item, work: unknown, line: number): void => {
    const { source, read } = mapperFor(work);
    const said = read(work, line);
    const record = toBibRecord(said);
    if (record.title === '' && record.authors.length === 0) {
      report(item, line, 'This record has neither a title nor an author, so there is nothing to show.');
      return;
    }
    place('record', item);
    if (said.note !== undefined) notes.push({ line, why: said.note });
    records.push(said.isCut === true ? { ...record, isCutShort: true } : record);
    count(tallies, source, record);
  };
  const take = (item: Item, isWithin = false): void => {
    const { from, to, parsed } = item;
    const line = lineAt(from);
    if (!parsed.ok) {
      report(item, line, parsed.why);
      return;
    }
    if (parsed.isMended) notes.push({ line, why: MENDED });
    const work = workIn(parsed.value);
    if (work === undefined) place('ignored', item);
    else if (isWithin || !holdsWorks(work)) takeWork(item, work, line);
    else readItems(text.slice(from, to), (inner) => take(moved(inner, from), true));
  };
  const finish = (): Reading => {
    if (end < text.length) pieces.push({ is: 'ignored', from: end, to: text.length });
    return { records, problems, notes: [...notes, ...missingAuthors(tallies)], pieces };
  };
  return { take: (item: Item) => take(item), finish };
}

const MENDED =
  'This record was not quite JSON (a comma too many, NaN, or a line break within a text). It was mended and read.';

const moved = (item: Item, by: number): Item => ({ ...item, from: item.from + by, to: item.to + by });

/** Whether this is no work but keeps some: a page of an answer on each line, an author with papers. */
function holdsWorks(value: unknown): boolean {
  const fields = fieldsOf(value);
  if (fields === undefined || Object.hasOwn(fields, 'title')) return false;
  return HOLDING.some((name) => Object.hasOwn(fields, name) && isHolder(fields[name]));
}

const HOLDING = [
  'results',
  'items',
  'papers',
  'works',
  'data',
  'group',
  'message',
  'activities-summary',
  'work-summary',
];

const isHolder = (value: unknown): boolean =>
  Array.isArray(value) ? fieldsOf(value[0]) !== undefined : fieldsOf(value) !== undefined;

function count(tallies: Map<string, Tally>, source: string, { line, authors }: BibRecord): void {
  const tally = tallies.get(source) ?? { works: 0, nameless: 0, line };
  const nameless = tally.nameless + (authors.length === 0 ? 1 : 0);
  tallies.set(source, { works: tally.works + 1, nameless, line: tally.line });
}
