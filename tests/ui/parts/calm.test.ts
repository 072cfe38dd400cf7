import { expect, test } from 'vitest';
import { createActions } from '#state/actions.ts';
import { createCoterie } from '#state/store.ts';
import { createCalm } from '#ui/parts/calm.ts';
import { documentOf } from '../../support/documents.ts';

const listOf = (works: number) =>
  documentOf(Array.from({ length: works }, (_, i) => ({ authors: ['Ada', 'Bea'], year: 2000 + (i % 20) })));

/** A store, its follower, and the frames that pass when the test says so. */
function follow(works: number) {
  const store = createCoterie(listOf(works));
  const frames: (() => void)[] = [];
  const calm = createCalm(store, (task) => frames.push(task));
  const heard: string[] = [];
  for (const panel of ['topics', 'bars', 'list'])
    calm.subscribe(() => heard.push(`${panel} ${calm.getState().filters.years?.[0]}`));
  return { calm, store, ...createActions(store), heard, frame: () => frames.shift()?.() };
}

test('panels on a small list follow at once', () => {
  const { setYears, heard } = follow(20);
  setYears([2005, 2019]);
  expect(heard).toEqual(['topics 2005', 'bars 2005', 'list 2005']);
});

test('panels on a large list follow one in a frame, and come to where a drag ends', () => {
  const { calm, store, setYears, heard, frame } = follow(800);
  setYears([2005, 2019]);
  expect(heard).toEqual([]);
  frame();
  expect(heard).toEqual(['topics 2005']);
  setYears([2006, 2019], true);
  setYears([2007, 2019], true);
  for (let i = 0; i < 5; i++) frame();
  expect(heard).toEqual(['topics 2005', 'bars 2005', 'list 2005', 'topics 2007', 'bars 2007', 'list 2007']);
  expect(calm.getState()).toBe(store.getState());
  frame();
  expect(heard).toHaveLength(6);
});

test('another document is shown by all panels at once, and nobody hears of the one before', () => {
  const { calm, store, setYears, openDocument, heard, frame } = follow(800);
  setYears([2005, 2019]);
  frame();
  openDocument(listOf(900));
  expect(heard).toEqual(['topics 2005', 'topics undefined', 'bars undefined', 'list undefined']);
  frame();
  expect(heard).toHaveLength(4);
  expect(calm.getState()).toBe(store.getState());
});
