import type { Mark } from '../marks.ts';
import { fontOf } from '../nameLabels.ts';
import type { Measure } from '../sheet.ts';
import type { Face } from './face.ts';
import { UNSEEN_ROOM, type UsedFace } from './fonts.ts';
import type { Ink } from './ink.ts';
import { hex, num } from './objects.ts';

type Text = Extract<Mark, { kind: 'text' }>;

/** The cuts of the font that a page is set in; of each, files for different scripts. */
export type Cut = 'Regular' | 'Semibold' | 'Italic';

/** A text painted as a picture: where it lies on the slide, and its pixels as red, green, blue, alpha. */
export interface PaintedText {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly columns: number;
  readonly rows: number;
  readonly pixels: Uint8ClampedArray;
}

export interface Typesetter {
  readonly set: (ink: Ink, mark: Text, opacity: number) => void;
  readonly used: () => readonly UsedFace[];
  /** Letters that stand in no face, by font of unseen letters. */
  readonly unseen: () => readonly (readonly string[])[];
}

interface TypesetterOptions {
  readonly faces: ReadonlyMap<Cut, readonly Face[]>;
  readonly measure: Measure;
  /** Undefined: it cannot be painted, and only the unseen letters stay. */
  readonly paintText: (mark: Text) => PaintedText | undefined;
  readonly addImage: (painted: PaintedText) => string;
}

export function cutOf({ italic, weight }: Pick<Text, 'italic' | 'weight'>): Cut {
  return italic ? 'Italic' : weight >= 540 ? 'Semibold' : 'Regular';
}

/** A stretch of text in one face. */
interface Run {
  readonly face: UsedFace;
  readonly glyphs: readonly number[];
}

/** A text is made narrower rather than wider: wide is what the screen stood in for a script that it had no font for. */
const NARROWEST = 0.8;
const WIDEST = 1.08;

/**
 * Sets text in the faces; a text with a letter that none of them has, or that has to be shaped, is painted as a picture
 * under letters that leave no ink.
 */
export function createTypesetter({ faces, measure, paintText, addImage }: TypesetterOptions): Typesetter {
  const used = new Map<Face, UsedFace>();
  const unseen = new Map<string, { readonly font: number; readonly code: number }>();
  const faceOf = (cut: Cut, letter: string): UsedFace | undefined => {
    const codePoint = letter.codePointAt(0) ?? 0;
    const all = faces.get(cut) ?? [];
    const index = all.findIndex((face) => face.glyphOf(codePoint) !== undefined);
    const face = all[index];
    if (face === undefined) return undefined;
    const known = used.get(face) ?? { name: `${cut}-${index}`, face, used: new Map() };
    used.set(face, known);
    return known;
  };
  const runsOf = (text: string, cut: Cut): readonly Run[] | undefined => {
    const runs: { readonly face: UsedFace; readonly glyphs: number[] }[] = [];
    for (const letter of text) {
      const face = faceOf(cut, letter);
      const glyph = face?.face.glyphOf(letter.codePointAt(0) ?? 0);
      if (face === undefined || glyph === undefined) return undefined;
      face.used.set(glyph, letter);
      const last = runs.at(-1);
      if (last?.face === face) last.glyphs.push(glyph);
      else runs.push({ face, glyphs: [glyph] });
    }
    return runs;
  };
  const codesOf = (text: string) =>
    Array.from(text, (letter) => {
      const known = unseen.get(letter) ?? {
        font: Math.floor(unseen.size / UNSEEN_ROOM),
        code: (unseen.size % UNSEEN_ROOM) + 1,
      };
      unseen.set(letter, known);
      return known;
    });

  const setRuns = (ink: Ink, mark: Text, letters: string, runs: readonly Run[]): void => {
    const natural = runs.reduce((sum, run) => sum + widthOf(run, mark), 0);
    const wished =
      measure(mark.text, fontOf(mark.size, mark.weight, mark.italic)) + [...letters].length * mark.spacing;
    // As wide as it was laid out, since the cuts are not quite those of the screen.
    const stretch = natural === 0 ? 1 : Math.max(NARROWEST, Math.min(WIDEST, wished / natural));
    let x = startOf(mark, natural * stretch);
    for (const run of runs) {
      const text = run.glyphs.map(hex).join('');
      ink.write(
        `BT /${run.face.name} ${num(mark.size)} Tf ${num(100 * stretch)} Tz ${num(mark.spacing)} Tc ${mark.halo === 0 ? 0 : 1} Tr 1 0 0 -1 ${num(x)} ${num(mark.y)} Tm <${text}> Tj ET`,
      );
      x += widthOf(run, mark) * stretch;
    }
  };

  const setUnseen = (ink: Ink, mark: Text, width: number): void => {
    const codes = codesOf(mark.text);
    const each = width / Math.max(1, codes.length);
    const x = startOf(mark, width);
    for (const [i, { font, code }] of codes.entries()) {
      const at = `${num(each / (mark.size * 0.5))} 0 0 -1 ${num(x + i * each)} ${num(mark.y)} Tm`;
      ink.write(
        `BT /Unseen${font} ${num(mark.size)} Tf 100 Tz 0 Tc 0 Tr ${at} <${hex(code).slice(2)}> Tj ET`,
      );
    }
  };

  return {
    set: (ink, mark, opacity) => {
      const letters = mark.text.normalize('NFC').replace(/\p{Cc}/gu, '');
      const runs = needsShaping(letters) ? undefined : runsOf(letters, cutOf(mark));
      ink.alpha(opacity * mark.opacity);
      if (runs !== undefined) {
        if (mark.halo === 0) ink.fill(mark.fill);
        else ink.stroke(mark.fill, mark.halo);
        setRuns(ink, mark, letters, runs);
        return;
      }
      const painted = paintText(mark);
      if (painted !== undefined) paintImage(ink, painted, addImage(painted));
      if (mark.halo === 0)
        setUnseen(
          ink,
          { ...mark, text: letters },
          measure(mark.text, fontOf(mark.size, mark.weight, mark.italic)),
        );
    },
    used: () => [...used.values()].filter((face) => face.used.size > 0),
    unseen: () => {
      const fonts: string[][] = [];
      for (const [letter, { font }] of unseen) {
        fonts[font] ??= [];
        fonts[font].push(letter);
      }
      return fonts;
    },
  };
}

/** Marks that a browser would put in their place, and scripts that are joined or run leftwards. */
function needsShaping(text: string): boolean {
  return /[\p{M}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Bidi_Control}]/u.test(text);
}

function widthOf({ face, glyphs }: Run, { size, spacing }: Text): number {
  return glyphs.reduce((sum, glyph) => sum + (face.face.widthOf(glyph) * size) / 1000 + spacing, 0);
}

function startOf({ x, anchor }: Text, width: number): number {
  return x - width * { start: 0, middle: 0.5, end: 1 }[anchor];
}

function paintImage(ink: Ink, { left, top, right, bottom }: PaintedText, name: string): void {
  const matrix = [right - left, 0, 0, top - bottom, left, bottom].map(num).join(' ');
  ink.write(`q ${matrix} cm /${name} Do Q`);
}
