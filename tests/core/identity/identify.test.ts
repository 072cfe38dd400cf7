import { describe, expect, test } from 'vitest';
import { identify } from '#core/identity/identify.ts';
import { author, groupsIn, listOf, namesWith, type Rows } from './lists.ts';

const sameIn = (rows: Rows, name: string) => namesWith(name, identify(listOf(...rows)));

describe('one person under several names', () => {
  test.each([
    ['accents and capitals', ['José | Álvarez', 'JOSE | ALVAREZ']],
    ['hyphens and points', ['Jian-Cheng | Wu', 'Jiancheng | Wu', 'Jian Cheng | Wu']],
    [
      'a particle at the end of the given name',
      ['Jan | van der Berg', 'Jan van der | Berg', 'Jan | Van der Berg'],
    ],
    ['no particle', ['Jan | van der Berg', 'Jan | Berg']],
    [
      'initials, together or apart',
      ['Christopher D. | Manning', 'C. D. | Manning', 'CD | Manning', 'C. | Manning'],
    ],
    ['a middle name', ['James Robert | Glass', 'James | Glass']],
    ['a usual short form', ['Robert | Moore', 'Bob | Moore']],
    ['an umlaut spelt out', ['Jörg | Müller', 'Joerg | Mueller', 'Jorg | Muller']],
    ['two family names parted elsewhere', ['Leonardo | Campillos Llanos', 'Leonardo Campillos | Llanos']],
    ['an initial before the family name', ['José A. | R. Fonollosa', 'José A. R. | Fonollosa']],
    ['pinyin ü', ['Yajuan | Lü', 'Yajuan | Lv', 'Yajuan | Lyu']],
    ['a letter that Unicode does not take apart', ['Anders | Søgaard', 'Anders | Sogaard']],
    ['one character names', ['伟 | 王', '王伟']],
  ])('%s', (_, names) => {
    const works = listOf(...names.map((name) => [name, 'Ann | Other']));
    expect(identify(works).persons).toHaveLength(2);
  });

  test('a slip of the pen, once coauthors speak for it', () => {
    const names = ['Samyam | Rajbhandari', 'Samyam | Rajbandari'];
    expect(sameIn([[names[0] ?? ''], [names[1] ?? '']], 'Samyam Rajbandari')).toHaveLength(1);
    const known = names.map((name) => [name, 'Ann | Other', 'Eve | Third']);
    expect(sameIn(known, 'Samyam Rajbandari')).toEqual(['Samyam Rajbandari', 'Samyam Rajbhandari']);
  });

  test('a mistyped owner, on a work where the owner is missing', () => {
    const rows = ['Ann | Other', 'Eve | Third', 'Kim | Fourth'].map((name) => ['Antonio | Toral', name]);
    expect(sameIn([...rows, ['Antonio | Torla', 'Max | Fifth']], 'Antonio Torla')).toHaveLength(2);
  });

  test('family and given name in the other order, once a coauthor speaks for it', () => {
    expect(sameIn([['Bo | Chen'], ['Chen | Bo']], 'Bo Chen')).toHaveLength(1);
    expect(
      sameIn(
        [
          ['Bo | Chen', 'Ann | Other'],
          ['Chen | Bo', 'Ann | Other'],
        ],
        'Bo Chen',
      ),
    ).toHaveLength(2);
  });

  test('an ORCID that both have, whatever they are called', () => {
    const ids = ['orcid:0000-0001-0000-0001'];
    const works = listOf([author('Yael | Dahan', { ids })], [author('Yael | Netzer', { ids })]);
    const { persons, decisions } = identify(works);
    expect(persons).toHaveLength(1);
    expect(decisions[0]?.why).toBe('Yael Netzer is Yael Dahan: both have ORCID 0000-0001-0000-0001');
  });

  test('the fullest name in the best capitals is the one shown', () => {
    const works = listOf(
      ['J. | GLASS'],
      ['JAMES | GLASS'],
      ['J. R. | Glass'],
      ['James R. | Glass'],
      ['James R | GLASS'],
    );
    expect(identify(works).persons.map(({ id, name }) => [id, name])).toEqual([
      ['james-r-glass', 'James R. Glass'],
    ]);
  });
});

