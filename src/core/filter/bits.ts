/** A set of things that are numbered from 0: number n is in it when its bit is 1. Never changed once it is handed out. */
export type Bits = Uint32Array;

const WORD = 32;

export function noBits(size: number): Bits {
  return new Uint32Array(Math.ceil(size / WORD));
}

export function allBits(size: number): Bits {
  const bits = noBits(size).fill(0xffffffff);
  const rest = size % WORD;
  if (rest > 0) bits[bits.length - 1] = 2 ** rest - 1;
  return bits;
}

/** For whoever is making a set, before it is handed out. */
export function putBit(bits: Bits, n: number): void {
  const word = n >>> 5;
  bits[word] = (bits[word] ?? 0) | (1 << (n & 31));
}

/** What is numbered beyond the set is not in it. */
export function hasBit(bits: Bits, n: number): boolean {
  return (((bits[n >>> 5] ?? 0) >>> (n & 31)) & 1) === 1;
}

export function both(a: Bits, b: Bits): Bits {
  return a.map((word, i) => word & (b[i] ?? 0));
}

export function eitherOf(sets: readonly Bits[], size: number): Bits {
  const bits = noBits(size);
  for (const set of sets) {
    for (let i = 0; i < bits.length; i++) bits[i] = (bits[i] ?? 0) | (set[i] ?? 0);
  }
  return bits;
}

/** What is in one of the two alone. */
export function differing(a: Bits, b: Bits): Bits {
  return a.map((word, i) => word ^ (b[i] ?? 0));
}

export function countBits(bits: Bits): number {
  let count = 0;
  for (let i = 0; i < bits.length; i++) count += ones(bits[i] ?? 0);
  return count;
}

/** How many are in both, without making the set. */
export function countBoth(a: Bits, b: Bits): number {
  let count = 0;
  for (let i = 0; i < a.length; i++) count += ones((a[i] ?? 0) & (b[i] ?? 0));
  return count;
}

/** How many bits of a word are 1, summed side by side in pairs, then in fours, then in bytes. */
function ones(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The numbers in the set, ascending. */
export function membersOf(bits: Bits): Uint32Array {
  const members = new Uint32Array(countBits(bits));
  let count = 0;
  for (let i = 0; i < bits.length; i++) {
    for (let word = bits[i] ?? 0; word !== 0; word &= word - 1) {
      members[count++] = i * WORD + 31 - Math.clz32(word & -word);
    }
  }
  return members;
}
