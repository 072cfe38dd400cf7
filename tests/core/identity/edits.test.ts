import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { emptyDocument } from '#core/document/empty.ts';
import { parseDocument } from '#core/document/schema.ts';
import {
  forget,
  joinPersons,
  keepApart,
  keepAsOne,
  keepPersonsApart,
  renamePerson,
  splitWorks,
} from '#core/identity/edits.ts';
import { identify } from '#core/identity/identify.ts';
import { regather } from '#core/identity/regather.ts';
import { doubtsOf, guessOwner } from '#core/identity/review.ts';
import { toCatalog } from '#core/model/catalog.ts';
import type { CoterieDocument, PersonId, WorkId } from '#core/model/document.ts';
import { author, groupsIn, listOf, namesWith, type Rows } from './lists.ts';

const id = (text: string) => text as PersonId;
const work = (text: string) => text as WorkId;

function toDocument(rows: Rows, rest: Partial<CoterieDocument> = {}): CoterieDocument {
  return { ...emptyDocument('Test'), ...identify(listOf(...rows)), ...rest };
}

/** John and J. are one by a rule; Jane is another; Ann is on all. */
const SMITHS = [
  ['Ann | Other', 'John | Smith', 'Eve | Third'],
  ['Ann | Other', 'J. | Smith', 'Eve | Third'],
  ['Ann | Other', 'Jane | Smith', 'Kim | Fourth'],
  ['Ann | Other', 'Max | Fifth'],
];

describe('the sample, whose persons were told by hand', () => {
  const read = parseDocument(readFileSync('data/minjia-zhang.json', 'utf8'));
  if (!read.ok) throw new Error('the sample cannot be read');
  const sample = read.document;

  test('gathered anew, is the same', () => {
    expect(regather(sample, {})).toEqual(sample);
  });

  test('its doubt can be answered either way, and the answer taken back', () => {
    const [doubt] = doubtsOf(sample);
    expect(doubt?.sides.map(({ person }) => person.name)).toEqual(['Reza Yazdani', 'Reza Yazdani Aminabadi']);
    expect(doubt?.common.length).toBeGreaterThan(0);
    const [a, b] = doubt?.sides.map(({ person }) => person.id) ?? [];
    const joined = joinPersons(sample, a ?? id(''), b ?? id(''));
    expect(joined.persons).toHaveLength(sample.persons.length - 1);
    expect(doubtsOf(joined)).toEqual([]);
    const answer = joined.decisions.at(-1);
    expect(answer && forget(joined, answer)).toEqual(sample);
    const apart = keepPersonsApart(sample, a ?? id(''), b ?? id(''));
    expect(apart.persons).toEqual(sample.persons);
    expect(doubtsOf(apart)).toEqual([]);
  });

  test('without the reason for it, Mike is somebody else', () => {
    const reason = sample.decisions.find(({ names }) => names.includes('Mike D. Bond'));
    const without = reason === undefined ? sample : forget(sample, reason);
    expect(namesWith('Mike D. Bond', without)).toEqual(['Mike D. Bond']);
    expect(namesWith('Michael Bond', without)).toEqual(['Michael Bond', 'Michael D. Bond']);
    expect(without.relations).toEqual(sample.relations);
  });

  test('one taken for another on two works can be taken out again', () => {
    const works = toCatalog(sample).worksOf.get(id('yuxiong-he')) ?? [];
    const chosen = works.slice(0, 2).map((entry) => entry.work.id);
    const split = splitWorks(sample, id('yuxiong-he'), chosen, 'Yuxiong He (2)');
    const catalog = toCatalog(split);
    expect(catalog.worksOf.get(id('yuxiong-he-2'))?.map((entry) => entry.work.id)).toEqual(chosen);
    expect(catalog.worksOf.get(id('yuxiong-he'))).toHaveLength(works.length - 2);
    const joined = joinPersons(split, id('yuxiong-he'), id('yuxiong-he-2'));
    expect(groupsIn(joined)).toEqual(groupsIn(sample));
    expect(joined.persons).toEqual(sample.persons);
  });
});

