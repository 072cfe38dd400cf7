import { readFile, writeFile } from 'node:fs/promises';
import { parseDocument } from '#core/document/schema.ts';
import { writeDocument } from '#core/document/write.ts';
import { layOut } from '#core/layout/layout.ts';
import { toPlaces, wholeInput } from '#core/layout/whole.ts';
import { toCatalog } from '#core/model/catalog.ts';

/** Lays a document's people out afresh, pins kept, and writes the document back: `npm run settle -- data/some.json`. */
export async function main(files: readonly string[]): Promise<void> {
  for (const file of files) {
    const read = parseDocument(await readFile(file, 'utf8'));
    for (const { where, why } of read.findings) process.stderr.write(`${file}: ${where}: ${why}\n`);
    if (!read.ok) throw new Error(`${file} is not a document; nothing was written.`);
    const pins = Object.entries(read.document.positions).filter(([, place]) => place.pinned);
    const document = { ...read.document, positions: Object.fromEntries(pins) };
    const catalog = toCatalog(document);
    const input = wholeInput(catalog, document.positions);
    const positions = toPlaces(catalog, input, layOut(input));
    await writeFile(file, writeDocument({ ...document, positions }));
  }
}
