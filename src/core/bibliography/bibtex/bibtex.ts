import type { BibRecord, Piece, Problem, Reader } from '../record.ts';
import { unbracedNames } from './authors.ts';
import { toBibRecord } from './entry.ts';
import { createHeirs } from './inherit.ts';
import { scan } from './scan.ts';

const EVERY = 500;
/** What holds data for other entries is no work itself. */
const NO_WORK = new Set(['xdata', 'set', 'control', 'bibnote']);

/**
 * Reads BibTeX and BibLaTeX, whatever is broken in it: an entry with an unclosed brace ends where the next one begins,
 * and keeps the fields read so far. Never throws; one pass over the text and one over its entries.
 */
export const readBibtex: Reader = (text, onProgress = () => {}) => {
  // Half of the time goes into finding the entries, and half into reading what they say.
  const { entries, notes, ignored } = scan(text, (at, count) => {
    if (count % EVERY === 0) onProgress(Math.floor(at / 2), count);
  });
  const whole = createHeirs(entries, 1_000_000 + 4 * text.length);
  // Only some files wrap whole persons in braces, so that the names of all others have to be known.
  let known: ReadonlySet<string> | undefined;
  const isPersonElsewhere = (name: string): boolean => {
    known ??= unbracedNames(entries.flatMap(({ fields }) => fields.get('author') ?? []));
    return known.has(name);
  };
  const records: BibRecord[] = [];
  const problems: Problem[] = [];
  const pieces: Piece[] = [...ignored];
  for (const [i, entry] of entries.entries()) {
    const { from, to, line, type, key } = entry;
    if (i % EVERY === EVERY - 1) onProgress(Math.floor((text.length + to) / 2), entries.length);
    const record = NO_WORK.has(type) ? undefined : toBibRecord(whole(entry), isPersonElsewhere);
    if (record !== undefined) records.push(record);
    else problems.push({ line, from, to, why: whyNot(type, key) });
    pieces.push({ is: record === undefined ? 'problem' : 'record', from, to });
  }
  return { records, problems, notes, pieces: pieces.sort((a, b) => a.from - b.from) };
};

function whyNot(type: string, key: string): string {
  const which = key === '' ? `This @${type}` : `@${type} ${key}`;
  return NO_WORK.has(type)
    ? `${which} holds data for other entries, and is no work itself.`
    : `${which} has neither a title nor an author, so there is nothing to show.`;
}
