import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** The bytes of a real bibliography beside the project; undefined where the folder is missing, so that a test can skip. */
export function corpusBytes(path: string): Uint8Array | undefined {
  const file = resolve('../shared/corpora', path);
  if (!existsSync(file)) return undefined;
  const bytes = readFileSync(file);
  return new Uint8Array(file.endsWith('.gz') ? gunzipSync(bytes) : bytes);
}

/** The same as text. */
export function corpus(path: string): string | undefined {
  const bytes = corpusBytes(path);
  return bytes === undefined ? undefined : Buffer.from(bytes).toString('utf8');
}
