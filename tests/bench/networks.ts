import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { LayoutInput } from '../../src/core/layout/input.ts';

const ROOT = join(import.meta.dirname, '../..');
const SAMPLE = join(ROOT, 'data/minjia-zhang.json');
const FOLDER = join(ROOT, '../shared/networks');

export interface Ties {
  readonly persons: number;
  readonly ties: readonly (readonly [source: number, target: number, weight: number])[];
}

export function readSample(): string | undefined {
  return existsSync(SAMPLE) ? readFileSync(SAMPLE, 'utf8') : undefined;
}

/** The networks in a folder: every NAME.tsv or NAME.tsv.gz that is not a list of names. */
export function namesIn(folder: string): readonly string[] {
  const names = readdirSync(folder).flatMap((file) => /^(.+?)\.tsv(?:\.gz)?$/.exec(file)?.[1] ?? []);
  return [...new Set(names.filter((name) => !name.endsWith('.names')))].sort();
}

/** A network of a folder, by default that beside the project; undefined where it is not there. */
export function readTies(name: string, folder = FOLDER): Ties | undefined {
  const path = [`${name}.tsv`, `${name}.tsv.gz`].map((file) => join(folder, file)).find(existsSync);
  if (path === undefined) return undefined;
  const bytes = readFileSync(path);
  const lines = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').trim().split('\n');
  const ties = lines.map((line) => {
    const [source = 0, target = 0, weight = 1] = line.split('\t').map(Number);
    return [source, target, weight] as const;
  });
  return { persons: ties.reduce((most, [a, b]) => Math.max(most, a, b), 0) + 1, ties };
}

export function toLayoutInput({ persons, ties }: Ties): LayoutInput {
  return {
    ids: Array.from({ length: persons }, (_, i) => String(i)),
    sizes: new Float32Array(persons).fill(5),
    sources: ties.map(([source]) => source),
    targets: ties.map(([, target]) => target),
    weights: ties.map(([, , weight]) => weight),
  };
}
