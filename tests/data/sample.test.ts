import { describe, expect, test } from 'vitest';
import { readView } from '#core/document/link.ts';
import { readDocument } from '#core/document/schema.ts';
import { writeDocument } from '#core/document/write.ts';
import { layOut } from '#core/layout/layout.ts';
import { toPlaces, wholeInput } from '#core/layout/whole.ts';
import { printedName, toCatalog } from '#core/model/catalog.ts';
import type { CoterieDocument, Work } from '#core/model/document.ts';
import sampleFile from '#data/minjia-zhang.json';
import { createActions } from '#state/actions.ts';
import { statusOf } from '#state/selectors.ts';
import { createCoterie } from '#state/store.ts';

const sample = sampleFile as unknown as CoterieDocument;
const catalog = toCatalog(sample);
const countOf = (kind: Work['kind']) => sample.works.filter((work) => work.kind === kind).length;

test('the reader finds no fault in it, and writes it back as it stands', () => {
  const read = readDocument(JSON.parse(JSON.stringify(sample)));
  expect(read.findings).toEqual([]);
  expect(read.ok && JSON.parse(writeDocument(read.document))).toEqual(sample);
});

test('all 50 publications of the CV are there, by kind', () => {
  expect(sample.works).toHaveLength(50);
  expect(countOf('conference') + countOf('poster')).toBe(32);
  expect([countOf('journal'), countOf('workshop'), countOf('patent')]).toEqual([2, 5, 3]);
  expect(countOf('preprint') + countOf('report')).toBe(8);
  expect([countOf('poster'), countOf('preprint'), countOf('report')]).toEqual([2, 3, 5]);
});

test('every printed name is one person’s, and each form of a name is joined to that person’s own', () => {
  for (const name of sample.works.flatMap((work) => work.author.map(printedName))) {
    expect(
      sample.persons.filter((person) => person.names.includes(name)),
      name,
    ).toHaveLength(1);
  }
  const same = sample.decisions.filter((decision) => decision.kind === 'same');
  for (const { name, names } of sample.persons) {
    for (const other of names.filter((form) => form !== name)) {
      expect(
        same.map((decision) => decision.names),
        other,
      ).toContainEqual([name, other]);
    }
  }
});

test('what is named is there: topics of works, works of versions, persons of relations', () => {
  const ids = (list: readonly { readonly id: string }[]) => new Set(list.map(({ id }) => id));
  const [works, topics, persons] = [ids(sample.works), ids(sample.topics), ids(sample.persons)];
  for (const work of sample.works) {
    expect(work.topics.length, work.id).toBeGreaterThan(0);
    for (const topic of work.topics) expect(topics, work.id).toContain(topic);
  }
  for (const group of sample.versions) {
    expect(group.works).toContain(group.formal);
    expect(group.why).not.toBe('');
    for (const work of group.works) expect(works).toContain(work);
  }
  for (const { person } of sample.relations) if (person !== undefined) expect(persons).toContain(person);
});

test('every work is dated, and the owner is on all of them', () => {
  for (const { work, year, authors } of catalog.entries) {
    expect(year, work.id).toBeGreaterThanOrEqual(2010);
    expect(authors, work.id).toContain(sample.owner);
  }
});

test('nobody is on a work twice, and every joining of two names gives its reason', () => {
  for (const { work, authors } of catalog.entries) expect(authors, work.id).toHaveLength(work.author.length);
  for (const decision of sample.decisions) expect(decision.why.length).toBeGreaterThan(30);
  const joined = sample.persons.filter((person) => person.names.length > 1).flatMap((person) => person.names);
  const decided = new Set(sample.decisions.flatMap((decision) => decision.names));
  for (const name of joined) expect(decided, name).toContain(name);
});

