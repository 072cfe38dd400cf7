import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyDocument } from '#core/document/empty.ts';
import type { CoterieDocument, TopicId, Work, WorkId } from '#core/model/document.ts';
import { addTopics } from '#core/topics/add.ts';
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

  test('a finer look finds more topics and a coarser one fewer', () => {
    const sizes = [0.5, 1, 1.8, 3].map((resolution) => findTopics(listOf(90), { resolution }).topics.length);
    expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
    expect(sizes.at(-1)).toBeGreaterThan(sizes[0] ?? 0);
  });

  test('thirty short titles are enough', () => {
    expect(findTopics(listOf(30)).topics).toHaveLength(3);
  });

  test('terms are printed as the list prints them, short forms and names with their capitals', () => {
    const titles = [
      'Tracing memory access by a sampler of Markov chains for STM runtimes',
      'Conflicts of STM runtimes under Markov chains and heavy contention',
      'RELIABLE STM RUNTIMES',
    ];
    const works = [
      ...listOf(30),
      ...Array.from({ length: 12 }, (_, i) => workOf(40 + i, titles[i % 3] ?? '')),
    ];
    const terms = findTopics(works).topics.flatMap((topic) => topic.terms);
    expect(terms).toEqual(expect.arrayContaining(['STM runtimes', 'Markov chains']));
  });

  test('words of any paper are no terms, and words that need a neighbour stand only beside one', () => {
    const works = Array.from({ length: 36 }, (_, i) =>
      workOf(
        i,
        i % 2 === 0
          ? 'A novel approach using time series of tides'
          : 'New results on transactional memory systems',
      ),
    );
    const terms = findTopics(works).topics.flatMap((topic) => topic.terms);
    expect(terms).toEqual(expect.arrayContaining(['time series', 'tides']));
    expect(terms).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/novel|approach|using|results/)]),
    );
    expect(terms).not.toContain('time');
  });

  test('the keywords of the authors count where most works have them, and where they are asked for', () => {
    const works = listOf(36).map((work, i) => ({
      ...work,
      keyword: i % 2 === 0 ? 'lagoon; atoll' : 'sandbank',
    }));
    const said = (useKeywords: 'auto' | boolean): string =>
      findTopics(works, { useKeywords })
        .topics.flatMap(({ terms }) => terms)
        .join(' ');
    expect(said('auto')).toMatch(/lagoon|sandbank/);
    expect(said(false)).not.toMatch(/lagoon|sandbank/);
  });

  test('titles in Chinese and Japanese have topics too', () => {
    const titles = [
      '基于深度学习的图像识别方法',
      '深度学习在图像分割中的应用',
      '水库大坝渗流监测',
      '大坝渗流稳定分析',
    ];
    const works = Array.from({ length: 24 }, (_, i) => workOf(i, titles[i % 4] ?? ''));
    const { topics, unassigned } = findTopics(works);
    expect(unassigned).toEqual([]);
    expect(
      topics.map((topic) => [...new Set(topic.works.map((work) => Math.floor((work % 4) / 2)))]),
    ).toEqual(expect.arrayContaining([[0], [1]]));
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
    const words = terms.flatMap((term) => term.split(' '));
    expect(words).toEqual(expect.arrayContaining(['muros', 'fuentes']));
    for (const small of ['los', 'las', 'de', 'la', 'el', 'y', 'sobre']) expect(words).not.toContain(small);
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

  test('one endless word takes no longer than an abstract', () => {
    for (const endless of [`a${'-'.repeat(200_000)}b`, '深'.repeat(200_000), 'ab '.repeat(200_000)]) {
      const works = Array.from({ length: 8 }, (_, i) => workOf(i, endless));
      findTopics(works);
    }
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

  test('a topic that holds a work by hand stays, and so does the work in it', () => {
    const mine = { id: 'mine' as TopicId, name: 'Mine', short: 'Mine', mark: 5 };
    const moved = reassignWork({ ...document, topics: [mine] }, 'w0' as WorkId, mine.id);
    const again = withTopics(moved);
    expect(again.works[0]?.topics).toEqual(['mine']);
    expect(again.topics).toContainEqual(mine);
  });

  test('a new topic never takes the mark or the id of one that goes on', () => {
    const reefs = { id: 'scribes' as TopicId, name: 'Reefs', short: 'Reefs', mark: 1 };
    const works = document.works.map((work, i) => (i % 3 === 0 ? { ...work, topics: [reefs.id] } : work));
    const { topics } = withTopics({ ...document, works, topics: [reefs] });
    expect(topics).toContainEqual(reefs);
    expect(new Set(topics.map(({ mark }) => mark)).size).toBe(topics.length);
    expect(new Set(topics.map(({ id }) => id)).size).toBe(topics.length);
  });

  test('a topic that was found is called by its new terms once it holds mostly other works', () => {
    const found = topical.topics[0];
    if (found === undefined) throw new Error('There are topics.');
    const held = topical.works.flatMap((work, i) => (work.topics[0] === found.id ? [i] : []));
    const half = new Set(held.slice(0, Math.ceil(held.length * 0.3)));
    const works = topical.works.map((work, i) => (half.has(i) ? work : { ...work, topics: [] }));
    const stale = { ...found, name: 'Stale', short: 'Stale' };
    const again = withTopics({ ...topical, works, topics: [stale] });
    expect(again.topics.find(({ id }) => id === found.id)).toMatchObject({
      mark: found.mark,
      name: found.name,
    });
  });
});

describe('works that are added to a document with topics', () => {
  const old: CoterieDocument = withTopics({ ...emptyDocument('Three subjects'), works: listOf(36) });
  const added = [...listOf(42).slice(36), workOf(99, 'Zyzzyva')];
  const grown = { ...old, works: [...old.works, ...added] };
  const next = addTopics(grown, new Set(added.map(({ id }) => id)));

  test('go to the nearest topic, or to none, and leave all others as they were', () => {
    expect(next.topics).toEqual(old.topics);
    expect(next.works.slice(0, 36)).toEqual(old.works);
    expect(next.works.slice(36, 42).map(({ topics }) => topics)).toEqual(
      old.works.slice(0, 6).map(({ topics }) => topics),
    );
    expect(next.works.at(-1)?.topics).toEqual([]);
  });

  test('leave topics that somebody wrote alone, several to a work, however many works come', () => {
    const written = {
      ...emptyDocument('By hand'),
      works: listOf(6).map((work) => ({ ...work, topics: ['sea' as TopicId, 'land' as TopicId] })),
      topics: [
        { id: 'sea' as TopicId, name: 'Sea', short: 'Sea', mark: 1 },
        { id: 'land' as TopicId, name: 'Land', short: 'Land', mark: 2 },
      ],
    };
    const many = listOf(66).slice(6);
    const after = addTopics(
      { ...written, works: [...written.works, ...many] },
      new Set(many.map(({ id }) => id)),
    );
    expect(after.topics).toEqual(written.topics);
    expect(after.works.slice(0, 6)).toEqual(written.works);
  });

  test('have topics found for all where there were none', () => {
    const fresh = { ...emptyDocument('Fresh'), works: listOf(36) };
    expect(addTopics(fresh, new Set(fresh.works.map(({ id }) => id)))).toEqual(withTopics(fresh));
  });
});
