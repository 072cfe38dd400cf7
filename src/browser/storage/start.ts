import type { Opened } from '#browser/opened.ts';
import type { CoterieDocument } from '#core/model/document.ts';
import { createActions } from '#state/actions.ts';
import type { State, Store } from '#state/store.ts';
import { newId } from './ids.ts';
import type { Keeper } from './keeper.ts';
import { mayOpenUnasked } from './openings.ts';
import { readCurrent, readWitness, writeCurrent } from './witness.ts';

const keepers = new WeakMap<Store, () => Promise<Keeper>>();

/** The keeper of a store to which `attachKeeping` was called; fetched when it is first asked for. */
export function keeperOf(store: Store): Promise<Keeper> {
  return (
    keepers.get(store)?.() ?? Promise.reject(new Error('Nothing is kept here: call attachKeeping first.'))
  );
}

/** Whether the visitor keeps something to stand at the bare address: known at once, without asking the storage. */
export function isHomeKept(): boolean {
  return keptAtHome() !== undefined;
}

/** What stands at the bare address. What has ended the page twice is left closed, and stands there no more. */
export function openHome(store: Store): Promise<Opened> | undefined {
  const id = keptAtHome();
  if (id === undefined) return undefined;
  if (mayOpenUnasked()) return openKept(store, id);
  const title = readWitness().get(id)?.title ?? '';
  markTab(undefined);
  writeCurrent(undefined);
  return Promise.resolve({ ok: false, why: leftClosed(title) });
}

function leftClosed(title: string): string {
  const named = title === '' ? 'Your document' : `“${title}”`;
  return `${named} was left closed: this page ended twice while it was opening it. Nothing of it is lost. The list of your documents opens it again, or downloads it as a file.`;
}

/** This tab's own document, over a reload too, else the one last worked on. */
function keptAtHome(): string | undefined {
  const own = ownOfTab();
  return own !== undefined && readWitness().has(own) ? own : readCurrent();
}

/** The visitor's changed copy of what a source names, if there is one. */
export function openCopyOf(store: Store, src: string): Promise<Opened> | undefined {
  const id = copyOf(src);
  if (id === undefined) return undefined;
  const isReload = ownOfTab() === id;
  return openKept(store, id).then((opened) => {
    if (!opened.ok || isReload) return opened;
    const told = `This is your own copy of ${src}, with your changes. To see what stands there now, remove the copy from your documents.`;
    return { ...opened, notices: [...opened.notices, told] };
  });
}

function copyOf(src: string): string | undefined {
  let newest: { readonly id: string; readonly savedAt: number } | undefined;
  for (const [id, { origin, savedAt }] of readWitness()) {
    if (origin === src && savedAt >= (newest?.savedAt ?? 0)) newest = { id, savedAt };
  }
  return newest?.id;
}

/** Reads a kept document for the page to open. */
async function openKept(store: Store, id: string): Promise<Opened> {
  try {
    return await (await keeperOf(store)).read(id);
  } catch {
    return { ok: false, why: `Your document cannot be opened: ${NOT_LOADED}. Reload the page to try again.` };
  }
}

const NOT_LOADED = 'a part of this page could not be loaded';

/**
 * Makes the visitor's own what they edit, and keeps it. Nothing is asked of the browser before that; what does the
 * keeping comes after the first picture.
 */
export function attachKeeping(store: Store, sample: CoterieDocument): void {
  const { setDocumentId, setKept } = createActions(store);
  const wasWitnessed = readWitness().size > 0;
  let keeper: Promise<Keeper> | undefined;
  const load = (): Promise<Keeper> => {
    keeper ??= import('./keeper.ts')
      .then(({ createKeeper }) => createKeeper(store, { sample, wasWitnessed }))
      .catch((error: unknown) => {
        keeper = undefined;
        if (store.getState().documentId !== undefined) setKept({ kind: 'failed', why: NOT_LOADED });
        throw error;
      });
    return keeper;
  };
  const fetchNow = (): void => void load().catch(() => undefined);
  keepers.set(store, load);
  store.subscribe((state, before) => {
    if (isFirstEdit(state, before)) setDocumentId(newId());
    if (state.documentId !== before.documentId) markTab(state.documentId);
    if (state.documentId !== undefined && state.document !== before.document) fetchNow();
  });
  // In time for an edit without a connection.
  if (globalThis.requestIdleCallback === undefined) setTimeout(fetchNow, 1000);
  else requestIdleCallback(fetchNow, { timeout: 2000 });
}

/** A step that undo takes back and that changed the document: no filter, no link, no settling of the map. */
function isFirstEdit(state: State, before: State): boolean {
  return (
    state.documentId === undefined &&
    before.documentId === undefined &&
    state.document !== before.document &&
    state.past !== before.past &&
    state.past.at(-1)?.document === before.document
  );
}

/** Two tabs with two documents come back each with its own. */
function ownOfTab(): string | undefined {
  const state: unknown = history.state;
  if (typeof state !== 'object' || state === null || !('kept' in state)) return undefined;
  return typeof state.kept === 'string' ? state.kept : undefined;
}

function markTab(kept: string | undefined): void {
  history.replaceState({ ...history.state, kept }, '');
}