test('what the CV cannot settle stays a doubt between two persons', () => {
  const doubts = sample.decisions.filter((decision) => decision.kind === 'doubt');
  expect(doubts.map((doubt) => doubt.names)).toContainEqual(['Reza Yazdani', 'Reza Yazdani Aminabadi']);
  for (const { names } of doubts) {
    const [a, b] = names.map((name) => sample.persons.find((person) => person.names.includes(name))?.id);
    expect(a).not.toBe(b);
  }
});

test('two rates do not follow from their counts, and are kept as printed', () => {
  const off = sample.works.filter(({ acceptance }) => {
    const { accepted, submitted, percent } = acceptance ?? {};
    if (accepted === undefined || submitted === undefined || percent === undefined) return false;
    const digits = percent.split('.')[1]?.replace('%', '').length ?? 0;
    return ((100 * accepted) / submitted).toFixed(digits) !== percent.replace('%', '');
  });
  expect(off.map((work) => [work.id, work.acceptance?.printed])).toEqual([
    ['moe-icml-2022', '1117/5630=21.9%'],
    ['optimizer-offload-atc-2021', '64/341=18.7%'],
  ]);
});

test('the text’s date counts where the label says another, and an identifier dates what prints no year', () => {
  const dated = (title: string) =>
    sample.works.find((work) => work.title.startsWith(title))?.issued?.['date-parts'][0];
  expect(dated('Relaxed Dependence Tracking')).toEqual([2016, 3]);
  expect(dated('LSTM-Sharp')).toEqual([2019, 11]);
});

test('a work that the CV files under an earlier employer keeps that era', () => {
  const eraOf = (id: string) => catalog.entries.find((entry) => entry.work.id === id)?.era;
  const named = sample.works
    .filter((work) => work.era !== undefined)
    .map((work) => [work.id, eraOf(work.id)]);
  expect(named).toEqual([
    ['consistency-exceptions-ismm-2017', 'osu'],
    ['virtcft-icpads-2010', 'hust'],
  ]);
});

test('it holds no address, telephone number or e-mail', () => {
  expect(JSON.stringify(sample)).not.toMatch(
    /@\w+\.\w|\b\d{3}-\d{4}\b|614.?940|Bellevue|98052|zhangminjia\.me/,
  );
});

describe('the story', () => {
  test.each(sample.scenes.map((scene, i) => [i + 1, scene] as const))(
    'scene %d shows something',
    (_, scene) => {
      const { view, notices } = readView(scene.view, sample);
      expect(notices).toEqual([]);
      const store = createCoterie(sample);
      createActions(store).show(view, []);
      expect(statusOf(store.getState())).not.toMatch(/^0 /);
    },
  );
  test('it has five to eight scenes, each with a caption', () => {
    expect(sample.scenes.length).toBeGreaterThanOrEqual(5);
    expect(sample.scenes.length).toBeLessThanOrEqual(8);
    for (const scene of sample.scenes) expect(scene.caption).not.toBe('');
  });
});

test('its positions are those of the layout, so that opening it runs none', () => {
  const fresh = toCatalog({ ...sample, positions: {} });
  const input = wholeInput(fresh, {});
  expect(toPlaces(fresh, input, layOut(input))).toEqual(sample.positions);
});

describe('the status line', () => {
  const say = (change: (actions: ReturnType<typeof createActions>) => void): string => {
    const store = createCoterie(sample);
    change(createActions(store));
    return statusOf(store.getState());
  };
  test('of the whole list', () => {
    expect(say(() => {})).toBe('83 authors · 288 collaborations · 39 works');
  });
  test('of every record with the owner and no author cut', () => {
    const all = say((actions) => {
      actions.setVersions('each');
      actions.setCounting({ owner: 'show', maxAuthors: 'all' });
    });
    expect(all).toBe('84 authors · 371 collaborations · 50 works');
  });
  test('of a single year', () => {
    expect(say((actions) => actions.setYears([2010, 2010]))).toBe('3 authors · 3 collaborations · 1 work');
  });
});
