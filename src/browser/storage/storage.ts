import type { CoterieDocument } from '#core/model/document.ts';
import { queueCopies } from './copies.ts';
import { openDatabase, type Refusal } from './database.ts';
import { openLocks, type Role, type Taken } from './locks.ts';
import { openSecondCopy } from './opfs.ts';
import {
  headsOf,
  holdsWhole,
  type KeptInfo,
  type ReadKept,
  readStored,
  toAside,
  toInfo,
  toRead,
  toReadAlone,
} from './reading.ts';
import { type Kept, type Packed, packInSteps, toKept } from './records.ts';
import { type Announcement, recover } from './recover.ts';
import { forgetSeen, readCurrent, writeCurrent, writeSeen } from './witness.ts';

export type SaveResult =
  | { readonly kind: 'saved'; readonly gen: number; readonly at: number }
  | { readonly kind: 'failed'; readonly reason: Refusal; readonly why: string }
  | { readonly kind: 'reading'; readonly why: string };

export interface SaveOptions {
  /** The `src=` it is a changed copy of. */
  readonly origin?: string | undefined;
  /** The page may end at any moment. */
  readonly last?: boolean;
}

export interface Storage {
  /** What was restored or lost before this page began. */
  readonly announcements: readonly Announcement[];
  /** The last saved first. */
  readonly list: () => Promise<readonly KeptInfo[]>;
  readonly read: (id: string) => Promise<ReadKept>;
  /** The generation that this page last read or saved. */
  readonly baseOf: (id: string) => number | undefined;
  /** Its text as it is stored, whole or not. */
  readonly textOf: (id: string) => Promise<string | undefined>;
  readonly save: (id: string, document: CoterieDocument, options?: SaveOptions) => Promise<SaveResult>;
  /** Whether what was last saved here reads back as it was written. */
  readonly isKept: (id: string) => Promise<boolean>;
  /** False if another tab writes it. */
  readonly remove: (id: string) => Promise<boolean>;
  /** Brings back what this page removed. */
  readonly restore: (id: string) => Promise<boolean>;
  readonly current: () => string | undefined;
  readonly setCurrent: (id: string | undefined) => void;
  readonly lock: (id: string) => Promise<Role>;
  readonly steal: (id: string) => Promise<Role>;
  readonly unlock: () => void;
  readonly onTaken: (callback: Taken) => void;
  /** Another tab has let go of a document. */
  readonly onFree: (callback: (id: string) => void) => void;
  /** A newer Coterie wants the database: nothing can be saved from here any more. */
  readonly onOutdated: (callback: (why: string) => void) => void;
  /** Room may have become free. */
  readonly onRoom: (callback: () => void) => void;
  readonly close: () => void;
}

const OUTDATED = 'a newer Coterie is open in another tab; reload this page';
const TAKEN = 'it was changed in another tab';
const WHY: { readonly [R in Exclude<Refusal, 'taken' | 'newer'>]: string } = {
  full: 'this browser has no room left',
  denied: 'this browser lends no storage here',
  broken: 'the browser’s storage failed',
};

/** Of more works than this the text is written in steps, so that the page answers in between. */
const MANY = 3000;

const isLarge = ({ works, persons }: CoterieDocument): boolean => works.length + persons.length > MANY;

