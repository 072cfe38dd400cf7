import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { networkOf } from '#state/graph.ts';
import { TableView } from '#ui/table/TableView.tsx';
import { personNamed, showPanel } from '../panel.tsx';

test('rows are the persons and the collaborations of the network exactly', async () => {
  const { screen, store, actions } = await showPanel(<TableView />);
  actions.setYears([2015, 2017]);
  const network = networkOf(store.getState());
  await expect.poll(() => screen.getByRole('rowheader').elements().length).toBe(network.order);
  await screen.getByRole('button', { name: /collaborations?$/ }).click();
  await expect.poll(() => screen.getByRole('rowheader').elements().length).toBe(network.size);
});

test('a head sorts, and says which way', async () => {
  const { screen } = await showPanel(<TableView />);
  await screen.getByRole('button', { name: 'Name' }).click();
  await expect
    .element(screen.getByRole('columnheader', { name: 'Name' }))
    .toHaveAttribute('aria-sort', 'ascending');
  const names = screen
    .getByRole('rowheader')
    .elements()
    .map((cell) => cell.textContent ?? '');
  expect(names[0]?.startsWith('A')).toBe(true);
  await screen.getByRole('button', { name: 'Name' }).click();
  await expect
    .element(screen.getByRole('columnheader', { name: 'Name' }))
    .toHaveAttribute('aria-sort', 'descending');
});

test('arrows walk the rows, Enter selects, Space adds', async () => {
  const { screen, store } = await showPanel(<TableView />);
  const id = personNamed('Yuxiong He');
  screen.getByRole('button', { name: 'Yuxiong He' }).element().focus();
  await userEvent.keyboard('{Enter}');
  expect(store.getState().selected).toEqual([{ kind: 'person', id }]);
  await userEvent.keyboard('{ArrowDown} ');
  expect(store.getState().selected).toHaveLength(2);
});

test('what is selected elsewhere is marked here', async () => {
  const { screen, actions } = await showPanel(<TableView />);
  actions.select({ kind: 'person', id: personNamed('Yuxiong He') });
  await expect
    .element(screen.getByRole('button', { name: 'Yuxiong He' }))
    .toHaveAttribute('aria-pressed', 'true');
});
