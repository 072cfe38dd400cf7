import { describe, expect, test } from 'vitest';
import type { TopicId, WorkId } from '#core/model/document.ts';
import { mergeTopics, reassignWork, recolourTopic, renameTopic, splitOff } from '#core/topics/edits.ts';
import { documentOf } from '../../support/documents.ts';

const topic = (id: string, mark: number) => ({ id: id as TopicId, name: id, short: id, mark });
const t = (id: string) => id as TopicId;
const w = (id: string) => id as WorkId;

const document = documentOf(
  [{ authors: ['A'], topics: ['one', 'two'] }, { authors: ['A'], topics: ['two'] }, { authors: ['B'] }],
  { topics: [topic('one', 1), topic('two', 2), topic('three', 4)] },
);
const topicsOf = (of: typeof document) => of.works.map((work) => work.topics);

describe('editing topics', () => {
  test('a new name is also the short one, so that the map follows', () => {
    expect(renameTopic(document, t('one'), '  Eins ').topics[0]).toEqual({
      ...topic('one', 1),
      name: 'Eins',
      short: 'Eins',
      by: 'user',
    });
  });

  test('an empty name changes nothing', () => {
    expect(renameTopic(document, t('one'), '  ')).toBe(document);
  });

  test('a topic takes another mark', () => {
    expect(recolourTopic(document, t('one'), 9).topics.map(({ mark }) => mark)).toEqual([9, 2, 4]);
  });

  test('merging moves the works in place and never names a topic twice', () => {
    const merged = mergeTopics(document, t('one'), t('two'));
    expect(topicsOf(merged)).toEqual([['two'], ['two'], []]);
    expect(merged.topics.map(({ id }) => id)).toEqual(['two', 'three']);
  });

  test('merging into itself or into nothing changes nothing', () => {
    expect(mergeTopics(document, t('one'), t('one'))).toBe(document);
    expect(mergeTopics(document, t('one'), t('gone'))).toBe(document);
  });

  test('splitting off makes a topic after the old one, with a free mark and a free id', () => {
    const split = splitOff(document, t('two'), { name: 'Three', works: new Set([w('w1'), w('w2')]) });
    expect(split.topics.map(({ id, mark }) => [id, mark])).toEqual([
      ['one', 1],
      ['two', 2],
      ['three-2', 3],
      ['three', 4],
    ]);
    expect(topicsOf(split)).toEqual([['one', 'two'], ['three-2'], ['three-2']]);
  });

  test('a work changes the topic it is coloured by and keeps its others', () => {
    expect(topicsOf(reassignWork(document, w('w0'), t('three')))[0]).toEqual(['three', 'two']);
    expect(topicsOf(reassignWork(document, w('w0'), t('two')))[0]).toEqual(['two']);
    expect(topicsOf(reassignWork(document, w('w0'), undefined))[0]).toEqual([]);
  });
});
