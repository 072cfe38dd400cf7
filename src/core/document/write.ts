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
  const { positions } = document;
  const sorted = Object.fromEntries(Object.entries(positions).sort(([a], [b]) => (a < b ? -1 : 1)));
  const fields = new Map<string, unknown>(Object.entries({ ...document, positions: sorted }));
  const others = [...fields.keys()].filter((key) => !(ORDER as readonly string[]).includes(key));
  const lines = [...ORDER, ...others].flatMap((key) => {
    const value = fields.get(key);
    return value === undefined ? [] : [`  ${JSON.stringify(key)}: ${toBlock(value)}`];
  });
  return `{\n${lines.join(',\n')}\n}\n`;
}

function toBlock(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const lines = Array.isArray(value)
    ? value.map((item) => JSON.stringify(item))
    : Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${JSON.stringify(item)}`);
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  return lines.length === 0
    ? `${open}${close}`
    : `${open}\n${lines.map((line) => `    ${line}`).join(',\n')}\n  ${close}`;
}
