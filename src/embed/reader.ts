import { createImportJob } from '#browser/importJob.ts';
import { readThrough } from '#browser/readThrough.ts';
import type { Reader } from './readOther.ts';

/**
 * The reader of bibliographies as a script of its own, for the few frames whose source is one. It works on the page: a
 * frame without an origin is lent no workers.
 */
const read: Reader = (source) =>
  readThrough((onAnswer) => {
    const run = createImportJob(onAnswer);
    return { send: (request) => void run(request), stop: () => {} };
  }, source);

Object.assign(globalThis, { coterieReader: read });
