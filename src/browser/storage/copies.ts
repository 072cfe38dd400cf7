import type { SecondCopy } from './opfs.ts';
import type { Packed } from './records.ts';

export interface Copies {
  readonly write: (kept: Packed) => void;
  readonly settled: () => Promise<void>;
}

/** Writes second copies one after another; of one document that waits, only the latest. */
export function queueCopies(second: SecondCopy): Copies {
  const waiting = new Map<string, Packed>();
  let running: Promise<void> | undefined;
  const work = async (): Promise<void> => {
    for (;;) {
      const [next] = waiting.values();
      if (next === undefined) break;
      waiting.delete(next.id);
      await second.write(next);
    }
    running = undefined;
  };
  return {
    write: (kept) => {
      waiting.set(kept.id, kept);
      running ??= work();
    },
    settled: async () => {
      await running;
    },
  };
}
