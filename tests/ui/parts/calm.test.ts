import { expect, test } from 'vitest';
import { createActions } from '#state/actions.ts';
import { createCoterie, type State } from '#state/store.ts';
import { createCalm, createGlance } from '#ui/parts/calm.ts';
import { documentOf } from '../../support/documents.ts';

const listOf = (works: number) =>
  documentOf(Array.from({ length: works }, (_, i) => ({ authors: ['Ada', 'Bea'], year: 2000 + (i % 20) })));

/** A store, its follower, and the frames that pass when the test says so. */
function follow(works: number) {
  const store = createCoterie(listOf(works));
  const frames: (() => void)[] = [];
  const calm = createCalm(store, (task) => frames.push(task));
  const heard: string[] = [];
  for (const panel of ['topics', 'timeline', 'details'] as const)
    calm.subscribe(panel, () => heard.push(`${panel} ${store.getState().filters.years?.[0]}`));
  return { ...createActions(store), heard, frame: () => frames.shift()?.(), hold: calm.hold };
}

test('panels on a small list follow at once', () => {
  const { setYears, heard } = follow(20);
  setYears([2005, 2019]);
  expect(heard).toEqual(['topics 2005', 'timeline 2005', 'details 2005']);
});

test('panels on a large list follow one in a frame, and come to where a drag ends', () => {
  const { setYears, heard, frame } = follow(800);
  setYears([2005, 2019]);
  expect(heard).toEqual([]);
  frame();
  expect(heard).toEqual(['topics 2005']);
  setYears([2006, 2019], true);
  setYears([2007, 2019], true);
  for (let i = 0; i < 5; i++) frame();
  expect(heard).toEqual([
    'topics 2005',
    'timeline 2007',
    'details 2007',
    'topics 2007',
    'timeline 2007',
    'details 2007',
  ]);
  frame();
  expect(heard).toHaveLength(6);
});

test('as long as the map has nothing to show panels wait, and then all have their turns', () => {
  const { setYears, heard, frame, hold } = follow(800);
  hold(true);
  setYears([2005, 2019]);
  frame();
  expect(heard).toEqual([]);
  hold(false);
  for (let i = 0; i < 3; i++) frame();
  expect(heard).toEqual(['topics 2005', 'timeline 2005', 'details 2005']);
});

test('a small list in place of a large one is shown by all panels at once, and nobody hears of the one before', () => {
  const { setYears, openDocument, heard, frame } = follow(800);
  setYears([2005, 2019]);
  frame();
  openDocument(listOf(20));
  expect(heard).toEqual(['topics 2005', 'topics undefined', 'timeline undefined', 'details undefined']);
  frame();
  expect(heard).toHaveLength(4);
});

test('a panel sees the same however often it looks, until it has had its turn', () => {
  const store = createCoterie(listOf(800));
  const { setYears } = createActions(store);
  const frames: (() => void)[] = [];
  const glance = createGlance<readonly number[]>(
    store,
    createCalm(store, (task) => frames.push(task)),
    'topics',
  );
  const years = (state: State) => [...(state.filters.years ?? [])];
  glance.subscribe(() => undefined);
  const before = glance.read(years);
  setYears([2005, 2019]);
  expect(glance.read(years)).toBe(before);
  frames.shift()?.();
  expect(glance.read(years)).toEqual([2005, 2019]);
});
