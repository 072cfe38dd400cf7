import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CALM_MS, motionBetween, withMoved } from '#draw/motion.ts';
import { type Scene, toScene } from '#draw/scene.ts';
import { person, sceneInput } from './support.ts';

const TWO = [{ authors: ['Ada', 'Bea'] }];
const THREE = [...TWO, { authors: ['Ada', 'Cy'] }];
const PLACES = { Ada: [0, 0], Bea: [100, 0], Cy: [0, 100] } as const;
const before = toScene(sceneInput(TWO, PLACES));
const after = toScene(sceneInput(THREE, PLACES));

test('who appears fades in with their ties; nobody else moves', () => {
  const motion = motionBetween(before, after, 'quick');
  const half = motion?.sceneAt(75);
  const opacities = new Map(half?.discs.map(({ id, opacity }) => [String(id), opacity]));
  expect(Object.fromEntries(opacities)).toEqual({ Ada: 1, Bea: 1, Cy: 0.5 });
  expect(half?.ties.map(({ b, opacity }) => [b, opacity])).toEqual([
    ['Bea', 1],
    ['Cy', 0.5],
  ]);
  expect(half?.discs.map(({ x, y }) => [x, y])).toEqual(after.discs.map(({ x, y }) => [x, y]));
});

test('while filters are turned, who leaves is gone at once', () => {
  expect(motionBetween(after, before, 'quick')).toBeUndefined();
});

test('whoever stands elsewhere glides there, and ends exactly there', () => {
  const moved = toScene(sceneInput(TWO, { ...PLACES, Bea: [200, 50] }));
  const motion = motionBetween(before, moved, 'quick');
  const xOf = (elapsed: number) => motion?.sceneAt(elapsed).discs.find(({ id }) => id === 'Bea')?.x ?? 0;
  expect(xOf(0)).toBe(100);
  expect(xOf(100)).toBeGreaterThan(100);
  expect(xOf(100)).toBeLessThan(200);
  expect(xOf(motion?.lasts ?? 0)).toBe(200);
  expect(motion?.sceneAt(motion.lasts).ties[0]).toMatchObject({ x2: 200, y2: 50 });
});

test('somebody who is dragged takes their ties along, and nobody else', () => {
  const dragged = withMoved(after, person('Cy'), -50, -50);
  expect(dragged.discs.find(({ id }) => id === 'Cy')).toMatchObject({ x: -50, y: -50 });
  expect(dragged.ties.find(({ b }) => b === 'Cy')).toMatchObject({ x2: -50, y2: -50 });
  expect(dragged.ties.find(({ b }) => b === 'Bea')).toBe(after.ties.find(({ b }) => b === 'Bea'));
});

describe('from one scene of a story to the next', () => {
  const names = ['Ada', 'Bea', 'Cy', 'Dee', 'Eva', 'Flo'];
  const scenes: fc.Arbitrary<Scene> = fc
    .record({
      teams: fc.array(fc.uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 4 }), {
        minLength: 1,
        maxLength: 4,
      }),
      places: fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 })), {
        minLength: names.length,
        maxLength: names.length,
      }),
    })
    .map(({ teams, places }) =>
      toScene(
        sceneInput(
          teams.map((authors) => ({ authors })),
          Object.fromEntries(
            names.map((name, i) => [name, [(places[i]?.[0] ?? 0) * 50 + i, (places[i]?.[1] ?? 0) * 50]]),
          ),
        ),
      ),
    );
  const looksOf = ({ discs, ties }: Scene) => ({
    discs: new Map(
      discs.filter(({ opacity }) => opacity > 0).map(({ id, x, y, r, opacity }) => [id, [x, y, r, opacity]]),
    ),
    ties: new Set(ties.filter(({ opacity }) => opacity > 0).map(({ a, b }) => [a, b].sort().join())),
  });

  test('it begins with what was there, ends with what comes, and nobody is ever more or less than visible', () => {
    fc.assert(
      fc.property(scenes, scenes, fc.double({ min: 0, max: CALM_MS, noNaN: true }), (one, other, elapsed) => {
        const motion = motionBetween(one, other, 'calm');
        if (motion === undefined) return;
        expect(looksOf(motion.sceneAt(0))).toEqual(looksOf(one));
        expect(looksOf(motion.sceneAt(motion.lasts))).toEqual(looksOf(other));
        const { discs, ties } = motion.sceneAt(elapsed);
        for (const { opacity } of [...discs, ...ties]) expect(opacity >= 0 && opacity <= 1).toBe(true);
        expect(new Set(discs.map(({ id }) => id)).size).toBe(discs.length);
      }),
    );
  });

  test('who stays in their place never leaves it', () => {
    fc.assert(
      fc.property(scenes, scenes, fc.double({ min: 0, max: CALM_MS, noNaN: true }), (one, other, elapsed) => {
        const stood = new Map(one.discs.map(({ id, x, y }) => [id, `${x} ${y}`]));
        const motion = motionBetween(one, other, 'calm');
        const stayed = other.discs.filter(({ id, x, y }) => stood.get(id) === `${x} ${y}`);
        const now = new Map(motion?.sceneAt(elapsed).discs.map(({ id, x, y }) => [id, `${x} ${y}`]));
        for (const { id } of stayed) if (now.size > 0) expect(now.get(id)).toBe(stood.get(id));
      }),
    );
  });

  test('a step taken on the way goes on from what is to be seen', () => {
    fc.assert(
      fc.property(
        scenes,
        scenes,
        scenes,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (one, two, three, share) => {
          const seen = motionBetween(one, two, 'calm')?.sceneAt(share * CALM_MS) ?? two;
          const next = motionBetween(seen, three, 'calm')?.sceneAt(0) ?? three;
          const [was, is] = [looksOf(seen).discs, looksOf(next).discs];
          for (const [id, [x = 0, y = 0, r = 0, opacity = 0]] of was) {
            const now = is.get(id) ?? [0, 0, 0, 0];
            [x, y, r, opacity].forEach((value, i) => {
              expect(now[i]).toBeCloseTo(value, 6);
            });
          }
          expect([...is.keys()].filter((id) => !was.has(id))).toEqual([]);
        },
      ),
    );
  });
});
