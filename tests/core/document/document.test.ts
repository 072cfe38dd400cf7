import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocument, readDocument } from '#core/document/schema.ts';
import { writeDocument } from '#core/document/write.ts';
import { type CoterieDocument, KINDS } from '#core/model/document.ts';
import { documentOf } from '#tests/support/documents.ts';

const work = (id: string, more: object = {}) => ({
  id,
  kind: 'journal',
  type: 'article-journal',
  title: `On ${id}`,
  author: [{ given: 'Ada', family: 'Lovelace' }, { family: 'Babbage' }],
  topics: [],
  ...more,
});
const file = (more: object = {}) => ({
  format: 'coterie',
  version: 1,
  title: 'T',
  works: [work('w')],
  ...more,
});

function opened(value: unknown) {
  const read = readDocument(value);
  if (!read.ok) throw new Error(JSON.stringify(read.findings));
  return read;
}
const faultsOf = (more: object) =>
  readDocument(file(more)).findings.map(({ where, why }) => `${where} ${why}`);

const text = fc.string({ minLength: 1 });
const date = fc.oneof(
  fc.tuple(fc.integer({ min: 1, max: 9999 })),
  fc.tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 12 })),
  fc.tuple(
    fc.integer({ min: 1, max: 9999 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 31 }),
  ),
);
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0);
const optional = <T>(shape: { [K in keyof T]: fc.Arbitrary<T[K]> }, requiredKeys: (keyof T)[]) =>
  fc.record(shape, { requiredKeys });

const documents = fc
  .record({
    title: fc.string(),
    topics: fc.uniqueArray(
      fc.record({ id: text, name: text, short: text, mark: fc.integer({ min: 0, max: 12 }) }),
      {
        selector: ({ id }) => id,
      },
    ),
    works: fc.uniqueArray(
      optional(
        {
          id: text,
          kind: fc.constantFrom(...KINDS),
          type: text,
          title: fc.string(),
          author: fc.uniqueArray(
            optional({ given: fc.string(), family: text, equal: fc.boolean() }, ['family']),
            { selector: ({ given, family }) => (given ? `${given} ${family}` : family) },
          ),
          issued: date.map((parts) => ({ 'date-parts': [parts] })),
          URL: fc.string(),
          topics: fc.constant([]),
          award: fc.array(text),
          acceptance: optional({ printed: text, accepted: fc.nat() }, ['printed']),
          'some other field': fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value))),
        },
        ['id', 'kind', 'type', 'title', 'author', 'topics'],
      ),
      { selector: ({ id }) => id },
    ),
    events: fc.array(fc.record({ kind: fc.constant('award'), title: text, date })),
    scenes: fc.array(
      fc.record({ title: fc.string(), caption: fc.string(), view: fc.constant('size=degree') }),
    ),
    positions: fc.dictionary(text, optional({ x: number, y: number, pinned: fc.boolean() }, ['x', 'y'])),
    'another program': fc.record({ saved: fc.nat() }),
  })
  .map((parts) => ({ ...documentOf([]), ...parts }) as unknown as CoterieDocument)
  .filter((document) => !JSON.stringify(document).includes('__proto__'));

test('a document comes back from its file as it was, fields of others too', () => {
  fc.assert(
    fc.property(documents, (document) => {
      expect(parseDocument(writeDocument(document))).toEqual({ ok: true, document, findings: [] });
    }),
  );
});

test('the same document is the same bytes, in whatever order its fields and places came', () => {
  const document = {
    ...documentOf([{ authors: ['A', 'B'] }]),
    positions: { B: { x: 1, y: 2 }, A: { x: 0, y: 0 } },
  };
  const turned = Object.fromEntries(Object.entries(document).reverse()) as unknown as CoterieDocument;
  const moved = { ...turned, positions: { A: { x: 0, y: 0 }, B: { x: 1, y: 2 } } };
  expect(writeDocument(moved)).toBe(writeDocument(document));
  expect(writeDocument(document)).toMatch(/^\{\n {2}"format": "coterie",[\s\S]*\}\n$/);
});

