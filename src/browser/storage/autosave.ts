import type { CoterieDocument } from '#core/model/document.ts';
import { createActions } from '#state/actions.ts';
import type { State, Store } from '#state/store.ts';
import type { Role } from './locks.ts';
import type { SaveResult, Storage } from './storage.ts';

export interface AutosaveOptions {
  /** Of stillness before a save. */
  readonly waitMs: number;
  /** From a change to its save, however much goes on. */
  readonly mostMs: number;
  /** The same while a map is being laid out. */
  readonly settleMs: number;
  /** After a failure; doubled with each, up to a minute. */
  readonly retryMs: number;
  /** From one look whether a save reads back to the next. */
  readonly checkMs: number;
}

const USUAL: AutosaveOptions = {
  waitMs: 300,
  mostMs: 1000,
  settleMs: 10_000,
  retryMs: 5000,
  checkMs: 60_000,
};
const LONGEST_RETRY_MS = 60_000;
/** Why a document is only read while another tab writes it. */
export const ELSEWHERE = 'it is open for editing in another tab';

const UNREADABLE = 'what was saved does not read back';

/** One document under one id, from the moment it is shown until another one is. */
interface Session {
  readonly id: string;
  readonly origin: string | undefined;
  role: Role | undefined;
  latest: CoterieDocument;
  saved: CoterieDocument | undefined;
  savedAt: number;
  /** When a save was last read back. */
  checkedAt: number;
  /** When the oldest change that is not saved was made. */
  since: number | undefined;
  saving: number;
  /** What the save that began last is about. */
  sent: CoterieDocument | undefined;
  failures: number;
}

export interface Autosave {
  /** Saves what is not saved yet, now. */
  readonly flush: () => Promise<void>;
  /** What was only read here is written here from now on. Undefined: it has changes that are not saved. */
  readonly write: (savedAt: number | undefined) => void;
  /** Whether something was changed here since it was opened or saved. */
  readonly isChanged: () => boolean;
  /** What is shown is not to be saved any more. */
  readonly abandon: () => void;
  /** Saves what is not saved yet, and nothing after it. */
  readonly stop: () => Promise<void>;
}

/**
 * Keeps the visitor's document: what is shown under a `documentId` is saved after every change, the settling of its
 * map included. A tab that is not its writer saves nothing.
 */
