import { isSure } from '../csv/columns.ts';
import { tableOf } from '../csv/table.ts';

/** What a file is, by what is in it. */
export type Format =
  | 'bibtex'
  | 'ris'
  | 'medline'
  | 'wos'
  | 'enw'
  | 'ovid'
  | 'json'
  | 'xml'
  | 'csv'
  | 'coterie'
  | 'vosviewer'
  | 'plain'
  | 'empty'
  | 'binary';

const HEAD = 16_000;

/** What binary files begin with, and what they are called in a sentence. */
const MAGIC: readonly (readonly [string, string])[] = [
  ['%PDF-', 'a PDF'],
  ['\x89PNG', 'a picture'],
  ['GIF8', 'a picture'],
  ['\xFF\xD8\xFF', 'a picture'],
  ['\xD0\xCF\x11\xE0', 'an old Word or Excel file'],
  ['{\\rtf', 'a rich text file (RTF)'],
  ['SQLite format 3', 'a database'],
  ['\x7FELF', 'a program'],
  ['MZ', 'a program'],
  ['Rar!', 'a RAR archive'],
  ['7z\xBC\xAF', 'a 7z archive'],
  ['BZh', 'a bzip2 archive'],
  ['\xFD7zXZ', 'an xz archive'],
];

/** What a file of bytes is called that is no text; undefined for text, zip and gzip. */
export function binaryKind(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 16));
  const known = MAGIC.find(([magic]) => head.startsWith(magic))?.[1];
  if (known !== undefined) return known;
  const isUtf16 = /^(?:\xFF\xFE|\xFE\xFF)/.test(head) || hasUtf16Pattern(bytes);
  const sample = bytes.subarray(0, 4000);
  return !isUtf16 && sample.includes(0) ? 'not a text file' : undefined;
}

/** Every other byte is nought in UTF-16 of Western letters, on the one side or the other. */
export function hasUtf16Pattern(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 400);
  if (sample.length < 8) return false;
  const zeros = [0, 0];
  for (const [i, byte] of sample.entries()) if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  return Math.max(even, odd) > sample.length * 0.4 && Math.min(even, odd) < sample.length * 0.05;
}

/** Tests in order; the first that holds says what a text is. Each looks at the head alone. */
const SIGNS: readonly (readonly [Format, (head: string) => boolean])[] = [
  ['coterie', (head) => /^\s*\{/.test(head) && /"format"\s{0,9}:\s{0,9}"coterie"/.test(head)],
  [
    'vosviewer',
    (head) => /^\s*\{/.test(head) && /"network"\s{0,9}:\s{0,9}\{\s{0,9}"(?:items|links)"/.test(head),
  ],
  ['json', (head) => /^\s*(?:\{\s*["}]|\[\s*[[{\]"])/.test(head)],
  ['xml', (head) => /^\s*<(?:\?xml|!DOCTYPE|!--|[a-z][\w:.-]*[\s>/])/i.test(head)],
  ['bibtex', (head) => /^[ \t]*@[ \t]*[a-z][\w-]{1,30}\s{0,9}[{(]/im.test(head)],
  [
    'medline',
    (head) => /^(?:PMID|PMC ?|OWN |STAT)\s{0,2}- /m.test(head) && /^(?:TI|AU|FAU|DP) {1,3}- /m.test(head),
  ],
  ['ris', (head) => /^\W{0,3}(?:\d{1,6}\.\s{1,3})?TY {1,3}- ?/m.test(head)],
  ['wos', (head) => /^(?:FN |VR |PT [JBCPS]\b)/m.test(head) && /^(?:AU|AF|TI|SO|ER|PT|VR)\b/m.test(head)],
  ['vosviewer', isMap],
  ['csv', (head) => /^\W{0,3}PT\t(?:AU|BA)\t/.test(head)],
  ['ovid', (head) => /^<\d{1,7}\. ?>\s*$/m.test(head)],
  ['enw', (head) => /^%[0A-Z] /m.test(head) && /^%[AT0] /m.test(head)],
  ['csv', isTable],
];

/** A map file of VOSviewer's names its columns; a network file is numbers of two items and how strongly they are tied. */
function isMap(head: string): boolean {
  if (/^"?id"?[\t,]"?label"?[\t,]/i.test(head) || /^"?label"?\t"?(?:x"?\t"?y|replace by)/i.test(head))
    return true;
  const lines = head.split('\n').slice(0, -1);
  return (
    lines.length > 2 &&
    lines.every((line) => /^\d{1,9}[\t,]\d{1,9}(?:[\t,]\d{1,9}(?:\.\d{1,9})?)?$/.test(line.trim()))
  );
}

/** The format of a text, from its head and never from a name. */
export function sniff(text: string): Format {
  const head = text.slice(0, HEAD);
  if (head.trim() === '') return 'empty';
  const found = SIGNS.find(([, holds]) => holds(head))?.[0];
  if (found !== undefined) return found;
  // A preface may be long; an entry further down still makes it BibTeX.
  return /^[ \t]*@[ \t]*[a-z]{3,20}\s{0,9}[{(]/im.test(text.slice(0, 50 * HEAD)) ? 'bibtex' : 'plain';
}

/** Named columns, or rows of equal width. */
function isTable(head: string): boolean {
  const { fields, columns, rows, evenness } = tableOf(head);
  if (isSure(fields) || (fields.size >= 3 && columns > 2)) return true;
  return columns > 2 && rows > 2 && evenness >= 0.9;
}
