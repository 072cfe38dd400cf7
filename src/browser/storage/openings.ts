import { readOpenings, writeOpenings } from './witness.ts';

/** A page that has shown a document for so long is well. */
const WELL_MS = 5000;
/** Tabs that a browser brings back at once begin within this of each other, and none of them has failed yet. */
const TOGETHER_MS = 1000;
const MOST_FAILED = 2;

/**
 * Whether a document may be opened that nobody asked for, and notes that it is being opened. False: the last two pages
 * that did so ended without a word, and the next would too.
 */
export function mayOpenUnasked(): boolean {
  const now = Date.now();
  const begun = readOpenings();
  if (begun.filter((at) => now - at > TOGETHER_MS).length >= MOST_FAILED) {
    writeOpenings([]);
    return false;
  }
  writeOpenings([...begun, now]);
  setTimeout(() => writeOpenings([]), WELL_MS);
  // Somebody who leaves early has seen no failure. A page that crashes hides nothing.
  addEventListener('pagehide', () => writeOpenings(readOpenings().filter((at) => at !== now)), {
    once: true,
  });
  return true;
}
