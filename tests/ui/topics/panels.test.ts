import { describe, expect, test } from 'vitest';
import type { PersonId, TopicId } from '#core/model/document.ts';
import { createActions } from '#state/actions.ts';
import { createCoterie } from '#state/store.ts';
import { selectPanels } from '#ui/topics/panels.ts';
import { documentOf } from '../../support/documents.ts';

const store = () =>
  createCoterie(
    documentOf(
      [
        { authors: ['Me', 'A'], year: 2010, topics: ['x', 'y'] },
        { authors: ['Me', 'B'], year: 2012, topics: ['y'] },
        { authors: ['Me', 'B'], year: 2012, topics: ['y'], kind: 'journal' },
        { authors: ['Me', 'C'] },
      ],
      {
        owner: 'Me' as PersonId,
        topics: [
          { id: 'x' as TopicId, name: 'X', short: 'X', mark: 1 },
          { id: 'y' as TopicId, name: 'Y', short: 'Y', mark: 2 },
        ],
      },
    ),
  );

const told = (panels: ReturnType<typeof selectPanels>['panels']) =>
  panels.map(({ topic, works }) => [topic?.id, works]);

describe('topic panels', () => {
  test('a work counts for each of its topics, and works without one are Other', () => {
    const { panels, most } = selectPanels(store().getState());
    expect(told(panels)).toEqual([
      ['x', 1],
      ['y', 3],
      [undefined, 1],
    ]);
    expect(most).toBe(2);
  });

  test('they are narrowed by every filter but their own', () => {
    const coterie = store();
    const actions = createActions(coterie);
    actions.toggleTopic('x' as TopicId);
    expect(told(selectPanels(coterie.getState()).panels)).toEqual([
      ['x', 1],
      ['y', 3],
      [undefined, 1],
    ]);
    actions.toggleKind('journal');
    expect(told(selectPanels(coterie.getState()).panels)).toEqual([
      ['x', 0],
      ['y', 1],
      [undefined, 0],
    ]);
  });

  test('years run over the whole span, and the owner is not named', () => {
    const [, panel] = selectPanels(store().getState()).panels;
    expect(panel?.counts).toEqual([
      [2010, 1],
      [2011, 0],
      [2012, 2],
    ]);
    expect(panel?.people).toEqual(['B', 'A']);
  });
});
