import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byName, ranked } from '#core/table/ranking.ts';

test('most first, equals as they stand, and only those who are asked for', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.nat({ max: 5 }), fc.nat(), fc.constantFrom(0.5, 1 / 3, 1.5)), { maxLength: 60 }),
      fc.boolean(),
      (values, everySecond) => {
        const numbers = values.map((_, i) => i).filter((i) => !everySecond || i % 2 === 0);
        const single = values.map(Math.fround);
        const expected = [...numbers].sort((a, b) => (single[b] ?? 0) - (single[a] ?? 0));
        expect([...ranked(Uint32Array.from(numbers), Float64Array.from(values))]).toEqual(expected);
      },
    ),
  );
});

test('names stand without case and accents', () => {
  const names = ['Zoë', 'ábel', 'Anna', 'abel'];
  expect(Array.from(byName(names), (place) => names[place])).toEqual(['ábel', 'abel', 'Anna', 'Zoë']);
});