test('nothing makes the reader throw', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        fc.jsonValue().map((works) => JSON.stringify(file({ works }))),
      ),
      (broken) => {
        expect(parseDocument(broken).findings).toBeInstanceOf(Array);
      },
    ),
  );
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  expect(parseDocument(`{"format":"coterie","version":1,"works":[{"deep":${deep}}]}`).findings).not.toEqual(
    [],
  );
});

describe('a file is refused', () => {
  test.each([
    ['{', '', /^is not JSON/],
    ['[]', '', /one object/],
    ['{"format":"gexf"}', 'format', /not a Coterie document/],
    ['{"format":"coterie","version":"1"}', 'version', /is "1"/],
    ['{"format":"coterie","version":2}', 'version', /a newer Coterie wrote this file/],
  ])('%s', (broken, where, why) => {
    const read = parseDocument(broken);
    expect(read.ok).toBe(false);
    expect(read.findings).toEqual([{ where, why: expect.stringMatching(why), remedy: expect.any(String) }]);
  });
});

test('a document written by hand may leave out all that is empty', () => {
  const { document, findings } = opened({
    format: 'coterie',
    title: 'By hand',
    works: [{ id: 'w', title: 'T', author: [{ family: 'Ada' }], topics: ['x'] }],
    topics: [{ id: 'x', name: 'Looms', mark: 1 }],
    owner: 'Ada',
  });
  expect(findings).toEqual([]);
  expect(document).toMatchObject({
    version: 1,
    owner: 'Ada',
    works: [{ kind: 'other', type: 'document', topics: ['x'] }],
    topics: [{ name: 'Looms', short: 'Looms' }],
    persons: [],
    positions: {},
  });
});

describe('a fault costs one record, or one field, and is named with its place', () => {
  test('a broken author leaves out the work alone', () => {
    const broken = work('b', { author: [{ family: 'Ada' }, { given: 'Bob' }] });
    const { document, findings } = opened(file({ works: [work('a'), broken, work('c')] }));
    expect(document.works.map(({ id }) => id)).toEqual(['a', 'c']);
    expect(findings).toEqual([
      {
        where: 'works[1].author[1].family',
        why: 'is missing, so this work is left out',
        remedy: 'Put a value for "family" here.',
      },
    ]);
  });
  test('a broken field that may be missing is left off', () => {
    const { document, findings } = opened(
      file({ works: [work('a', { URL: 7, kind: 'blog', issued: { 'date-parts': [[2020, 13]] } })] }),
    );
    expect(document.works).toEqual([{ ...work('a'), kind: 'other' }]);
    expect(findings.map(({ where, why }) => `${where} ${why}`)).toEqual([
      'works[0].kind is "blog", so it is left off',
      'works[0].issued["date-parts"][0] is [2020,13], so it is left off',
      'works[0].URL is 7, so it is left off',
    ]);
  });
  test('every fault of a record is told, not the first alone', () => {
    expect(faultsOf({ topics: [{ id: '', mark: 13 }] })).toEqual([
      'topics[0].id is "", so this topic is left out',
      'topics[0].name is missing, so this topic is left out',
      'topics[0].mark is 13, so this topic is left out',
    ]);
  });
  test.each([
    [{ works: 'none' }, 'works is not a list, so it is left out'],
    [{ positions: { Ada: { x: 'left', y: 0 } } }, 'positions.Ada.x is "left", so this place is left out'],
    [{ title: 7 }, 'title is not text, so it is left off'],
    [
      { eras: [{ id: 'e', name: 'E', from: [2020], until: [2020, 1] }] },
      'eras[0].until is [2020,1], so this era is left out',
    ],
  ])('%j', (more, fault) => {
    expect(faultsOf(more)).toEqual([fault]);
  });
});

