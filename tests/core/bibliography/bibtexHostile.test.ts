import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBibtex } from '#core/bibliography/bibtex/bibtex.ts';
import type { Reading } from '#core/bibliography/record.ts';

/** Every character belongs to one piece, and every record and problem to a piece of its own kind. */
function expectConserved(text: string, { records, problems, notes, pieces }: Reading): void {
  let end = 0;
  for (const { from, to } of pieces) {
    if (from !== end || to <= from) expect({ from, to }).toEqual({ from: end, to: 'more' });
    end = to;
  }
  const count = (kind: string) => pieces.filter(({ is }) => is === kind).length;
  expect([end, count('record'), count('problem')]).toEqual([text.length, records.length, problems.length]);
  expect(notes.length).toBeLessThanOrEqual(records.length + problems.length);
}

const SEEDS = [
  `@article{a1, title = {The {DNA} of $K$-theory}, author = {{\\'E}mile B{\\"o}hm and van der Berg, Jan and others}, year = 2001}\n`,
  `@string{jot = "Journal of " # things}\n@inproceedings(b2,\n title = "A "quoted" title",\n author = "Doe, Jr., J. and {{The Group}}", month = "10~" # jan,\n crossref = {c3}, pages = {1--2})\n`,
  `% notes\n@proceedings{c3, title = {Proceedings}, editor = {Roe, R}, year = {2002}, xdata = {d4}}\n@xdata{d4, publisher = {Press}, crossref = {b2}}\n`,
  `@comment{jabref-meta: x;}\n@preamble{"\\newcommand{\\x}{y}"}\n@misc{e5, title = {T &amp; T}, author = {given=Ada, family=Bell; Khan, O.}, eprint = {1607.02452}, archiveprefix = {arXiv}, doi = {10.1000/x}, keywords = {a; b}}\n`,
];
const SNIPPETS = [
  '{',
  '}',
  '"',
  '@',
  '\\',
  ',',
  '=',
  '#',
  '(',
  ')',
  '\n',
  '%',
  ' and ',
  '$',
  '@article{',
  "\\'{",
  '&#x26;',
  '\u0000',
  '\ud83d',
  '\u00a0',
  'title = {',
  'x',
];

type Change = readonly [how: number, at: number, length: number, snippet: string];
const change: fc.Arbitrary<Change> = fc.tuple(
  fc.nat(4),
  fc.nat(2000),
  fc.nat(60),
  fc.constantFrom(...SNIPPETS),
);

/** Characters changed, cut out, said twice, put in, or moved to the end. */
function changed(text: string, [how, where, length, snippet]: Change): string {
  const at = where % (text.length + 1);
  const [before, part, after] = [text.slice(0, at), text.slice(at, at + length), text.slice(at + length)];
  switch (how) {
    case 0:
      return `${before}${String.fromCharCode((text.charCodeAt(at) || 0) ^ (1 << (length % 8)))}${text.slice(at + 1)}`;
    case 1:
      return before + after;
    case 2:
      return before + part + part + after;
    case 3:
      return before + snippet + part + after;
    default:
      return before + after + part;
  }
}

describe('BibTeX, whatever it is', () => {
  it('is read without a throw, and no character is lost: 5,000 spoilt files', () => {
    const spoilt = fc
      .tuple(fc.shuffledSubarray(SEEDS, { minLength: 1 }), fc.array(change, { minLength: 1, maxLength: 8 }))
      .map(([seeds, changes]) => changes.reduce(changed, seeds.join('\n')));
    fc.assert(
      fc.property(spoilt, (text) => {
        expectConserved(text, readBibtex(text));
      }),
      { seed: 31, numRuns: 5000 },
    );
  }, 60_000);

  it('is read though it is no BibTeX', () => {
    const any = fc.array(fc.constantFrom(...SNIPPETS, 'article', 'and'), { maxLength: 60 });
    fc.assert(
      fc.property(any, (parts) => {
        expectConserved(parts.join(''), readBibtex(parts.join('')));
      }),
      { seed: 32, numRuns: 1000 },
    );
  });

  /** A megabyte of each; what takes the square of the time would take minutes. */
  const SIZE = 1_000_000;
  const times = (part: string, size = SIZE): string => part.repeat(Math.ceil(size / part.length));
  const each = (length: number, part: (i: number) => string): string =>
    Array.from({ length: Math.ceil(SIZE / length) }, (_, i) => part(i)).join('\n');
  it.each<[string, () => string]>([
    ['braces never closed', () => times('@article{k,\n title = {a b,\n author = {X Y},\n')],
    ['braces never closed on one line', () => times('@article{k, title={a, ')],
    ['quotation marks never closed', () => times('@article{k,\n title = "a b,\n author = "X Y",\n')],
    ['quotation marks', () => `@article{k, title="${times('" =')}`],
    [
      'deep braces',
      () => `@article{k, title=${times('{', 1e5)}x${times('}', 1e5)}, author={${times('{', 1e5)}`,
    ],
    ['deep commands', () => `@article{k, author={${times('\\textbf{')}}}`],
    ['spaces before and', () => `@article{k, author={A B${times(' ')}and C D}}`],
    ['commas', () => `@article{k, title={T}, author={${times(',')}x}, keywords={${times(',')}}}`],
    ['semicolons', () => `@article{k, author={${times('&amp;;')}}}`],
    ['suffixes', () => `@article{k, author={Doe ${times('Jr ')}}}`],
    ['initials', () => `@article{k, author={Doe ${times('J. ')}}}`],
    ['small words', () => `@article{k, author={${times('von ')}}}`],
    ['marks', () => `@article{k, author={${times('$^*')}}}`],
    ['one long line', () => `@article{k, title={${times('word ')}}, author={${times('Ada Bell and ')}}}`],
    ['signs that open nothing', () => times('@ @article\n')],
    ['fields without end', () => `@article{k, ${times('a ')}`],
    ['a chain of macros', () => each(24, (i) => `@string{s${i + 1} = s${i} # "x"}`)],
    ['doubling macros', () => `@string{s0="x"}${each(24, (i) => `@string{s${i + 1} = s${i} # s${i}}`)}`],
    ['one macro used everywhere', () => `@string{s="${times('y', 20_000)}"}${times('@misc{k, title=s}\n')}`],
    [
      'a ring of crossrefs',
      () => each(50, (i) => `@inbook{k${i}, title={T}, crossref={k${(i + 1) % 20_000}}}`),
    ],
    [
      'one long parent',
      () => `@book{p, title={${times('x', 3900)}}}${times('\n@inbook{k, crossref={p}, title={T}}')}`,
    ],
  ])(
    'takes a megabyte of %s',
    (_, make) => {
      const text = make();
      expectConserved(text, readBibtex(text));
    },
    20_000,
  );
});
