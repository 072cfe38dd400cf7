import { sortedBy } from '#core/network/lists.ts';
import { fold } from '#core/search/fold.ts';

const HALF = 2 ** 16;

/**
 * These numbers in the order of their values, most first; equals stay as they stand. Values are not below 0, and
 * those that differ by less than a ten-millionth are equal. Costs the same few steps for each, whatever the values.
 */
export function ranked(numbers: Uint32Array, values: Uint32Array | Float64Array): Uint32Array {
  // As a float of 32 bits, what is not below 0 sorts like its bits do, taken as a whole number.
  const bits = new Uint32Array(Float32Array.from(values).buffer);
  const low = bits.map((word) => HALF - 1 - (word & (HALF - 1)));
  const high = bits.map((word) => HALF - 1 - (word >>> 16));
  return sortedBy(high, HALF, sortedBy(low, HALF, numbers).order).order;
}

/** The places of names in the order a reader looks for them: without case or accents, equals as they came. */
export function byName(names: readonly string[]): Uint32Array {
  const folded = names.map(fold);
  return Uint32Array.from(names, (_, place) => place).sort((a, b) => {
    const [x = '', y = ''] = [folded[a], folded[b]];
    return x < y ? -1 : x > y ? 1 : 0;
  });
}
