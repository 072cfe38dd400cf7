import { unzlibSync } from 'fflate';

/** A table of a font file: four letters, and its bytes. */
export type Tables = ReadonlyMap<string, Uint8Array>;

const WOFF = 0x774f4646;
const TRUE_TYPE = 0x00010000;
const HEADER = 44;
const ENTRY = 20;

/**
 * The tables of a WOFF 1 file with TrueType outlines (W3C Recommendation of 13 December 2012), unpacked. Throws a
 * `RangeError` or a sentence on anything else.
 */
export function tablesOf(bytes: Uint8Array): Tables {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0) !== WOFF || view.getUint32(4) !== TRUE_TYPE)
    throw new Error('The font is no WOFF file with TrueType outlines.');
  const count = view.getUint16(12);
  return new Map(
    Array.from({ length: count }, (_, i) => {
      const at = HEADER + i * ENTRY;
      const [offset, packed, whole] = [
        view.getUint32(at + 4),
        view.getUint32(at + 8),
        view.getUint32(at + 12),
      ];
      const data = bytes.subarray(offset, offset + packed);
      return [nameAt(bytes, at), packed < whole ? unzlibSync(data, { out: new Uint8Array(whole) }) : data];
    }),
  );
}

/** What a PDF asks of an embedded TrueType font. */
const NEEDED = ['cvt ', 'fpgm', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'prep'];

/** The tables as a TrueType file, without those that only a shaping engine reads. */
export function toTrueType(tables: Tables): Uint8Array {
  const kept = NEEDED.flatMap((name) => {
    const data = tables.get(name);
    return data === undefined ? [] : [{ name, data }];
  });
  const start = 12 + kept.length * 16;
  const size = kept.reduce((sum, { data }) => sum + padded(data.length), start);
  const file = new Uint8Array(size);
  const view = new DataView(file.buffer);
  const power = Math.floor(Math.log2(kept.length));
  view.setUint32(0, TRUE_TYPE);
  view.setUint16(4, kept.length);
  view.setUint16(6, 16 * 2 ** power);
  view.setUint16(8, power);
  view.setUint16(10, 16 * (kept.length - 2 ** power));
  let offset = start;
  for (const [i, { name, data }] of kept.entries()) {
    const at = 12 + i * 16;
    for (let letter = 0; letter < 4; letter++) file[at + letter] = name.charCodeAt(letter);
    file.set(data, offset);
    view.setUint32(at + 4, sumOf(file, offset, padded(data.length)));
    view.setUint32(at + 8, offset);
    view.setUint32(at + 12, data.length);
    offset += padded(data.length);
  }
  return file;
}

const padded = (length: number): number => (length + 3) & ~3;

function sumOf(file: Uint8Array, offset: number, length: number): number {
  const view = new DataView(file.buffer, offset, length);
  let sum = 0;
  for (let at = 0; at < length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}

function nameAt(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}
