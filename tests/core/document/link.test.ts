import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readView, writeView } from '#core/document/link.ts';
import { DEFAULT_VIEW, type View } from '#core/document/view.ts';
import { type EraId, KINDS, type TopicId } from '#core/model/document.ts';
import { documentOf } from '#tests/support/documents.ts';

const PERSONS = ['Ada Lovelace', 'Müller, Jörg', '50% & more', 'constructor', '王 明', 'a+b=c#d'];
const TOPICS = ['x', 'y', 'deep,learning', '100%'];
const ERAS = ['phd', 'first job'];

const known = documentOf([{ authors: PERSONS, id: 'work:1,2', year: 2016 }], {
  topics: TOPICS.map((id, i) => ({ id: id as TopicId, name: id, short: id, mark: i })),
  eras: ERAS.map((id) => ({ id: id as EraId, name: id, short: id, from: [2000] })),
  scenes: Array.from({ length: 3 }, (_, i) => ({ title: `${i}`, caption: '', view: '' })),
});

const read = (hash: string) => readView(hash, known);
const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: undefined });
const some = <T>(...items: T[]) => fc.subarray(items);

const years = fc
  .tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 0, max: 9999 }))
  .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
const hundredths = fc.integer({ min: -1e7, max: 1e7 }).map((n) => n / 100);
const rest = fc.tuple(
  fc.constantFrom('v', 'origin', 'Years', 'f%C3%A9', '%zz'),
  fc.string().map((text) => encodeURIComponent(text)),
);

const views: fc.Arbitrary<View> = fc.record({
  filters: fc.record({
    years: maybe(years),
    eras: some(...ERAS) as fc.Arbitrary<EraId[]>,
    topics: some(...TOPICS) as fc.Arbitrary<TopicId[]>,
    kinds: some(...KINDS),
  }),
  counting: fc.record({
    method: fc.constantFrom('full', 'fractional', 'pair'),
    owner: fc.constantFrom('show', 'hide'),
    minWorks: fc.integer({ min: 1, max: 999_999_999 }),
    minWeight: fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }),
    maxAuthors: fc.oneof(fc.constant('all' as const), fc.integer({ min: 1, max: 999_999_999 })),
  }),
  versions: fc.constantFrom('once', 'each'),
  color: fc.constantFrom('topic', 'community', 'recency'),
  size: fc.constantFrom('works', 'strength', 'degree'),
  // Eras that are compared are shown, and alone.
  compare: fc.constant(undefined),
  select: some(...PERSONS, 'work:1,2'),
  scene: maybe(fc.integer({ min: 1, max: 3 })),
  theme: fc.constantFrom('light', 'dark', 'auto'),
  camera: maybe(
    fc.record({ x: hundredths, y: hundredths, k: fc.integer({ min: 1, max: 9999 }).map((n) => n / 1000) }),
  ),
  src: maybe(
    fc.oneof(fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.string({ minLength: 1 })),
  ),
  rest: fc.array(rest),
});

test('a view comes back from its link as it was', () => {
  fc.assert(
    fc.property(views, (view) => {
      expect(read(`#${writeView(view)}`)).toEqual({ view, notices: [] });
    }),
  );
});

test('a browser does not change what is written', () => {
  fc.assert(
    fc.property(views, (view) => {
      const hash = writeView(view);
      expect(new URL(`https://coterie.example/#${hash}`).hash.slice(1)).toBe(hash);
    }),
  );
});

test('no text is too broken to be read, and reading it again changes nothing', () => {
  const key = fc.constantFrom('years', 'topic', 'select', 'camera', 'scene', 'min-weight', 'src', '');
  const pieces = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    key,
    fc.constantFrom('=', '&', '%', ',', '-', '2016'),
  );
  fc.assert(
    fc.property(fc.array(pieces), (parts) => {
      const once = writeView(read(parts.join('')).view);
      expect(writeView(read(once).view)).toBe(once);
    }),
  );
});

test('what has no key, or a stray # before it, leaves no trace', () => {
  expect(writeView(read(' &=&#x=1&=2').view)).toBe(' &x=1');
});

test('the view nobody changed is an empty hash', () => {
  expect(writeView(DEFAULT_VIEW)).toBe('');
  expect(read('')).toEqual({ view: DEFAULT_VIEW, notices: [] });
});

