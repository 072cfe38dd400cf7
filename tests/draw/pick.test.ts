import { expect, test } from 'vitest';
import { createPick } from '#draw/pick.ts';
import { toScene } from '#draw/scene.ts';
import { crowd, sceneInput } from './support.ts';

const WORKS = [
  { authors: ['Ada', 'Bea'] },
  { authors: ['Ada', 'Cy'] },
  { authors: ['Ada'] },
  { authors: ['Ada'] },
];
const scene = toScene(sceneInput(WORKS, { Ada: [0, 0], Bea: [100, 0], Cy: [6, 0] }));
const pick = createPick(scene);
const AT = { x: 300, y: 200, k: 2 };

test('a disc is picked where it is drawn, and a little around it', () => {
  expect(pick(500, 200, AT)).toEqual({ kind: 'person', id: 'Bea' });
  expect(pick(510, 200, AT)).toEqual({ kind: 'person', id: 'Bea' });
  expect(pick(520, 200, AT)).toBeUndefined();
  expect(pick(520, 200, AT, 14)).toEqual({ kind: 'person', id: 'Bea' });
});

test('of two discs one over the other the smaller is picked, which is painted above', () => {
  expect(pick(314, 200, AT)).toEqual({ kind: 'person', id: 'Cy' });
  expect(pick(290, 200, AT)).toEqual({ kind: 'person', id: 'Ada' });
});

test('a tie is picked along its line, where no disc is', () => {
  const tie = scene.ties.find(({ b }) => b === 'Bea');
  if (tie === undefined) throw new Error('There is no such tie.');
  const middle = { x: (tie.x1 + 2 * tie.cx + tie.x2) / 4, y: (tie.y1 + 2 * tie.cy + tie.y2) / 4 };
  expect(pick(300 + middle.x * 2, 200 + middle.y * 2 + 2, AT)).toEqual({ kind: 'tie', a: 'Ada', b: 'Bea' });
  expect(pick(300 + middle.x * 2, 200 + middle.y * 2 + 40, AT)).toBeUndefined();
});

test('everybody in a crowd is found where they stand', () => {
  const many = toScene(crowd(500, 30));
  const pickAmong = createPick(many);
  const found = many.discs.map(({ x, y }) => pickAmong(10 + x * 0.8, 20 + y * 0.8, { x: 10, y: 20, k: 0.8 }));
  expect(found).toEqual(many.discs.map(({ id }) => ({ kind: 'person', id })));
});

test('an empty map has nothing to pick', () => {
  expect(createPick({ discs: [], ties: [], regions: [], lift: undefined })(1, 1, AT)).toBeUndefined();
});
