import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { statusOf } from '#state/selectors.ts';
import { FilterBar } from '#ui/filters/FilterBar.tsx';
import { NothingLeft } from '#ui/filters/NothingLeft.tsx';
import { career, showPanel } from '../panel.tsx';

test('the status says the result word for word, and follows the filters', async () => {
  const { screen, store, actions } = await showPanel(<FilterBar />);
  await expect.element(screen.getByRole('status')).toHaveTextContent(statusOf(store.getState()));
  actions.setYears([2015, 2015]);
  await expect.element(screen.getByRole('status')).toHaveTextContent(statusOf(store.getState()));
});

test('a chip goes by click, Delete and Backspace, and the focus stays among the chips', async () => {
  const { screen, store, actions } = await showPanel(<FilterBar />);
  actions.setYears([2015, 2017]);
  actions.toggleKind('journal');
  actions.setCounting({ minWorks: 2 });
  await screen.getByRole('button', { name: 'Remove: Years 2015–2017' }).click();
  expect(store.getState().filters.years).toBeUndefined();
  await expect.element(screen.getByRole('button', { name: 'Remove: Kind: journal' })).toHaveFocus();
  await userEvent.keyboard('{Delete}');
  await expect.element(screen.getByRole('button', { name: 'Remove: At least 2 works' })).toHaveFocus();
  await userEvent.keyboard('{Backspace}');
  await expect.element(screen.getByRole('button', { name: 'Filters and counting' })).toHaveFocus();
  expect(store.getState().counting.minWorks).toBe(1);
});

test('the settings open, count kinds, and Escape gives the focus back', async () => {
  const { screen, store } = await showPanel(<FilterBar />);
  const opener = screen.getByRole('button', { name: 'Filters and counting' });
  await opener.click();
  await screen.getByRole('checkbox', { name: /^journal/ }).click();
  expect(store.getState().filters.kinds).toEqual(['journal']);
  await screen.getByRole('combobox', { name: 'Counting' }).selectOptions('fractional');
  expect(store.getState().counting.method).toBe('fractional');
  await userEvent.keyboard('{Escape}');
  await expect.element(opener).toHaveFocus();
});

test('undated works are told of when a range of years hides them', async () => {
  const [first, ...others] = career.works;
  if (first === undefined) throw new Error('The sample has no works.');
  const { issued: _, ...undated } = first;
  const { screen, actions } = await showPanel(<FilterBar />, { ...career, works: [undated, ...others] });
  actions.setYears([2015, 2017]);
  await expect.element(screen.getByText('1 work without a date is in no range of years')).toBeVisible();
});

test('when nothing is left, the filter to blame is named and can be dropped', async () => {
  const { screen, store, actions } = await showPanel(<NothingLeft />);
  actions.toggleTopic('datacenter' as never);
  actions.setYears([2016, 2017]);
  await screen.getByRole('button', { name: 'Drop “Years 2016–2017”' }).click();
  expect(store.getState().filters.years).toBeUndefined();
});
