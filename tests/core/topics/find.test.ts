import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyDocument } from '#core/document/empty.ts';
import type { CoterieDocument, TopicId, Work, WorkId } from '#core/model/document.ts';
import { reassignWork, recolourTopic, renameTopic } from '#core/topics/edits.ts';
import { findTopics } from '#core/topics/find.ts';
import { withTopics } from '#core/topics/retopic.ts';

const SUBJECTS = [
  ['coral reef', 'bleaching', 'ocean temperature', 'reef fish'],
  ['sparse matrix', 'iterative solver', 'preconditioner', 'matrix factorization'],
  ['medieval manuscript', 'pigment', 'illumination', 'scribes'],
];

function workOf(i: number, title: string, more: Partial<Work> = {}): Work {
  return {
    id: `w${i}` as WorkId,
    kind: 'journal',
    type: 'article-journal',
    title,
    author: [],
    topics: [],
    ...more,
  };
}

/** So many works on three subjects in turn, each with two or three of its subject's terms. */
function listOf(size: number): readonly Work[] {
  return Array.from({ length: size }, (_, i) => {
    const terms = SUBJECTS[i % 3] ?? [];
    const n = Math.floor(i / 3);
    return workOf(i, `A study of ${terms[n % 4]} and ${terms[(n + 1) % 4]} with ${terms[(n + 2) % 4]}`);
  });
}

const subjectsOf = (topics: readonly { readonly works: readonly number[] }[]): readonly number[][] =>
  topics.map(({ works }) => [...new Set(works.map((work) => work % 3))]);

describe('finding topics', () => {
  test('three subjects are three topics, none of them mixed, and are called by their terms', () => {
    const { topics, unassigned } = findTopics(listOf(36));
    expect(subjectsOf(topics)).toHaveLength(3);
    expect(subjectsOf(topics).every((subjects) => subjects.length === 1)).toBe(true);
    expect(unassigned).toEqual([]);
    expect(topics.map(({ terms }) => terms.join(' ')).join(' ')).toMatch(/reef.*|matri.*|manuscript.*/);
  });

  test('does not depend on the order of the works', () => {
    const list = listOf(30);
    const named = (works: readonly Work[]) =>
      findTopics(works).topics.map((topic) => topic.works.flatMap((at) => works[at]?.id ?? []).sort());
    fc.assert(
      fc.property(fc.shuffledSubarray([...list], { minLength: list.length }), (shuffled) => {
        expect(named(shuffled)).toEqual(named(list));
      }),
      { seed: 3, numRuns: 10 },
    );
  });

  test('works without a word of their own are left unassigned, honestly', () => {
    const works = [...listOf(30), workOf(90, ''), workOf(91, 'Zyzzyva'), workOf(92, 'Introduction')];
    expect(findTopics(works).unassigned).toEqual([30, 31, 32]);
  });

  test('a few works are no ground for topics', () => {
    expect(findTopics(listOf(4))).toEqual({ topics: [], unassigned: [0, 1, 2, 3] });
    expect(findTopics([])).toEqual({ topics: [], unassigned: [] });
  });

  test('small words of other languages are no terms', () => {
    const titles = [
      'Sobre la cal de los muros',
      'El agua de las fuentes',
      'Los muros y las fuentes de la ciudad',
      'La cal y el agua',
    ];
    const works = Array.from({ length: 24 }, (_, i) => workOf(i, titles[i % 4] ?? ''));
    const terms = findTopics(works).topics.flatMap((topic) => topic.terms);
    expect(terms).not.toEqual([]);
    expect(terms.flatMap((term) => term.split(' '))).not.toEqual(expect.arrayContaining(['los']));
  });

  test('never more topics than there are marks, however fine', () => {
    const words =
      'amber basil cedar dill elder fennel garlic hazel iris juniper kale laurel mint nettle olive parsley'.split(
        ' ',
      );
    const works = words.flatMap((word, n) =>
      Array.from({ length: 4 }, (_, i) => workOf(n * 4 + i, `${word} ${word}root ${word}leaf`)),
    );
    expect(findTopics(works, { resolution: 3 }).topics.length).toBeLessThanOrEqual(12);
    expect(findTopics(works, { most: 3 }).topics.length).toBeLessThanOrEqual(3);
  });

  test('nothing in a title makes it throw', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 40 }), { maxLength: 30 }), (titles) => {
        const works = titles.map((title, i) => workOf(i, title));
        const { topics, unassigned } = findTopics(works);
        const placed = [...topics.flatMap((topic) => topic.works), ...unassigned].sort((a, b) => a - b);
        expect(placed).toEqual(works.map((_, i) => i));
      }),
      { seed: 5, numRuns: 40 },
    );
  });
});

describe('topics of a document', () => {
  const document: CoterieDocument = { ...emptyDocument('Three subjects'), works: listOf(36) };
  const topical = withTopics(document);

  test('every work has one topic, and every topic a mark of its own', () => {
    expect(topical.works.every(({ topics }) => topics.length === 1)).toBe(true);
    expect(new Set(topical.topics.map(({ mark }) => mark)).size).toBe(topical.topics.length);
  });

  test('finding them again changes nothing', () => {
    expect(withTopics(topical)).toEqual(topical);
  });

  test('works that are added leave ids, names and marks as they were', () => {
    const more: CoterieDocument = { ...topical, works: [...topical.works, ...listOf(48).slice(36)] };
    const keyOf = ({ id, mark }: { readonly id: TopicId; readonly mark: number }) => `${id} ${mark}`;
    expect(withTopics(more).topics.map(keyOf).sort()).toEqual(topical.topics.map(keyOf).sort());
  });

  test('what the visitor named, coloured and moved stays', () => {
    const [one, two] = topical.topics;
    const [work] = topical.works;
    if (one === undefined || two === undefined || work === undefined) throw new Error('There are topics.');
    const other = work.topics[0] === one.id ? two.id : one.id;
    const edited = reassignWork(
      recolourTopic(renameTopic(topical, one.id, 'Mine'), two.id, 12),
      work.id,
      other,
    );
    const again = withTopics(edited, { resolution: 1.3 });
    expect(again.topics.find(({ id }) => id === one.id)?.name).toBe('Mine');
    expect(again.topics.find(({ id }) => id === two.id)?.mark).toBe(12);
    expect(again.works[0]?.topics).toEqual([other]);
  });
});
