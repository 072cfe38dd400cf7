import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlain } from '#core/bibliography/plain/plain.ts';
import type { Reader } from '#core/bibliography/record.ts';
import { readEnw } from '#core/bibliography/tagged/enw.ts';
import { readMedline } from '#core/bibliography/tagged/medline.ts';
import { readOvid } from '#core/bibliography/tagged/ovid.ts';
import { readRis } from '#core/bibliography/tagged/ris.ts';
import { readWos } from '#core/bibliography/tagged/wos.ts';

const FORMATS: readonly (readonly [string, Reader, string])[] = [
  [
    'RIS',
    readRis,
    '1.\nTY  - JOUR\nAU  - Poe, Ann\nA1  - Roe, B.\nTI  - One\nKW  - a\nb; c\nPY  - 2016/03/05/\nDO  - 10.1000/1\nER  - \n\nTY  - CHAP\nTI  - Two\nER  - \n',
  ],
  [
    'PubMed .nbib',
    readMedline,
    'PMID- 1\nTI  - One\n      more\nFAU - Poe, Ann\nAU  - Poe A\nAUID- ORCID: 0000-0002-1825-0097\nCN  - Group\nDP  - 2016 Mar\nPMC - PMC1\nSO  - J.\n\nPMID- 2\nTI  - Two\n',
  ],
  [
    'Web of Science',
    readWos,
    'FN X\nVR 1.0\nPT J\nAU Poe, A\n   Roe, B\nAF Poe, Ann\n   Roe, Bo\nTI One\n   more\nOI Poe, Ann/0000-0002-1825-0097\nPY 2016\nER\n\nPT C\nTI Two\nER\nEF\n',
  ],
  [
    'EndNote .enw',
    readEnw,
    '%0 Journal Article\n%A Poe, Ann\n%T One\n%K a\nb\n%D 2016\n\n%0 Book\n%T Two\n%8 March 5\n',
  ],
  [
    'Ovid',
    readOvid,
    '<1. >\nAU  - Poe, Ann MD, PhD 1,+\nTI  - One.  [Article]\nSO  - J Things. 3(2):1-9, 2001.\n\n<2. >\nTitle\n  Two\nSource\n  Doe, J [Ed]. (2012). Book. (pp. 1-2)\n',
  ],
  [
    'plain text',
    readPlain,
    'Publications\n\n[1] Poe A, Roe B, and Doe C. On the things of\n    men. Journal, 3(2):1–9, 2001.\n[2] A. Poe and B. Roe, “Of things,” in Proc. X, 2002.\n\n2003\n- Poe, A. (2003). Title of it. Things.\n\nTeaching\n',
  ],
];
const TOKENS = [
  '\n',
  '\r\n',
  '\u2028',
  '\u00A0',
  ' ',
  '-',
  ',',
  ';',
  '.',
  '"',
  '“',
  '(2019)',
  'ER  - ',
  'TY  - ',
  'PT J',
  'et al.',
  '\uD800',
  '\u0000',
  '[',
  '&',
  '&amp;',
  '<i>',
  '%0 ',
  '10.1000/',
];

/** Texts with parts put out, put in, doubled, or taken over from another place. */
const edit = fc.record({
  at: fc.nat(600),
  to: fc.nat(40),
  other: fc.nat(600),
  token: fc.constantFrom(...TOKENS),
  kind: fc.constantFrom('flip', 'delete', 'double', 'splice'),
});
type Edit = {
  readonly at: number;
  readonly to: number;
  readonly other: number;
  readonly token: string;
  readonly kind: string;
};

function damaged(text: string, { at, to, other, token, kind }: Edit): string {
  const from = at % (text.length + 1);
  const [before, part, after] = [text.slice(0, from), text.slice(from, from + to), text.slice(from + to)];
  if (kind === 'flip') return before + token + text.slice(from + 1);
  if (kind === 'delete') return before + after;
  return kind === 'double'
    ? before + part + part + after
    : before + text.slice(other, other + to) + text.slice(from);
}

describe.each(FORMATS)('%s, damaged in 5,000 ways', (_, read, seed) => {
  it('never throws, and every character belongs to one piece, every record and problem to one of its kind', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 8 }), (edits) => {
        const text = edits.reduce(damaged, seed);
        const { records, problems, pieces } = read(text);
        expect(pieces.map(({ from }) => from)).toEqual(
          pieces.length === 0 ? [] : [0, ...pieces.slice(0, -1).map(({ to }) => to)],
        );
        expect(pieces.at(-1)?.to ?? 0).toBe(text.length);
        expect(pieces.every(({ from, to }) => from < to)).toBe(true);
        expect(pieces.filter(({ is }) => is === 'record')).toHaveLength(records.length);
        expect(pieces.filter(({ is }) => is === 'problem')).toHaveLength(problems.length);
      }),
      { seed: 11, numRuns: 5000 },
    );
  }, 60_000);
});

describe('hostile texts', () => {
  const shapes: readonly (readonly [string, Reader, (n: number) => string])[] = [
    ['commas in a name', readRis, (n) => `TY  - JOUR\nAU  - ${','.repeat(n)}x\n`],
    ['spaces in a title', readRis, (n) => `TY  - JOUR\nTI  - a${' '.repeat(n)}b\n`],
    ['wrapped lines', readMedline, (n) => `PMID- 1\nTI  - a\n${'      x\n'.repeat(n / 8)}`],
    [
      'names in a reference',
      readPlain,
      (n) => `1. ${'Smith, J. A., '.repeat(n / 14)}Doe, K. (2019). Title of it. Things.`,
    ],
    ['hyphens at line ends', readPlain, (n) => `${'foo-\n'.repeat(n / 5)} 2019`],
    ['quotes', readPlain, (n) => `${'“a '.repeat(n / 3)} 2019`],
    ['brackets of links', readPlain, (n) => `${'[a'.repeat(n / 2)} 2019`],
  ];
  it.each(shapes)('%s come to an end', (_, read, make) => {
    const text = make(160_000);
    expect(read(text).pieces.at(-1)?.to).toBe(text.length);
  });
});
