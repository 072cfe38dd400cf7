import { FORMAT_VERSION } from '#core/model/document.ts';
import { type Head, headOf, isHead, type Kept, type Packed } from './records.ts';
import { readWitness } from './witness.ts';

const NAME = 'coterie';
const VERSION = 1;
const DOCUMENTS = 'documents';
const META = 'meta';

/** A browser may leave a request without any answer; nobody waits longer than this. */
const ANSWER_MS = 10_000;
const PAUSES_MS = [50, 400];

export type Refusal = 'full' | 'denied' | 'newer' | 'taken' | 'broken';
export type Put =
  | { readonly ok: true }
  | { readonly ok: false; readonly why: Refusal; readonly said: string };

export interface Database {
  /** Whether there is a database, or should be, without making one. */
  readonly exists: () => Promise<boolean>;
  /** What is in it, and whether it stood empty: a browser tells of a damaged database by giving a new one. */
  readonly heads: () => Promise<{ readonly heads: readonly Head[]; readonly isNew: boolean }>;
  /** As it is stored, whole or not, its text read. Rejects where the browser cannot read it. */
  readonly read: (id: string) => Promise<unknown>;
  /** The same with its text as it is stored, which may be a file. */
  readonly packed: (id: string) => Promise<unknown>;
  /**
   * Resolves once the transaction is complete. Nothing later and nothing of a newer Coterie is written over;
   * `unchecked` leaves that to the lock that the caller holds, and survives the end of the page.
   */
  readonly put: (
    kept: Packed,
    options?: { readonly unchecked?: boolean; readonly aside?: Kept },
  ) => Promise<Put>;
  readonly remove: (id: string) => Promise<void>;
  readonly close: () => void;
}

interface Connection {
  readonly db: IDBDatabase;
  readonly isNew: boolean;
  /** A newer Coterie made it: it may be read, where it still can. */
  readonly isNewer: boolean;
}

/** The browser's database, connected when it is first needed and again when the connection is lost. */
export function openDatabase(onOutdated: () => void): Database {
  let connecting: Promise<Connection> | undefined;
  let wasNew = false;
  const forget = (): void => {
    connecting = undefined;
  };
  const connected = (): Promise<Connection> => {
    connecting ??= connect().then(
      (connection) => {
        const { db } = connection;
        wasNew ||= connection.isNew;
        db.onclose = forget;
        db.onversionchange = ({ newVersion }) => {
          db.close();
          forget();
          if (newVersion !== null) onOutdated();
        };
        return connection;
      },
      (error: unknown) => {
        forget();
        throw error;
      },
    );
    return connecting;
  };

  async function run<T>(mode: IDBTransactionMode, work: Work<T>): Promise<T> {
    for (let attempt = 0; ; attempt++) {
      const { db } = await connected();
      try {
        return await transact(db, mode, work);
      } catch (error) {
        const pause = PAUSES_MS[attempt];
        if (pause === undefined || !isLostConnection(error)) throw error;
        db.close();
        forget();
        await new Promise((waited) => setTimeout(waited, pause));
      }
    }
  }

  const packed = (id: string): Promise<Partial<Packed> | undefined> =>
    run('readonly', (transaction) => {
      const request = transaction.objectStore(DOCUMENTS).get(id);
      return () => request.result as Partial<Packed> | undefined;
    });

  return {
    exists: async () => {
      try {
        const all = await indexedDB.databases();
        return all.some(({ name }) => name === NAME) || readWitness().size > 0;
      } catch {
        // Not lent, broken, or an older browser.
        return readWitness().size > 0;
      }
    },
    heads: async () => {
      const all = await run('readonly', (transaction) => {
        const request = transaction.objectStore(META).getAll();
        return () => request.result as readonly unknown[];
      });
      return { heads: all.filter(isHead), isNew: wasNew };
    },
    read: async (id) => {
      const value = await packed(id);
      return value?.text instanceof Blob ? { ...value, text: await value.text.text() } : value;
    },
    packed,
    put: async (kept, options = {}) => {
      try {
        const { isNewer } = await connected();
        if (isNewer) return { ok: false, why: 'newer', said: 'VersionError' };
        const refused = await run(
          'readwrite',
          options.unchecked ? putUnchecked(kept) : putChecked(kept, options.aside),
        );
        return refused === undefined ? { ok: true } : { ok: false, why: refused, said: '' };
      } catch (error) {
        return { ok: false, why: refusalOf(error), said: nameOf(error) };
      }
    },
    remove: (id) =>
      run('readwrite', (transaction) => {
        transaction.objectStore(DOCUMENTS).delete(id);
        transaction.objectStore(META).delete(id);
        return () => undefined;
      }),
    close: () => {
      void connecting?.then(
        ({ db }) => db.close(),
        () => undefined,
      );
      forget();
    },
  };
}

