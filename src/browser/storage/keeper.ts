import { layGroundwork } from '#browser/groundwork.ts';
import type { Opened } from '#browser/opened.ts';
import type { CoterieDocument } from '#core/model/document.ts';
import { createActions } from '#state/actions.ts';
import type { Store } from '#state/store.ts';
import { viewOf } from '#state/view.ts';
import { type Autosave, type AutosaveOptions, attachAutosave, ELSEWHERE } from './autosave.ts';
import { newId } from './ids.ts';
import type { KeptInfo } from './reading.ts';
import type { Announcement } from './recover.ts';
import { openStorage, type Storage } from './storage.ts';

/** The documents of this browser, for those who list and open them. */
export interface Keeper {
  /** What was restored or lost before this page began; it was told in notices already. */
  readonly announcements: readonly Announcement[];
  /** The last saved first. */
  readonly list: () => Promise<readonly KeptInfo[]>;
  /** As something to be opened; what cannot be opened says why. */
  readonly read: (id: string) => Promise<Opened>;
  /** Shows it in place of what stands here. A failure becomes a notice. */
  readonly open: (id: string) => Promise<void>;
  /** Shows the sample, and from now on at the bare address. */
  readonly showSample: () => void;
  /** The text of a document as a file of Coterie; also of one that is damaged or newer. Undefined if there is none. */
  readonly textOf: (id: string) => Promise<string | undefined>;
  /** Takes it away, and shows the sample if it stood here. False if another tab writes it. */
  readonly remove: (id: string) => Promise<boolean>;
  /** Brings back what was removed since this page began, and shows it if it stood here. */
  readonly restore: (id: string) => Promise<boolean>;
  /** Edit here instead: this tab becomes the writer of what it shows, with what was saved last. */
  readonly takeOver: () => Promise<void>;
  /** Saves now what could not be saved. */
  readonly retry: () => Promise<void>;
  /** Saves what is left and lets go of everything. */
  readonly close: () => Promise<void>;
}

export interface KeeperOptions extends Partial<AutosaveOptions> {
  readonly sample: CoterieDocument;
  /** Whether the page began with a look at what the witness knows. */
  readonly wasWitnessed: boolean;
}

const LOOK_MS = 1000;

/** Opens the storage and keeps the store's document in it from now on. Works, as "not saved", without any storage. */
export async function createKeeper(
  store: Store,
  { sample, wasWitnessed, ...options }: KeeperOptions,
): Promise<Keeper> {
  const actions = createActions(store);
  const storage = await openStorage();
  const autosave = attachAutosave(store, storage, options);
  let turn: Promise<void> = Promise.resolve();
  const oneAfterAnother = (work: () => Promise<void>): Promise<void> => {
    turn = turn.then(work);
    return turn;
  };
  let shownWhenRemoved: string | undefined;

  const keeper: Keeper = {
    announcements: storage.announcements,
    list: storage.list,
    read: (id) => readKept(storage, id),
    open: async (id) => {
      await autosave.flush();
      const opened = await readKept(storage, id);
      if (!opened.ok) {
        actions.notify('error', opened.why);
        return;
      }
      await layGroundwork(opened.document);
      actions.openDocument(opened.document, opened.own);
      for (const text of opened.notices) actions.notify('warning', text);
    },
    showSample: () => {
      storage.setCurrent(undefined);
      actions.openDocument(sample);
    },
    textOf: storage.textOf,
    remove: async (id) => {
      const isShown = store.getState().documentId === id;
      if (isShown) await autosave.flush();
      if (!(await storage.remove(id))) return false;
      if (isShown) {
        shownWhenRemoved = id;
        autosave.abandon();
        keeper.showSample();
      }
      return true;
    },
    restore: async (id) => {
      if (!(await storage.restore(id))) return false;
      if (shownWhenRemoved === id && store.getState().documentId === undefined) await keeper.open(id);
      return true;
    },
    takeOver: () => oneAfterAnother(() => become(store, storage, autosave, 'steal')),
    retry: autosave.flush,
    close: async () => {
      document.removeEventListener('visibilitychange', becomeIfFree);
      clearInterval(looking);
      await autosave.stop();
      storage.close();
    },
  };

  /** A writer that ends says so, unless it crashed. */
  const becomeIfFree = (): void => {
    const { kept } = store.getState();
    const isWaiting = kept.kind === 'reading' && kept.why === ELSEWHERE;
    if (isWaiting) void oneAfterAnother(() => become(store, storage, autosave, 'lock'));
  };
  storage.onFree(becomeIfFree);
  document.addEventListener('visibilitychange', becomeIfFree);
  const looking = setInterval(becomeIfFree, LOOK_MS);
  if (!wasWitnessed) await showUnwitnessed(store, keeper);
  tellOnceOpen(store, storage.announcements.map(toWords));
  return keeper;
}

