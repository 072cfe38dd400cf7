import { count } from '#core/network/status.ts';
import type { FileReading } from './read.ts';

export interface Sums {
  readonly read: number;
  readonly problems: number;
  readonly duplicates: number;
}

/** "412 records read · 3 problems · 17 duplicates joined": the three add up to what was found. */
export function firstLine({ read, problems, duplicates }: Sums): string {
  return `${count(read, 'record')} read · ${count(problems, 'problem')} · ${count(duplicates, 'duplicate')} joined`;
}

/** The records that could not be read, as they stood in their files, so that they can be mended and opened again. */
export function skippedText(readings: readonly Pick<FileReading, 'text' | 'problems'>[]): string {
  return readings
    .flatMap(({ text, problems }) => problems.map(({ from, to }) => text.slice(from, to).trim()))
    .join('\n\n');
}