/** Issues requests, and says what came of them once the transaction is complete. */
type Work<T> = (transaction: IDBTransaction) => () => T;

function putChecked(kept: Packed, aside: Kept | undefined): Work<'newer' | 'taken' | undefined> {
  return (transaction) => {
    let refused: 'newer' | 'taken' | undefined;
    const there = transaction.objectStore(META).get(kept.id);
    there.onsuccess = () => {
      refused = isHead(there.result) ? whyKeep(there.result, kept) : undefined;
      if (refused !== undefined) return;
      putBoth(transaction, kept);
      if (aside !== undefined) putBoth(transaction, aside);
    };
    return () => refused;
  };
}

/** Why what is there must not be written over. */
function whyKeep(there: Head, kept: Head): 'newer' | 'taken' | undefined {
  if (there.version > FORMAT_VERSION) return 'newer';
  return there.gen >= kept.gen ? 'taken' : undefined;
}

function putUnchecked(kept: Packed): Work<undefined> {
  return (transaction) => {
    putBoth(transaction, kept);
    // A page that ends aborts what is not committed, and never hears of its requests again.
    transaction.commit();
    return () => undefined;
  };
}

function putBoth(transaction: IDBTransaction, kept: Packed): void {
  transaction.objectStore(DOCUMENTS).put(kept);
  transaction.objectStore(META).put(headOf(kept));
}

function transact<T>(db: IDBDatabase, mode: IDBTransactionMode, work: Work<T>): Promise<T> {
  return new Promise((done, fail) => {
    const transaction = db.transaction([DOCUMENTS, META], mode, { durability: 'strict' });
    const timer = setTimeout(
      () => fail(new DOMException('The database does not answer.', 'TimeoutError')),
      ANSWER_MS,
    );
    const result = work(transaction);
    transaction.oncomplete = () => {
      clearTimeout(timer);
      done(result());
    };
    // Over quota every request succeeds, and the transaction aborts at its end: success is not asked for anywhere.
    transaction.onabort = () => {
      clearTimeout(timer);
      fail(transaction.error ?? new DOMException('The transaction was aborted.', 'AbortError'));
    };
  });
}

async function connect(): Promise<Connection> {
  try {
    return await request(VERSION);
  } catch (error) {
    if (nameOf(error) !== 'VersionError') throw error;
    return { ...(await request(undefined)), isNewer: true };
  }
}

function request(version: number | undefined): Promise<Connection> {
  return new Promise((done, fail) => {
    const opening = indexedDB.open(NAME, version);
    let isNew = false;
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      fail(new DOMException('The database does not answer, or another tab holds it back.', 'TimeoutError'));
    }, ANSWER_MS);
    opening.onupgradeneeded = ({ oldVersion }) => {
      isNew = oldVersion === 0;
      for (const store of [DOCUMENTS, META]) {
        if (!opening.result.objectStoreNames.contains(store)) {
          opening.result.createObjectStore(store, { keyPath: 'id' });
        }
      }
    };
    opening.onsuccess = () => {
      clearTimeout(timer);
      if (isLate) opening.result.close();
      else done({ db: opening.result, isNew, isNewer: false });
    };
    opening.onerror = () => {
      clearTimeout(timer);
      fail(opening.error);
    };
  });
}

/** Browsers drop the connection of a page that was long in the background; a new one works. */
function isLostConnection(error: unknown): boolean {
  return ['InvalidStateError', 'UnknownError'].includes(nameOf(error));
}

function refusalOf(error: unknown): Refusal {
  const name = nameOf(error);
  if (name === 'QuotaExceededError') return 'full';
  return ['SecurityError', 'NotAllowedError', 'TypeError', 'ReferenceError'].includes(name)
    ? 'denied'
    : 'broken';
}

export function nameOf(error: unknown): string {
  return error instanceof Error || error instanceof DOMException ? error.name : String(error);
}
