import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Command } from '#ui/commands/commands.ts';
import { useShortcuts } from '#ui/commands/useShortcuts.ts';
import { focusSearch } from '#ui/parts/searchField.ts';
import { SearchBox } from '#ui/search/SearchBox.tsx';
import { personNamed, showPanel } from '../panel.tsx';

function Page({ onGo, commands }: { readonly onGo: () => void; readonly commands: readonly Command[] }) {
  useShortcuts(commands);
  return (
    <>
      <button type="button">Elsewhere</button>
      <SearchBox commands={commands} onGo={onGo} />
    </>
  );
}

async function begin() {
  const onGo = vi.fn();
  const perform = vi.fn();
  const commands: readonly Command[] = [
    { name: 'search', label: 'Search', group: 'Find', keys: ['/', 'Mod+K'], perform: focusSearch },
    { name: 'fit', label: 'Fit the whole map', group: 'View', keys: ['F'], perform },
  ];
  return { ...(await showPanel(<Page onGo={onGo} commands={commands} />)), onGo, perform };
}

test('the slash opens it, Enter goes to a person, and typing is no shortcut', async () => {
  const { screen, store, onGo, perform } = await begin();
  await screen.getByRole('button', { name: 'Elsewhere' }).click();
  await userEvent.keyboard('/');
  await expect.element(screen.getByRole('combobox')).toHaveFocus();
  await userEvent.keyboard('f yuxiong');
  expect(perform).not.toHaveBeenCalled();
  await screen.getByRole('combobox').fill('yuxiong');
  await userEvent.keyboard('{Enter}');
  const target = { kind: 'person', id: personNamed('Yuxiong He') };
  expect(store.getState().selected).toEqual([target]);
  expect(onGo).toHaveBeenCalledWith(target);
});

test('arrows lift what they pass; Escape lets go and gives the focus back', async () => {
  const { screen, store } = await begin();
  const elsewhere = screen.getByRole('button', { name: 'Elsewhere' });
  elsewhere.element().focus();
  await userEvent.keyboard('{Control>}k{/Control}');
  await screen.getByRole('combobox').fill('compress');
  await userEvent.keyboard('{ArrowDown}');
  expect(store.getState().hovered).toBeDefined();
  await userEvent.keyboard('{Escape}');
  expect(store.getState().hovered).toBeUndefined();
  await expect.element(elsewhere).toHaveFocus();
  await expect.element(screen.getByRole('combobox')).toHaveValue('');
});

test('a command is performed from the palette and by its key', async () => {
  const { screen, perform } = await begin();
  await screen.getByRole('combobox').fill('whole map');
  await userEvent.keyboard('{Enter}');
  expect(perform).toHaveBeenCalledTimes(1);
  await screen.getByRole('button', { name: 'Elsewhere' }).click();
  await userEvent.keyboard('f');
  expect(perform).toHaveBeenCalledTimes(2);
});

test('what is not there is said to be so', async () => {
  const { screen } = await begin();
  await screen.getByRole('combobox').fill('qqq');
  await expect.element(screen.getByText('Nothing is called “qqq” here.')).toBeVisible();
});
