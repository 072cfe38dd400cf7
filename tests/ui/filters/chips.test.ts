import { describe, expect, test } from 'vitest';
import type { EraId, PersonId, TopicId } from '#core/model/document.ts';
import { createActions } from '#state/actions.ts';
import { visibleOf } from '#state/selectors.ts';
import { createCoterie } from '#state/store.ts';
import { selectChips } from '#ui/filters/chips.ts';
import { documentOf } from '../../support/documents.ts';

function begin(owner?: string) {
  const document = documentOf(
    [
      { authors: ['A', 'B'], year: 2012, topics: ['x'] },
      { authors: ['A', 'C'], year: 2022, topics: ['y'], kind: 'journal' },
    ],
    {
      topics: [
        { id: 'x' as TopicId, name: 'Ex works', short: 'Ex', mark: 1 },
        { id: 'y' as TopicId, name: 'Why works', short: 'Why', mark: 2 },
      ],
      eras: [{ id: 'osu' as EraId, name: 'Ohio State University', short: 'Ohio State', from: [2010] }],
      ...(owner === undefined ? {} : { owner: owner as PersonId }),
    },
  );
  const store = createCoterie(document);
  const actions = createActions(store);
  const labels = () => selectChips(store.getState()).map(({ label }) => label);
  return { store, actions, labels };
}

describe('chips', () => {
  test('nothing asked, no chip', () => {
    expect(begin('A').labels()).toEqual([]);
  });

  test('every clause is said in words', () => {
    const { actions, labels } = begin();
    actions.setYears([2013, 2022]);
    actions.toggleEra('osu' as EraId);
    actions.toggleTopic('x' as TopicId);
    actions.toggleTopic('y' as TopicId, true);
    actions.toggleKind('conference');
    expect(labels()).toEqual(['Years 2013–2022', 'Era: Ohio State', 'Topics: Ex or Why', 'Kind: conference']);
  });

  test('one year is one year', () => {
    const { actions, labels } = begin();
    actions.setYears([2012, 2012]);
    expect(labels()).toEqual(['Year 2012']);
  });

  test('every counting setting that is not the usual one is said', () => {
    const { actions, labels } = begin('A');
    actions.setCounting({ method: 'fractional', owner: 'show', minWorks: 2, minWeight: 2, maxAuthors: 50 });
    actions.setVersions('each');
    expect(labels()).toEqual([
      'Fractional counting',
      'Owner shown: A',
      'At least 2 works',
      'Ties of 2 or more',
      'Up to 50 authors',
      'Versions each',
    ]);
    actions.setCounting({ method: 'pair', maxAuthors: 'all' });
    expect(labels()).toContain('All author lists');
    expect(labels()).toContain('Pair counting');
  });

  test('a list without an owner has no owner to show', () => {
    const { actions, labels } = begin();
    actions.setCounting({ owner: 'show' });
    expect(labels()).toEqual([]);
  });

  test('removing every chip leaves everything, one undo each', () => {
    const { store, actions } = begin('A');
    actions.setYears([2012, 2013]);
    actions.toggleKind('conference');
    actions.setCounting({ minWorks: 2 });
    actions.setVersions('each');
    for (const chip of selectChips(store.getState())) chip.remove(actions);
    expect(selectChips(store.getState())).toEqual([]);
    expect(visibleOf(store.getState())).toHaveLength(2);
    expect(store.getState().past).toHaveLength(8);
  });

  test('the same state gives the same list, so that nothing renders twice', () => {
    const { store, actions } = begin('A');
    actions.toggleKind('journal');
    expect(selectChips(store.getState())).toBe(selectChips(store.getState()));
  });
});
