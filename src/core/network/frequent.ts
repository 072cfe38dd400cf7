import { type Bits, membersOf } from '#core/filter/bits.ts';
import type { Pairs } from './pairs.ts';

/** The few persons on most of these works, most first, equals by their number; nobody who is on none, and not `except`. */
export function mostFrequent(
  { personsOf: { starts, items }, persons }: Pairs,
  works: Bits,
  few: number,
  except?: number,
): readonly number[] {
  const counts = new Uint32Array(persons.length);
  for (const work of membersOf(works)) {
    const end = starts[work + 1] ?? 0;
    for (let i = starts[work] ?? 0; i < end; i++) {
      const person = items[i] ?? 0;
      counts[person] = (counts[person] ?? 0) + 1;
    }
  }
  if (except !== undefined) counts[except] = 0;
  return firstOf(counts, few);
}

/** The places of the few greatest counts above 0, the greatest first, equals as they stand. */
function firstOf(counts: Uint32Array, few: number): readonly number[] {
  const best: number[] = [];
  let least = 0;
  for (let place = 0; place < counts.length; place++) {
    const count = counts[place] ?? 0;
    if (count <= least) continue;
    const behind = best.findIndex((other) => (counts[other] ?? 0) < count);
    best.splice(behind < 0 ? best.length : behind, 0, place);
    best.length = Math.min(best.length, few);
    if (best.length === few) least = counts[best.at(-1) ?? 0] ?? 0;
  }
  return best;
}
