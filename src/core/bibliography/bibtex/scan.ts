import type { Note, Piece } from '../record.ts';
import { createLineCounter } from '../text.ts';
import { createCursor } from './cursor.ts';
import { createMacros } from './macros.ts';
import { type Opening, openingAt } from './openings.ts';

/** An entry as it stands: fields in lower case, values still TeX, macros put in. */
export interface RawEntry {
  readonly type: string;
  readonly key: string;
  readonly fields: ReadonlyMap<string, string>;
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

export interface Scanned {
  readonly entries: readonly RawEntry[];
  /** What was amiss in an entry, once for each. */
  readonly notes: readonly Note[];
  /** What lies between the entries. */
  readonly ignored: readonly Piece[];
}

/** All entries of a BibTeX text, in one pass, whatever is broken in them. */
export function scan(text: string, onEntry: (at: number, count: number) => void = () => {}): Scanned {
  const scanner = createScanner(text);
  const entries: RawEntry[] = [];
  const ignored: Piece[] = [];
  let end = 0;
  for (let at = scanner.next(0); at !== -1; at = scanner.next(scanner.at())) {
    const entry = scanner.read(at);
    if (entry === undefined) continue;
    if (at > end) ignored.push({ is: 'ignored', from: end, to: at });
    entries.push(entry);
    end = entry.to;
    onEntry(end, entries.length);
  }
  if (end < text.length) ignored.push({ is: 'ignored', from: end, to: text.length });
  return { entries, notes: scanner.notes, ignored };
}

function createScanner(text: string) {
  const lineAt = createLineCounter(text);
  const notes: Note[] = [];
  const macros = createMacros(1_000_000 + 4 * text.length);
  const cursor = createCursor(text, macros);

  /** The next `@type{` that begins a line, or follows on the end of another entry. */
  function next(from: number): number {
    for (let sign = text.indexOf('@', from); sign !== -1; sign = text.indexOf('@', sign + 1)) {
      let before = sign - 1;
      while (before >= from && ' \t,;'.includes(text.charAt(before))) before--;
      const isFirst = before < from || '\n})'.includes(text.charAt(before));
      if (isFirst && openingAt(text, sign) !== undefined) return sign;
    }
    return -1;
  }

  /** Reads what opens at `from`. Undefined for what is no entry: a comment, a preamble, a macro. */
  function read(from: number): RawEntry | undefined {
    const { type, bracket, to }: Opening = openingAt(text, from) ?? { type: '', bracket: '{', to: from + 1 };
    cursor.begin(to);
    switch (type) {
      case 'comment':
      case 'preamble':
        cursor.skipGroup(bracket);
        return undefined;
      case 'string':
        for (const [name, value] of cursor.readFields(bracket).fields) macros.set(name, value);
        return undefined;
    }
    const line = lineAt(from);
    const key = cursor.readKey();
    const { fields, fault } = cursor.readFields(bracket);
    if (fault !== undefined) notes.push({ line: lineAt(fault.at), why: told(type, key, fault.why) });
    return { type, key, fields, line, from, to: cursor.at() };
  }

  return { at: cursor.at, next, read, notes };
}

function told(type: string, key: string, why: string): string {
  return `@${type} ${key.slice(0, 80)}: ${why}. What could be read of it is kept.`;
}
