import { type Bits, forEachBit } from '#core/filter/bits.ts';
import type { Pairs } from './pairs.ts';

/** The few persons on most of these works, most first, equals by their number; nobody who is on none, and not `except`. */
export function mostFrequent(
  { personsOf: { starts, items }, persons }: Pairs,
  works: Bits,
  few: number,
  except?: number,
): readonly number[] {
  const counts = new Uint32Array(persons.length);
  forEachBit(works, (work) => {
    const end = starts[work + 1] ?? 0;
    for (let i = starts[work] ?? 0; i < end; i++) {
      const person = items[i] ?? 0;
      counts[person] = (counts[person] ?? 0) + 1;
    }
  });
  if (except !== undefined) counts[except] = 0;
  const best: number[] = [];
  for (let person = 0; person < counts.length; person++) {
    const count = counts[person] ?? 0;
    if (count <= (best.length < few ? 0 : (counts[best.at(-1) ?? 0] ?? 0))) continue;
    const place = best.findIndex((other) => (counts[other] ?? 0) < count);
    best.splice(place < 0 ? best.length : place, 0, person);
    best.length = Math.min(best.length, few);
  }
  return best;
}
