import { headOf, isHead, isWhole, type Kept, type Packed } from './records.ts';

const FOLDER = 'coterie';
const GENERATIONS = 3;
const NAME = /^(\d{1,15})\.json$/;

/** The second copy: files of the page's own, which a damaged database does not touch. */
export interface SecondCopy {
  /** False where there is no such place, or none left. */
  readonly write: (kept: Packed) => Promise<boolean>;
  /** The newest that is whole, of those above a generation. */
  readonly newest: (id: string, above: number) => Promise<Kept | undefined>;
  /** Undefined where they cannot be looked at: that says nothing about what is there. */
  readonly ids: () => Promise<readonly string[] | undefined>;
  readonly remove: (id: string) => Promise<void>;
}

/** A file is a line with what is known of the document, then its text. */
export function openSecondCopy(): SecondCopy {
  const root = async (create: boolean): Promise<FileSystemDirectoryHandle> =>
    (await navigator.storage.getDirectory()).getDirectoryHandle(FOLDER, { create });
  const folder = async (id: string, create: boolean): Promise<FileSystemDirectoryHandle> =>
    (await root(create)).getDirectoryHandle(encodeURIComponent(id), { create });

  return {
    write: async (kept) => {
      try {
        const into = await folder(kept.id, true);
        const file = await into.getFileHandle(`${kept.gen}.json`, { create: true });
        // What is written shows only once it is closed, and then whole.
        const writable = await file.createWritable();
        await writable.write(new Blob([`${JSON.stringify(headOf(kept))}\n`, kept.text]));
        await writable.close();
        await prune(into);
        return true;
      } catch {
        return false;
      }
    },
    newest: async (id, above) => {
      try {
        const from = await folder(id, false);
        for (const gen of await generationsIn(from)) {
          if (gen <= above) break;
          const kept = await readFile(from, gen);
          if (kept?.id === id) return kept;
        }
      } catch {
        // No folder, no copy.
      }
      return undefined;
    },
    ids: async () => {
      try {
        const names: string[] = [];
        for await (const name of (await root(false)).keys()) names.push(decodeURIComponent(name));
        return names;
      } catch (error) {
        return error instanceof DOMException && error.name === 'NotFoundError' ? [] : undefined;
      }
    },
    remove: async (id) => {
      try {
        await (await root(false)).removeEntry(encodeURIComponent(id), { recursive: true });
      } catch {
        // There was none.
      }
    },
  };
}

/** The newest first. */
async function generationsIn(folder: FileSystemDirectoryHandle): Promise<readonly number[]> {
  const generations: number[] = [];
  for await (const name of folder.keys()) {
    const digits = NAME.exec(name)?.[1];
    if (digits !== undefined) generations.push(Number(digits));
  }
  return generations.sort((a, b) => b - a);
}

async function prune(folder: FileSystemDirectoryHandle): Promise<void> {
  for (const gen of (await generationsIn(folder)).slice(GENERATIONS)) await folder.removeEntry(`${gen}.json`);
}

async function readFile(folder: FileSystemDirectoryHandle, gen: number): Promise<Kept | undefined> {
  try {
    const content = await (await (await folder.getFileHandle(`${gen}.json`)).getFile()).text();
    const end = content.indexOf('\n');
    const head: unknown = JSON.parse(content.slice(0, end));
    const kept = isHead(head) ? { ...head, text: content.slice(end + 1) } : undefined;
    return isWhole(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}