export function attachAutosave(
  store: Store,
  storage: Storage,
  options: Partial<AutosaveOptions> = {},
): Autosave {
  const { waitMs, mostMs, settleMs, retryMs, checkMs } = { ...USUAL, ...options };
  const { setKept } = createActions(store);
  let session: Session | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** A tab holds one lock: the last document is saved before the next is taken. */
  let turn: Promise<void> = Promise.resolve();

  const isOn = (one: Session): boolean => one === session && store.getState().documentId === one.id;
  const tell = (one: Session, kept: State['kept']): void => {
    if (isOn(one)) setKept(kept);
  };
  const isDirty = (one: Session): boolean => one.role !== 'reader' && one.latest !== one.saved;

  const begin = (state: State): void => {
    const before = session;
    clearTimeout(timer);
    session = state.documentId === undefined ? undefined : toSession(state.documentId, state);
    const one = session;
    if (before !== undefined) turn = turn.then(() => save(before, false));
    turn = turn.then(() => (one === undefined ? storage.unlock() : take(one)));
    // The rest of the link is read in the same turn, and says whether the document stands under an address of its own.
    queueMicrotask(() => {
      if (one !== undefined && isOn(one) && store.getState().src === undefined) storage.setCurrent(one.id);
    });
  };

  const take = async (one: Session): Promise<void> => {
    one.role = await storage.lock(one.id);
    if (session !== one) await save(one, false);
    else if (one.role === 'reader') tell(one, { kind: 'reading', why: ELSEWHERE });
    else if (isDirty(one)) schedule(one);
  };

  const schedule = (one: Session): void => {
    one.since ??= performance.now();
    // A map that is being laid out is a change to come, and what came from a file can wait for it.
    const isSettling = store.getState().layoutProgress !== undefined;
    const left = one.since + (isSettling ? settleMs : mostMs) - performance.now();
    clearTimeout(timer);
    timer = setTimeout(() => void save(one, false), Math.max(0, isSettling ? left : Math.min(waitMs, left)));
  };

  const save = async (one: Session, last: boolean): Promise<void> => {
    if (one.role !== 'writer' || !isDirty(one)) return;
    // At the end of a page there is no waiting for the save that runs; the later one has the higher number.
    if (one.saving > 0 && (!last || one.sent === one.latest)) return;
    const { latest } = one;
    one.since = undefined;
    one.saving++;
    one.sent = latest;
    const result = await storage.save(one.id, latest, { origin: one.origin, last });
    one.saving--;
    conclude(one, latest, result);
  };

  const conclude = (one: Session, document: CoterieDocument, result: SaveResult): void => {
    switch (result.kind) {
      case 'saved':
        one.failures = 0;
        one.saved = document;
        one.savedAt = result.at;
        if (!isDirty(one)) tell(one, { kind: 'saved', at: result.at });
        else if (isOn(one)) schedule(one);
        if (result.at - one.checkedAt >= checkMs) void check(one, document, result.at);
        break;
      case 'reading':
        one.role = 'reader';
        tell(one, result);
        break;
      case 'failed':
        one.failures++;
        tell(one, { kind: 'failed', why: result.why });
        if (isOn(one)) retryLater(one);
        break;
    }
  };

  /** A browser may call a save complete and hold nothing. */
  const check = async (one: Session, document: CoterieDocument, at: number): Promise<void> => {
    one.checkedAt = at;
    if ((await storage.isKept(one.id)) || one.role !== 'writer') return;
    if (one.saved === document) one.saved = undefined;
    conclude(one, document, { kind: 'failed', reason: 'broken', why: UNREADABLE });
  };

  const retryLater = (one: Session): void => {
    const wait = Math.min(retryMs * 2 ** (one.failures - 1), LONGEST_RETRY_MS);
    clearTimeout(timer);
    timer = setTimeout(() => void save(one, false), wait);
  };

  const onChange = (state: State): void => {
    const one = session;
    if (state.documentId !== one?.id) begin(state);
    else if (one !== undefined && state.document !== one.latest) {
      one.latest = state.document;
      if (one.role !== 'reader') noteChange(one, state.kept);
    }
  };

  const noteChange = (one: Session, kept: State['kept']): void => {
    const isBack = !isDirty(one) && one.saving === 0;
    if (isBack) tell(one, { kind: 'saved', at: one.savedAt });
    else if (kept.kind === 'saved') setKept({ kind: 'saving' });
    if (one.role === 'writer') schedule(one);
  };

  const flush = async (last: boolean): Promise<void> => {
    if (session !== undefined) await save(session, last);
  };
  const retry = (): void => {
    if (session !== undefined && session.failures > 0) void save(session, false);
  };
  const onVisibility = (): void => {
    if (globalThis.document.visibilityState === 'hidden') void flush(true);
    else retry();
  };
  const onPageHide = (): void => void flush(true);

  storage.onTaken(async (id, how) => {
    const one = session;
    if (one?.id !== id) return;
    if (how === 'asked') await save(one, true);
    one.role = 'reader';
    tell(one, { kind: 'reading', why: ELSEWHERE });
  });
  storage.onOutdated((why) => {
    if (session === undefined) return;
    session.role = 'reader';
    tell(session, { kind: 'reading', why });
  });
  storage.onRoom(retry);
  begin(store.getState());
  const unsubscribe = store.subscribe(onChange);
  document.addEventListener('visibilitychange', onVisibility);
  addEventListener('pagehide', onPageHide);

  return {
    flush: () => flush(false),
    write: (savedAt) => {
      const one = session;
      if (one === undefined) return;
      one.role = 'writer';
      one.latest = store.getState().document;
      one.saved = savedAt === undefined ? undefined : one.latest;
      one.savedAt = savedAt ?? one.savedAt;
      tell(one, isDirty(one) ? { kind: 'saving' } : { kind: 'saved', at: one.savedAt });
      if (isDirty(one)) schedule(one);
    },
    isChanged: () => session !== undefined && session.latest !== session.saved,
    abandon: () => {
      if (session !== undefined) session.saved = session.latest;
    },
    stop: async () => {
      unsubscribe();
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', onVisibility);
      removeEventListener('pagehide', onPageHide);
      await turn;
      await flush(true);
    },
  };
}

function toSession(id: string, { document, kept, src }: State): Session {
  const isSaved = kept.kind === 'saved' || kept.kind === 'reading';
  return {
    id,
    origin: src,
    // An id that is new here is known to nobody else: its first change need not wait for the lock.
    role: isSaved ? undefined : 'writer',
    latest: document,
    saved: isSaved ? document : undefined,
    savedAt: kept.kind === 'saved' ? kept.at : 0,
    checkedAt: 0,
    since: undefined,
    saving: 0,
    sent: undefined,
    failures: 0,
  };
}
