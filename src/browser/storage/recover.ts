import type { Database } from './database.ts';
import type { SecondCopy } from './opfs.ts';
import type { Head } from './records.ts';
import { forgetSeen, readWitness, type Seen, writeSeen } from './witness.ts';

/** What became of a document that the browser lost: for its owner to know. */
export interface Announcement {
  /** Older: the database has an earlier state than was saved, and there is no second copy of the later one. */
  readonly kind: 'restored' | 'older' | 'lost';
  readonly id: string;
  readonly title: string;
  /** When what there is now was saved; for a lost document, when it was last seen. */
  readonly savedAt: number;
}

export interface Recovered {
  readonly announcements: readonly Announcement[];
  readonly lost: ReadonlyMap<string, Announcement>;
  /** The latest save that anybody knows of, by document. */
  readonly generations: ReadonlyMap<string, number>;
}

/**
 * Holds what the witness has seen against what the database has, and brings back what is missing. A damaged database
 * raises no error: the browser gives a new and empty one. Where nothing was ever kept, nothing is opened or made.
 */
export async function recover(database: Database, second: SecondCopy): Promise<Recovered> {
  const witness = readWitness();
  const generations = new Map([...witness].map(([id, { gen }]) => [id, gen]));
  const announcements: Announcement[] = [];
  for (const missing of await findMissing(witness, database, second, generations)) {
    const announcement = await bringBack(missing, database, second);
    if (announcement !== undefined) announcements.push(announcement);
  }
  const lost = announcements.filter(({ kind }) => kind === 'lost');
  return { announcements, lost: new Map(lost.map((one) => [one.id, one])), generations };
}

async function findMissing(
  witness: ReadonlyMap<string, Seen>,
  database: Database,
  second: SecondCopy,
  generations: Map<string, number>,
): Promise<readonly Missing[]> {
  const copied = await second.ids();
  if (!(await database.exists()) && !copied?.length) return [];
  // It may open another time: nothing is called lost before somebody could look.
  const found = await database.heads().catch(() => undefined);
  if (found === undefined) return [];
  const heads = new Map(found.heads.map((head) => [head.id, head]));
  for (const head of found.heads) {
    generations.set(head.id, Math.max(head.gen, generations.get(head.id) ?? 0));
    if (!witness.has(head.id) && head.asideSince === undefined) writeSeen(head.id, head);
  }
  const ids = new Set([...witness.keys(), ...(found.isNew ? (copied ?? []) : [])]);
  return [...ids].flatMap((id): readonly Missing[] => {
    const missing = { id, head: heads.get(id), seen: witness.get(id), wasSearched: copied !== undefined };
    return (missing.head?.gen ?? -1) >= (missing.seen?.gen ?? 0) ? [] : [missing];
  });
}

/** A document of which the database has less than it should. */
interface Missing {
  readonly id: string;
  readonly head: Head | undefined;
  readonly seen: Seen | undefined;
  /** Whether there was a look at the second copies. */
  readonly wasSearched: boolean;
}

async function bringBack(
  { id, head, seen, wasSearched }: Missing,
  database: Database,
  second: SecondCopy,
): Promise<Announcement | undefined> {
  const copy = await second.newest(id, head?.gen ?? 0);
  if (copy !== undefined) {
    const kept = { ...copy, gen: Math.max(copy.gen, seen?.gen ?? 0) + 1 };
    const put = await database.put(kept);
    // Taken: another tab was faster, and tells of it.
    if (!put.ok) return undefined;
    writeSeen(id, kept);
    return { kind: 'restored', id, title: copy.title, savedAt: copy.savedAt };
  }
  if (head !== undefined) {
    writeSeen(id, head);
    return { kind: 'older', id, title: head.title, savedAt: head.savedAt };
  }
  if (seen === undefined || !wasSearched) return undefined;
  forgetSeen(id);
  return { kind: 'lost', id, title: seen.title, savedAt: seen.savedAt };
}
