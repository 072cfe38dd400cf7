import type { FileSource } from './importJob.ts';
import { startJob } from './importWorker.ts';
import type { Opened } from './opened.ts';
import { readThrough } from './readThrough.ts';

/** A bibliography that a link names, read in a worker. */
export function readOther(source: FileSource): Promise<Opened> {
  return readThrough(startJob, source);
}
