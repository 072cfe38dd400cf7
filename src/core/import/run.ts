import { guessColumns, readCsvWith } from '#core/bibliography/csv/csv.ts';
import { type FileReading, readFile } from '#core/bibliography/files/read.ts';
import { guessWorks } from '#core/bibliography/plain/plain.ts';
import type { OnProgress } from '#core/bibliography/record.ts';
import { parseDocument, type ReadDocument } from '#core/document/schema.ts';
import type { CoterieDocument } from '#core/model/document.ts';
import { topicsFor } from '#core/topics/add.ts';
import { type FoundTopics, withFound } from '#core/topics/found.ts';
import type { Answers, Ask } from './asks.ts';
import { type Joined, join, withPersons } from './compose.ts';
import { type ImportReport, toReport } from './report.ts';
import { toRecord } from './works.ts';

export interface Source {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type Imported =
  | {
      readonly kind: 'works';
      readonly document: CoterieDocument;
      readonly report: ImportReport;
    }
  | { readonly kind: 'document'; readonly name: string; readonly read: ReadDocument };

/** What an import is busy with, in the order of its steps. */
export type Stage = 'reading' | 'matching' | 'persons' | 'topics';

/** Begins to look for topics, which only the works are needed for, and may do so elsewhere meanwhile. */
export type TopicFinder = (joined: Joined) => () => Promise<FoundTopics>;

const atOnce: TopicFinder = (joined) => async () => topicsFor(joined);

export type OnStage = (stage: Stage, share: number, records: number) => void;

/** The text of every file, as records and problems. Never throws for what a file holds. */
export function readSources(sources: readonly Source[], onStage: OnStage): readonly FileReading[] {
  const whole = sources.reduce((sum, { bytes }) => sum + bytes.length, 0) || 1;
  let before = 0;
  let records = 0;
  return sources.flatMap((source) => {
    const onProgress: OnProgress = (read, found) =>
      onStage('reading', Math.min(1, (before + read) / whole), records + found);
    const readings = readFile(source, onProgress);
    before += source.bytes.length;
    records += readings.reduce((sum, reading) => sum + reading.records.length, 0);
    return readings;
  });
}

/** What has to be asked of these files: which column is what, and whether the guessed works are works. */
export function asksOf(readings: readonly FileReading[]): readonly Ask[] {
  return readings.flatMap(({ name: file, format, text, records, refusal }): Ask[] => {
    if (refusal !== undefined) return [];
    if (format === 'csv' && records.length === 0) {
      const columns = guessColumns(text);
      return columns.columns.length < 2 ? [] : [{ kind: 'columns', file, columns }];
    }
    if (format !== 'plain') return [];
    const guesses = guessWorks(text);
    const shown = guesses.map((guess) => ({ ...guess, text: text.slice(guess.from, guess.to) }));
    return shown.length === 0 ? [] : [{ kind: 'guesses', file, guesses: shown }];
  });
}

/** The document that these files make, added to `base`; a Coterie document alone is opened as it is. */
export async function finish(
  base: CoterieDocument,
  readings: readonly FileReading[],
  { columns, works }: Answers,
  onStage: OnStage,
  findTopics: TopicFinder = atOnce,
): Promise<Imported> {
  const [first, ...others] = readings;
  if (first?.format === 'coterie' && others.length === 0 && base.works.length === 0) {
    return { kind: 'document', name: first.name, read: parseDocument(first.text) };
  }
  const answered = readings.map((reading): FileReading => {
    const mapping = columns.get(reading.name);
    const chosen = works.get(reading.name);
    if (mapping !== undefined) return { ...reading, ...readCsvWith(reading.text, mapping) };
    if (chosen !== undefined) return { ...reading, records: chosen, problems: [] };
    return reading.format === 'coterie' ? fromDocument(reading) : reading;
  });
  const records = answered.flatMap((reading) => reading.records);
  const say = (stage: Stage): void => onStage(stage, 1, records.length);
  say('matching');
  const joined = join(base, records);
  const topics = findTopics(joined);
  say('persons');
  const document = withPersons(joined);
  say('topics');
  const added = joined.added.size;
  const report = toReport(answered, { added, duplicates: records.length - added });
  return { kind: 'works', document: withFound(document, await topics()), report };
}

/** The works of a Coterie document among other files, as records; its story and its eras stay behind. */
function fromDocument(reading: FileReading): FileReading {
  const read = parseDocument(reading.text);
  if (!read.ok) {
    const why = read.findings
      .map((finding) => `${finding.where} ${finding.why}. ${finding.remedy}`)
      .join(' ');
    return { ...reading, refusal: `${reading.name} cannot be read: ${why.trim()}` };
  }
  return { ...reading, records: read.document.works.map(toRecord) };
}
