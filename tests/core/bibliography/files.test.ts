import { gzipSync as gzipLarge } from 'node:zlib';
import fc from 'fast-check';
import { gzipSync, strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { decode } from '#core/bibliography/files/decode.ts';
import { type FileReading, readFile } from '#core/bibliography/files/read.ts';
import { firstLine, skippedText } from '#core/bibliography/files/report.ts';
import { type Format, sniff } from '#core/bibliography/files/sniff.ts';
import { corpus, corpusBytes } from '#tests/support/corpora.ts';

const BIB = '@article{k, title = {On things}, author = {Ann Poe and Bob Roe}, year = 2001}\n';
const RIS = 'TY  - JOUR\nAU  - Poe, Ann\nTI  - On things\nPY  - 2001\nER  - \n';

function read(name: string, content: string | Uint8Array): readonly FileReading[] {
  return readFile({ name, bytes: typeof content === 'string' ? strToU8(content) : content });
}
const refusalOf = (name: string, content: string | Uint8Array): string =>
  read(name, content)[0]?.refusal ?? '';

describe('bytes as text', () => {
  const latin = (text: string): Uint8Array => strToU8(text, true);
  it.each([
    ['UTF-8', strToU8('Müller'), 'Müller'],
    ['UTF-8 with its mark', strToU8('\uFEFFMüller'), 'Müller'],
    ['windows-1252', latin('M\xFCller \x96 \x80'), 'Müller – €'],
    [
      'lines of both',
      new Uint8Array([...strToU8('“Ö”\n'), ...latin('M\xFCller\n'), ...strToU8('Ł')]),
      '“Ö”\nMüller\nŁ',
    ],
    ['UTF-16 with its mark', latin('\xFF\xFEM\0\xFC\0l\0'), 'Mül'],
    ['UTF-16, the other way round', latin('\xFE\xFF\0M\0\xFC\0l'), 'Mül'],
    [
      'UTF-16 without a mark',
      new Uint8Array(Buffer.from('TY  - JOUR Müller', 'utf16le')),
      'TY  - JOUR Müller',
    ],
    [
      'what XML declares',
      latin('<?xml version="1.0" encoding="ISO-8859-15"?>\xA4'),
      '<?xml version="1.0" encoding="ISO-8859-15"?>€',
    ],
    ['line ends of all systems', strToU8('a\r\nb\rc'), 'a\nb\nc'],
    ['what no file of ours may hold', strToU8('a\u0000\u0007\uFFFFb'), 'ab'],
  ])('%s', (_, bytes, text) => {
    expect(decode(bytes)).toBe(text);
  });
});

describe('the format of a text', () => {
  it.each<[Format, string]>([
    ['bibtex', `% my list, 2024\n\n${BIB}`],
    ['ris', `Provider: Ovid\n1.\n${RIS}`],
    ['ris', `\uFEFF${RIS}`],
    ['medline', '\nPMID- 1\nOWN - NLM\nTI  - On things\nAU  - Poe A\n'],
    ['wos', 'FN Clarivate\nVR 1.0\nPT J\nAU Poe, A\nTI On things\nER\n\nEF\n'],
    ['enw', '%0 Journal Article\n%A Poe, Ann\n%T On things\n'],
    ['ovid', '<1. >\nVN  - Ovid\nAU  - Poe, Ann\nTI  - On things\n'],
    ['json', '[{"title": "On things"}]'],
    ['json', '{"results": []}'],
    ['xml', '<?xml version="1.0"?>\n<dblp/>'],
    ['csv', 'PT\tAU\tTI\tPY\nJ\tPoe, A\tOn things\t2001\n'],
    ['csv', 'Title;Authors\nOn things;Ann Poe\n'],
    ['csv', '"Ann Poe","On things, and more",2001\n"Bob Roe","On others",2002\n"Cem Ay","On a third",2003\n'],
    ['csv', 'Citation Report\n\n"Title","Authors","Publication Year"\n"T","Poe, A","2001"\n'],
    ['coterie', '{\n  "format": "coterie",\n  "version": 1\n}'],
    ['vosviewer', 'id\tlabel\tx\ty\tcluster\n1\tpoe, a\t0.1\t0.2\t1\n'],
    ['vosviewer', '1\t2\t3\n1\t4\t1\n2\t3\t7\n'],
    ['vosviewer', '{"network": {"items": [{"id": 1}], "links": []}}'],
    ['plain', 'Publications\n\n1. A. Poe, B. Roe: On things. J. Things 3, 1-9 (2001).\n'],
    ['empty', ' \n\t\n'],
  ])('is %s', (format, text) => {
    expect(sniff(decode(strToU8(text)))).toBe(format);
  });

  const FOLDERS: readonly (readonly [string, readonly Format[]])[] = [
    ['bib', ['bibtex']],
    ['bib-group', ['bibtex']],
    ['bib-personal', ['bibtex']],
    ['ris', ['ris', 'wos']],
    ['nbib', ['medline']],
    ['wos', ['wos', 'csv']],
    ['enw', ['enw']],
    ['ovid', ['ovid']],
    ['scopus', ['csv']],
    ['csv', ['csv']],
    ['dedup-truth', ['csv']],
    ['openalex', ['json', 'csv']],
    ['crossref', ['json']],
    ['csljson', ['json']],
    ['orcid', ['json', 'xml']],
    ['dblpxml', ['xml']],
    ['pubmedxml', ['xml']],
    ['endnotexml', ['xml']],
    ['cvtext', ['plain']],
  ];
  const listed = (corpus('MANIFEST.tsv') ?? '').split('\n').map((line) => line.split('\t')[0] ?? '');
  it.skipIf(listed.length < 2).each(FOLDERS)(
    'is what it should be for every real file of %s',
    (folder, formats) => {
      for (const file of listed.filter((one) => one.startsWith(`${folder}/`))) {
        const bytes = corpusBytes(file);
        if (bytes !== undefined)
          expect([file, formats]).toEqual([file, expect.arrayContaining([sniff(decode(bytes))])]);
      }
    },
  );
});

describe('a file', () => {
  it('is read by what is in it, whatever its name', () => {
    const [reading] = read('notes.txt', BIB);
    expect(reading).toMatchObject({ name: 'notes.txt', format: 'bibtex', text: BIB });
    expect(reading?.records).toHaveLength(1);
    expect(reading?.refusal).toBeUndefined();
  });

  it('of ours is handed on', () => {
    const text = '{"format": "coterie"}';
    expect(read('a.json', text)).toEqual([
      { name: 'a.json', format: 'coterie', text, records: [], problems: [], notes: [], pieces: [] },
    ]);
  });

  it.each([
    ['thesis.pdf', '%PDF-1.7 …', 'thesis.pdf is a PDF, and Coterie reads bibliographies'],
    ['a.png', strToU8('\x89PNG\r\n', true), 'a.png is a picture'],
    ['a.rtf', '{\\rtf1 …}', 'a.rtf is a rich text file'],
    ['a.db', 'SQLite format 3\0', 'a.db is a database'],
    ['a.bin', new Uint8Array([7, 0, 0, 3, 200]), 'a.bin is not a text file'],
    ['a.html', '<!DOCTYPE html><html><body>Hello</body></html>', 'a.html is a web page'],
    ['a.bib', '', 'a.bib is empty.'],
    ['a.bib', ' \n', 'a.bib is empty.'],
    ['map.txt', 'id\tlabel\tx\ty\n1\tpoe\t0\t0\n', 'map.txt is a VOSviewer map'],
    ['a.csv', 'Title,Authors\n', 'a.csv holds no publications'],
    ['a.docx', zipSync({ 'word/document.xml': strToU8('<a/>') }), 'a.docx is a Word document'],
    [
      'a.xlsx',
      zipSync({ 'xl/workbook.xml': strToU8('<a/>') }),
      'a.xlsx is an Excel workbook (save it as CSV',
    ],
  ])('that is no bibliography is refused with a sentence: %s', (name, content, sentence) => {
    expect(refusalOf(name, content)).toContain(sentence);
  });

  it('with a record of a megabyte has a problem there, and the rest is read', () => {
    const long = BIB.replace('On things', `On ${'x'.repeat(1_100_000)}`);
    const [reading] = read('a.bib', BIB + long + BIB);
    expect([reading?.records.length, reading?.problems.length]).toEqual([2, 1]);
    expect(reading?.problems[0]?.why).toMatch(/longer than 1 MB/);
  });

  it('with more than 10,000 authors on a record keeps so many, and says so', () => {
    const names = Array.from({ length: 10_050 }, (_, i) => `AU  - Name${i}, A\n`).join('');
    const [reading] = read('a.ris', RIS.replace('AU  - Poe, Ann\n', names));
    expect(reading?.records[0]?.authors).toHaveLength(10_000);
    expect(reading?.records[0]?.isCutShort).toBe(true);
    expect(reading?.notes.at(-1)?.why).toContain('first 10,000');
  });
});

describe('an archive', () => {
  const bib = strToU8(BIB);

  it('is read file by file, without what systems put into it', () => {
    const zip = zipSync({
      'a.bib': bib,
      'more/b.ris': strToU8(RIS),
      'more/': new Uint8Array(),
      '__MACOSX/._a.bib': bib,
      '.DS_Store': bib,
    });
    expect(read('all.zip', zip).map(({ name, format, records }) => [name, format, records.length])).toEqual([
      ['all.zip/a.bib', 'bibtex', 1],
      ['all.zip/more/b.ris', 'ris', 1],
    ]);
    expect(read('a.bib.gz', gzipSync(bib))[0]).toMatchObject({ name: 'a.bib', format: 'bibtex' });
  });

  it('within an archive is not opened', () => {
    const readings = read('all.zip', zipSync({ 'a.bib': bib, 'b.zip': zipSync({ 'c.bib': bib }) }));
    expect(readings.map(({ refusal }) => refusal ?? '')).toEqual([
      '',
      expect.stringContaining('archive within an archive'),
    ]);
  });

  const many = (): Uint8Array =>
    zipSync(Object.fromEntries(Array.from({ length: 2001 }, (_, i) => [`${i}.bib`, bib])), { level: 0 });
  const locked = (): Uint8Array => {
    const zip = zipSync({ 'a.bib': strToU8(BIB.repeat(9)) });
    return zip.map((byte, at) => (at === 6 ? byte | 1 : at > 40 && at < 60 ? byte ^ 0x5a : byte));
  };
  const whole = zipSync({ 'a.bib': bib, 'b.bib': bib });
  it.each<[string, () => Uint8Array, string]>([
    ['of too many files', many, 'it holds more than 2000 files'],
    ['that blows up', () => zipSync({ 'a.bib': new Uint8Array(60_000_000) }), 'more than 200 times its size'],
    [
      'that is gzip and blows up',
      () => new Uint8Array(gzipLarge(Buffer.alloc(300_000_000))),
      'more than 200 times its size',
    ],
    ['that is locked', locked, 'it is locked with a password'],
    ['cut off within a file', () => whole.subarray(0, 60), 'it is '],
    ['cut off between files', () => whole.subarray(0, whole.length / 2 - 40), 'it is '],
    ['without its end', () => whole.subarray(0, whole.length - 23), 'its end is missing'],
    ['that is gzip and cut off', () => gzipSync(bib).subarray(0, 40), 'it is damaged'],
    ['of nothing', () => zipSync({ 'd/': new Uint8Array() }), 'it holds no files'],
  ])('%s is refused with a sentence', (_, pack, sentence) => {
    const zip = pack();
    expect(refusalOf('all.zip', zip)).toContain(sentence);
  });
});

describe('whatever the bytes', () => {
  const seeds = [
    strToU8(BIB.repeat(2)),
    strToU8(RIS),
    zipSync({ 'a.bib': strToU8(BIB), 'b.ris': strToU8(RIS) }),
    gzipSync(strToU8(BIB)),
  ];
  const edits = fc.array(fc.record({ at: fc.nat(300), byte: fc.nat(255), isCut: fc.boolean() }), {
    maxLength: 6,
  });
  const mutated = fc.tuple(fc.constantFrom(...seeds), edits).map(([seed, all]) =>
    all.reduce((bytes, { at, byte, isCut }) => {
      if (!isCut) return bytes.map((one, i) => (i === at ? byte : one));
      return Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(at + (byte % 7))]);
    }, Uint8Array.from(seed)),
  );
  it('nothing throws, and every character of a text belongs to one piece', () => {
    fc.assert(
      fc.property(mutated, (bytes) => {
        for (const { pieces, text, refusal, format } of read('a', bytes)) {
          if (refusal !== undefined || format === 'coterie') continue;
          expect(pieces.map(({ from }) => from)).toEqual([0, ...pieces.slice(0, -1).map(({ to }) => to)]);
          expect(pieces.at(-1)?.to).toBe(text.length);
        }
      }),
      { seed: 7, numRuns: 5000 },
    );
  }, 60_000);
});

describe('the report', () => {
  it('says in its first line what became of every record', () => {
    expect(firstLine({ read: 412, problems: 3, duplicates: 17 })).toBe(
      '412 records read · 3 problems · 17 duplicates joined',
    );
    expect(firstLine({ read: 1, problems: 1, duplicates: 1 })).toBe(
      '1 record read · 1 problem · 1 duplicate joined',
    );
    expect(firstLine({ read: 1233, problems: 0, duplicates: 0 })).toBe(
      '1,233 records read · 0 problems · 0 duplicates joined',
    );
  });

  it('hands back the skipped records as they stood', () => {
    const text = 'good\nbad one\ngood\nbad two\n';
    const problems = [
      { line: 2, why: '', from: 5, to: 13 },
      { line: 4, why: '', from: 18, to: 26 },
    ];
    expect(skippedText([{ text, problems }])).toBe('bad one\n\nbad two');
    expect(skippedText([{ text, problems: [] }])).toBe('');
  });
});
