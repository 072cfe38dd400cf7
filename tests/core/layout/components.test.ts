import fc from 'fast-check';
import { expect, test } from 'vitest';
import { connectedComponents } from '#core/layout/components.ts';

test('components come largest first, each in the order of its members', () => {
  expect(connectedComponents(6, [5, 4, 0], [4, 1, 3])).toEqual([[1, 4, 5], [0, 3], [2]]);
});

test('everybody is in one component, and no tie leaves it', () => {
  const count = 30;
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1))), (ties) => {
      const components = connectedComponents(
        count,
        ties.map(([a]) => a),
        ties.map(([, b]) => b),
      );
      const home = new Map(
        components.flatMap((members, index) => members.map((person) => [person, index] as const)),
      );
      expect(home.size).toBe(count);
      expect(components.flat().length).toBe(count);
      for (const [a, b] of ties) expect(home.get(a)).toBe(home.get(b));
    }),
  );
});
