import { toBibRecord } from '../build.ts';
import type { BibRecord, Reader } from '../record.ts';
import { type Fields, fullestDate, keywordsOf, readTagged, suffixBehind } from './fields.ts';
import type { Dialect } from './lines.ts';

const TAG = /^\s{0,3}%([0-9A-Z@!?+&>(){}[\]=~^*#$])(?: |$)/;

const ENW: Dialect = {
  read: (line) => {
    const [whole = '', tag] = TAG.exec(line) ?? [];
    return tag === undefined ? undefined : { tag, value: line.slice(whole.length) };
  },
  // BibIX begins with a type; in plain Refer a blank line stands between records.
  starts: ({ tag }, open, isAfterBlank) => {
    if (open === undefined) return true;
    return tag === '0'
      ? open.tags.has('0') || isAfterBlank
      : isAfterBlank && !open.tags.has('0') && open.tags.has('T');
  },
};

/** Reads EndNote's .enw (Refer, BibIX): a record begins with its type, or after a blank line. */
export const readEnw: Reader = (text, onProgress) => readTagged(text, ENW, fromFields, onProgress);

function fromFields({ first, all }: Fields, line: number): BibRecord {
  const says = first('0') ?? 'journal article';
  const isPart = /section|conference|chapter/i.test(says);
  return toBibRecord({
    line,
    key: first('M', 'F'),
    says,
    title: first('T') ?? (isPart ? undefined : first('B')) ?? first('!'),
    names: /edited book/i.test(says)
      ? []
      : all('A')
          .flatMap((names) => names.split(/[;\n]/))
          .map(suffixBehind),
    date: fullestDate(first('D'), first('8')),
    venue: first(...(isPart ? ['B', 'S', 'J', 'I'] : ['J', 'B', 'S', 'I'])),
    volume: first('V'),
    number: first('N'),
    pages: first('P'),
    ids: {
      doi: first('R') ?? all('U', 'Z').find((value) => /\b10\.\d{4}/.test(value)),
      url: first('U'),
      arxiv: all('U', 'J').find((value) => /arxiv/i.test(value)),
    },
    url: first('U'),
    keywords: keywordsOf(all('K'), true),
    abstract: first('X'),
    language: first('G'),
  });
}
