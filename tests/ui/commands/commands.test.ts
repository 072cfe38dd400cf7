import { describe, expect, test } from 'vitest';
import { toCatalog } from '#core/model/catalog.ts';
import type { TopicId } from '#core/model/document.ts';
import { createActions } from '#state/actions.ts';
import { createCoterie } from '#state/store.ts';
import { commandsOf } from '#ui/commands/commands.ts';
import { hitsOf } from '#ui/search/hits.ts';
import { documentOf } from '../../support/documents.ts';

function begin() {
  const document = documentOf([{ authors: ['Ada', 'Theo'], year: 2012, topics: ['x'] }], {
    topics: [{ id: 'x' as TopicId, name: 'Theory', short: 'Theory', mark: 1 }],
  });
  const store = createCoterie(document);
  const actions = createActions(store);
  const none = () => {};
  const commands = commandsOf(store, actions, {
    fit: none,
    toggleTable: none,
    copyLink: none,
    showHelp: none,
  });
  const named = (name: string) => commands.find((command) => command.name === name);
  return { document, store, actions, commands, named };
}

describe('commands', () => {
  test('no two have the same name or the same key', () => {
    const { commands } = begin();
    const keys = commands.flatMap((command) => command.keys);
    expect(new Set(commands.map(({ name }) => name)).size).toBe(commands.length);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('undo is offered when there is something to take back', () => {
    const { actions, store, named } = begin();
    expect(named('undo')?.enabled?.()).toBe(false);
    actions.toggleKind('journal');
    expect(named('undo')?.enabled?.()).toBe(true);
    named('undo')?.perform();
    expect(store.getState().filters.kinds).toEqual([]);
  });

  test('what the app cannot do is not offered', () => {
    expect(begin().named('present')).toBeUndefined();
  });

  test('the choice that holds already is not offered', () => {
    const { named } = begin();
    expect(named('color-topic')?.enabled?.()).toBe(false);
    expect(named('color-recency')?.enabled?.()).toBe(true);
  });
});

describe('the palette', () => {
  const titles = (query: string) => {
    const { document, commands } = begin();
    return hitsOf(toCatalog(document), commands, query).map(({ title, hits }) => [title, hits.length]);
  };

  test('groups people, topics, works and commands', () => {
    expect(titles('the')).toEqual([
      ['People', 1],
      ['Topics', 1],
      ['Commands', 5],
    ]);
    expect(titles('2012')).toEqual([['Works', 1]]);
  });

  test('with nothing typed it offers commands alone, and not the search itself', () => {
    expect(titles('')).toEqual([['Commands', 6]]);
  });

  test('nothing found is no group', () => {
    expect(titles('zzz')).toEqual([]);
  });
});
