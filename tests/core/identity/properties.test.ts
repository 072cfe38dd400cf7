import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyDocument } from '#core/document/empty.ts';
import { forget, joinPersons, keepApart } from '#core/identity/edits.ts';
import { identify } from '#core/identity/identify.ts';
import { normalName } from '#core/identity/normal.ts';
import { regather } from '#core/identity/regather.ts';
import { printedName } from '#core/model/catalog.ts';
import type { Authorship, Decision, Work } from '#core/model/document.ts';
import { groupsIn, listOf } from './lists.ts';

const RUNS = { seed: 7, numRuns: 150 };

const given = fc.constantFrom(
  'John',
  'J.',
  'Jane',
  'JA',
  'John A.',
  'Jon',
  'Johnny',
  'Bo',
  '伟',
  'Jan van',
  '',
);
const family = fc.constantFrom(
  'Smith',
  'SMITH',
  'Smiht',
  'Wang',
  'Berg',
  'van Berg',
  'García Wang',
  'García',
  '王',
  'John',
);
const ids = fc.constantFrom([], [], [], ['orcid:1'], ['orcid:2'], ['dblp:a/1'], ['scopus:1'], ['scopus:2']);
const author: fc.Arbitrary<Authorship> = fc
  .record({ given, family, ids })
  .map(({ given: first, family: last, ids: own }) => ({
    ...(first === '' ? {} : { given: first }),
    family: last,
    ...(own.length === 0 ? {} : { ids: own }),
  }));
const works: fc.Arbitrary<readonly Work[]> = fc
  .array(fc.array(author, { maxLength: 4 }), { maxLength: 12 })
  .map((rows) => listOf(...rows));
/** Works, and decisions of the user about names that are on them. */
const decided = works.chain((list) => {
  const names = [...new Set(list.flatMap((work) => work.author.map(printedName)))];
  const name = names.length === 0 ? fc.constant('') : fc.constantFrom(...names);
  const decision = fc
    .tuple(fc.constantFrom('same' as const, 'different' as const), name, name)
    .map(([kind, a, b]): Decision => ({ kind, names: [a, b], why: '', by: 'user' }));
  return fc.tuple(fc.constant(list), fc.array(decision, { maxLength: 4 }));
});

test('everybody printed is exactly one person, and two on one work are two', () => {
  fc.assert(
    fc.property(works, (list) => {
      const identity = identify(list);
      const groups = groupsIn(identity);
      expect(groups.flat()).toHaveLength(list.flatMap(({ author: authors }) => authors).length);
      for (const group of groups) {
        expect(group.some((mention) => mention.includes('?'))).toBe(false);
        const places = group.map((mention) => mention.split(' ')[0]);
        expect(new Set(places).size).toBe(places.length);
      }
      expect(new Set(identity.persons.map(({ id }) => id)).size).toBe(identity.persons.length);
      for (const { id, name, names } of identity.persons) {
        expect(id).not.toBe('');
        expect(names).toContain(name);
      }
    }),
    RUNS,
  );
});

test('the order of works has no say', () => {
  fc.assert(
    fc.property(works, fc.nat(), (list, turn) => {
      const at = list.length === 0 ? 0 : turn % list.length;
      const turned = [...list.slice(at), ...list.slice(0, at)].reverse();
      const [one, other] = [identify(list), identify(turned)];
      expect(groupsIn(other)).toEqual(groupsIn(one));
      expect(other.persons.map(({ id, name }) => `${id} ${name}`).sort()).toEqual(
        one.persons.map(({ id, name }) => `${id} ${name}`).sort(),
      );
    }),
    RUNS,
  );
});

test('names that the user keeps apart are never one, and those joined are one where nothing of theirs is against it', () => {
  fc.assert(
    fc.property(decided, ([list, decisions]) => {
      const { persons } = identify(list, { decisions });
      const isOne = (a: string, b: string) =>
        persons.some(({ names }) => names.includes(a) && names.includes(b));
      const isSplit = (name: string) => persons.filter(({ names }) => names.includes(name)).length !== 1;
      const hasApart = decisions.some(({ kind }) => kind === 'different');
      for (const { kind, names } of decisions) {
        const [a, b] = names;
        if (a === b || isSplit(a) || isSplit(b)) continue;
        if (kind === 'different') expect(isOne(a, b)).toBe(false);
        else if (!hasApart) expect(isOne(a, b)).toBe(true);
      }
    }),
    RUNS,
  );
});

test('gathering anew changes nothing, and neither does reading again', () => {
  fc.assert(
    fc.property(decided, ([list, decisions]) => {
      const document = { ...emptyDocument('Test'), ...identify(list, { decisions }) };
      expect(regather(document, {})).toEqual(document);
      expect(identify(document.works, document)).toEqual({
        works: document.works,
        persons: document.persons,
        decisions: document.decisions,
      });
    }),
    RUNS,
  );
});

test('joining and taking it back leaves all as it was; so does keeping apart', () => {
  fc.assert(
    fc.property(works, fc.nat(), fc.nat(), (list, i, j) => {
      const document = { ...emptyDocument('Test'), ...identify(list) };
      const { persons } = document;
      const [one, other] = [
        persons[i % Math.max(persons.length, 1)],
        persons[j % Math.max(persons.length, 1)],
      ];
      if (one === undefined || other === undefined || one === other) return;
      if (list.some((work) => work.author.some(({ ids: own }) => own !== undefined))) return;
      const joined = joinPersons(document, one.id, other.id);
      const last = joined.decisions.at(-1);
      if (last?.by === 'user') expect(groupsIn(forget(joined, last))).toEqual(groupsIn(document));
      const [a = '', b = ''] = [one.names[0], other.names[0]];
      const apart = keepApart(document, a, b);
      const answer = apart.decisions.at(-1);
      if (answer?.by === 'user') expect(groupsIn(forget(apart, answer))).toEqual(groupsIn(document));
    }),
    RUNS,
  );
});

test('any text is a name, and no two scripts collapse', () => {
  const odd = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.constantFrom(
      '',
      ' ',
      '.',
      '🙂',
      "'",
      '-',
      'Jr.',
      'van',
      '\u0000',
      '\u0301',
      'Иванов',
      'محمد',
      '김',
      '王',
      'x'.repeat(500),
    ),
    fc.string({ unit: 'binary', maxLength: 500 }),
  );
  fc.assert(
    fc.property(
      fc.array(fc.record({ given: odd, family: odd, suffix: odd }), { maxLength: 6 }),
      (authors) => {
        const { persons, works: out } = identify(listOf(authors, authors.slice(1)));
        expect(out).toHaveLength(2);
        for (const { id } of persons) expect(id.length).toBeGreaterThan(0);
        for (const one of authors) expect(normalName(one).key).not.toBe('');
      },
    ),
    { seed: 7, numRuns: 300 },
  );
  const keys = ['Иванов', 'Петров', 'محمد', 'أحمد', '김', '박', '王', '汪', '🙂', '🙃'].map(
    (name) => normalName({ family: name }).key,
  );
  expect(new Set(keys).size).toBe(keys.length);
});