describe('several persons under like names', () => {
  test('two on one work', () => {
    const { persons } = identify(listOf(['John | Smith', 'J. | Smith'], ['John | Smith']));
    expect(persons.map(({ names }) => names)).toEqual([['John Smith'], ['J. Smith']]);
  });

  test('one name twice on a work', () => {
    const { works, persons } = identify(listOf(['Wei | Wang', 'Wei | Wang'], ['Wei | Wang']));
    expect(works[0]?.author.map(({ person }) => person)).toEqual(['wei-wang', 'wei-wang-2']);
    expect(works[1]?.author[0]?.person).toBe('wei-wang');
    expect(persons.map(({ name }) => name)).toEqual(['Wei Wang', 'Wei Wang']);
  });

  test('father and son', () => {
    const works = listOf(['Jan | Hajič'], [author('Jan | Hajič', { suffix: 'jr.' })], ['Jan | Hajič Jr.']);
    expect(groupsIn(identify(works))).toHaveLength(2);
  });

  test('DBLP numbers two of one name', () => {
    const [one, two] = ['0001', '0002'].map((n) =>
      author('Michael | Schwarz', { ids: [`dblp:Michael Schwarz ${n}`] }),
    );
    const works = listOf([one ?? ''], [two ?? ''], [one ?? '', 'Ann | Other']);
    expect(groupsIn(identify(works)).map((group) => group.length)).toEqual([2, 1, 1]);
  });

  test('two Scopus ids do not part a name, but raise the question', () => {
    const works = listOf(
      [author('Edward J. | Fuchs', { ids: ['scopus:1'] })],
      [author('Edward J. | Fuchs', { ids: ['scopus:2'] })],
    );
    const { persons, decisions } = identify(works);
    expect(persons).toHaveLength(1);
    expect(decisions.map(({ kind, names }) => [kind, ...names])).toEqual([
      ['doubt', 'Edward J. Fuchs', 'Edward J. Fuchs'],
    ]);
  });

  test('J. Smith makes no chain from John to Jane', () => {
    const works = listOf(['J. | Smith'], ['John | Smith'], ['Jane | Smith']);
    const { persons, decisions } = identify(works);
    expect(persons).toHaveLength(3);
    expect(decisions.map(({ kind, names }) => [kind, ...names])).toEqual([
      ['doubt', 'J. Smith', 'Jane Smith'],
      ['doubt', 'J. Smith', 'John Smith'],
    ]);
    const known = identify(
      listOf(['J. | Smith', 'Ann | Other'], ['John | Smith', 'Ann | Other'], ['Jane | Smith']),
    );
    expect(namesWith('J. Smith', known)).toEqual(['J. Smith', 'John Smith']);
  });

  test('a common name in two circles that share nobody is one person, in doubt', () => {
    const works = listOf(
      ['Yang | Liu', 'Qun | Li'],
      ['Yang | Liu', 'Qun | Li'],
      ['Yang | Liu', 'Ann | Other'],
      ['Yang | Liu', 'Ann | Other'],
      ['Eve | Third', 'Max | Fifth'],
      ['Eve | Third'],
      ['Kim | Fourth'],
      ['Kim | Fourth'],
    );
    const { persons, decisions } = identify(works);
    expect(persons.filter(({ name }) => name === 'Yang Liu')).toHaveLength(1);
    expect(decisions.map(({ kind, names }) => [kind, ...names])).toEqual([['doubt', 'Yang Liu', 'Yang Liu']]);
  });

  test('a second surname left out is a question', () => {
    const { persons, decisions } = identify(listOf(['Sonia | Vázquez'], ['Sonia | Vázquez Pérez']));
    expect(persons).toHaveLength(2);
    expect(decisions[0]?.kind).toBe('doubt');
  });

  test('consortia are nobody', () => {
    const works = listOf([author('WHO Working Group', { group: true }), 'Ann | Other']);
    expect(identify(works).persons.map(({ name }) => name)).toEqual(['Ann Other']);
  });
});

test('a decision says in words what was seen', () => {
  const works = listOf(
    ['James | Glass', 'Ann | Other', 'Eve | Third', 'Kim | Fourth'],
    ['J. | Glass', 'Ann | Other', 'Eve | Third', 'Kim | Fourth'],
    ['Max | Fifth'],
    ['Max | Fifth'],
    ['Max | Fifth'],
  );
  expect(identify(works).decisions.map(({ why }) => why)).toEqual([
    'J. Glass is James Glass: an initial, the only fuller form, 3 coauthors in common',
  ]);
});

test('7,456 authors of one work are 7,456 persons, at once', () => {
  const crowd = Array.from(
    { length: 7456 },
    (_, at) => `${String.fromCharCode(65 + (at % 26))}. | Name${at % 3000}`,
  );
  const { persons } = identify(listOf(crowd, ['A. | Name0', 'B. | Name1']));
  expect(persons).toHaveLength(7456);
});

test('persons who were there keep their ids, and those whom nothing prints stay', () => {
  const works = listOf(['J. | Glass'], ['James | Glass'], ['Max | Fifth']);
  const before = [
    { id: 'me' as never, name: 'Jim', names: ['J. Glass'] },
    { id: 'advisor' as never, name: 'Old Friend', names: ['Old Friend'] },
  ];
  expect(identify(works, { persons: before }).persons).toEqual([
    { id: 'me', name: 'Jim', names: ['J. Glass', 'James Glass'] },
    { id: 'max-fifth', name: 'Max Fifth', names: ['Max Fifth'] },
    { id: 'advisor', name: 'Old Friend', names: ['Old Friend'] },
  ]);
});
