import { afterEach, expect, test, vi } from 'vitest';
import { attachAddress } from '#browser/address.ts';
import { createActions } from '#state/actions.ts';
import { createCoterie } from '#state/store.ts';
import { documentOf } from '../support/documents.ts';

const document = documentOf([
  { authors: ['Ada', 'Bea'], year: 2001 },
  { authors: ['Ada', 'Cea'], year: 2005 },
]);

const heardOfHash = () => new Promise((done) => addEventListener('hashchange', done, { once: true }));

let detach = (): void => {};

afterEach(() => {
  detach();
  vi.useRealTimers();
  history.replaceState(null, '', location.pathname + location.search);
});

test('what the visitor puts into the address counts, though the page was about to write there', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const store = createCoterie(document);
  detach = attachAddress(store, () => undefined);
  createActions(store).setYears([2001, 2003]);
  const heard = heardOfHash();
  location.hash = 'years=2004-2005';
  // The page's own turn comes before it has heard of it.
  vi.advanceTimersByTime(1000);
  await heard;
  expect(store.getState().filters.years).toEqual([2004, 2005]);
  vi.advanceTimersByTime(1000);
  expect(location.hash).toBe('#years=2004-2005');
});

test('the address follows what is chosen, once things are still', () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const store = createCoterie(document);
  detach = attachAddress(store, () => undefined);
  const { setYears } = createActions(store);
  setYears([2001, 2003]);
  setYears([2001, 2004], true);
  expect(location.hash).toBe('');
  vi.advanceTimersByTime(1000);
  expect(location.hash).toBe('#years=2001-2004');
  setYears(undefined);
  vi.advanceTimersByTime(1000);
  expect(location.hash).toBe('');
});
