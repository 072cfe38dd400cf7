import type { BibRecord, Note, OnProgress, Piece, Problem, Reading } from '../record.ts';

/** A line with a tag: what it says, and whether its value is one of several. */
export interface Tagged {
  readonly tag: string;
  readonly value: string;
}

/** A record as tags and values, in the order of the file. */
export interface TaggedRecord {
  readonly line: number;
  readonly from: number;
  readonly to: number;
  readonly fields: readonly Tagged[];
}

/** How a format is made of lines. */
export interface Dialect {
  /** The tag at the beginning of a line; undefined for a line without one. */
  readonly read: (line: string) => Tagged | undefined;
  /** Whether this line begins a record, given the fields of the one that is open (none where none is). */
  readonly starts: (tagged: Tagged, open: readonly Tagged[] | undefined, isAfterBlank: boolean) => boolean;
  readonly ends: (tagged: Tagged) => boolean;
  /** Tags of which each further line is another value, and not the rest of the one before. */
  readonly lists?: ReadonlySet<string>;
}

interface Open {
  readonly line: number;
  readonly from: number;
  to: number;
  readonly fields: { tag: string; value: string }[];
}

/** All records of a text in one pass. What lies before, between and behind them is in none. */
export function scanTagged(text: string, dialect: Dialect): readonly TaggedRecord[] {
  const records: TaggedRecord[] = [];
  let open: Open | undefined;
  let line = 0;
  let isAfterBlank = true;
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf('\n', from);
    const said = text.slice(from, end === -1 ? text.length : end);
    const to = end === -1 ? text.length : end + 1;
    line++;
    const tagged = dialect.read(said);
    if (tagged !== undefined && dialect.starts(tagged, open?.fields, isAfterBlank)) {
      if (open !== undefined) records.push(open);
      open = { line, from, to, fields: [{ ...tagged }] };
    } else if (open !== undefined && takeLine(open, tagged, { said, to, dialect })) {
      records.push(open);
      open = undefined;
    }
    isAfterBlank = said.trim() === '';
    from = to;
  }
  return open === undefined ? records : [...records, open];
}

interface Line {
  readonly said: string;
  readonly to: number;
  readonly dialect: Dialect;
}

/** Takes a line into the open record; true where it ends there. */
function takeLine(open: Open, tagged: Tagged | undefined, { said, to, dialect }: Line): boolean {
  if (tagged === undefined) {
    if (said.trim() !== '') continueValue(open, said, to, dialect);
    return false;
  }
  open.to = to;
  if (dialect.ends(tagged)) return true;
  open.fields.push({ ...tagged });
  return false;
}

function continueValue(open: Open, said: string, to: number, dialect: Dialect): void {
  const last = open.fields.at(-1);
  if (last === undefined) return;
  open.to = to;
  if (dialect.lists?.has(last.tag) === true) open.fields.push({ tag: last.tag, value: said.trim() });
  else if (last.value.length < LONGEST) last.value += `${last.value === '' ? '' : ' '}${said.trim()}`;
}

const LONGEST = 1 << 20;
const EVERY = 500;

/** Fields by tag, first values first. */
export interface Fields {
  readonly all: (...tags: readonly string[]) => readonly string[];
  /** The first that says something, of the tags in their order. */
  readonly first: (...tags: readonly string[]) => string | undefined;
  readonly list: readonly Tagged[];
}

function toFields(list: readonly Tagged[]): Fields {
  const byTag = new Map<string, string[]>();
  for (const { tag, value } of list) {
    const said = value.trim();
    if (said === '') continue;
    const values = byTag.get(tag);
    if (values === undefined) byTag.set(tag, [said]);
    else values.push(said);
  }
  return {
    list,
    all: (...tags) => tags.flatMap((tag) => byTag.get(tag) ?? []),
    first: (...tags) => tags.flatMap((tag) => byTag.get(tag)?.[0] ?? [])[0],
  };
}

/** Turns scanned records into ours; one that says neither a title nor an author is a problem. */
export function toReading(
  text: string,
  scanned: readonly TaggedRecord[],
  toBibRecord: (fields: Fields, line: number) => BibRecord,
  onProgress: OnProgress = () => {},
): Reading {
  const records: BibRecord[] = [];
  const problems: Problem[] = [];
  const notes: Note[] = [];
  const pieces: Piece[] = [];
  let end = 0;
  for (const { from, to, line, fields } of scanned) {
    if (from > end) pieces.push({ is: 'ignored', from: end, to: from });
    const record = toBibRecord(toFields(fields), line);
    const isEmpty = record.title === '' && record.authors.length === 0;
    if (isEmpty)
      problems.push({
        line,
        from,
        to,
        why: 'This record has neither a title nor an author, so there is nothing to show.',
      });
    else records.push(record);
    pieces.push({ is: isEmpty ? 'problem' : 'record', from, to });
    end = to;
    if (records.length % EVERY === 0) onProgress(to, records.length);
  }
  if (end < text.length) pieces.push({ is: 'ignored', from: end, to: text.length });
  return { records, problems, notes, pieces };
}
