import { readBibtex } from '../bibtex/bibtex.ts';
import { readCsv } from '../csv/csv.ts';
import { readJson } from '../json/json.ts';
import { readPlain } from '../plain/plain.ts';
import type { BibRecord, Note, OnProgress, Problem, Reader, Reading } from '../record.ts';
import { readEnw } from '../tagged/enw.ts';
import { readMedline } from '../tagged/medline.ts';
import { readOvid } from '../tagged/ovid.ts';
import { readRis } from '../tagged/ris.ts';
import { readWos } from '../tagged/wos.ts';
import { readXml } from '../xml/xml.ts';
import { decode } from './decode.ts';
import { binaryKind, type Format, sniff } from './sniff.ts';
import { isGzip, isZip, type Packed, unpack } from './unpack.ts';

/** What became of one file, or of one file of an archive. */
export interface FileReading extends Reading {
  readonly name: string;
  readonly format: Format;
  readonly text: string;
  /** Why nothing of it could be read, and what to do. */
  readonly refusal?: string;
}

const MOST_BYTES = 200 * 1024 * 1024;
const LONGEST_RECORD = 1024 * 1024;
const MOST_AUTHORS = 10_000;
const NOTHING: Reading = { records: [], problems: [], notes: [], pieces: [] };

/** Packed files that are no archives to their owners, by a name within. */
const OFFICE: readonly (readonly [RegExp, string])[] = [
  [/^word\//, 'a Word document'],
  [/^xl\//, 'an Excel workbook (save it as CSV, and open that)'],
  [/^ppt\//, 'a PowerPoint presentation'],
  [/^mimetype$/, 'an OpenDocument file or an e-book'],
];

const READERS: { readonly [F in Format]?: Reader } = {
  bibtex: readBibtex,
  ris: readRis,
  medline: readMedline,
  wos: readWos,
  enw: readEnw,
  ovid: readOvid,
  json: readJson,
  xml: readXml,
  csv: readCsv,
  plain: readPlain,
};

/** Reads a file, or every file of an archive, by what is in it. Never throws; what cannot be read says so in a sentence. */
export function readFile(file: Packed, onProgress?: OnProgress): readonly FileReading[] {
  if (file.bytes.length > MOST_BYTES) {
    return [refused(file, 'binary', `${file.name} is larger than 200 MB. Open it in parts.`)];
  }
  if (!isZip(file.bytes) && !isGzip(file.bytes)) return [readOne(file, onProgress)];
  const unpacked = unpack(file);
  if (!unpacked.ok) return [refused(file, 'binary', `${file.name} cannot be opened: ${unpacked.why}.`)];
  const office = OFFICE.find(([sign]) => unpacked.files.some(({ name }) => sign.test(name)))?.[1];
  if (office !== undefined) return [refused(file, 'binary', sentence(file.name, office))];
  return unpacked.files.map((inner) => {
    const name = isZip(file.bytes) ? `${file.name}/${inner.name}` : inner.name;
    return isZip(inner.bytes) || isGzip(inner.bytes)
      ? refused(
          { ...inner, name },
          'binary',
          `${name} is an archive within an archive. Unpack it, and open what is in it.`,
        )
      : readOne({ ...inner, name }, onProgress);
  });
}

function readOne({ name, bytes }: Packed, onProgress?: OnProgress): FileReading {
  const refuse = (format: Format, why: string): FileReading => refused({ name, bytes }, format, why);
  if (bytes.length === 0) return refuse('empty', `${name} is empty.`);
  const binary = binaryKind(bytes);
  if (binary !== undefined) return refuse('binary', sentence(name, binary));
  const text = decode(bytes);
  const format = sniff(text);
  const reader = READERS[format];
  if (/^\s{0,99}<(?:!doctype html|html)\b/i.test(text)) return refuse(format, sentence(name, 'a web page'));
  if (reader !== undefined) {
    const reading = limited(reader(text, onProgress));
    const found = reading.records.length + reading.problems.length;
    return found > 0 ? { ...reading, name, format, text } : refuse(format, nothingIn(name, format));
  }
  if (format === 'empty') return refuse(format, `${name} is empty.`);
  if (format === 'vosviewer') {
    return refuse(
      format,
      `${name} is a VOSviewer map: it holds authors and ties, and not the works that a map of years and topics is made from. Open the bibliography that it was made from.`,
    );
  }
  return { ...NOTHING, name, format, text };
}

function nothingIn(name: string, format: Format): string {
  return format === 'plain'
    ? `In ${name} nothing reads as a publication. Coterie reads BibTeX, RIS, CSV, JSON and XML, and lists of publications as text.`
    : `${name} holds no publications. Check that the export had some selected.`;
}

function sentence(name: string, what: string): string {
  return `${name} is ${what}, and Coterie reads bibliographies: BibTeX, RIS, CSV, JSON or XML. Export one from your reference manager, or paste the list of publications as text.`;
}

function refused({ name }: Packed, format: Format, refusal: string): FileReading {
  return { ...NOTHING, name, format, text: '', refusal };
}

/** A record longer than any is a problem, and a list of authors longer than any is cut. */
function limited(reading: Reading): Reading {
  const isLong = ({ from, to }: { from: number; to: number }) => to - from > LONGEST_RECORD;
  const longPieces = reading.pieces.filter((piece) => piece.is === 'record' && isLong(piece));
  const isCrowded = ({ authors }: BibRecord) => authors.length > MOST_AUTHORS;
  if (longPieces.length === 0 && !reading.records.some(isCrowded)) return reading;
  const pieces = reading.pieces.filter(({ is }) => is === 'record');
  const tooLong = new Set(reading.records.filter((_, i) => pieces[i] !== undefined && isLong(pieces[i])));
  const problems: Problem[] = [...reading.problems];
  const notes: Note[] = [...reading.notes];
  const records = reading.records.flatMap((record, i): BibRecord[] => {
    const piece = pieces[i];
    if (piece !== undefined && tooLong.has(record)) {
      const why =
        'This record is longer than 1 MB, so it was left out. Look for a brace or a quote that is never closed.';
      problems.push({ line: record.line, from: piece.from, to: piece.to, why });
      return [];
    }
    if (!isCrowded(record)) return [record];
    notes.push({ line: record.line, why: `Of ${record.authors.length} authors the first 10,000 are kept.` });
    return [{ ...record, authors: record.authors.slice(0, MOST_AUTHORS), isCutShort: true }];
  });
  const gone = new Set(longPieces);
  return {
    records,
    problems,
    notes,
    pieces: reading.pieces.map((piece) => (gone.has(piece) ? { ...piece, is: 'problem' } : piece)),
  };
}