test('keys stand in the order of the manual, and read without percent signs', () => {
  const hash =
    'years=2016-2020&era=phd&topic=x,y&kind=conference,journal&owner=show&count=pair&versions=each' +
    '&min-works=2&min-weight=1.5&max-authors=all&color=recency&size=degree&select=constructor&scene=2' +
    '&theme=dark&camera=-3.5,40,1.25&src=https://ada.example/works.json?v=1,2&embedder=reveal';
  expect(writeView(read(hash).view)).toBe(hash);
});

test('one year is both ends', () => {
  expect(read('years=2016').view.filters.years).toEqual([2016, 2016]);
  expect(writeView(read('years=2016-2016').view)).toBe('years=2016');
});

describe('what cannot be used is told, and the rest is applied', () => {
  test.each([
    [
      'years=2020-2016',
      '“years=2020-2016” in the link was left out: it needs a year, or two with the earlier first, such as 2016-2020.',
    ],
    [
      'years=soon',
      '“years=soon” in the link was left out: it needs a year, or two with the earlier first, such as 2016-2020.',
    ],
    ['topic=quantum', 'The link names the topic “quantum”, which is not here; it was left out.'],
    ['era=x', 'The link names the era “x”, which is not here; it was left out.'],
    ['kind=blog', 'The link names the kind of work “blog”, which is not here; it was left out.'],
    ['select=Bob', 'The link names the person or work “Bob”, which is not here; it was left out.'],
    ['topic=', '“topic=” in the link names no topic.'],
    ['topic=%E0%A4%A', '“topic=%E0%A4%A” in the link is damaged and was left out.'],
    ['src=%', '“src=%” in the link is damaged and was left out.'],
    ['src=', '“src=” in the link was left out: it needs an address.'],
    ['owner=me', '“owner=me” in the link was left out: it needs one of show, hide.'],
    ['count=', '“count=” in the link was left out: it needs one of full, fractional, pair.'],
    ['min-works=0', '“min-works=0” in the link was left out: it needs a whole number from 1.'],
    ['min-works=1.5', '“min-works=1.5” in the link was left out: it needs a whole number from 1.'],
    ['min-weight=-1', '“min-weight=-1” in the link was left out: it needs a number not below 0.'],
    ['min-weight=0x10', '“min-weight=0x10” in the link was left out: it needs a number not below 0.'],
    [
      'max-authors=many',
      '“max-authors=many” in the link was left out: it needs a whole number from 1, or “all”.',
    ],
    ['camera=1,2', '“camera=1,2” in the link was left out: it needs three numbers: x, y and a zoom above 0.'],
    [
      'camera=1,2,1e999',
      '“camera=1,2,1e999” in the link was left out: it needs three numbers: x, y and a zoom above 0.',
    ],
    [
      'camera=1,2,0',
      '“camera=1,2,0” in the link was left out: it needs three numbers: x, y and a zoom above 0.',
    ],
    ['scene=7', 'The link asks for scene 7, but the story ends with scene 3.'],
  ])('%s', (hash, notice) => {
    const { view, notices } = read(`${hash}&size=degree`);
    expect(notices).toEqual([notice]);
    expect(view).toEqual({ ...DEFAULT_VIEW, size: 'degree' });
  });

  test('known ids beside an unknown one stay', () => {
    expect(read('topic=x,quantum,y').view.filters.topics).toEqual(['x', 'y']);
  });
});

test('a list may come in parts; of other keys that come twice the first counts', () => {
  expect(read('topic=x&topic=y,x')).toMatchObject({ view: { filters: { topics: ['x', 'y'] } }, notices: [] });
  expect(read('years=2016&years=2018')).toMatchObject({
    view: { filters: { years: [2016, 2016] } },
    notices: ['The link says “years” more than once; the first counts.'],
  });
});

test('a comma inside an id is not the comma between two', () => {
  expect(read('topic=deep%2Clearning,x').view.filters.topics).toEqual(['deep,learning', 'x']);
});

test('keys of others stay as they came, damaged ones too', () => {
  expect(writeView(read('flag&utm=a%20b&%E0%A4=1&years=2016').view)).toBe(
    'years=2016&flag&utm=a%20b&%E0%A4=1',
  );
});
