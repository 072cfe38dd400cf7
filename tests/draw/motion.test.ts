import { expect, test } from 'vitest';
import { motionBetween, withMoved } from '#draw/motion.ts';
import { toScene } from '#draw/scene.ts';
import { person, sceneInput } from './support.ts';

const TWO = [{ authors: ['Ada', 'Bea'] }];
const THREE = [...TWO, { authors: ['Ada', 'Cy'] }];
const PLACES = { Ada: [0, 0], Bea: [100, 0], Cy: [0, 100] } as const;
const before = toScene(sceneInput(TWO, PLACES));
const after = toScene(sceneInput(THREE, PLACES));

test('who appears fades in with their ties; nobody else moves', () => {
  const motion = motionBetween(before, after);
  const half = motion?.sceneAt(75);
  const opacities = new Map(half?.discs.map(({ id, opacity }) => [String(id), opacity]));
  expect(Object.fromEntries(opacities)).toEqual({ Ada: 1, Bea: 1, Cy: 0.5 });
  expect(half?.ties.map(({ b, opacity }) => [b, opacity])).toEqual([
    ['Bea', 1],
    ['Cy', 0.5],
  ]);
  expect(half?.discs.map(({ x, y }) => [x, y])).toEqual(after.discs.map(({ x, y }) => [x, y]));
});

test('who leaves is gone at once', () => {
  expect(motionBetween(after, before)).toBeUndefined();
});

test('whoever stands elsewhere glides there, and ends exactly there', () => {
  const moved = toScene(sceneInput(TWO, { ...PLACES, Bea: [200, 50] }));
  const motion = motionBetween(before, moved);
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
