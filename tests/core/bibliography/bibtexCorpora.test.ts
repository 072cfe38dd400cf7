import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { parse } from '@retorquere/bibtex-parser';
import { describe, expect, it } from 'vitest';
import { readBibtex } from '#core/bibliography/bibtex/bibtex.ts';
import type { BibRecord } from '#core/bibliography/record.ts';
import { toFit } from '#core/bibliography/text.ts';
import { corpus, corpusFiles } from '#tests/support/corpora.ts';

const FILES = ['bib', 'bib-personal', 'bib-group']
  .flatMap(corpusFiles)
  .filter((path) => path.endsWith('.bib'));
const textOf = (path: string): string => toFit(corpus(path) ?? '');

/** How many entries a file has, by its manifest. */
function expectedIn(path: string): number {
  const row = corpus('MANIFEST.tsv')
    ?.split('\n')
    .find((line) => line.startsWith(`${path.replace(/\.gz$/, '')}\t`));
  return Number(row?.split('\t')[5]);
}

/** Names as one string. The oracles leave `{\\'\\i}` as a dotless i with an accent beside or over it. */
function oneLine(names: readonly (readonly (string | undefined)[])[]): string {
  const whole = names
    .map((parts) => parts.filter((part) => part !== undefined && part !== '').join(' '))
    .join('; ');
  const spelt = whole
    .normalize('NFD')
    .replace(/ı´/g, 'i\u0301')
    .replace(/ı(?=\p{M})/gu, 'i');
  return spelt.normalize('NFC').replace(/--|–/g, '-').replace(/\s+/g, ' ');
}
const ours = ({ authors }: BibRecord): string =>
  oneLine(authors.map(({ given, family, suffix }) => [given, family, suffix]));

/** The author lists of a file by key, in the order of the file. */
type Lists = ReadonlyMap<string, string[]>;

function byKey(entries: readonly (readonly [key: string, authors: string])[]): Lists {
  const lists = new Map<string, string[]>();
  for (const [key, authors] of entries) lists.set(key, [...(lists.get(key) ?? []), authors]);
  return lists;
}

const isOthers = (name: string | undefined): boolean => /^others$/i.test(name ?? '');

function retorquere(text: string): Lists {
  return byKey(
    parse(text, { sentenceCase: false }).entries.map(({ key, fields }) => {
      const names = (fields.author ?? []).filter(({ name, lastName }) => !isOthers(name ?? lastName));
      return [
        key,
        oneLine(names.map((one) => [one.name, one.firstName, one.prefix, one.lastName, one.suffix])),
      ];
    }),
  );
}

interface CslName {
  readonly literal?: string;
  readonly given?: string;
  readonly 'dropping-particle'?: string;
  readonly 'non-dropping-particle'?: string;
  readonly family?: string;
  readonly suffix?: string;
}

/** Nothing where it throws the file away, as it does with some. */
function citationJs(text: string): Lists {
  try {
    const entries = plugins.input.chain(text) as unknown as readonly {
      readonly 'citation-key': string;
      readonly author?: readonly CslName[];
    }[];
    return byKey(
      entries.map((entry) => {
        const names = (entry.author ?? []).filter(({ family, literal }) => !isOthers(family ?? literal));
        return [
          entry['citation-key'],
          oneLine(
            names.map((one) => [
              one.literal,
              one.given,
              one['dropping-particle'],
              one['non-dropping-particle'],
              one.family,
              one.suffix,
            ]),
          ),
        ];
      }),
    );
  } catch {
    return new Map();
  }
}

describe.skipIf(FILES.length === 0)('real files', () => {
  it('every entry is found', () => {
    const found = FILES.map((path) => {
      const { records, problems } = readBibtex(textOf(path));
      return [path, records.length + problems.length];
    });
    expect(found).toEqual(FILES.map((path) => [path, expectedIn(path)]));
  });

  it.each([
    ['retorquere', retorquere, 5700],
    ['citation-js', citationJs, 4500],
  ] as const)(
    'authors agree with %s in 99 of 100 entries',
    (_, oracle, atLeast) => {
      let [same, all] = [0, 0];
      for (const path of FILES) {
        const text = textOf(path);
        const lists = oracle(text);
        for (const record of readBibtex(text).records) {
          const theirs = lists.get(record.key ?? '')?.shift();
          if (theirs === undefined) continue;
          all++;
          if (theirs === ours(record)) same++;
        }
      }
      expect(all).toBeGreaterThan(atLeast);
      expect(same / all).toBeGreaterThan(0.99);
    },
    60_000,
  );

  it('authors are those that Zotero expects', () => {
    interface Creator {
      readonly creatorType: string;
      readonly firstName?: string;
      readonly lastName?: string;
    }
    const differing = FILES.filter((path) => corpus(`${path}.expected.json`) !== undefined).filter((path) => {
      const items = JSON.parse(corpus(`${path}.expected.json`) ?? '[]') as {
        readonly creators: readonly Creator[];
      }[];
      const expected = items.map(({ creators }) =>
        oneLine(
          creators
            .filter(({ creatorType }) => creatorType === 'author')
            .map(({ firstName, lastName }) => [firstName, lastName]),
        ),
      );
      return readBibtex(textOf(path)).records.map(ours).join('\n') !== expected.join('\n');
    });
    // It holds backslashes doubled by the language that it was quoted from.
    expect(differing).toEqual(['bib/zotero-18.bib']);
  });

  it('the names and titles of the ACL Anthology are exact', () => {
    interface Truth {
      readonly id: string;
      readonly title: string;
      readonly authors: readonly { readonly given: string; readonly family: string }[];
    }
    const path = 'bib-large/acl-anthology-to2017.bib.gz';
    const { records, problems } = readBibtex(textOf(path));
    expect(records.length + problems.length).toBe(expectedIn(path));
    const byId = new Map(records.map((record) => [record.url?.split('/').at(-1), record]));
    const owners = corpus('identity-truth/acl-owners-200.jsonl.gz')?.trim().split('\n') ?? [];
    const truth = owners.flatMap((line) => (JSON.parse(line) as { readonly works: readonly Truth[] }).works);
    const works = new Map(
      truth.filter(({ id }) => (byId.get(id)?.authors.length ?? 0) > 0).map((work) => [work.id, work]),
    );
    let [names, exactNames, exactTitles] = [0, 0, 0];
    for (const { id, title, authors } of works.values()) {
      const record = byId.get(id);
      const plain = (text: string | undefined) => (text ?? '').normalize('NFC').replace(/\s+/g, ' ').trim();
      if (record?.title === plain(title)) exactTitles++;
      names += authors.length;
      exactNames += authors.filter(({ given, family }, i) => {
        const author = record?.authors[i];
        // The Anthology keeps "Daumé III" as one.
        const whole = [author?.family, author?.suffix].filter((part) => part !== undefined).join(' ');
        return plain(given) === (author?.given ?? '') && plain(family) === whole;
      }).length;
    }
    expect(names).toBeGreaterThan(15_000);
    expect(exactNames / names).toBeGreaterThan(0.999);
    expect(exactTitles / works.size).toBeGreaterThan(0.999);
  }, 60_000);
});
