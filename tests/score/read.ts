import { readFileSync } from 'node:fs';
import { type FileReading, readFile } from '#core/bibliography/files/read.ts';

/**
 * Reads files as the app does and prints one JSON object a line for each, and for each file of an archive:
 * `{file, format, records, problems: [{line, reason}], ms, works: [{title, year, authors: [[given, family]…]}]}`.
 * `ms` is the time from bytes to records. `refusal` says why nothing could be read.
 */
export async function main(files: readonly string[]): Promise<void> {
  for (const file of files) {
    const bytes = new Uint8Array(readFileSync(file));
    const started = performance.now();
    const readings = readFile({ name: file, bytes });
    const ms = Math.round((performance.now() - started) * 10) / 10;
    for (const reading of readings) {
      const name = readings.length === 1 ? file : reading.name;
      await print(`${JSON.stringify({ file: name, ...toLine(reading, ms) })}\n`);
    }
  }
}

/** A pipe takes a long line in parts, and is to have it all before the process ends. */
function print(line: string): Promise<void> {
  return new Promise((done) => process.stdout.write(line, () => done()));
}

function toLine({ format, records, problems, refusal }: FileReading, ms: number) {
  return {
    format,
    records: records.length,
    problems: problems.map(({ line, why }) => ({ line, reason: why })),
    ms,
    ...(refusal === undefined ? {} : { refusal }),
    works: records.map(({ title, date, authors }) => ({
      title,
      year: date?.[0],
      authors: authors.map(({ given = '', family, suffix }) => [
        given,
        suffix === undefined ? family : `${family} ${suffix}`,
      ]),
    })),
  };
}
