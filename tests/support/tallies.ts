import { allBits } from '#core/filter/bits.ts';
import type { Catalog } from '#core/model/catalog.ts';
import { type Counting, DEFAULT_COUNTING } from '#core/network/counting.ts';
import { toPairs } from '#core/network/pairs.ts';
import { type Tally, toTally } from '#core/network/tally.ts';

/** The network of every record, in numbers. */
export function wholeTally(catalog: Catalog, counting: Counting = DEFAULT_COUNTING): Tally {
  return toTally(toPairs(catalog, counting.maxAuthors), allBits(catalog.entries.length), counting);
}
