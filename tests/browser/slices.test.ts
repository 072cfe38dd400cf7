import { expect, test } from 'vitest';
import { createGate, inSlices } from '#browser/slices.ts';
import type { Steps } from '#core/steps.ts';

function* counting(to: number, said: number[]): Steps<string> {
  for (let i = 0; i < to; i++) {
    said.push(i);
    yield;
  }
  return `counted to ${to}`;
}

const aWhile = () => new Promise((done) => setTimeout(done, 20));

test('work that is done in slices is done whole, and others have their turn in between', async () => {
  const said: number[] = [];
  let turns = 0;
  let isOver = false;
  const turn = (): void => {
    turns++;
    if (!isOver) setImmediate(turn);
  };
  setImmediate(turn);
  const result = await inSlices(counting(400, said), { ms: 0 });
  isOver = true;
  expect(result).toBe('counted to 400');
  expect(said).toHaveLength(400);
  expect(turns).toBeGreaterThan(1);
});

test('behind a closed gate it waits, for as long as that is closed, and then goes on where it was', async () => {
  const said: number[] = [];
  const gate = createGate();
  gate.close();
  const work = inSlices(counting(5, said), { ms: 0, gate });
  await aWhile();
  const before = said.length;
  expect(before).toBeLessThan(5);
  await aWhile();
  expect(said).toHaveLength(before);
  gate.close();
  gate.open();
  expect(await work).toBe('counted to 5');
  expect(said).toEqual([0, 1, 2, 3, 4]);
});
