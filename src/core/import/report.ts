import type { FileReading } from '#core/bibliography/files/read.ts';
import { skippedText } from '#core/bibliography/files/report.ts';
import type { Format } from '#core/bibliography/files/sniff.ts';
import type { Piece } from '#core/bibliography/record.ts';

/** One thing that the visitor should know of a file: where, what it looks like, what happened to it. */
export interface Told {
  readonly file: string;
  readonly line: number;
  readonly snippet: string;
  readonly why: string;
}

export interface FileReport {
  readonly name: string;
  readonly format: Format;
  readonly records: number;
  readonly problems: number;
  /** Why nothing at all could be read. */
  readonly refusal?: string;
}

/** What an import made of its files: works read + problems + duplicates = records found. */
export interface ImportReport {
  readonly files: readonly FileReport[];
  readonly read: number;
  readonly duplicates: number;
  readonly problems: readonly Told[];
  /** Records that were read, with something mended or left off. */
  readonly notes: readonly Told[];
  /** The records that were not read, as they stood in their files; empty when there are none. */
  readonly skipped: string;
}

const SNIPPET = 90;

export function toReport(
  readings: readonly FileReading[],
  { added, duplicates }: { readonly added: number; readonly duplicates: number },
): ImportReport {
  const problems = readings.flatMap(({ name, text, problems: found }) =>
    found.map(({ line, why, from, to }) => ({
      file: name,
      line,
      why,
      snippet: toSnippet(text, { from, to }),
    })),
  );
  const notes = readings.flatMap(({ name, notes: found }) =>
    found.map(({ line, why }) => ({ file: name, line, why, snippet: '' })),
  );
  return {
    files: readings.map(({ name, format, records, problems: found, refusal }) => ({
      name,
      format,
      records: records.length,
      problems: found.length,
      ...(refusal === undefined ? {} : { refusal }),
    })),
    read: added,
    duplicates,
    problems,
    notes,
    skipped: skippedText(readings),
  };
}

function toSnippet(text: string, { from, to }: Pick<Piece, 'from' | 'to'>): string {
  const line = text
    .slice(from, Math.min(to, from + 4 * SNIPPET))
    .replace(/\s+/g, ' ')
    .trim();
  return line.length > SNIPPET ? `${line.slice(0, SNIPPET)}…` : line;
}
