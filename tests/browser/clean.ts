import { vi } from 'vitest';

/** A browser that keeps nothing yet. */
export async function forgetAll(): Promise<void> {
  localStorage.clear();
  await dropDatabase();
  await dropCopies();
}

export async function dropDatabase(): Promise<void> {
  await new Promise((done) => {
    const request = indexedDB.deleteDatabase('coterie');
    request.onsuccess = done;
    request.onerror = done;
  });
}

export async function dropCopies(): Promise<void> {
  const root = await navigator.storage.getDirectory();
  await vi.waitFor(() =>
    root.removeEntry('coterie', { recursive: true }).catch((error: DOMException) => {
      // A file that is being written cannot be removed yet.
      if (error.name !== 'NotFoundError') throw error;
    }),
  );
}
