import type { CoterieDocument } from '#core/model/document.ts';

const ORDER = [
  'format',
  'version',
  'title',
  'owner',
  'works',
  'persons',
  'decisions',
  'versions',
  'versionDoubts',
  'topics',
  'eras',
  'events',
  'relations',
  'scenes',
  'positions',
] as const satisfies readonly (keyof CoterieDocument)[];

/** The document as the text of a file: one record a line, so that two files can be compared. Fields of others are kept. */
export function writeDocument(document: CoterieDocument): string {
  return [...documentPieces(document)].join('');
}

/** The same text in pieces of a line or so: one of many works takes long to write, and need not be written at once. */
export function* documentPieces(document: CoterieDocument): Generator<string> {
  const fields = new Map<string, unknown>(Object.entries(document));
  const others = [...fields.keys()].filter((key) => !(ORDER as readonly string[]).includes(key));
  let before = '{\n';
  for (const key of [...ORDER, ...others]) {
    const value = fields.get(key);
    if (value === undefined) continue;
    yield `${before}  ${JSON.stringify(key)}: `;
    yield* blockPieces(value, key === 'positions');
    before = ',\n';
  }
  yield '\n}\n';
}

function* blockPieces(value: unknown, isSorted: boolean): Generator<string> {
  if (typeof value !== 'object' || value === null) {
    yield JSON.stringify(value);
    return;
  }
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  let before = `${open}\n    `;
  for (const line of Array.isArray(value) ? itemLines(value) : fieldLines(value, isSorted)) {
    yield before + line;
    before = ',\n    ';
  }
  yield before === ',\n    ' ? `\n  ${close}` : open + close;
}

function* itemLines(items: readonly unknown[]): Generator<string> {
  for (const item of items) yield JSON.stringify(item);
}

function* fieldLines(fields: object, isSorted: boolean): Generator<string> {
  const keys = isSorted ? Object.keys(fields).sort() : Object.keys(fields);
  for (const key of keys)
    yield `${JSON.stringify(key)}: ${JSON.stringify((fields as Record<string, unknown>)[key])}`;
}