describe('edits', () => {
  test('what rules join, the user parts; without that word, the rule holds again', () => {
    const document = toDocument(SMITHS);
    expect(namesWith('J. Smith', document)).toEqual(['J. Smith', 'John Smith']);
    const apart = keepApart(document, 'J. Smith', 'John Smith');
    expect(namesWith('J. Smith', apart)).toEqual(['J. Smith']);
    const answer = apart.decisions.at(-1);
    const again = answer === undefined ? apart : forget(apart, answer);
    expect(groupsIn(again)).toEqual(groupsIn(document));
    expect(again.persons.map((person) => person.id)).toEqual(document.persons.map((person) => person.id));
    expect(again.decisions).toEqual(document.decisions);
  });

  test('kept apart from one, a name may join another, and rules follow', () => {
    const document = keepApart(toDocument(SMITHS), 'J. Smith', 'John Smith');
    const joined = joinPersons(document, id('j-smith'), id('jane-smith'));
    expect(namesWith('J. Smith', joined)).toEqual(['J. Smith', 'Jane Smith']);
    expect(namesWith('John Smith', joined)).toEqual(['John Smith']);
  });

  test('the last word counts: joining takes back "different", keeping apart takes back "same"', () => {
    const document = toDocument(SMITHS);
    const joined = joinPersons(document, id('john-smith'), id('jane-smith'));
    expect(namesWith('Jane Smith', joined)).toEqual(['J. Smith', 'Jane Smith', 'John Smith']);
    const apart = keepApart(joined, 'Jane Smith', 'John Smith');
    expect(groupsIn(apart)).toEqual(groupsIn(document));
    expect(groupsIn(joinPersons(apart, id('jane-smith'), id('john-smith')))).toEqual(groupsIn(joined));
  });

  test('the owner, relations and places go along', () => {
    const document = toDocument(SMITHS, {
      owner: id('jane-smith'),
      relations: [{ kind: 'advisor', name: 'John Smith', person: id('john-smith') }],
      positions: { 'john-smith': { x: 1, y: 2 }, 'jane-smith': { x: 3, y: 4 } },
    });
    const joined = joinPersons(document, id('john-smith'), id('jane-smith'));
    expect(joined.owner).toBe('jane-smith');
    expect(joined.relations[0]?.person).toBe('jane-smith');
    expect(joined.persons.map((person) => person.id)).toContain('jane-smith');
    expect(joined.positions).toEqual(document.positions);
  });

  test('a split survives new works, an edit and another reading', () => {
    const document = toDocument([
      ['Yang | Liu', 'Ann | Other'],
      ['Yang | Liu', 'Eve | Third'],
      ['Y. | Liu', 'Ann | Other'],
    ]);
    const split = splitWorks(document, id('yang-liu'), [work('w1')]);
    const expected = [['w0 0 Yang Liu', 'w2 0 Y. Liu'], ['w1 0 Yang Liu']];
    const lius = (one: Parameters<typeof groupsIn>[0]) =>
      groupsIn(one).filter((group) => group.some((mention) => mention.includes('Liu')));
    expect(lius(split)).toEqual(expected);
    expect(lius(regather(split, {}))).toEqual(expected);
    expect(lius(identify(split.works, split))).toEqual(expected);
    expect(lius(identify(split.works, { decisions: split.decisions }))).toEqual(expected);
    const [more] = listOf([author('Yang | Liu')]);
    const works = more === undefined ? [] : [...split.works, { ...more, id: work('new') }];
    expect(lius(identify(works, split))[0]).toEqual(['new 0 Yang Liu', ...(expected[0] ?? [])]);
  });

  test('another name is for display, and stays', () => {
    const document = renamePerson(toDocument(SMITHS), id('max-fifth'), ' Max V ');
    expect(document.persons.find((person) => person.id === 'max-fifth')).toMatchObject({
      name: 'Max V',
      names: ['Max Fifth'],
    });
    const joined = joinPersons(document, id('john-smith'), id('jane-smith'));
    expect(joined.persons.find((person) => person.id === 'max-fifth')?.name).toBe('Max V');
    expect(renamePerson(document, id('max-fifth'), '  ')).toBe(document);
  });

  test('what is not there is not edited', () => {
    const document = toDocument(SMITHS);
    expect(joinPersons(document, id('nobody'), id('max-fifth'))).toBe(document);
    expect(joinPersons(document, id('max-fifth'), id('max-fifth'))).toBe(document);
    expect(splitWorks(document, id('max-fifth'), [work('w3')])).toBe(document);
    expect(splitWorks(document, id('max-fifth'), [work('w0')])).toBe(document);
    expect(forget(document, { kind: 'same', names: ['a', 'b'], why: '', by: 'user' })).toBe(document);
  });
});

