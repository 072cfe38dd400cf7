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
const OPENINGS = 'coterie:opening';
const NONE = '';

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

/**
 * The document that stands where no source is named: what was last shown there, and where that was never said (a crash
 * may have taken it), the last saved of those that have no address of their own.
 */
export function readCurrent(): string | undefined {
  const said = read(CURRENT);
  if (said !== undefined) return said === NONE ? undefined : said;
  let last: readonly [id: string, savedAt: number] | undefined;
  for (const [id, { origin, savedAt }] of readWitness()) {
    if (origin === undefined && savedAt >= (last?.[1] ?? 0)) last = [id, savedAt];
  }
  return last?.[0];
}

/** Undefined: the sample stands there. */
export function writeCurrent(id: string | undefined): void {
  write(CURRENT, id ?? (readWitness().size > 0 ? NONE : undefined));
}

export function writeSeen(id: string, { gen, savedAt, title, origin }: Seen): void {
  write(DOCUMENT + id, JSON.stringify({ gen, savedAt, title, origin }));
}

export function forgetSeen(id: string): void {
  write(DOCUMENT + id, undefined);
  if (read(CURRENT) === id) writeCurrent(undefined);
}

/** When pages began to open a document that they have not shown for long enough yet, in ms since 1970. */
export function readOpenings(): readonly number[] {
  const times = (read(OPENINGS) ?? '').split(' ').map(Number);
  return times.filter((at) => Number.isFinite(at) && at > 0);
}

export function writeOpenings(times: readonly number[]): void {
  write(OPENINGS, times.length === 0 ? undefined : times.join(' '));
}

/** Where storage is denied, reading `localStorage` itself throws. */
function lent(): Storage | undefined {
  try {
    return globalThis.localStorage ?? undefined;
  } catch {
    return undefined;
  }
}

function read(key: string): string | undefined {
  try {
    return lent()?.getItem(key) ?? undefined;
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
  try {
    const { gen, savedAt, title, origin } = JSON.parse(value ?? '') as Partial<Record<keyof Seen, unknown>>;
    return {
      gen: typeof gen === 'number' && Number.isInteger(gen) ? gen : 0,
      savedAt: typeof savedAt === 'number' ? savedAt : 0,
      title: typeof title === 'string' ? title : '',
      ...(typeof origin === 'string' ? { origin } : {}),
    };
  } catch {
    return { gen: 0, savedAt: 0, title: '' };
  }
}
