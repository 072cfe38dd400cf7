import { describe, expect, test } from 'vitest';
import { screenRadius } from '#draw/fit.ts';
import { placeLabels } from '#draw/labels.ts';
import { holds, meets } from '#draw/room.ts';
import { toScene } from '#draw/scene.ts';
import { crowd, measure, person, sceneInput } from './support.ts';

const SIZE = { width: 800, height: 600 };

describe('in a crowd of 300', () => {
  const scene = toScene(crowd(300));
  const transform = { x: 40, y: 40, k: 1 };
  const { names } = placeLabels(scene, transform, SIZE, measure);

  test('some are named, though not all', () => {
    expect(names.length).toBeGreaterThan(20);
    expect(names.length).toBeLessThan(300);
  });

  test('no name stands over another', () => {
    const meetings = names.flatMap((a, i) => names.slice(i + 1).filter((b) => meets(a.box, b.box)));
    expect(meetings).toEqual([]);
  });

  test('no name stands over the middle of somebody else', () => {
    const covered = names.flatMap(({ box, id }) =>
      scene.discs.filter((disc) => {
        const [x, y] = [transform.x + disc.x, transform.y + disc.y];
        return disc.id !== id && x > box.left && x < box.right && y > box.top && y < box.bottom;
      }),
    );
    expect(covered).toEqual([]);
  });

  test('no name is cut by the edge', () => {
    const sheet = { left: 0, top: 0, right: SIZE.width, bottom: SIZE.height };
    expect(names.filter(({ box }) => !holds(sheet, box))).toEqual([]);
  });

  test('no name is smaller than 12 pixels', () => {
    expect(Math.min(...names.map(({ size }) => size))).toBeGreaterThanOrEqual(12);
  });

  test('names keep clear of panels and of what is kept out', () => {
    const insets = { top: 100, right: 50, bottom: 200, left: 150 };
    const keepOut = [{ left: 300, top: 150, right: 500, bottom: 260 }];
    const free = { left: 150, top: 100, right: 750, bottom: 400 };
    const beside = placeLabels(scene, transform, SIZE, measure, { insets, keepOut }).names;
    expect(beside.length).toBeGreaterThan(0);
    expect(beside.every(({ box }) => holds(free, box) && !keepOut.some((panel) => meets(panel, box)))).toBe(
      true,
    );
  });

  test('the same scene gives the same names', () => {
    expect(placeLabels(scene, transform, SIZE, measure).names).toEqual(names);
  });
});

const TWO = [
  { authors: ['Ada Lovelace', 'Bea'] },
  { authors: ['Ada Lovelace'] },
  { authors: ['Ada Lovelace'] },
  { authors: ['Ada Lovelace'] },
];

test('of two in one spot the weightier is named first', () => {
  const scene = toScene(sceneInput(TWO, { 'Ada Lovelace': [200, 200], Bea: [203, 200] }));
  const [first] = placeLabels(scene, { x: 0, y: 0, k: 1 }, { width: 420, height: 400 }, measure).names;
  expect(first?.text).toBe('Ada Lovelace');
});

test('a name stands away from the crowd', () => {
  const scene = toScene(sceneInput(TWO, { 'Ada Lovelace': [200, 200], Bea: [300, 200] }));
  const { names } = placeLabels(scene, { x: 0, y: 0, k: 1 }, SIZE, measure);
  expect(names.map(({ text, anchor }) => [text, anchor])).toEqual([
    ['Ada Lovelace', 'end'],
    ['Bea', 'start'],
  ]);
});

test('the short form stands where the full one has no room', () => {
  const input = sceneInput(TWO, { 'Ada Lovelace': [30, 30] });
  const scene = toScene({ ...input, shortNames: new Map([[person('Ada Lovelace'), 'A. L.']]) });
  const texts = (width: number) =>
    placeLabels(scene, { x: 0, y: 0, k: 1 }, { width, height: 60 }, measure).names.map(({ text }) => text);
  expect(texts(300)).toEqual(['Ada Lovelace']);
  expect(texts(110)).toEqual(['A. L.']);
  expect(texts(60)).toEqual([]);
});

test('the selected and the owner are named where nobody else would be', () => {
  const input = crowd(400, 14);
  const quiet = toScene(input);
  const unnamed = quiet.discs.find(({ id }) => {
    const { names } = placeLabels(quiet, { x: 20, y: 20, k: 1 }, SIZE, measure);
    return !names.some((name) => name.id === id);
  });
  if (unnamed === undefined) throw new Error('Everybody has a name: make the crowd denser.');
  const named = (scene: typeof quiet) =>
    placeLabels(scene, { x: 20, y: 20, k: 1 }, SIZE, measure).names.some(({ id }) => id === unnamed.id);
  expect(named(toScene({ ...input, selected: new Set([unnamed.id]) }))).toBe(true);
  expect(named(toScene({ ...input, owner: unnamed.id }))).toBe(true);
});

test('more names appear closer up', () => {
  const scene = toScene(crowd(300, 30));
  const inView = (k: number) => {
    const names = placeLabels(scene, { x: 10, y: 10, k }, SIZE, measure).names;
    const seen = scene.discs.filter(({ x, y }) => 10 + x * k < SIZE.width && 10 + y * k < SIZE.height);
    return names.length / seen.length;
  };
  expect(inView(3)).toBeGreaterThan(inView(1));
});

test('on a slide no name is smaller than asked, and there are no more than asked', () => {
  const { names } = placeLabels(toScene(crowd(30, 130)), { x: 40, y: 40, k: 1 }, SIZE, measure, {
    smallest: 24,
    most: 9,
  });
  expect(names).toHaveLength(9);
  expect(Math.min(...names.map(({ size }) => size))).toBe(24);
});

test('the name of a region stands in the water, over nobody, or not at all', () => {
  const works = [{ authors: ['A', 'B', 'C'], topics: ['red'], year: 2001 }];
  const scene = toScene(sceneInput(works, { A: [300, 250], B: [360, 250], C: [330, 300] }));
  const inWater = (x: number, y: number) => Math.hypot(x - 330, y - 265) > 90;
  const { regions, names } = placeLabels(scene, { x: 0, y: 0, k: 1 }, SIZE, measure, { inWater });
  expect(regions.map(({ name }) => name)).toEqual(['The red']);
  expect(names.some(({ box }) => regions.some((region) => meets(region.box, box)))).toBe(false);
  const dry = placeLabels(scene, { x: 0, y: 0, k: 1 }, SIZE, measure, { inWater: () => false });
  expect(dry.regions).toEqual([]);
});

test('in a crowd of five thousand only some are tried', () => {
  let measured = 0;
  const counting: typeof measure = (text, font) => {
    measured++;
    return measure(text, font);
  };
  const scene = toScene(crowd(5000, 30));
  placeLabels(scene, { x: 10, y: 10, k: 0.3 }, { width: 1440, height: 900 }, counting);
  expect(measured).toBeLessThan(50_000);
});

test('from afar discs shrink slower than distances', () => {
  expect(screenRadius(10, 0.5)).toBeGreaterThan(5);
  expect(screenRadius(10, 4)).toBeLessThan(40);
});
