import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { AutosaveOptions } from '#browser/storage/autosave.ts';
import { createKeeper, type Keeper } from '#browser/storage/keeper.ts';
import { openStorage } from '#browser/storage/storage.ts';
import { createActions } from '#state/actions.ts';
import { createCoterie, type Store } from '#state/store.ts';
import { documentOf } from '../support/documents.ts';
import { forgetAll } from './clean.ts';

const sample = documentOf([{ authors: ['Ada', 'Bo'], year: 2001 }], { title: 'Sample' });
const leavers: (() => Promise<void>)[] = [];

/** A tab with the app's store, as the page makes it. */
async function tab(options: Partial<AutosaveOptions> = {}): Promise<{
  store: Store;
  keeper: Keeper;
  rename: (title: string) => void;
  leave: () => Promise<void>;
}> {
  const store = createCoterie(sample);
  const keeper = await createKeeper(store, {
    sample,
    wasWitnessed: true,
    waitMs: 20,
    mostMs: 60,
    retryMs: 100,
    ...options,
  });
  const leave = keeper.close;
  leavers.push(leave);
  const rename = (title: string): void =>
    createActions(store).editDocument('Rename', { ...store.getState().document, title });
  return { store, keeper, rename, leave };
}

const keptOf = ({ store }: { store: Store }): string => {
  const { kept } = store.getState();
  return 'why' in kept ? `${kept.kind}: ${kept.why}` : kept.kind;
};
const becomes = (of: { store: Store }, kept: string | RegExp) =>
  vi.waitFor(() => expect(keptOf(of)).toMatch(kept), { timeout: 2000, interval: 5 });

async function storedTitle(id: string): Promise<string> {
  const storage = await openStorage();
  const read = await storage.read(id);
  storage.close();
  return read.kind === 'ok' ? read.document.title : read.kind;
}

beforeEach(forgetAll);

afterEach(async () => {
  vi.restoreAllMocks();
  for (const leave of leavers.splice(0)) await leave();
});

test('what is looked at is not kept; under an id, every change is, and settling with it', async () => {
  const one = await tab();
  one.rename('Looked at');
  await new Promise((waited) => setTimeout(waited, 100));
  expect(keptOf(one)).toBe('none');
  expect(await indexedDB.databases()).toEqual([]);
  const { setDocumentId, settle } = createActions(one.store);
  setDocumentId('a');
  await becomes(one, 'saved');
  one.rename('Mine');
  expect(keptOf(one)).toBe('saving');
  settle({ Ada: { x: 1, y: 2 } });
  await becomes(one, 'saved');
  const storage = await openStorage();
  expect(await storage.read('a')).toMatchObject({
    kind: 'ok',
    document: { title: 'Mine', positions: { Ada: { x: 1, y: 2 } } },
  });
  expect(storage.current()).toBe('a');
});

test('a stream of changes is saved while it flows, and not once for each', async () => {
  const one = await tab();
  const { setDocumentId } = createActions(one.store);
  setDocumentId('a');
  await becomes(one, 'saved');
  const puts = vi.spyOn(IDBDatabase.prototype, 'transaction');
  for (let i = 0; i < 30; i++) {
    one.rename(`Title ${i}`);
    await new Promise((waited) => setTimeout(waited, 8));
  }
  await becomes(one, 'saved');
  const writes = puts.mock.calls.filter(([, mode]) => mode === 'readwrite').length;
  expect(writes).toBeGreaterThan(1);
  expect(writes).toBeLessThan(10);
  expect(await storedTitle('a')).toBe('Title 29');
});

test('a page that is left does not wait for stillness', async () => {
  const one = await tab({ waitMs: 60_000, mostMs: 60_000 });
  createActions(one.store).setDocumentId('a');
  one.rename('At once');
  await vi.waitFor(async () => {
    dispatchEvent(new Event('pagehide'));
    expect(keptOf(one)).toBe('saved');
  });
  one.rename('And again');
  dispatchEvent(new Event('pagehide'));
  dispatchEvent(new Event('pagehide'));
  await becomes(one, 'saved');
  expect(await storedTitle('a')).toBe('And again');
});

test('undone to what was saved, it is saved', async () => {
  const one = await tab();
  createActions(one.store).setDocumentId('a');
  await becomes(one, 'saved');
  one.rename('Not for long');
  createActions(one.store).undo();
  expect(keptOf(one)).toBe('saved');
});

