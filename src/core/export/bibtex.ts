import type { Authorship, Kind, Work } from '#core/model/document.ts';
import { clean } from './graph.ts';

const ENTRIES: { readonly [K in Kind]: readonly [entry: string, container: string] } = {
  conference: ['inproceedings', 'booktitle'],
  workshop: ['inproceedings', 'booktitle'],
  poster: ['inproceedings', 'booktitle'],
  journal: ['article', 'journal'],
  preprint: ['misc', 'howpublished'],
  report: ['techreport', 'institution'],
  patent: ['misc', 'howpublished'],
  thesis: ['phdthesis', 'school'],
  book: ['book', 'publisher'],
  chapter: ['incollection', 'booktitle'],
  other: ['misc', 'howpublished'],
};
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** The works as BibTeX in UTF-8. Titles stand in a second pair of braces, so that no style changes their capitals. */
export function toBibtex(works: readonly Work[]): string {
  const keys = new Set<string>();
  return works.map((work) => toEntry(work, keys)).join('\n');
}

function toEntry(work: Work, keys: Set<string>): string {
  const [entry, container] = ENTRIES[work.kind];
  const [year, month] = work.issued?.['date-parts'][0] ?? [];
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['title', `{${escaped(work.title)}}`],
    [
      'author',
      work.author
        .map(toName)
        .filter((name) => name !== '')
        .join(' and '),
    ],
    ['year', year?.toString()],
    [container, optional(work['container-title'])],
    ['volume', optional(work.volume)],
    ['number', optional(work.issue ?? work.number)],
    ['pages', optional(work.page)],
    ['doi', optional(work.DOI)],
    ['url', optional(work.URL)],
    ['keywords', optional(work.keyword)],
    ['abstract', optional(work.abstract)],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value === undefined || value === '' || value === '{}' ? [] : [`  ${name} = {${value}},`],
  );
  const date = month === undefined ? [] : [`  month = ${MONTHS[month - 1] ?? `{${month}}`},`];
  return [`@${entry}{${keyFor(work, keys)},`, ...lines, ...date, '}', ''].join('\n');
}

const optional = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : escaped(text);

/** "family, suffix, given"; what would part a name elsewhere stands in braces. */
function toName({ given = '', family, suffix = '', group }: Authorship): string {
  if (group === true) return `{${escaped(family)}}`;
  const parts = [family, ...(suffix === '' ? [] : [suffix]), ...(given === '' ? [] : [given])];
  if (parts.length === 1 && /\s/.test(family)) return `{${escaped(family)}}`;
  return parts.map((part) => (NEEDS_BRACES.test(part) ? `{${escaped(part)}}` : escaped(part))).join(', ');
}

const NEEDS_BRACES = /,|(?:^|\s)and(?:\s|$)|(?:^|\s)others(?:\s|$)/i;

const SIGNS: ReadonlyMap<string, string> = new Map([
  ['\\', '\\textbackslash{}'],
  ['{', '\\{'],
  ['}', '\\}'],
  ['~', '\\textasciitilde{}'],
  ['^', '\\textasciicircum{}'],
  ['%', '\\%'],
  ['&', '\\&'],
  ['#', '\\#'],
  ['$', '\\$'],
  ['_', '\\_'],
]);

/** A text in which TeX sees nothing but letters. Braces are counted even when they are escaped, so an odd one is left out. */
function escaped(text: string): string {
  const plain = clean(text).replace(/\s+/g, ' ').trim();
  const whole = areBalanced(plain) ? plain : plain.replace(/[{}]/g, '');
  const kept = whole.replace(/[\\{}~^%&#$_]/g, (sign) => SIGNS.get(sign) ?? sign);
  // Two of these in a row would become a dash or a quotation mark.
  return kept.replace(/([-'`])(?=\1)/g, '$1{}');
}

function areBalanced(text: string): boolean {
  let depth = 0;
  for (const sign of text) {
    if (sign === '{') depth++;
    if (sign === '}') depth--;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** "lovelace1843", then "lovelace1843b": letters and figures alone, each once. */
function keyFor(work: Work, keys: Set<string>): string {
  const family = work.author[0]?.family ?? 'anon';
  const stem = `${family}${work.issued?.['date-parts'][0][0] ?? ''}`
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]/g, '')
    .toLowerCase();
  const named = stem === '' ? 'work' : stem;
  let key = named;
  for (let n = 2; keys.has(key); n++) key = `${named}-${n}`;
  keys.add(key);
  return key;
}
