import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { networkOf } from '#state/graph.ts';
import { PeopleList } from '#ui/people/PeopleList.tsx';
import { documentOf } from '../../support/documents.ts';
import { showPanel } from '../panel.tsx';

test('everybody of the network stands in it once', async () => {
  const { screen, store } = await showPanel(<PeopleList />);
  expect(screen.getByRole('listbox').getByRole('option').elements()).toHaveLength(
    networkOf(store.getState()).order,
  );
});

test('one tab stop; arrows walk, Enter selects, Space adds', async () => {
  const { screen, store } = await showPanel(<PeopleList />);
  const names = screen
    .getByRole('listbox')
    .getByRole('option')
    .elements()
    .map((option) => option.textContent);
  screen.getByRole('listbox').element().focus();
  await userEvent.keyboard('{ArrowDown}');
  expect(store.getState().hovered).toBeDefined();
  await userEvent.keyboard('{Enter}{ArrowDown} ');
  const chosen = screen
    .getByRole('listbox')
    .getByRole('option', { selected: true })
    .elements()
    .map((option) => option.textContent);
  expect(chosen).toEqual(names.slice(1, 3));
  await userEvent.keyboard('{Tab}');
  expect(document.activeElement?.getAttribute('role')).not.toBe('option');
});

test('of thousands, only those in sight are drawn, and the last can be reached', async () => {
  const names = Array.from({ length: 3000 }, (_, i) => `Author ${String(i).padStart(4, '0')}`);
  const many = documentOf(names.map((name) => ({ authors: [name], year: 2020 })));
  const { screen } = await showPanel(
    <div style={{ blockSize: '400px', overflow: 'auto' }}>
      <PeopleList />
    </div>,
    many,
  );
  expect(screen.getByRole('listbox').getByRole('option').elements().length).toBeLessThan(60);
  screen.getByRole('listbox').element().focus();
  await userEvent.keyboard('{End}');
  await expect
    .element(screen.getByRole('listbox').getByRole('option', { name: /Author 2999/ }))
    .toBeVisible();
});

test('says how many of all are shown', async () => {
  const { screen, actions } = await showPanel(<PeopleList />);
  actions.setCounting({ minWorks: 2 });
  await expect.element(screen.getByRole('heading')).toHaveTextContent(/^\d+ authors of 83$/);
});
