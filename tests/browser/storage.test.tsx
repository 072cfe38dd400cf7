import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { checksumOf, type Kept, toKept } from '#browser/storage/records.ts';
import { openStorage, type Storage } from '#browser/storage/storage.ts';
import { emptyDocument } from '#core/document/empty.ts';
import { writeDocument } from '#core/document/write.ts';
import type { CoterieDocument } from '#core/model/document.ts';
import { documentOf } from '../support/documents.ts';
import { dropCopies, dropDatabase, forgetAll } from './clean.ts';

const open: Storage[] = [];

/** A page of its own, as far as storage can tell. */
async function page(): Promise<Storage> {
  const storage = await openStorage();
  open.push(storage);
  return storage;
}

const titled = (title: string): CoterieDocument => emptyDocument(title);

/** What the browser has under an id, whoever wrote it. */
function database(version?: number): Promise<IDBDatabase> {
  return new Promise((done, fail) => {
    const request = indexedDB.open('coterie', version);
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });
}

async function change(store: 'documents' | 'meta', id: string, edit: (kept: Kept) => unknown): Promise<void> {
  const db = await database();
  await new Promise<void>((done) => {
    const transaction = db.transaction(store, 'readwrite');
    const request = transaction.objectStore(store).get(id);
    request.onsuccess = () => transaction.objectStore(store).put(edit(request.result));
    transaction.oncomplete = () => done();
  });
  db.close();
}

const copyOf = (id: string) =>
  vi.waitFor(async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await (await root.getDirectoryHandle('coterie')).getDirectoryHandle(id);
    const names: string[] = [];
    for await (const [name, file] of folder.entries()) {
      if (file.kind === 'file' && (await file.getFile()).size > 0) names.push(name);
    }
    expect(names).not.toEqual([]);
    return names.sort();
  });

const savedTitle = async (storage: Storage, id: string): Promise<string> => {
  const read = await storage.read(id);
  return read.kind === 'ok' || read.kind === 'restored' ? `${read.kind}: ${read.document.title}` : read.kind;
};

/** So large that its text is written in steps; with letters and halves of letters that a text may hold. */
const large = (title: string): CoterieDocument => ({
  ...documentOf(
    Array.from({ length: 3500 }, (_, i) => ({ authors: [`Zoë 𝒜da ${i}`, 'lone \ud800 half'], year: 2000 })),
  ),
  title,
});

/** Three tabs that lock, steal, save, end and come again as the dice fall. */
async function play(seed: number): Promise<void> {
  const dice = diceOf(seed);
  const id = `played-${seed}`;
  const writers = new Set<number>();
  let acknowledged = 'missing';
  let n = 0;
  const sit = async (at: number): Promise<Storage> => {
    const storage = await page();
    storage.onTaken(() => void writers.delete(at));
    return storage;
  };
  const tabs = [await sit(0), await sit(1), await sit(2)];
  const save = async (at: number): Promise<void> => {
    const title = `${++n}`;
    const result = await tabs[at]?.save(id, titled(title));
    if (result?.kind === 'saved') acknowledged = `ok: ${title}`;
  };
  const step = async (at: number): Promise<void> => {
    const tab = tabs[at];
    const what = dice(5);
    if (tab === undefined) return;
    if (what <= 1 && writers.has(at)) await save(at);
    else if (what === 4) {
      writers.delete(at);
      tab.close();
      tabs[at] = await sit(at);
    } else if ((await (what === 2 ? tab.steal(id) : tab.lock(id))) === 'writer') {
      if (!writers.has(at)) await tab.read(id);
      writers.add(at);
    }
  };
  for (let i = 0; i < 25; i++) {
    await step(dice(3));
    expect(writers.size, `seed ${seed}, step ${i}`).toBeLessThanOrEqual(1);
    expect(await savedTitle(tabs[0] as Storage, id), `seed ${seed}, step ${i}`).toBe(acknowledged);
  }
  await Promise.all([step(0), step(1), step(2)]);
  closeAll();
}

/** Mulberry32: the same falls for the same seed. */
function diceOf(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
}

function closeAll(): void {
  for (const storage of open.splice(0)) storage.close();
}

