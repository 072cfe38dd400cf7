import { toBibRecord } from '../build.ts';
import type { BibRecord, Note, Piece, Problem, Reader } from '../record.ts';
import { createLineCounter } from '../text.ts';
import { arxiv } from './arxiv.ts';
import { dblp } from './dblp.ts';
import { endNote } from './endnote.ts';
import { orcid } from './orcid.ts';
import { localName, parseRecord } from './parse.ts';
import { pubmed } from './pubmed.ts';
import type { Source } from './source.ts';
import { findSpans, type Span } from './spans.ts';
import type { Element } from './tree.ts';

const SOURCES: readonly Source[] = [dblp, pubmed, endNote, orcid, arxiv];
const BY_NAME: ReadonlyMap<string, Source> = new Map(
  SOURCES.flatMap((source) => source.elements.map((name) => [name, source] as const)),
);
const sourceOf = (name: string): Source | undefined => BY_NAME.get(localName(name));
const EVERY = 500;
/** A record that is longer is no record. */
const LONGEST = 20_000_000;

type Read = { readonly is: 'record'; readonly record: BibRecord; readonly slip: string | undefined } | Unread;
type Unread = { readonly is: 'problem'; readonly why: string } | { readonly is: 'ignored' };

/**
 * Reads the XML of DBLP, PubMed, EndNote, ORCID and arXiv. Each record is found by its tags and parsed by itself, so that a
 * fault costs only the record it stands in. The named characters of HTML are known, others stay as text, and no document
 * type is obeyed.
 */
export const readXml: Reader = (text, onProgress = () => {}) => {
  const lineAt = createLineCounter(text);
  const records: BibRecord[] = [];
  const problems: Problem[] = [];
  const notes: Note[] = [];
  const pieces: Piece[] = [];
  let end = 0;
  let found = 0;
  for (const span of findSpans(text, sourceOf)) {
    const { from, to } = span;
    const line = lineAt(from);
    const read = readSpan(text, span, line);
    if (from > end) pieces.push({ is: 'ignored', from: end, to: from });
    pieces.push({ is: read.is, from, to });
    end = to;
    if (read.is === 'problem') problems.push({ line, from, to, why: read.why });
    if (read.is === 'record') {
      records.push(read.record);
      if (read.slip !== undefined) notes.push({ line, why: `Something was passed over here: ${read.slip}` });
    }
    found++;
    if (found % EVERY === 0) onProgress(to, records.length);
  }
  if (end < text.length) pieces.push({ is: 'ignored', from: end, to: text.length });
  return { records, problems, notes: [...notes, ...missingAuthors(text, records)], pieces };
};

function readSpan(text: string, { name, from, to, isClosed }: Span, line: number): Read {
  const problem = (why: string): Unread => ({ is: 'problem', why });
  if (to - from > LONGEST) return problem('This record is longer than any, so it was left out.');
  if (!isClosed) {
    return problem(
      to === text.length
        ? `The file ends within this <${name}>. Fetch or export it again.`
        : `This <${name}> is never closed: </${name}> is missing before the next record.`,
    );
  }
  const { element, fault, slip } = parseRecord(text.slice(from, to));
  if (fault !== undefined || element === undefined) {
    return problem(`This <${name}> is not well-formed XML: ${fault ?? 'it has no element.'}`);
  }
  const source = sourceOf(name) ?? dblp;
  return source.isWork?.(element) === false ? { is: 'ignored' } : toRead(source, element, { line, slip });
}

interface Where {
  readonly line: number;
  readonly slip: string | undefined;
}

function toRead(source: Source, element: Element, { line, slip }: Where): Read {
  const said = source.read(element, line);
  const record = toBibRecord(said);
  if (record.title === '' && record.authors.length === 0) {
    const why = `This <${element.name}> has neither a title nor an author, so there is nothing to show.`;
    return { is: 'problem', why };
  }
  return { is: 'record', slip, record: said.isCut === true ? { ...record, isCutShort: true } : record };
}

/** ORCID's lists leave the authors out. */
function missingAuthors(text: string, records: readonly BibRecord[]): readonly Note[] {
  const [first] = records;
  const isOrcid = /orcid\.org\/ns/.test(text.slice(0, 4000));
  if (first === undefined || !isOrcid || records.some(({ authors }) => authors.length > 0)) return [];
  const why =
    'ORCID lists works without their authors, so there is nobody to draw. Look the works up by their DOIs, in Crossref or Zotero say, and open that.';
  return [{ line: first.line, why }];
}
