import { pagesOf, splitWords, toBibRecord } from '../build.ts';
import { dateFrom } from '../dates.ts';
import type { BibRecord, Reader } from '../record.ts';
import { type Dialect, type Fields, scanTagged, toReading } from './lines.ts';

const TAG = /^\W{0,3}([A-Z][A-Z0-9])[ \u00A0]{1,3}-(?:[ \u00A0](.*))?$/;
/** The types of RIS are short words in capitals; "TY" inside an abstract goes on in sentences. */
const TYPE = /^[A-Z]{2,12}\s*$/;

const RIS: Dialect = {
  read: (line) => {
    const numbered = /^\s{0,3}\d{1,6}\.\s{1,3}(TY.*)$/.exec(line);
    const [, tag, value = ''] = TAG.exec(numbered?.[1] ?? line) ?? [];
    return tag === undefined ? undefined : { tag, value: value.replaceAll('\u00A0', ' ') };
  },
  starts: ({ tag, value }, open) => tag === 'TY' && (TYPE.test(value) || open === undefined),
  ends: ({ tag }) => tag === 'ER',
};

/** Reads RIS as many programs write it: numbered, wrapped, with or without an end, with text around. */
export const readRis: Reader = (text, onProgress) =>
  toReading(text, scanTagged(text, RIS), fromFields, onProgress);

function fromFields(fields: Fields, line: number): BibRecord {
  const { first, all, list } = fields;
  const says = first('TY') ?? '';
  const isPart = /^(?:CHAP|CPAPER|CONF|ECHAP|DICT|ENCYC)/.test(says);
  const title =
    first('TI', 'T1', 'CT') ?? (isPart ? undefined : first('BT', 'T2', 'ST')) ?? first('BT', 'ST');
  const venue = first(
    ...(isPart
      ? ['BT', 'T2', 'C3', 'JO', 'JF', 'JA', 'T3']
      : ['JO', 'JF', 'T2', 'JA', 'J2', 'J1', 'BT', 'C3', 'T3', 'PB']),
  );
  const doi = first('DO', 'DI') ?? all('M3', 'N1', 'UR', 'L3').find((value) => /\b10\.\d{4}/.test(value));
  const url = all('UR', 'L2', 'LK').find((value) => /^https?:/i.test(value));
  return toBibRecord({
    line,
    key: first('ID', 'AN', 'LB'),
    says: first('M3')?.match(/^preprint$/i) ? 'preprint' : says,
    title,
    names: list.flatMap(({ tag, value }) => (tag === 'AU' || tag === 'A1' ? [value] : [])),
    date:
      dateFrom(first('PY', 'Y1')) === undefined
        ? dateFrom(first('DA', 'Y2'))
        : fuller(first('PY', 'Y1'), first('DA')),
    venue: venue === title ? undefined : venue,
    venueShort: first('J2', 'JA'),
    volume: first('VL'),
    number: first('IS', 'CP'),
    pages: pagesOf(first('SP'), first('EP')),
    ids: {
      doi,
      url,
      arxiv: all('UR', 'N1', 'M1', 'JO').find((value) => /arxiv/i.test(value)),
      pmid: pmidOf(fields),
    },
    url,
    keywords: splitWords(all('KW')),
    abstract: first('AB', 'N2'),
    language: first('LA'),
  });
}

/** The year field alone, unless the date of the same year says more. */
function fuller(year: string | undefined, date: string | undefined) {
  const [short, long] = [dateFrom(year), dateFrom(date)];
  return long !== undefined && short !== undefined && long[0] === short[0] && long.length > short.length
    ? long
    : short;
}

function pmidOf({ first, all }: Fields): string | undefined {
  if (/pubmed|medline/i.test(first('DB', 'DP') ?? '')) return first('AN', 'ID')?.match(/^\d{5,9}$/)?.[0];
  return all('UR', 'C2', 'M1')
    .map((value) => /(?:pubmed|PMID)\D{1,3}(\d{5,9})/i.exec(value)?.[1])
    .find((id) => id !== undefined);
}