beforeEach(forgetAll);

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  closeAll();
});

describe('a document that is kept', () => {
  test('comes back as it was saved, and a look alone makes nothing', async () => {
    const storage = await page();
    expect(await storage.list()).toEqual([]);
    expect(await indexedDB.databases()).toEqual([]);
    expect(localStorage.length).toBe(0);
    expect((await storage.save('a', titled('First'))).kind).toBe('saved');
    expect((await storage.save('a', titled('Second'))).kind).toBe('saved');
    await storage.save('b', titled('Other'), { origin: 'x.json' });
    const again = await page();
    expect(await savedTitle(again, 'a')).toBe('ok: Second');
    const list = await again.list();
    expect(list.map(({ id, title, state }) => [id, title, state])).toEqual([
      ['b', 'Other', 'kept'],
      ['a', 'Second', 'kept'],
    ]);
    expect(list[0]?.origin).toBe('x.json');
    expect(await savedTitle(again, 'c')).toBe('missing');
  });

  test('is removed from every place, and can be brought back while the page is open', async () => {
    const storage = await page();
    await storage.save('a', titled('Once more'));
    await copyOf('a');
    storage.setCurrent('a');
    expect(await storage.remove('a')).toBe(true);
    expect(await storage.list()).toEqual([]);
    expect(storage.current()).toBeUndefined();
    expect((await page()).announcements).toEqual([]);
    expect(await storage.restore('a')).toBe(true);
    expect(await savedTitle(await page(), 'a')).toBe('ok: Once more');
  });

  test('keeps its last three generations as second copies', async () => {
    const storage = await page();
    for (const title of ['1', '2', '3', '4', '5']) {
      await storage.save('a', titled(title));
      await vi.waitFor(async () => expect(await copyOf('a')).toContain(`${title}.json`));
    }
    await vi.waitFor(async () => expect(await copyOf('a')).toEqual(['3.json', '4.json', '5.json']));
  });
});

describe('what the browser loses', () => {
  test('a database that came back empty is filled from the second copies, and that is told', async () => {
    const storage = await page();
    await storage.save('a', titled('A career'));
    await copyOf('a');
    closeAll();
    await dropDatabase();
    const again = await page();
    expect(again.announcements).toMatchObject([{ kind: 'restored', id: 'a', title: 'A career' }]);
    expect(await savedTitle(again, 'a')).toBe('ok: A career');
    expect((await again.save('a', titled('A career, later'))).kind).toBe('saved');
    expect((await page()).announcements).toEqual([]);
  });

  test('so it is when the witness is gone too, or garbled', async () => {
    const storage = await page();
    await storage.save('a', titled('A career'));
    await copyOf('a');
    closeAll();
    await dropDatabase();
    localStorage.setItem('coterie:kept:a', '{"gen":');
    expect((await page()).announcements).toMatchObject([{ kind: 'restored', title: 'A career' }]);
    closeAll();
    localStorage.clear();
    expect(await savedTitle(await page(), 'a')).toBe('ok: A career');
  });

  test('a document of which nothing is left is told once', async () => {
    const storage = await page();
    await storage.save('a', titled('Gone'));
    await copyOf('a');
    closeAll();
    await dropDatabase();
    await dropCopies();
    const again = await page();
    expect(again.announcements).toMatchObject([{ kind: 'lost', title: 'Gone' }]);
    expect(await again.read('a')).toMatchObject({ kind: 'lost', title: 'Gone' });
    expect((await page()).announcements).toEqual([]);
  });

  test('a damaged text is set aside, and the second copy takes its place', async () => {
    const storage = await page();
    await storage.save('a', titled('Whole'));
    await copyOf('a');
    await change('documents', 'a', (kept) => ({ ...kept, text: kept.text.replace('Whole', 'Whale') }));
    const again = await page();
    expect(await savedTitle(again, 'a')).toBe('restored: Whole');
    expect(await savedTitle(again, 'a')).toBe('ok: Whole');
    const aside = (await again.list()).find(({ state }) => state === 'damaged');
    expect(await again.read(aside?.id ?? '')).toMatchObject({ kind: 'damaged' });
    expect(await again.textOf(aside?.id ?? '')).toContain('Whale');
  });

  test('a damaged text without a copy is offered as it is, and so is a damaged copy passed over', async () => {
    const storage = await page();
    await storage.save('a', titled('Whole'));
    await copyOf('a');
    const root = await navigator.storage.getDirectory();
    const folder = await (await root.getDirectoryHandle('coterie')).getDirectoryHandle('a');
    const writable = await (await folder.getFileHandle('1.json')).createWritable({ keepExistingData: true });
    await writable.truncate(100);
    await writable.close();
    await change('documents', 'a', (kept) => ({ ...kept, text: kept.text.slice(0, 30) }));
    expect(await (await page()).read('a')).toEqual({
      kind: 'damaged',
      text: writeDocument(titled('Whole')).slice(0, 30),
    });
  });

  test('a database that fell back behind its second copy is brought forward', async () => {
    const storage = await page();
    await storage.save('a', titled('Early'));
    await storage.save('a', titled('Late'));
    await vi.waitFor(async () => expect(await copyOf('a')).toContain('2.json'));
    const early = toKept(titled('Early'), { id: 'a', gen: 1, savedAt: 1, origin: undefined });
    const { text: _, ...head } = early;
    await change('documents', 'a', () => early);
    await change('meta', 'a', () => head);
    const again = await page();
    expect(again.announcements).toMatchObject([{ kind: 'restored', title: 'Late' }]);
    expect(await savedTitle(again, 'a')).toBe('ok: Late');
  });
});

