import { existsSync, readdirSync, readFileSync } from 'node:fs';
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

/** The paths of all files in a folder of real bibliographies, as `corpus` takes them; none where it is missing. */
export function corpusFiles(folder: string): readonly string[] {
  const at = resolve('../shared/corpora', folder);
  return existsSync(at) ? readdirSync(at).map((name) => `${folder}/${name}`) : [];
}
