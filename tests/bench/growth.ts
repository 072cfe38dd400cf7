import { readFile } from '../../src/core/bibliography/files/read.ts';
import { emptyDocument } from '../../src/core/document/empty.ts';
import { compose } from '../../src/core/import/compose.ts';
import { layOut } from '../../src/core/layout/layout.ts';
import { loadSimdSum } from '../support/simd.ts';
import { quantile, timed, toTable } from './figures.ts';
import { grownNetwork } from './grown.ts';
import { toLayoutInput } from './networks.ts';

export interface GrowthRow {
  readonly what: string;
  /** Persons of a layout, records of a list. */
  readonly n: number;
  readonly ties?: number;
  readonly totalMs: number;
  /** Nanoseconds by n log2 n. */
  readonly perNLogN: number;
  /** How many times as long as half as many; undefined for the least. */
  readonly timesHalf?: number;
}

const PERSONS = [1, 2, 4, 8, 16, 32, 64, 128, 256].map((thousands) => thousands * 1000);
const RECORDS = [4, 8, 16, 32].map((thousands) => thousands * 1000);

export async function benchGrowth(runs: number): Promise<readonly GrowthRow[]> {
  const sum = await loadSimdSum();
  const rows: GrowthRow[] = [];
  const add = (what: string, n: number, work: () => void, ties?: number): void => {
    const totalMs = quantile(timed(work, runs), 0.5);
    const half = rows.find((row) => row.what === what && 2 * row.n === n);
    rows.push({
      ...{ what, n, totalMs, perNLogN: (1e6 * totalMs) / (n * Math.log2(n)) },
      ...(ties === undefined ? {} : { ties }),
      ...(half === undefined ? {} : { timesHalf: totalMs / half.totalMs }),
    });
    process.stderr.write(`${what} ${n}: ${totalMs.toFixed(0)} ms\n`);
  };
  for (const persons of PERSONS) {
    const network = grownNetwork(persons);
    const input = toLayoutInput(network);
    if (persons === PERSONS[0]) timed(() => layOut(input, undefined, sum), 20);
    add('layout', persons, () => layOut(input, undefined, sum), network.ties.length);
  }
  for (const [format, toRecord, head = '', tail = ''] of FORMATS) {
    for (const count of RECORDS) {
      const text = head + Array.from({ length: count }, (_, i) => toRecord(i)).join('\n') + tail;
      const file = { name: `list.${format}`, bytes: new TextEncoder().encode(text) };
      const read = readFile(file).flatMap(({ records }) => records).length;
      if (read !== count) throw new Error(`Of ${count} records of ${format}, ${read} were read.`);
      add(`reading ${format}`, count, () => readFile(file));
    }
  }
  const [, toBibtex] = FORMATS[0];
  for (const count of RECORDS) {
    const text = Array.from({ length: count }, (_, i) => toBibtex(i)).join('\n');
    const files = readFile({ name: 'list.bib', bytes: new TextEncoder().encode(text) });
    const records = files.flatMap((file) => file.records);
    add('duplicates, persons, topics', count, () => compose(emptyDocument('List'), records));
  }
  return rows;
}

/** Words that differ from record to record as those of a field do. */
const WORDS =
  'graph parsing neural models for training sparse inference of large networks with attention learning retrieval corpus speech semantic translation memory systems scaling deep data search'.split(
    ' ',
  );
const titleOf = (i: number): string =>
  Array.from({ length: 7 }, (_, word) => WORDS[(i * (word + 3) + word * 7 + (i >> 4)) % WORDS.length]).join(
    ' ',
  ) + ` ${i}`;
const authorsOf = (i: number): readonly string[] =>
  [i % 997, (i * 7) % 4999, (i * 13) % 9973].map((person) => `Family${person}, Given${person % 89}`);
const yearOf = (i: number): number => 1990 + (i % 35);

type Format = readonly [name: string, toRecord: (i: number) => string, head?: string, tail?: string];

const FORMATS: readonly [Format, ...Format[]] = [
  [
    'bib',
    (i) =>
      `@inproceedings{key${i},\n  title = {{${titleOf(i)}}},\n  author = {${authorsOf(i).join(' and ')}},\n  year = ${yearOf(i)},\n  booktitle = {Proceedings}\n}\n`,
  ],
  [
    'ris',
    (i) =>
      `TY  - JOUR\nTI  - ${titleOf(i)}\n${authorsOf(i)
        .map((author) => `AU  - ${author}\n`)
        .join('')}PY  - ${yearOf(i)}\nJO  - Journal\nER  - \n`,
  ],
  [
    'json',
    (i) =>
      `${i === 0 ? '' : ','}${JSON.stringify({
        id: `key${i}`,
        type: 'article-journal',
        title: titleOf(i),
        author: authorsOf(i).map((name) => ({ family: name.split(', ')[0], given: name.split(', ')[1] })),
        issued: { 'date-parts': [[yearOf(i)]] },
      })}`,
    '[',
    ']',
  ],
  ['csv', (i) => `"${titleOf(i)}","${authorsOf(i).join('; ')}",${yearOf(i)}`, 'Title,Authors,Year\n'],
  [
    'nbib',
    (i) =>
      `PMID- ${i + 1}\nTI  - ${titleOf(i)}\n${authorsOf(i)
        .map((author) => `FAU - ${author}\n`)
        .join('')}DP  - ${yearOf(i)}\nTA  - Journal\n`,
  ],
];

export function toGrowthTable(rows: readonly GrowthRow[]): string {
  return toTable(
    ['what', 'n', 'ties', 'ms', '× half as many', 'ns by n log₂ n'],
    rows.map(({ what, n, ties, totalMs, timesHalf, perNLogN }) => [
      what,
      String(n),
      ties === undefined ? '–' : String(ties),
      totalMs.toFixed(totalMs < 100 ? 1 : 0),
      timesHalf?.toFixed(2) ?? '–',
      perNLogN.toFixed(0),
    ]),
  );
}
