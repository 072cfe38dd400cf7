import type { RawEntry } from './scan.ts';

/** How many others an entry may take its fields from, and how long a field it takes over may be. */
const MOST_SOURCES = 20;
const LONGEST = 4000;
/** What a collection says of itself, and not of what is in it. */
const OWN = new Set(
  'title subtitle author editor key ids xref crossref entryset label shorttitle abstract doi url pages xdata'.split(
    ' ',
  ),
);

type Fields = ReadonlyMap<string, string>;

/**
 * An entry with what it takes over by `crossref` and `xdata`, directly or through others; circles end where they close.
 * All that is taken over may come to `budget` characters: thousands could ask for the same long fields.
 */
export function createHeirs(entries: readonly RawEntry[], budget: number): (entry: RawEntry) => RawEntry {
  let left = budget;
  const isHeir = ({ fields }: RawEntry) => fields.has('crossref') || fields.has('xdata');
  // Most files have none, and need no index.
  const byKey = entries.some(isHeir) ? byKeyOf(entries) : new Map<string, RawEntry>();
  const whole = new Map<RawEntry, Fields>();
  const fieldsOf = (entry: RawEntry): Fields => whole.get(entry) ?? entry.fields;

  /** Those an entry takes from come before it: walked with a stack of our own, since chains can be of any length. */
  function settle(first: RawEntry): void {
    const begun = new Set<RawEntry>();
    const open = [first];
    for (let entry = open.at(-1); entry !== undefined; entry = open.at(-1)) {
      const isNew = !begun.has(entry) && !whole.has(entry);
      begun.add(entry);
      const waits = isNew
        ? sourcesOf(byKey, entry).filter((one) => isHeir(one) && !begun.has(one) && !whole.has(one))
        : [];
      open.push(...waits);
      if (waits.length > 0) continue;
      open.pop();
      if (!whole.has(entry)) whole.set(entry, taken(entry));
    }
  }

  function give(fields: Map<string, string>, name: string, value: string | undefined): void {
    left--;
    if (value === undefined || value.length > LONGEST || left <= 0 || fields.has(name)) return;
    left -= name.length + value.length;
    fields.set(name, value);
  }

  function giveAll(fields: Map<string, string>, theirs: Fields, isGiven: (name: string) => boolean): void {
    for (const [name, value] of theirs) {
      if (left <= 0) return;
      if (isGiven(name)) give(fields, name, value);
    }
  }

  function taken(entry: RawEntry): Fields {
    const fields = new Map(entry.fields);
    for (const source of xdataOf(byKey, entry)) giveAll(fields, fieldsOf(source), () => true);
    const parent = find(byKey, entry.fields.get('crossref'));
    if (parent === undefined || parent === entry) return fields;
    const theirs = fieldsOf(parent);
    const home = homeOf(entry.type);
    if (home !== undefined) give(fields, home, theirs.get('title'));
    giveAll(fields, theirs, (name) => isHandedOn(name, entry.type));
    return fields;
  }

  return (entry) => {
    if (!isHeir(entry)) return entry;
    if (!whole.has(entry)) settle(entry);
    return { ...entry, fields: fieldsOf(entry) };
  };
}

function xdataOf(byKey: ReadonlyMap<string, RawEntry>, entry: RawEntry): readonly RawEntry[] {
  const keys = (entry.fields.get('xdata') ?? '').slice(0, LONGEST).split(',').slice(0, MOST_SOURCES);
  return keys.flatMap((key) => find(byKey, key) ?? []).filter((source) => source !== entry);
}

function sourcesOf(byKey: ReadonlyMap<string, RawEntry>, entry: RawEntry): readonly RawEntry[] {
  return [...xdataOf(byKey, entry), ...[find(byKey, entry.fields.get('crossref')) ?? []].flat()];
}

function find(byKey: ReadonlyMap<string, RawEntry>, key: string | undefined): RawEntry | undefined {
  return key === undefined ? undefined : byKey.get(key.trim().toLowerCase());
}

/** The field that holds the title of what the entry is part of. */
function homeOf(type: string): string | undefined {
  if (type === 'article') return 'journal';
  return /^(?:in|conference|bookinbook|suppbook)/.test(type) ? 'booktitle' : undefined;
}

function isHandedOn(field: string, type: string): boolean {
  // A chapter of a book is by the book's author, unless it says else.
  const isByTheSame = field === 'author' && /^(?:inbook|bookinbook|suppbook)$/.test(type);
  return isByTheSame || !OWN.has(field);
}

/** Entries by key, as they are asked for; the first of several with one key. */
function byKeyOf(entries: readonly RawEntry[]): ReadonlyMap<string, RawEntry> {
  const byKey = new Map<string, RawEntry>();
  for (const entry of entries) {
    for (const said of [entry.key, ...(entry.fields.get('ids')?.split(',') ?? [])]) {
      const key = said.trim().toLowerCase();
      if (key !== '' && !byKey.has(key)) byKey.set(key, entry);
    }
  }
  return byKey;
}
