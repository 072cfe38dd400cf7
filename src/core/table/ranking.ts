import { sortedBy } from '#core/network/lists.ts';
import { fold } from '#core/search/fold.ts';
import { atOnce, type Steps } from '#core/steps.ts';

/** A float of 32 bits is sorted by three digits of this many bits, the lowest first. */
const DIGIT = 11;
const DIGITS = [0, DIGIT, 2 * DIGIT] as const;
const MOST = 2 ** DIGIT - 1;

/**
 * These numbers in the order of their values, most first; equals stay as they stand. Values are not below 0, and
 * those that differ by less than a ten-millionth are equal. Costs the same few steps for each, whatever the values.
 */
export function ranked(numbers: Uint32Array, values: Uint32Array | Float64Array): Uint32Array {
  // As a float of 32 bits, what is not below 0 sorts like its bits do, taken as a whole number.
  const bits = new Uint32Array(new Float32Array(values).buffer);
  return DIGITS.reduce((order, shift) => {
    const keys = new Uint32Array(bits.length);
    let used = 0;
    for (let i = 0; i < bits.length; i++) {
      const digit = ((bits[i] ?? 0) >>> shift) & MOST;
      used |= digit;
      keys[i] = MOST - digit;
    }
    return used === 0 ? order : sortedBy(keys, MOST + 1, order).order;
  }, numbers);
}

/** The places of names in the order a reader looks for them: without case or accents, equals as they came. */
export function byName(names: readonly string[]): Uint32Array {
  return atOnce(nameSteps(names));
}

/** So many names are folded in one step. */
const AT_ONCE = 8000;

/** The same, step by step. */
export function* nameSteps(names: readonly string[]): Steps<Uint32Array> {
  const folded: string[] = [];
  for (let first = 0; first < names.length; first += AT_ONCE) {
    for (const name of names.slice(first, first + AT_ONCE)) folded.push(fold(name));
    yield;
  }
  return Uint32Array.from(names, (_, place) => place).sort((a, b) => {
    const [x = '', y = ''] = [folded[a], folded[b]];
    return x < y ? -1 : x > y ? 1 : 0;
  });
}
