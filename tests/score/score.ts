import * as duplicates from './duplicates.ts';
import * as identity from './identity.ts';
import * as read from './read.ts';
import * as topics from './topics.ts';

interface Score {
  readonly main: (args: readonly string[]) => Promise<void>;
}

const SCORES = new Map<string | undefined, Score>([
  ['read', read],
  ['identity', identity],
  ['duplicates', duplicates],
  ['topics', topics],
]);

/** `npm run score -- read FILE…`, `identity FILE [--mixed]`, `duplicates FILE`, `topics FILE…`: one JSON object a line. */
export async function main([what, ...files]: readonly string[]): Promise<void> {
  const score = SCORES.get(what);
  if (score === undefined || files.length === 0) {
    throw new Error(`Say what to score, and which files: ${[...SCORES.keys()].join(', ')}.`);
  }
  await score.main(files);
}
