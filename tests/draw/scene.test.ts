import { expect, test } from 'vitest';
import { toScene } from '#draw/scene.ts';
import { person, sceneInput } from './support.ts';

const WORKS = [
  { authors: ['Ada', 'Bea'], year: 2001, topics: ['red'] },
  { authors: ['Ada', 'Bea'], year: 2002, topics: ['red'] },
  { authors: ['Ada', 'Bea'], year: 2003, topics: ['green'] },
  { authors: ['Ada', 'Cy'], year: 2004, topics: ['squared'] },
];
const PLACES = { Ada: [0, 0], Bea: [100, 0], Cy: [0, 100] } as const;

test('the area of a disc grows with works', () => {
  const [ada, bea, cy] = toScene(sceneInput(WORKS, PLACES)).discs;
  expect([ada?.id, bea?.id, cy?.id]).toEqual(['Ada', 'Bea', 'Cy']);
  expect(((ada?.r ?? 0) / (cy?.r ?? 1)) ** 2).toBeCloseTo(4);
  expect(((bea?.r ?? 0) / (cy?.r ?? 1)) ** 2).toBeCloseTo(3);
});

test('a disc has the mark of its leading topic, and a ring where there are several', () => {
  const [ada, , cy] = toScene(sceneInput(WORKS, PLACES)).discs;
  expect(ada?.fill).toEqual({ kind: 'mark', mark: 2 });
  expect(ada?.shares).toEqual([
    [2, 0.5],
    [3, 0.25],
    [9, 0.25],
  ]);
  expect(cy).toMatchObject({ shape: 'square', shares: [] });
});

test('a topic without a mark, and none at all, are hollow', () => {
  const [one] = toScene(sceneInput([{ authors: ['Ada'], topics: ['unheard of'] }], PLACES)).discs;
  expect(one).toMatchObject({ hollow: true, shape: 'circle' });
});

test('the width of a tie grows with its weight, from 1 to 4 pixels', () => {
  const { ties } = toScene(sceneInput(WORKS, PLACES));
  expect(ties.map(({ a, b }) => [a, b])).toEqual([
    ['Ada', 'Cy'],
    ['Ada', 'Bea'],
  ]);
  expect(ties[0]?.width).toBe(1);
  expect(ties[1]?.width).toBeGreaterThan(1);
  const much = Array.from({ length: 40 }, () => ({ authors: ['Ada', 'Bea'] }));
  expect(toScene(sceneInput([...much, ...WORKS], PLACES)).ties.at(-1)?.width).toBe(4);
});

test('somebody without a place is not drawn, nor are their ties', () => {
  const { discs, ties } = toScene(sceneInput(WORKS, { Ada: [0, 0], Bea: [100, 0] }));
  expect(discs.map(({ id }) => id)).toEqual(['Ada', 'Bea']);
  expect(ties).toHaveLength(1);
});

test('one selected person has strong ties; of several, those among them are strong', () => {
  const input = sceneInput(WORKS, PLACES);
  const strong = (...names: readonly string[]) =>
    toScene({ ...input, selected: new Set(names.map(person)) })
      .ties.filter((tie) => tie.strong)
      .map(({ a, b }) => `${a}–${b}`);
  expect(strong()).toEqual([]);
  expect(strong('Ada')).toEqual(['Ada–Cy', 'Ada–Bea']);
  expect(strong('Ada', 'Cy')).toEqual(['Ada–Cy']);
});

test('hovering lifts a neighbourhood and lays nothing out anew', () => {
  const input = sceneInput(WORKS, PLACES);
  const before = toScene(input);
  const after = toScene({ ...input, hovered: { kind: 'person', id: person('Cy') } });
  expect(after.lift).toEqual({ persons: new Set(['Cy', 'Ada']), hub: 'Cy' });
  expect(after.discs).toBe(before.discs);
  expect(after.ties).toBe(before.ties);
});

test('hovering somebody who is filtered away lifts nobody', () => {
  const input = sceneInput(WORKS, PLACES);
  expect(toScene({ ...input, hovered: { kind: 'person', id: person('Dee') } }).lift).toBeUndefined();
});

test('two persons with one short name are both named in full', () => {
  const input = sceneInput([{ authors: ['Minqin Li', 'Menghao Li', 'Zehua Hu'] }], {
    'Minqin Li': [0, 0],
    'Menghao Li': [9, 0],
    'Zehua Hu': [0, 9],
  });
  const shortNames = new Map([
    [person('Minqin Li'), 'M. Li'],
    [person('Menghao Li'), 'M. Li'],
    [person('Zehua Hu'), 'Z. Hu'],
  ]);
  const shorts = toScene({ ...input, shortNames }).discs.map(({ short }) => short);
  expect(shorts.toSorted()).toEqual(['Menghao Li', 'Minqin Li', 'Z. Hu']);
});

test('a region goes by its leading topic and its years, and no name stands twice', () => {
  const trio = (letter: string, topic: string, year: number) => ({
    authors: ['1', '2', '3'].map((n) => letter + n),
    topics: [topic],
    year,
  });
  const places = Object.fromEntries(
    ['A', 'B', 'C'].flatMap((letter, i) =>
      ['1', '2', '3'].map((n, j) => [letter + n, [i * 300, j * 40] as const]),
    ),
  );
  const works = [
    trio('A', 'red', 2001),
    trio('A', 'red', 2004),
    trio('B', 'red', 2002),
    trio('C', 'green', 2003),
  ];
  const { regions } = toScene(sceneInput(works, places));
  expect(regions.map(({ name, years }) => [name, years])).toEqual([
    ['The red', '2001–2004'],
    ['The green', '2003'],
  ]);
});

test('names like __proto__ and constructor are persons like others', () => {
  const { discs } = toScene(
    sceneInput(
      [{ authors: ['__proto__', 'constructor'] }],
      JSON.parse('{"__proto__":[1,2],"constructor":[3,4]}'),
    ),
  );
  expect(discs.map(({ id, x }) => [id, x])).toEqual([
    ['__proto__', 1],
    ['constructor', 3],
  ]);
});
