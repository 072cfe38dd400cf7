import { splitWords, toBibRecord } from '../build.ts';
import { dateFrom } from '../dates.ts';
import type { BibRecord, Reader } from '../record.ts';
import { type Dialect, type Fields, scanTagged, toReading } from './lines.ts';

const TAG = /^%([0-9A-Z@!?+&>(){}[\]=~^*#$]) ?(.*)$/;

const ENW: Dialect = {
  read: (line) => {
    const [, tag, value = ''] = TAG.exec(line.trimStart()) ?? [];
    return tag === undefined ? undefined : { tag, value };
  },
  starts: ({ tag }, open, isAfterBlank) =>
    open === undefined || tag === '0' || (isAfterBlank && open.some((field) => field.tag === 'T')),
  ends: () => false,
};

/** Reads EndNote's .enw (Refer, BibIX): a record begins with its type, or after a blank line. */
export const readEnw: Reader = (text, onProgress) =>
  toReading(text, scanTagged(text, ENW), fromFields, onProgress);

function fromFields({ first, all }: Fields, line: number): BibRecord {
  const says = first('0') ?? 'journal article';
  const isPart = /section|conference|chapter/i.test(says);
  return toBibRecord({
    line,
    key: first('M', 'F'),
    says,
    title: first('T'),
    names: all('A').flatMap((name) => name.split(/\s{0,3};\s{0,3}/)),
    date: dateFrom(first('D')) ?? dateFrom(first('8')),
    venue: first(...(isPart ? ['B', 'S', 'J', 'I'] : ['J', 'B', 'S', 'I'])),
    volume: first('V'),
    number: first('N'),
    pages: first('P'),
    ids: { doi: first('R'), url: first('U') },
    url: first('U'),
    keywords: splitWords(all('K')),
    abstract: first('X'),
    language: first('G'),
  });
}
