/** What stands in localStorage for a document that is kept elsewhere: enough to notice its loss, and to name it. */
export interface Seen {
  readonly gen: number;
  readonly savedAt: number;
  readonly title: string;
  readonly origin?: string;
}

// A key a document, so that two tabs with different documents do not write over each other.
const DOCUMENT = 'coterie:kept:';
const CURRENT = 'coterie:current';

/** What this browser should hold. Without storage, or without anything kept: nothing. */
export function readWitness(): ReadonlyMap<string, Seen> {
  const storage = lent();
  const seen = new Map<string, Seen>();
  try {
    for (let i = 0; i < (storage?.length ?? 0); i++) {
      const key = storage?.key(i);
      if (key?.startsWith(DOCUMENT)) seen.set(key.slice(DOCUMENT.length), toSeen(storage?.getItem(key)));
    }
  } catch {
    // Denied in the middle: what was seen so far still stands.
  }
  return seen;
}

/** The document that stands where no source is named. */
export function readCurrent(): string | undefined {
  try {
    return lent()?.getItem(CURRENT) ?? undefined;
  } catch {
    return undefined;
  }
}

export function writeCurrent(id: string | undefined): void {
  write(CURRENT, id);
}

export function writeSeen(id: string, { gen, savedAt, title, origin }: Seen): void {
  write(DOCUMENT + id, JSON.stringify({ gen, savedAt, title, origin }));
}

export function forgetSeen(id: string): void {
  write(DOCUMENT + id, undefined);
  if (readCurrent() === id) writeCurrent(undefined);
}

/** Where storage is denied, reading `localStorage` itself throws. */
function lent(): Storage | undefined {
  try {
    return globalThis.localStorage ?? undefined;
  } catch {
    return undefined;
  }
}

function write(key: string, value: string | undefined): void {
  try {
    if (value === undefined) lent()?.removeItem(key);
    else lent()?.setItem(key, value);
  } catch {
    // Full or denied. The documents do not depend on their witness.
  }
}

/** An entry that cannot be read still says that there was a document. */
function toSeen(value: string | null | undefined): Seen {
  const unknown: Seen = { gen: 0, savedAt: 0, title: '' };
  try {
    const read = JSON.parse(value ?? '') as Partial<Seen>;
    return {
      gen: Number.isInteger(read.gen) ? (read.gen ?? 0) : 0,
      savedAt: Number.isFinite(read.savedAt) ? (read.savedAt ?? 0) : 0,
      title: typeof read.title === 'string' ? read.title : '',
      ...(typeof read.origin === 'string' ? { origin: read.origin } : {}),
    };
  } catch {
    return unknown;
  }
}
