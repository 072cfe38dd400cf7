import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  allBits,
  both,
  countBits,
  countBoth,
  differing,
  eitherOf,
  hasBit,
  membersOf,
  noBits,
  putBit,
} from '#core/filter/bits.ts';

const SIZE = 100;
const numbers = fc.uniqueArray(fc.nat({ max: SIZE - 1 }));

const bitsOf = (members: readonly number[]) => {
  const bits = noBits(SIZE);
  for (const n of members) putBit(bits, n);
  return bits;
};
const sorted = (members: Iterable<number>) => [...members].sort((a, b) => a - b);

test('bits are sets of numbers, and say their members ascending', () => {
  fc.assert(
    fc.property(numbers, numbers, (a, b) => {
      const [x, y] = [bitsOf(a), bitsOf(b)];
      const common = a.filter((n) => b.includes(n));
      expect([...membersOf(x)]).toEqual(sorted(a));
      expect(countBits(x)).toBe(a.length);
      expect([...membersOf(both(x, y))]).toEqual(sorted(common));
      expect(countBoth(x, y)).toBe(common.length);
      expect([...membersOf(eitherOf([x, y], SIZE))]).toEqual(sorted(new Set([...a, ...b])));
      expect([...membersOf(differing(x, y))]).toEqual(
        sorted([...a, ...b].filter((n) => a.includes(n) !== b.includes(n))),
      );
      expect(a.every((n) => hasBit(x, n))).toBe(true);
    }),
  );
});

test.each([0, 1, 31, 32, 33, 64])('all of %i is no more than that', (size) => {
  expect([...membersOf(allBits(size))]).toEqual(Array.from({ length: size }, (_, n) => n));
  expect(hasBit(allBits(size), size)).toBe(false);
});
