import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Coast, coastOf, NO_COAST } from '#draw/coast.ts';
import { createGround } from '#draw/ground.ts';
import { toScene } from '#draw/scene.ts';
import { sceneInput } from './support.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const WORKS = [{ authors: ['A', 'B', 'C'] }, { authors: ['D', 'E'] }];
const pictureAt = (x: number) =>
  sceneInput(WORKS, { A: [0, 0], B: [120, 0], C: [60, 90], D: [240, 40], E: [x, 40] });
const landOf = (picture: ReturnType<typeof pictureAt>): Coast => {
  const { discs, ties } = toScene(picture);
  return coastOf(discs, ties);
};

test('people come first: the land under them rises when they are at rest, and is theirs', () => {
  const risen = vi.fn<(coast: Coast) => void>();
  const ground = createGround(risen);
  const picture = pictureAt(330);
  expect(ground.under(picture)).toBe(NO_COAST);
  vi.runAllTimers();
  expect(risen).toHaveBeenCalledExactlyOnceWith(landOf(picture));
  expect(ground.under(picture)).toBe(risen.mock.calls[0]?.[0]);
});

test('while people move the last land stands in, and only where they end does new land rise', () => {
  const risen = vi.fn<(coast: Coast) => void>();
  const ground = createGround(risen);
  ground.under(pictureAt(330));
  vi.runAllTimers();
  const last = ground.under(pictureAt(360));
  expect(last).toBe(risen.mock.calls[0]?.[0]);
  vi.advanceTimersByTime(50);
  expect(ground.under(pictureAt(390))).toBe(last);
  vi.runAllTimers();
  expect(risen).toHaveBeenCalledTimes(2);
  expect(risen).toHaveBeenLastCalledWith(landOf(pictureAt(390)));
});

test('nothing rises under a map that is gone', () => {
  const risen = vi.fn();
  const ground = createGround(risen);
  ground.under(pictureAt(330));
  ground.stop();
  vi.runAllTimers();
  expect(risen).not.toHaveBeenCalled();
});
