import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJson } from '#core/bibliography/json/json.ts';
import { expectTiled } from '#tests/support/tiled.ts';

const workOf = (i: number) => ({
  id: `k${i}`,
  type: 'article-journal',
  title: `Title ${i}`,
  author: [{ family: `Family${i}`, given: 'G.' }],
  issued: { 'date-parts': [[2001]] },
});
const texts = Array.from({ length: 6 }, (_, i) => JSON.stringify(workOf(i)));
const pretty = texts.map((text) => JSON.stringify(JSON.parse(text), null, 2).replace(/^/gm, '  '));
const LAYOUTS: readonly (readonly [string, (items: readonly string[]) => string, readonly string[]])[] = [
  ['on one line', (items) => `[${items.join(',')}]`, texts],
  ['on a line each', (items) => `${items.join('\n')}\n`, texts],
  ['indented', (items) => `{"items": [\n${items.join(',\n')}\n]}`, pretty],
];
const DAMAGE: readonly (readonly [string, (item: string) => string])[] = [
  ['a missing }', (item) => item.replace(/\}\s*$/, '')],
  ['a missing ]', (item) => item.replace(']', '')],
  ['a text that is not closed', (item) => item.replace('Title 2"', 'Title 2')],
  ['a word that is none', (item) => item.replace('2001', 'about2001')],
  ['a missing colon', (item) => item.replace('":', '"')],
];

describe.each(LAYOUTS)('records %s', (_, join, items) => {
  it.each(DAMAGE)('with %s lose only that one', (_, damage) => {
    const text = join(items.map((item, i) => (i === 2 ? damage(item) : item)));
    const reading = readJson(text);
    expect(reading.records.map(({ key }) => key)).toEqual(['k0', 'k1', 'k3', 'k4', 'k5']);
    expect(reading.problems).toHaveLength(1);
    const [problem] = reading.problems;
    expect(text.slice(problem?.from, problem?.to)).toContain('"k2"');
    expect(problem?.line).toBe(text.slice(0, problem?.from).split('\n').length);
    expectTiled(text, reading);
  });

  it('that end within one lose only that one', () => {
    const whole = join(items);
    const { records, problems } = readJson(whole.slice(0, whole.indexOf('Family5')));
    expect(records).toHaveLength(5);
    expect(problems[0]?.why).toContain('The file ends within this record');
  });

  it.each<[string, (item: string) => string]>([
    ['NaN', (item) => item.replace('2001', 'NaN')],
    ['a comma too many', (item) => item.replace(/\}\s*$/, ',}')],
    ['a line break within a text', (item) => item.replace('Title 2', 'Title\n2')],
    ['a stray backslash', (item) => item.replace('Title 2', 'Title \\alpha 2')],
    ['a } too many', (item) => `${item}}`],
  ])('with %s lose none', (_, damage) => {
    expect(readJson(join(items.map((item, i) => (i === 2 ? damage(item) : item)))).records).toHaveLength(6);
  });
});

describe('hostile JSON', () => {
  it('nested deeper than any is refused with a sentence', () => {
    for (const text of ['['.repeat(300_000), `[{"title":${'['.repeat(300)}${']'.repeat(300)}}]`]) {
      const { records, problems } = readJson(text);
      expect(records).toEqual([]);
      expect(problems.map(({ why }) => why)).toEqual([expect.stringContaining('200 deep')]);
    }
  });

  it('with names that every object has changes nothing', () => {
    const { records } = readJson(
      '[{"__proto__": {"title": "no"}, "constructor": 1, "title": "T", "author": [{"__proto__": {"family": "X"}, "family": "Poe"}], "type": "toString"}]',
    );
    expect(records[0]).toMatchObject({ title: 'T', kind: 'other', authors: [{ family: 'Poe' }] });
    expect(Object.hasOwn(Object.prototype, 'title')).toBe(false);
  });

  it('escapes for what no text may hold leave nothing of it', () => {
    const { records } = readJson('[{"title": "A\\u0000B\\ud800", "DOI": "10.1000/a\\udc00b"}]');
    expect(records[0]).toMatchObject({ title: 'AB', ids: ['doi:10.1000/ab'] });
  });

  it('ten thousands of broken records come to an end', () => {
    for (const one of [
      texts[0] ?? '',
      (texts[0] ?? '').slice(0, -1),
      (texts[0] ?? '').replace('Title 0"', ''),
      '{"a":',
    ]) {
      const text = `[${`${one},`.repeat(10_000)}`;
      expect(readJson(text).pieces.at(-1)?.to).toBe(text.length);
    }
  }, 60_000);

  it('never throws, and every character belongs to one piece', () => {
    const seeds = LAYOUTS.map(([, join, items]) => join(items));
    const edit = fc.record({
      at: fc.nat(1500),
      cut: fc.nat(12),
      put: fc.constantFrom(
        '',
        '"',
        '{',
        '}',
        '[',
        ']',
        ',',
        ':',
        '\\',
        '\n',
        'null',
        '[]',
        '{}',
        '\\u0000',
        '0',
        '<i>',
      ),
    });
    const mutated = fc
      .tuple(fc.constantFrom(...seeds), fc.array(edit, { maxLength: 5 }))
      .map(([seed, edits]) =>
        edits.reduce((text, { at, cut, put }) => text.slice(0, at) + put + text.slice(at + cut), seed),
      );
    fc.assert(
      fc.property(mutated, (text) => expectTiled(text, readJson(text))),
      { seed: 3, numRuns: 5000 },
    );
  }, 60_000);

  it('never throws at fields of the wrong type', () => {
    const SHAPES = [
      { title: 'T', author: [{ family: 'F', given: 'G' }], issued: { 'date-parts': [[2001]] }, note: 'n' },
      {
        id: 'https://openalex.org/W1',
        authorships: [{ author: { id: 'A' } }],
        abstract_inverted_index: { a: [0] },
      },
      {
        paperId: 'p',
        authors: [{ name: 'N' }],
        externalIds: { DOI: '10.1000/x' },
        publicationTypes: ['Book'],
      },
      { 'put-code': 1, title: { title: { value: 'T' } }, contributors: { contributor: [{}] } },
      { bibcode: 'b', author: ['N, N'], doctype: 'article', orcid_pub: ['-'] },
      {
        title: { title: 'T' },
        contributors: { authors: [{ name: 'N' }] },
        document_type: { code: 'j' },
        links: [{}],
      },
      { itemType: 'book', creators: [{ lastName: 'L' }], tags: [{ tag: 't' }] },
      { key: 'k', authors: { author: { text: 'N' } }, type: 'x' },
    ];
    const wrong = fc.tuple(fc.constantFrom<object>(...SHAPES), fc.nat(9), fc.jsonValue({ maxDepth: 3 }));
    fc.assert(
      fc.property(wrong, ([shape, at, value]) => {
        const keys = Object.keys(shape);
        const key = keys[at % keys.length] ?? '';
        const text = JSON.stringify([{ ...shape, [key]: value }]);
        expectTiled(text, readJson(text));
      }),
      { seed: 5, numRuns: 5000 },
    );
  }, 60_000);
});
