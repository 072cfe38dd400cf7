import { type Tables, tablesOf, toTrueType } from './woff.ts';

/** A font as a PDF needs it. All measures are in thousandths of the size of type. */
export interface Face {
  readonly glyphOf: (codePoint: number) => number | undefined;
  readonly widthOf: (glyph: number) => number;
  readonly ascent: number;
  readonly descent: number;
  readonly box: readonly [number, number, number, number];
  readonly file: Uint8Array;
}

/** Reads a WOFF file. A font whose tables are cut short throws. */
export function toFace(woff: Uint8Array): Face {
  const tables = tablesOf(woff);
  const head = viewOf(tables, 'head');
  const hhea = viewOf(tables, 'hhea');
  const hmtx = viewOf(tables, 'hmtx');
  const unit = 1000 / head.getUint16(18);
  const metrics = hhea.getUint16(34);
  const glyphs = glyphsOf(viewOf(tables, 'cmap'));
  return {
    glyphOf: (codePoint) => glyphs.get(codePoint),
    widthOf: (glyph) => hmtx.getUint16(4 * Math.min(glyph, metrics - 1)) * unit,
    ascent: hhea.getInt16(4) * unit,
    descent: hhea.getInt16(6) * unit,
    box: [
      head.getInt16(36) * unit,
      head.getInt16(38) * unit,
      head.getInt16(40) * unit,
      head.getInt16(42) * unit,
    ],
    file: toTrueType(tables),
  };
}

function viewOf(tables: Tables, name: string): DataView {
  const bytes = tables.get(name);
  if (bytes === undefined) throw new Error(`The font has no table "${name}".`);
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Which glyph draws which character: the Unicode subtable, of format 4 (OpenType 1.9, "cmap"). */
function glyphsOf(cmap: DataView): ReadonlyMap<number, number> {
  const glyphs = new Map<number, number>();
  const count = cmap.getUint16(2);
  for (let i = 0; i < count; i++) {
    const offset = cmap.getUint32(4 + i * 8 + 4);
    if (cmap.getUint16(offset) === 4) readSegments(cmap, offset, glyphs);
  }
  return glyphs;
}

function readSegments(cmap: DataView, start: number, glyphs: Map<number, number>): void {
  const doubled = cmap.getUint16(start + 6);
  const ends = start + 14;
  const starts = ends + doubled + 2;
  const deltas = starts + doubled;
  const ranges = deltas + doubled;
  for (let at = 0; at < doubled; at += 2) {
    const [first, last] = [cmap.getUint16(starts + at), cmap.getUint16(ends + at)];
    const [delta, range] = [cmap.getUint16(deltas + at), cmap.getUint16(ranges + at)];
    for (let code = first; code <= last && code !== 0xffff; code++) {
      const raw = range === 0 ? code : cmap.getUint16(ranges + at + range + 2 * (code - first));
      const glyph = raw === 0 && range !== 0 ? 0 : (raw + delta) & 0xffff;
      if (glyph !== 0) glyphs.set(code, glyph);
    }
  }
}
