import type { Face } from './face.ts';
import { hex, hex16, num, type PdfObjects, type Ref } from './objects.ts';

/** A face that is on some page, and what of it was used. */
export interface UsedFace {
  readonly name: string;
  readonly face: Face;
  /** Which character each glyph stood for. */
  readonly used: Map<number, string>;
}

/** A TrueType font with all its glyphs, called by their numbers; copying gives the characters back (ISO 32000-1, 9.7). */
export function addFace(objects: PdfObjects, { name, face, used }: UsedFace): Ref {
  const base = `/SourceSans3-${name}`;
  const file = objects.stream(face.file, `/Length1 ${face.file.length}`);
  const descriptor = objects.add(
    `<< /Type /FontDescriptor /FontName ${base} /Flags 32 /FontBBox [${face.box.map(num).join(' ')}] /ItalicAngle 0 /Ascent ${num(face.ascent)} /Descent ${num(face.descent)} /CapHeight 660 /StemV 80 /FontFile2 ${file} >>`,
  );
  const widths = Array.from(used.keys())
    .sort((a, b) => a - b)
    .map((glyph) => `${glyph} [${num(face.widthOf(glyph))}]`);
  const descendant = objects.add(
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont ${base} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor ${descriptor} /W [${widths.join(' ')}] /CIDToGIDMap /Identity >>`,
  );
  const toUnicode = addMap(
    objects,
    Array.from(used, ([glyph, text]) => [hex(glyph), text] as const),
    2,
  );
  return objects.add(
    `<< /Type /Font /Subtype /Type0 /BaseFont ${base} /Encoding /Identity-H /DescendantFonts [${descendant}] /ToUnicode ${toUnicode} >>`,
  );
}

/** How many characters one font of unseen letters holds. */
export const UNSEEN_ROOM = 255;

/**
 * A font whose letters leave no ink, each half as wide as high: it lies over text that is painted as a picture, so that
 * it can be searched and copied all the same.
 */
export function addUnseen(objects: PdfObjects, letters: readonly string[]): Ref {
  const nothing = objects.stream(Uint8Array.from('500 0 d0', (letter) => letter.charCodeAt(0)));
  const codes = letters.map((_, i) => i + 1);
  const codeNames = codes.map((code) => `/u${code}`);
  const toUnicode = addMap(
    objects,
    letters.map((letter, i) => [hex(i + 1).slice(2), letter] as const),
    1,
  );
  return objects.add(
    `<< /Type /Font /Subtype /Type3 /FontBBox [0 0 500 1000] /FontMatrix [0.001 0 0 0.001 0 0] /CharProcs << ${codeNames.map((name) => `${name} ${nothing}`).join(' ')} >> /Encoding << /Type /Encoding /Differences [1 ${codeNames.join(' ')}] >> /FirstChar 1 /LastChar ${codes.length} /Widths [${codes.map(() => 500).join(' ')}] /Resources << >> /ToUnicode ${toUnicode} >>`,
  );
}

const MOST_IN_A_BLOCK = 100;

function addMap(
  objects: PdfObjects,
  pairs: readonly (readonly [code: string, text: string])[],
  bytes: 1 | 2,
): Ref {
  const blocks = Array.from({ length: Math.ceil(pairs.length / MOST_IN_A_BLOCK) }, (_, i) => {
    const some = pairs.slice(i * MOST_IN_A_BLOCK, (i + 1) * MOST_IN_A_BLOCK);
    const lines = some.map(([code, text]) => `<${code}> <${hex16(text)}>`);
    return `${some.length} beginbfchar\n${lines.join('\n')}\nendbfchar`;
  });
  const [first, last] = bytes === 1 ? ['00', 'FF'] : ['0000', 'FFFF'];
  const text = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def /CMapType 2 def
1 begincodespacerange <${first}> <${last}> endcodespacerange
${blocks.join('\n')}
endcmap CMapName currentdict /CMap defineresource pop end end`;
  return objects.stream(Uint8Array.from(text, (letter) => letter.charCodeAt(0)));
}