describe('what does not fit together is found', () => {
  const ada = { id: 'ada', name: 'Ada Lovelace', names: ['Ada Lovelace'] };
  test.each<[string, object, string]>([
    [
      'two works of one id',
      { works: [work('w'), work('w')] },
      'works[1].id is "w", the id of works[0] too, so the second is left out',
    ],
    [
      'an unknown topic',
      { works: [work('w', { topics: ['x'] })] },
      'works[0].topics[0] names the topic "x", which is not in this document, so it is left off',
    ],
    [
      'an unknown era',
      { works: [work('w', { era: 'x' })] },
      'works[0].era names the era "x", which is not in this document, so it is left off',
    ],
    [
      'an unknown person on a work',
      { works: [work('w', { author: [{ family: 'Ada', person: 'x' }] })] },
      'works[0].author[0].person names the person "x", which is not in this document, so it is left off',
    ],
    [
      'an unknown owner',
      { owner: 'x' },
      'owner names the person "x", which is not in this document, so it is left off',
    ],
    [
      'an unknown relation',
      { relations: [{ kind: 'advisor', name: 'X', person: 'x' }] },
      'relations[0].person names the person "x", which is not in this document, so it is left off',
    ],
    [
      'a name of two persons',
      { persons: [ada, { ...ada, id: 'ada2' }] },
      'works[0].author[0] prints "Ada Lovelace", a name of "ada" and "ada2"; the first is taken',
    ],
    [
      'one person twice on a work',
      { works: [work('w', { author: [{ family: 'Ada' }, { family: 'Ada' }] })] },
      'works[0].author[1] is the same person as works[0].author[0], "Ada", and counts once',
    ],
    [
      'names that nobody joined',
      {
        persons: [{ ...ada, names: ['Ada Lovelace', 'A. Lovelace', 'A. King'] }],
        decisions: [{ kind: 'same', names: ['Ada Lovelace', 'A. Lovelace'], why: 'one address', by: 'rule' }],
      },
      'persons[0].names "A. King": no decision says that this is "Ada Lovelace"',
    ],
    [
      'a formal version outside its group',
      { versions: [{ formal: 'x', works: ['w'] }] },
      'versions[0].formal is "x", which is not among the works of this group, so the group is left out',
    ],
    [
      'a work in two groups',
      {
        works: [work('w'), work('u'), work('v')],
        versions: [
          { formal: 'w', works: ['w', 'u'] },
          { formal: 'v', works: ['v', 'u'] },
        ],
      },
      'versions[1].works[1] is "u", which stands in versions[0] too, so it is left off here',
    ],
    [
      'a scene of what is not there',
      { scenes: [{ title: 'S', view: 'topic=x' }] },
      'scenes[0].view The link names the topic “x”, which is not here; it was left out.',
    ],
  ])('%s', (_, more, fault) => {
    expect(faultsOf(more)).toEqual([fault]);
  });

  test('a name of two persons is no fault where the work says which', () => {
    const author = [{ given: 'Ada', family: 'Lovelace', person: 'ada2' }];
    expect(faultsOf({ persons: [ada, { ...ada, id: 'ada2' }], works: [work('w', { author })] })).toEqual([]);
  });
});

test('a key named __proto__ is left off and changes nothing else', () => {
  const read = parseDocument(
    '{"format":"coterie","version":1,"positions":{"__proto__":{"x":1,"y":1},"Ada":{"x":1,"y":2}},"works":[{"id":"w","title":"T","__proto__":{"polluted":1}}]}',
  );
  expect(read).toMatchObject({
    ok: true,
    document: { positions: { Ada: { x: 1, y: 2 } }, works: [{ id: 'w' }] },
  });
  expect(read.findings.map(({ where }) => where)).toEqual(['positions.__proto__', 'works[0].__proto__']);
  expect(read.ok && 'polluted' in (read.document.works[0] ?? {})).toBe(false);
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
});