describe('what a newer Coterie wrote', () => {
  const newer = (kept: Kept): Kept => {
    const text = kept.text.replace('"version": 1', '"version": 2');
    return { ...kept, version: 2, text, size: text.length, checksum: checksumOf(text) };
  };

  test('is offered as text and never written over', async () => {
    const storage = await page();
    await storage.save('a', titled('From the future'));
    await copyOf('a');
    await change('documents', 'a', newer);
    await change('meta', 'a', (head) => ({ ...head, version: 2 }));
    const again = await page();
    expect(await again.read('a')).toMatchObject({
      kind: 'newer',
      text: expect.stringContaining('From the future'),
    });
    expect((await again.list())[0]?.state).toBe('newer');
    expect((await again.save('a', titled('From today'))).kind).toBe('reading');
    expect(await again.textOf('a')).toContain('From the future');
  });

  test('a newer database is read and not written; an older page hears of it at once', async () => {
    const storage = await page();
    await storage.save('a', titled('Shared'));
    const told = vi.fn();
    storage.onOutdated(told);
    (await database(2)).close();
    expect(told).toHaveBeenCalledOnce();
    expect(await savedTitle(storage, 'a')).toBe('ok: Shared');
    expect((await storage.save('a', titled('Over it'))).kind).toBe('reading');
    expect(await savedTitle(await page(), 'a')).toBe('ok: Shared');
  });
});

describe('several tabs', () => {
  test('one writes, the others read; a document by itself is nobody else’s matter', async () => {
    const [one, two] = [await page(), await page()];
    expect(await one.lock('a')).toBe('writer');
    expect(await two.lock('a')).toBe('reader');
    expect(await two.lock('b')).toBe('writer');
    expect(await two.remove('a')).toBe(false);
    const free = new Promise((done) => two.onFree(done));
    one.unlock();
    expect(await free).toBe('a');
    expect(await two.lock('a')).toBe('writer');
    // Taking one lets go of the other.
    await vi.waitFor(async () => expect(await one.lock('b')).toBe('writer'));
  });

  test('whoever is asked saves first and hands over; whoever does not answer is robbed, within half a second', async () => {
    const [one, two] = [await page(), await page()];
    const heard: string[] = [];
    await one.lock('a');
    one.onTaken(async (id, how) => {
      heard.push(how);
      if (how === 'asked') await one.save(id, titled('The last word of one'));
    });
    expect(await two.steal('a')).toBe('writer');
    expect(heard).toEqual(['asked']);
    expect(await savedTitle(two, 'a')).toBe('ok: The last word of one');

    two.onTaken((_, how) => (how === 'asked' ? new Promise(() => undefined) : undefined));
    const began = performance.now();
    expect(await one.steal('a')).toBe('writer');
    expect(performance.now() - began).toBeLessThan(500);
    expect(await two.lock('a')).toBe('reader');
  });

  test('whatever three tabs do, one writes, and what was said to be saved stands', async () => {
    for (let seed = 1; seed <= 40; seed++) await play(seed);
  }, 60_000);

  test('a tab that comes too late writes over nothing', async () => {
    const [one, two] = [await page(), await page()];
    await one.save('a', titled('From one'));
    expect(await savedTitle(two, 'a')).toBe('ok: From one');
    await two.save('a', titled('From two'));
    expect((await one.save('a', titled('From one again'))).kind).toBe('reading');
    expect(await savedTitle(await page(), 'a')).toBe('ok: From two');
  });
});

