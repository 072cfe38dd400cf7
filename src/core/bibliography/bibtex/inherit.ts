import type { RawEntry } from './scan.ts';

/** How far an entry inherits from what its parent inherits. */
const DEEPEST = 4;
/** What a collection says of itself, and not of what is in it. */
const OWN = new Set([
  'title',
  'subtitle',
  'author',
  'editor',
  'key',
  'ids',
  'xref',
  'crossref',
  'entryset',
  'label',
  'shorttitle',
  'abstract',
  'doi',
  'url',
  'pages',
]);

type ByKey = ReadonlyMap<string, RawEntry>;

/** The fields of an entry with what it takes over by `crossref` and `xdata`. */
export function inherited(entry: RawEntry, byKey: ByKey, depth = 0): RawEntry {
  const crossref = entry.fields.get('crossref');
  const xdata = entry.fields.get('xdata');
  if ((crossref === undefined && xdata === undefined) || depth >= DEEPEST) return entry;
  const fields = new Map(entry.fields);
  for (const key of (xdata ?? '').split(',').slice(0, 20)) {
    const source = find(byKey, key);
    if (source === undefined || source === entry) continue;
    for (const [name, value] of inherited(source, byKey, depth + 1).fields)
      if (!fields.has(name)) fields.set(name, value);
  }
  const parent = find(byKey, crossref);
  if (parent !== undefined && parent !== entry)
    takeOver(fields, entry.type, inherited(parent, byKey, depth + 1));
  return { ...entry, fields };
}

function find(byKey: ByKey, key: string | undefined): RawEntry | undefined {
  return key === undefined ? undefined : byKey.get(key.trim().toLowerCase());
}

function takeOver(fields: Map<string, string>, type: string, parent: RawEntry): void {
  const title = parent.fields.get('title');
  const isWithin = /^(?:in|conference|bookinbook|suppbook)/.test(type);
  if (title !== undefined && isWithin && !fields.has('booktitle')) fields.set('booktitle', title);
  if (title !== undefined && !isWithin && type === 'article' && !fields.has('journal'))
    fields.set('journal', title);
  for (const [name, value] of parent.fields) {
    const isTheirs = OWN.has(name) && !(name === 'author' && /^(?:inbook|bookinbook|suppbook)$/.test(type));
    if (!isTheirs && !fields.has(name)) fields.set(name, value);
  }
}

/** Entries by key, as they are asked for; the first of several with one key. */
export function byKeyOf(entries: readonly RawEntry[]): ByKey {
  const byKey = new Map<string, RawEntry>();
  for (const entry of entries) {
    const key = entry.key.toLowerCase();
    if (key !== '' && !byKey.has(key)) byKey.set(key, entry);
    for (const other of entry.fields.get('ids')?.split(',') ?? []) {
      if (!byKey.has(other.trim().toLowerCase())) byKey.set(other.trim().toLowerCase(), entry);
    }
  }
  return byKey;
}