describe('the review', () => {
  test('shows what is known of either side', () => {
    const document = toDocument(
      [
        ['Ann | Other', author('J. | Smith', { ids: ['scopus:1'] }), 'Kim | Fourth'],
        ['Ann | Other', 'Jane | Smith', 'Max | Fifth'],
        ['Ann | Other', 'John | Smith', 'Eve | Third'],
        ['Ann | Other', 'John | Smith', 'Leo | Sixth'],
      ],
      { owner: id('ann-other') },
    );
    expect(
      doubtsOf(document).map(({ decision, sides, common }) => ({
        why: decision.why,
        common,
        sides: sides.map(({ person, works, years, coauthors, ids }) => [
          person.name,
          works.length,
          years,
          coauthors,
          ids,
        ]),
      })),
    ).toEqual([
      {
        why: 'J. Smith may be Jane Smith: an initial, others fit as well, no coauthor in common',
        common: [],
        sides: [
          ['J. Smith', 1, [2001, 2001], ['kim-fourth'], ['scopus:1']],
          ['Jane Smith', 1, [2002, 2002], ['max-fifth'], []],
        ],
      },
      {
        why: 'J. Smith may be John Smith: an initial, others fit as well, no coauthor in common',
        common: [],
        sides: [
          ['J. Smith', 1, [2001, 2001], ['kim-fourth'], ['scopus:1']],
          ['John Smith', 2, [2003, 2004], ['eve-third', 'leo-sixth'], []],
        ],
      },
    ]);
    expect(
      doubtsOf(keepApart(document, 'J. Smith', 'Jane Smith')).map(({ sides }) => sides[1].person.name),
    ).toEqual(['John Smith']);
    expect(doubtsOf(joinPersons(document, id('j-smith'), id('jane-smith')))).toEqual([]);
  });

  test('one name in two circles is asked about until it is split or said to be one', () => {
    const document = toDocument([
      [author('Edward | Fuchs', { ids: ['scopus:1'] }), 'Ann | Other'],
      [author('Edward | Fuchs', { ids: ['scopus:2'] }), 'Eve | Third'],
    ]);
    expect(doubtsOf(document).map(({ decision }) => decision.names)).toEqual([
      ['Edward Fuchs', 'Edward Fuchs'],
    ]);
    expect(doubtsOf(keepAsOne(document, 'Edward Fuchs'))).toEqual([]);
    expect(doubtsOf(splitWorks(document, id('edward-fuchs'), [work('w1')]))).toEqual([]);
  });

  test('guesses whose list it is, and does not where it is a group', () => {
    const { works, persons } = toDocument(SMITHS);
    expect(guessOwner(works, persons)).toEqual({ person: 'ann-other', share: 1 });
    const group = toDocument([
      ['A | One', 'B | Two'],
      ['A | One', 'C | Three'],
      ['B | Two', 'C | Three'],
    ]);
    expect(guessOwner(group.works, group.persons)).toBeUndefined();
    const pair = toDocument([
      ['A | One', 'B | Two'],
      ['A | One', 'B | Two'],
    ]);
    expect(guessOwner(pair.works, pair.persons)).toBeUndefined();
    const led = toDocument([
      ['A | One', 'B | Two'],
      ['A | One', 'B | Two'],
      ['A | One', 'C | Three'],
      ['B | Two', 'C | Three'],
      ['D | Four'],
    ]);
    expect(guessOwner(led.works, led.persons)).toBeUndefined();
    expect(guessOwner([], [])).toBeUndefined();
  });
});