describe('where storage is denied', () => {
  const deny = () => {
    throw new DOMException('Access is denied for this document.', 'SecurityError');
  };

  test('nothing throws, and a save says why it fails', async () => {
    vi.spyOn(globalThis, 'localStorage', 'get').mockImplementation(deny);
    vi.spyOn(indexedDB, 'open').mockImplementation(deny);
    vi.spyOn(indexedDB, 'databases').mockImplementation(deny);
    vi.spyOn(navigator.storage, 'getDirectory').mockImplementation(deny);
    vi.spyOn(navigator.locks, 'request').mockRejectedValue(new DOMException('no', 'SecurityError'));
    const storage = await page();
    expect(storage.current()).toBeUndefined();
    expect(await storage.list()).toEqual([]);
    expect(await storage.lock('a')).toBe('writer');
    expect(await storage.save('a', titled('Nowhere'))).toMatchObject({ kind: 'failed', reason: 'denied' });
    expect(await storage.read('a')).toMatchObject({ kind: 'failed' });
    expect(await storage.remove('a')).toBe(true);
  });

  test('a database that cannot be opened leaves the second copy to save in and to read', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('Internal error opening backing store', 'UnknownError');
    });
    const storage = await page();
    expect((await storage.save('a', titled('Still here'))).kind).toBe('saved');
    const again = await page();
    expect(again.announcements).toEqual([]);
    expect(await savedTitle(again, 'a')).toBe('restored: Still here');
    expect(await again.list()).toMatchObject([{ id: 'a', title: 'Still here' }]);
  });

  test('a connection that the browser dropped is made anew', async () => {
    const storage = await page();
    await storage.save('a', titled('Before'));
    const real = IDBDatabase.prototype.transaction;
    let failures = 1;
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...args) {
      if (failures-- > 0) throw new DOMException('The database connection is closing.', 'InvalidStateError');
      return real.apply(this, args);
    });
    expect((await storage.save('a', titled('After'))).kind).toBe('saved');
    expect(await savedTitle(storage, 'a')).toBe('ok: After');
  });
});

describe('a document of many works', () => {
  test('is kept in steps, and reads back whole from the database and from the second copy', async () => {
    const storage = await page();
    expect(await storage.save('a', large('Many'))).toMatchObject({ kind: 'saved' });
    expect(await storage.isKept('a')).toBe(true);
    expect(await storage.textOf('a')).toBe(writeDocument(large('Many')));
    await copyOf('a');
    storage.close();
    await dropDatabase();
    // It was put back before the page began.
    expect(await savedTitle(await page(), 'a')).toBe('ok: Many');
  });

  test('is not taken for kept where it reads back as something else', async () => {
    const storage = await page();
    await storage.save('a', large('Many'));
    await copyOf('a');
    await dropCopies();
    await change('documents', 'a', (kept) => ({ ...kept, text: new Blob(['{}']) }));
    expect(await storage.isKept('a')).toBe(false);
  });

  test('never comes late over what the end of the page saved after it', async () => {
    const storage = await page();
    await storage.lock('a');
    const early = storage.save('a', large('Early'));
    await storage.save('a', large('Last'), { last: true });
    expect(await early).toMatchObject({ kind: 'saved' });
    expect(await savedTitle(storage, 'a')).toBe('ok: Last');
  });
});