/** The documents that this browser keeps. Makes nothing in the browser before something is saved. */
export async function openStorage(): Promise<Storage> {
  const taken = createBell<Parameters<Taken>>();
  const free = createBell<[id: string]>();
  const outdated = createBell<[why: string]>();
  const room = createBell<[]>();
  const database = openDatabase(() => void outdated.ring(OUTDATED));
  const second = openSecondCopy();
  const locks = openLocks(taken.ring, (id) => void free.ring(id));
  const copies = queueCopies(second);
  const removed = new Map<string, Kept>();
  const { announcements, lost, generations: known } = await recover(database, second);
  const generations = new Map(known);

  const bases = new Map<string, number>();
  /** How many saves of a document have begun. */
  const turns = new Map<string, number>();
  const origins = new Map<string, string | undefined>();

  const noteGen = (id: string, gen: number): void => {
    generations.set(id, Math.max(gen, generations.get(id) ?? 0));
  };
  const nextGen = (id: string): number => {
    const gen = (generations.get(id) ?? 0) + 1;
    generations.set(id, gen);
    return gen;
  };
  /** Puts the second copy into the place of what was damaged or lost. */
  const putBack = async (copy: Kept, damaged: Kept | undefined): Promise<void> => {
    noteGen(copy.id, Math.max(copy.gen, damaged?.gen ?? 0));
    const kept = { ...copy, gen: nextGen(copy.id) };
    const put = await database.put(kept, damaged && { aside: toAside(damaged, Date.now()) });
    if (put.ok) writeSeen(kept.id, kept);
    bases.set(kept.id, kept.gen);
    origins.set(kept.id, kept.origin);
  };

  const store = async (kept: Packed, unchecked: boolean): Promise<SaveResult> => {
    const { id, gen, savedAt } = kept;
    const saved: SaveResult = { kind: 'saved', gen, at: savedAt };
    const put = await database.put(kept, { unchecked });
    if (put.ok) {
      writeSeen(id, kept);
      copies.write(kept);
      bases.set(id, gen);
      askToLast();
      return saved;
    }
    if (put.why === 'newer') return { kind: 'reading', why: OUTDATED };
    if (put.why === 'taken') return { kind: 'reading', why: TAKEN };
    // A broken database leaves the second copy as the only one.
    if (put.why !== 'full' && (await second.write(kept))) {
      writeSeen(id, kept);
      bases.set(id, gen);
      return saved;
    }
    const said = put.why === 'broken' ? ` (${put.said})` : '';
    return { kind: 'failed', reason: put.why, why: WHY[put.why] + said };
  };

  return {
    announcements,
    list: async () => {
      const heads = await headsOf(database, second);
      return heads.map(toInfo).sort((a, b) => b.savedAt - a.savedAt);
    },
    read: async (id) => {
      const stored = await readStored(database, id);
      const { whole, damaged } = stored;
      noteGen(id, whole?.gen ?? 0);
      const copy = await second.newest(id, whole?.gen ?? 0);
      const read = copy && toRead(copy, 'restored');
      if (copy !== undefined && read?.kind === 'restored') {
        await putBack(copy, damaged);
        return read;
      }
      const there = toReadAlone(stored);
      if (there.kind === 'ok') {
        bases.set(id, there.info.gen);
        origins.set(id, there.info.origin);
      }
      if (there.kind !== 'missing') return there;
      if (readCurrent() === id) writeCurrent(undefined);
      const seen = lost.get(id);
      return seen === undefined ? there : { kind: 'lost', title: seen.title, savedAt: seen.savedAt };
    },
    baseOf: (id) => bases.get(id),
    textOf: async (id) => {
      const { whole, damaged } = await readStored(database, id);
      return whole?.text ?? (await second.newest(id, 0))?.text ?? damaged?.text;
    },
    save: async (id, document, { origin, last = false } = {}) => {
      if (origin !== undefined) origins.set(id, origin);
      const isAlone = locks.holds(id) || !generations.has(id);
      const turn = (turns.get(id) ?? 0) + 1;
      turns.set(id, turn);
      const pack = isLarge(document) && !last ? await packInSteps(document) : undefined;
      // Meanwhile the page may have ended, and saved what is later than this.
      if (turns.get(id) !== turn) return { kind: 'saved', gen: generations.get(id) ?? 0, at: Date.now() };
      const keep = { id, gen: nextGen(id), savedAt: Date.now(), origin: origins.get(id) };
      return store(pack?.(keep) ?? toKept(document, keep), last && isAlone);
    },
    isKept: async (id) => {
      const base = bases.get(id) ?? 0;
      return (await holdsWhole(database, id, base)) || (await second.newest(id, base - 1)) !== undefined;
    },
    remove: async (id) => {
      if (await locks.isElsewhere(id)) return false;

      const { whole, damaged } = await readStored(database, id);
      const kept = whole ?? (await second.newest(id, 0)) ?? damaged;
      if (kept !== undefined) removed.set(id, kept);
      // The witness goes first: cut short in the middle, this leaves a document too many and reports no loss.
      forgetSeen(id);
      await copies.settled();
      await second.remove(id);
      await database.remove(id).catch(() => undefined);
      void room.ring();
      return true;
    },
    restore: async (id) => {
      const kept = removed.get(id);
      if (kept === undefined) return false;
      noteGen(id, kept.gen);
      const again = { ...kept, gen: nextGen(id) };
      if (!(await database.put(again)).ok) return false;
      removed.delete(id);
      if (again.asideSince === undefined) {
        writeSeen(id, again);
        copies.write(again);
      }
      return true;
    },
    current: readCurrent,
    setCurrent: writeCurrent,
    lock: locks.hold,
    steal: locks.steal,
    unlock: locks.release,
    onTaken: taken.hear,
    onFree: free.hear,
    onOutdated: outdated.hear,
    onRoom: room.hear,
    close: () => {
      locks.close();
      database.close();
    },
  };
}

let isAsked = false;

/** Asks, once somebody has worked here, that the browser does not clear this away when it needs room. */
function askToLast(): void {
  if (isAsked) return;
  isAsked = true;
  const storage: Partial<StorageManager> | undefined = navigator.storage;
  storage?.persist?.().catch(() => undefined);
}

interface Bell<A extends readonly unknown[]> {
  readonly hear: (callback: (...args: A) => Promise<void> | void) => void;
  readonly ring: (...args: A) => Promise<void>;
}

function createBell<A extends readonly unknown[]>(): Bell<A> {
  const callbacks: Parameters<Bell<A>['hear']>[0][] = [];
  return {
    hear: (callback) => void callbacks.push(callback),
    ring: async (...args) => {
      await Promise.all(callbacks.map((callback) => callback(...args)));
    },
  };
}
