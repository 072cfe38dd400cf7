import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { TopicPanels } from '#ui/topics/TopicPanels.tsx';
import { showPanel } from '../panel.tsx';

test('a click narrows to a topic, Shift adds another, a second click brings all back', async () => {
  const { screen, store } = await showPanel(<TopicPanels />);
  const compression = screen.getByRole('button', { name: /^Model compression/ });
  await compression.click();
  await expect.element(compression).toHaveAttribute('aria-pressed', 'true');
  await screen.getByRole('button', { name: /^DNN compilation/ }).click({ modifiers: ['Shift'] });
  expect(store.getState().filters.topics).toHaveLength(2);
  await screen.getByRole('button', { name: /^DNN compilation/ }).click({ modifiers: ['Shift'] });
  await compression.click();
  expect(store.getState().filters.topics).toEqual([]);
});

test('Shift and Enter add too', async () => {
  const { screen, store } = await showPanel(<TopicPanels />);
  await screen.getByRole('button', { name: /^Model compression/ }).click();
  screen
    .getByRole('button', { name: /^DNN compilation/ })
    .element()
    .focus();
  await userEvent.keyboard('{Shift>}{Enter}{/Shift}');
  expect(store.getState().filters.topics).toHaveLength(2);
});

test('focus lifts a topic and leaving lets it go', async () => {
  const { screen, store } = await showPanel(<TopicPanels />);
  const panel = screen.getByRole('button', { name: /^Model compression/ }).element();
  panel.focus();
  expect(store.getState().hovered?.kind).toBe('topic');
  panel.blur();
  expect(store.getState().hovered).toBeUndefined();
});

test('a rename is one step that undo takes back', async () => {
  const { screen, store, actions } = await showPanel(<TopicPanels />);
  screen.getByRole('button', { name: 'Edit Model compression' }).element().focus();
  await userEvent.keyboard('{Enter}');
  await screen.getByRole('textbox', { name: 'Name' }).fill('Small models');
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByRole('button', { name: /^Small models/ })).toBeVisible();
  expect(store.getState().past).toHaveLength(1);
  actions.undo();
  await expect.element(screen.getByRole('button', { name: /^Model compression/ })).toBeVisible();
});

test('merging a topic that is filtered by leaves no filter on what is gone, in one step', async () => {
  const { screen, store, actions } = await showPanel(<TopicPanels />);
  actions.toggleTopic('compression' as never);
  const before = store.getState();
  screen.getByRole('button', { name: 'Edit Model compression' }).element().focus();
  await userEvent.keyboard('{Enter}');
  await screen.getByLabelText('Merge into').selectOptions('training');
  await screen.getByRole('button', { name: 'Merge' }).click();
  expect(store.getState().filters.topics).toEqual([]);
  expect(store.getState().document.topics).toHaveLength(before.document.topics.length - 1);
  actions.undo();
  expect(store.getState().document).toBe(before.document);
  expect(store.getState().filters).toEqual(before.filters);
});
