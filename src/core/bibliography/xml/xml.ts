import { SaxesParser } from 'saxes';
import { type Said, toBibRecord } from '../build.ts';
import { ENTITIES } from '../entities.ts';
import type { BibRecord, Note, Piece, Problem, Reader } from '../record.ts';
import { createLineCounter } from '../text.ts';
import { fromDblp } from './dblp.ts';
import { fromAtom, fromEndNote, fromOrcidXml } from './others.ts';
import { fromPubmed } from './pubmed.ts';
import { type Element, said } from './tree.ts';

type Mapper = (record: Element, line: number) => Said;

/** The elements that are records, by the names that sources give them. */
const MAPPERS: ReadonlyMap<string, Mapper> = new Map<string, Mapper>([
  ...[
    'article',
    'inproceedings',
    'proceedings',
    'book',
    'incollection',
    'phdthesis',
    'mastersthesis',
    'data',
    'www',
  ].map((name): [string, Mapper] => [name, fromDblp]),
  ['PubmedArticle', fromPubmed],
  ['PubmedBookArticle', fromPubmed],
  ['record', fromEndNote],
  ['work:work', fromOrcidXml],
  ['work:work-summary', fromOrcidXml],
  ['entry', fromAtom],
]);

const CHUNK = 1 << 16;
/** Deeper elements are taken into the one above. */
const DEEPEST = 100;

interface Found {
  readonly from: number;
  readonly to: number;
  readonly record: Element;
  readonly qualified: string;
  /** The first thing that was amiss within it. */
  readonly fault: string | undefined;
}

/**
 * Reads the XML of DBLP, PubMed, EndNote, ORCID and arXiv. Entities of HTML are known, others stay as text, and no
 * document type is obeyed. A fault costs at most the record that it stands in.
 */
export const readXml: Reader = (text, onProgress = () => {}) => {
  const lineAt = createLineCounter(text);
  const records: BibRecord[] = [];
  const problems: Problem[] = [];
  const notes: Note[] = [];
  const pieces: Piece[] = [];
  let end = 0;
  const take = ({ from, to, record, qualified, fault }: Found): void => {
    if (from > end) pieces.push({ is: 'ignored', from: end, to: from });
    end = to;
    if (isNoWork(record)) {
      pieces.push({ is: 'ignored', from, to });
      return;
    }
    const line = lineAt(from);
    const read = toBibRecord((MAPPERS.get(qualified) ?? fromDblp)(record, line));
    const isEmpty = read.title === '' && read.authors.length === 0;
    pieces.push({ is: isEmpty ? 'problem' : 'record', from, to });
    if (isEmpty)
      problems.push({
        line,
        from,
        to,
        why: `This <${qualified}> has neither a title nor an author, so there is nothing to show.`,
      });
    else records.push(read);
    if (fault !== undefined && !isEmpty) notes.push({ line, why: `${fault}; what was read is kept` });
  };
  walk(text, take, (at) => onProgress(at, records.length));
  if (end < text.length) pieces.push({ is: 'ignored', from: end, to: text.length });
  return { records, problems, notes, pieces };
};

/** A person's page among DBLP's records. */
const isNoWork = (record: Element): boolean => record.name === 'www' || said(record, 'title') === 'Home Page';

interface Open {
  readonly from: number;
  readonly qualified: string;
  readonly stack: Element[];
  fault: string | undefined;
}

function walk(text: string, take: (found: Found) => void, onChunk: (at: number) => void): void {
  const parser = new SaxesParser({ position: false });
  Object.assign(parser.ENTITIES, Object.fromEntries(ENTITIES));
  let open: Open | undefined;
  const close = (to: number, fault?: string): void => {
    const record = open?.stack[0];
    if (open !== undefined && record !== undefined) {
      take({ from: open.from, to, record, qualified: open.qualified, fault: fault ?? open.fault });
    }
    open = undefined;
  };
  parser.on('error', (error) => {
    if (open !== undefined) open.fault ??= error.message.replace(/^\d+:\d+: /, '');
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = toElement(name, attributes);
    const from = text.lastIndexOf('<', parser.position - 1);
    if (MAPPERS.has(name) && (open === undefined || open.qualified === name)) {
      // One within another of its name: the first was never closed.
      if (open !== undefined) close(from, 'the record is never closed');
      open = { from, qualified: name, stack: [element], fault: undefined };
    } else if (open !== undefined) {
      open.stack.at(-1)?.children.push(element);
      if (open.stack.length < DEEPEST) open.stack.push(element);
    }
  });
  parser.on('text', (said) => open?.stack.at(-1)?.children.push(said));
  parser.on('cdata', (said) => open?.stack.at(-1)?.children.push(said));
  parser.on('closetag', ({ name }) => {
    if (open === undefined) return;
    if (name === open.qualified && open.stack.length <= 1) close(parser.position);
    else if (open.stack.length > 1 && open.stack.at(-1)?.name === localName(name)) open.stack.pop();
  });
  for (let at = 0; at < text.length; at += CHUNK) {
    if (!fed(() => parser.write(text.slice(at, at + CHUNK)))) break;
    onChunk(at);
  }
  fed(() => parser.close());
  close(text.length, 'the file ends within the record');
}

/** The parser tells faults by its handler; what it throws all the same ends the reading there. */
function fed(feed: () => void): boolean {
  try {
    feed();
    return true;
  } catch {
    return false;
  }
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

function toElement(name: string, attributes: Readonly<Record<string, unknown>>): Element {
  return {
    name: localName(name),
    attributes: new Map(Object.entries(attributes).map(([key, value]) => [key, String(value)])),
    children: [],
  };
}
