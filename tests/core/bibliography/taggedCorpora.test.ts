import { describe, expect, it } from 'vitest';
import type { Reader } from '#core/bibliography/record.ts';
import { readEnw } from '#core/bibliography/tagged/enw.ts';
import { readMedline } from '#core/bibliography/tagged/medline.ts';
import { readOvid } from '#core/bibliography/tagged/ovid.ts';
import { readRis } from '#core/bibliography/tagged/ris.ts';
import { readWos } from '#core/bibliography/tagged/wos.ts';
import { corpus } from '#tests/support/corpora.ts';

const READERS: ReadonlyMap<string, Reader> = new Map([
  ['ris', readRis],
  ['nbib', readMedline],
  ['wos', readWos],
  ['enw', readEnw],
  ['ovid', readOvid],
]);
interface File {
  readonly path: string;
  readonly read: Reader;
  readonly expected: number;
}

/** The files in the list of the corpora that these readers read, with the records counted in them. */
function filesIn(manifest: string): readonly File[] {
  return manifest.split('\n').flatMap((row): readonly File[] => {
    const [path = '', format = '', , , , expected, counted] = row.split('\t');
    // One file of Web of Science is among those of RIS; the table among its own is for the reader of tables.
    const read = path.endsWith('rispy-wos-tagged.ris') ? readWos : READERS.get(format);
    return read === undefined || counted === 'tab rows' ? [] : [{ path, read, expected: Number(expected) }];
  });
}

const MANIFEST = corpus('MANIFEST.tsv');

describe.skipIf(MANIFEST === undefined)('real files', () => {
  it.each(filesIn(MANIFEST ?? ''))(
    '$path: $expected records, read or reported',
    ({ path, read, expected }) => {
      const { records, problems } = read(corpus(path) ?? '');
      expect(records.length + problems.length).toBe(expected);
    },
  );
});

interface Creator {
  readonly firstName?: string;
  readonly lastName?: string;
  readonly creatorType: string;
}

/** Whom we call authors. Zotero has many more parts, which RIS names by tags of editors: producers, recipients, sponsors. */
const AUTHORS = new Set([
  'author',
  'artist',
  'cartographer',
  'programmer',
  'podcaster',
  'presenter',
  'inventor',
  'director',
  'composer',
]);
const bare = (name: string) => name.normalize('NFC').replace(/[.\s]/g, '');

/** One line an author list, without points and spaces, as Zotero sets a point behind each initial. */
function zoteroAuthors(text: string): readonly string[] {
  const items = JSON.parse(text) as readonly { readonly creators: readonly Creator[] }[];
  return items.map(({ creators }) =>
    creators
      .filter(({ creatorType }) => AUTHORS.has(creatorType))
      .map(({ firstName = '', lastName = '' }) => bare(`${firstName} ${lastName}`))
      .join('; '),
  );
}

/** Records whose authors we read in another way, and why. */
const OTHERWISE = new Map([
  ['ris/zotero-4.ris', 3],
  ['wos/zotero-8.txt', 1],
  ['ovid/zotero-4.txt', 1],
]);

describe.skipIf(MANIFEST === undefined)('authors as Zotero expects them', () => {
  // ris/zotero-4: "Monographic Author" has no comma, which Zotero takes for an undivided name; a journal as a whole, without
  // a title, is reported. wos/zotero-8: IEEE is a corporate author (CA). ovid/zotero-4: Zotero takes the initials MB for a degree.
  it.each(filesIn(MANIFEST ?? '').filter(({ path }) => corpus(`${path}.expected.json`) !== undefined))(
    '$path',
    ({ path, read }) => {
      const { records, problems } = read(corpus(path) ?? '');
      const ours = [
        ...records.map(({ line, authors }) => ({
          line,
          authors: authors
            .map(({ given = '', family, suffix = '' }) => bare(`${given} ${family} ${suffix}`))
            .join('; '),
        })),
        ...problems.map(({ line }) => ({ line, authors: '' })),
      ].sort((a, b) => a.line - b.line);
      const theirs = zoteroAuthors(corpus(`${path}.expected.json`) ?? '[]');
      expect(ours).toHaveLength(theirs.length);
      const differing = ours.flatMap(({ line, authors }, i) =>
        authors === theirs[i] ? [] : [[line, authors, theirs[i]]],
      );
      expect(differing.length, JSON.stringify(differing, undefined, 1)).toBeLessThanOrEqual(
        OTHERWISE.get(path) ?? 0,
      );
    },
  );
});