test('without room it says so, keeps all in memory, and saves once there is room, by itself too', async () => {
  const one = await tab();
  createActions(one.store).setDocumentId('a');
  await becomes(one, 'saved');
  const full = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
    throw new DOMException('', 'QuotaExceededError');
  });
  one.rename('Too much');
  await becomes(one, 'failed: this browser has no room left');
  const tries = full.mock.calls.length;
  await new Promise((waited) => setTimeout(waited, 150));
  expect(full.mock.calls.length - tries).toBeLessThanOrEqual(1);
  expect(one.store.getState().document.title).toBe('Too much');
  full.mockRestore();
  await becomes(one, 'saved');
  expect(await storedTitle('a')).toBe('Too much');
});

test('going to another document saves the last one first', async () => {
  const one = await tab();
  createActions(one.store).setDocumentId('a');
  await becomes(one, 'saved');
  one.rename('The last of a');
  createActions(one.store).openDocument(sample);
  expect(keptOf(one)).toBe('none');
  await vi.waitFor(async () => expect(await storedTitle('a')).toBe('The last of a'));
  await one.keeper.open('a');
  expect(one.store.getState().document.title).toBe('The last of a');
  expect(keptOf(one)).toBe('saved');
});

test('a second tab reads; it takes over with all that the first had; the first reads then', async () => {
  const [one, two] = [await tab(), await tab()];
  createActions(one.store).setDocumentId('a');
  await becomes(one, 'saved');
  await two.keeper.open('a');
  await becomes(two, /^reading: it is open for editing in another tab/);
  one.rename('The last of one');
  await two.keeper.takeOver();
  expect(two.store.getState().document.title).toBe('The last of one');
  await becomes(two, 'saved');
  await becomes(one, /^reading/);
  one.rename('Not kept');
  two.rename('Of two');
  await becomes(two, 'saved');
  expect(keptOf(one)).toMatch(/^reading/);
  expect(await storedTitle('a')).toBe('Of two');
});

test('what a reader changed meanwhile becomes a copy when it takes over', async () => {
  const [one, two] = [await tab(), await tab()];
  createActions(one.store).setDocumentId('a');
  await becomes(one, 'saved');
  await two.keeper.open('a');
  await becomes(two, /^reading/);
  two.rename('Of the reader');
  one.rename('Of the writer');
  await two.keeper.takeOver();
  expect(two.store.getState().document.title).toBe('Of the writer');
  expect(two.store.getState().notices.at(-1)?.text).toContain('“Of the reader (copy)”');
  expect((await two.keeper.list()).map(({ title }) => title).sort()).toEqual([
    'Of the reader (copy)',
    'Of the writer',
  ]);
});

test('when the writer leaves, the reader writes on, with the writer’s last word', async () => {
  const [one, two] = [await tab(), await tab()];
  createActions(one.store).setDocumentId('a');
  await becomes(one, 'saved');
  await two.keeper.open('a');
  await becomes(two, /^reading/);
  one.rename('The last of one');
  await becomes(one, 'saved');
  await one.leave();
  await becomes(two, 'saved');
  expect(two.store.getState().document.title).toBe('The last of one');
});

test('what stands here is removed, and comes back to where it stood', async () => {
  const one = await tab();
  createActions(one.store).setDocumentId('a');
  one.rename('Mine');
  await becomes(one, 'saved');
  expect(await one.keeper.remove('a')).toBe(true);
  expect(one.store.getState()).toMatchObject({ documentId: undefined, document: { title: 'Sample' } });
  await new Promise((waited) => setTimeout(waited, 100));
  expect(await one.keeper.list()).toEqual([]);
  expect(await one.keeper.restore('a')).toBe(true);
  expect(one.store.getState()).toMatchObject({ documentId: 'a', document: { title: 'Mine' } });
});

test('a save that the browser lost is noticed when it is read back, and made again', async () => {
  const one = await tab({ checkMs: 0 });
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore) {
    return this.get('nothing') as IDBRequest<IDBValidKey>;
  });
  const copy = vi
    .spyOn(FileSystemFileHandle.prototype, 'createWritable')
    .mockRejectedValue(new Error('gone'));
  createActions(one.store).setDocumentId('mine');
  one.rename('Hers');
  await becomes(one, 'failed: what was saved does not read back');
  put.mockRestore();
  copy.mockRestore();
  await vi.waitFor(async () => expect(await storedTitle('mine')).toBe('Hers'), { timeout: 2000 });
  await becomes(one, 'saved');
});