/** What a crash left in the database before the witness reached the disk, if nobody has begun anything here. */
async function showUnwitnessed(store: Store, keeper: Keeper): Promise<void> {
  const list = await keeper.list();
  const latest = list.find(({ state, origin }) => state === 'kept' && origin === undefined);
  const { documentId, past, src } = store.getState();
  if (latest !== undefined && documentId === undefined && past.length === 0 && src === undefined) {
    await keeper.open(latest.id);
  }
}

/** Becomes the writer of what is shown. What was saved last counts; what was changed here meanwhile becomes a copy. */
async function become(
  store: Store,
  storage: Storage,
  autosave: Autosave,
  how: 'lock' | 'steal',
): Promise<void> {
  const actions = createActions(store);
  const { documentId: id, kept: was } = store.getState();
  if (id === undefined || was.kind !== 'reading') return;
  const base = storage.baseOf(id);
  const role = await (how === 'steal' ? storage.steal(id) : storage.lock(id));
  if (role === 'reader') return;
  const read = await storage.read(id);
  const state = store.getState();
  if (state.documentId !== id) return;
  if ((read.kind !== 'ok' && read.kind !== 'restored') || storage.baseOf(id) === base) {
    const savedAt = 'info' in read ? read.info.savedAt : undefined;
    autosave.write(autosave.isChanged() ? undefined : savedAt);
    return;
  }
  const copy = autosave.isChanged() ? await keepCopy(storage, state.document) : undefined;
  const view = viewOf(state);
  const kept = { kind: 'saved', at: read.info.savedAt } as const;
  actions.openDocument(read.document, { documentId: id, kept });
  actions.show(view, state.selected);
  autosave.write(kept.at);
  if (copy !== undefined) actions.notify('info', copy);
}

async function keepCopy(storage: Storage, document: CoterieDocument): Promise<string> {
  const title = `${document.title} (copy)`;
  const result = await storage.save(newId(), { ...document, title });
  return result.kind === 'saved'
    ? `What you changed here while another tab was writing is kept as “${title}”.`
    : `What you changed here while another tab was writing could not be kept: ${result.why}.`;
}

/** A page that is still opening something would forget its notices when that comes. */
function tellOnceOpen(store: Store, texts: readonly string[]): void {
  const { notify } = createActions(store);
  const tell = (): void => {
    for (const text of texts) notify('warning', text);
  };
  if (texts.length === 0) return;
  if (store.getState().document.works.length > 0) {
    tell();
    return;
  }
  const stop = store.subscribe((state, before) => {
    if (state.document === before.document) return;
    stop();
    queueMicrotask(tell);
  });
}

async function readKept(storage: Storage, id: string): Promise<Opened> {
  const read = await storage.read(id);
  const isKnown = storage.announcements.some((announcement) => announcement.id === id);
  switch (read.kind) {
    case 'ok':
    case 'restored': {
      const { document, info, faults } = read;
      const isNews = read.kind === 'restored' && !isKnown;
      const lost = toWords({ kind: 'restored', id, title: info.title, savedAt: info.savedAt });
      return {
        ok: true,
        document,
        own: { documentId: id, kept: { kind: 'saved', at: info.savedAt } },
        notices: [...(isNews ? [lost] : []), ...toFaultWords(info.title, faults)],
      };
    }
    case 'newer':
      return {
        ok: false,
        why: 'This document was last written by a newer Coterie, and is left as it is. Reload the page to get the newest one; the list of documents offers it as a file.',
      };
    case 'damaged':
      return {
        ok: false,
        why: 'This document is damaged, and there is no second copy. It was set aside; the list of documents offers what is left of it as a file.',
      };
    case 'lost':
      return { ok: false, why: toWords({ ...read, id }) };
    case 'missing':
      return { ok: false, why: 'This document is not kept in this browser any more.' };
    case 'failed':
      return { ok: false, why: `The document cannot be read: ${read.why}. Reload the page to try again.` };
  }
}

function toFaultWords(title: string, faults: readonly string[]): readonly string[] {
  if (faults.length === 0) return [];
  const more = faults.length > 3 ? `; and ${faults.length - 3} more` : '';
  return [`“${title}” was opened with ${faults.length} faults: ${faults.slice(0, 3).join('; ')}${more}.`];
}

function toWords({ kind, title, savedAt }: Announcement): string {
  const named = title === '' ? 'a document' : `“${title}”`;
  const when = savedAt === 0 ? '' : ` of ${toTime(savedAt)}`;
  switch (kind) {
    case 'restored':
      return `This browser had lost ${named}. It was restored from its second copy${when}.`;
    case 'older':
      return `This browser has lost the last changes of ${named}. What there is was saved on ${toTime(savedAt)}.`;
    case 'lost':
      return `This browser has lost ${named}, and its second copy${when}. If you have it as a file, open that.`;
  }
}

function toTime(ms: number): string {
  return new Date(ms).toLocaleString('en', { dateStyle: 'medium', timeStyle: 'short' });
}
