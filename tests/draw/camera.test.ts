import { expect, test } from 'vitest';
import { firstTransform, fitTransform, fromCamera, NO_INSETS, toCamera } from '#draw/fit.ts';

const SIZE = { width: 1000, height: 600 };
const BOUNDS = { left: -500, right: 1500, top: -100, bottom: 900 };

test('a fit shows the bounds whole, in the middle of what panels leave free', () => {
  const insets = { top: 50, right: 300, bottom: 150, left: 100 };
  const { x, y, k } = fitTransform(BOUNDS, SIZE, insets);
  expect([x + k * -500, x + k * 1500]).toEqual([100, 700]);
  expect([y + k * -100, y + k * 900]).toEqual([100, 400]);
});

test('a few persons do not fill a wall', () => {
  expect(fitTransform({ left: 0, right: 1, top: 0, bottom: 1 }, SIZE, NO_INSETS).k).toBeLessThan(2);
});

test('panels that leave nothing free break nothing', () => {
  const { x, y, k } = fitTransform(BOUNDS, SIZE, { top: 400, right: 600, bottom: 400, left: 600 });
  expect([x, y, k].every(Number.isFinite)).toBe(true);
  expect(k).toBeGreaterThan(0);
});

test('a camera shows its point in the middle of what panels leave free', () => {
  const camera = { x: 12.5, y: -40, k: 2 };
  const insets = { top: 50, right: 300, bottom: 150, left: 100 };
  const { x, y, k } = fromCamera(camera, SIZE, insets);
  expect([x + k * 12.5, y + k * -40]).toEqual([400, 250]);
  expect(toCamera({ x, y, k }, SIZE, insets)).toEqual(camera);
});

test('on a phone the first picture fills the height around the weight, and a desk shows everything', () => {
  const middle = { x: 1400, y: 400 };
  const phone = firstTransform(BOUNDS, middle, { width: 390, height: 500 }, NO_INSETS);
  expect(phone.k).toBe(0.5);
  expect(phone.x + phone.k * BOUNDS.right).toBe(390);
  expect(firstTransform(BOUNDS, middle, SIZE, NO_INSETS)).toEqual(fitTransform(BOUNDS, SIZE, NO_INSETS));
});

test('on a phone a map too large to be read even when it fills the height is shown whole', () => {
  const large = { left: -4000, right: 4000, top: -4000, bottom: 4000 };
  const screen = { width: 390, height: 600 };
  expect(firstTransform(large, { x: 900, y: 0 }, screen, NO_INSETS)).toEqual(
    fitTransform(large, screen, NO_INSETS),
  );
});
