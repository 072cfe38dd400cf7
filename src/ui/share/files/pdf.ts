import { paint } from '#draw/canvas.ts';
import type { Mark } from '#draw/marks.ts';
import { createMeasure } from '#draw/measure.ts';
import { fontOf } from '#draw/nameLabels.ts';
import { toPdf } from '#draw/pdf/pdf.ts';
import type { PaintedText } from '#draw/pdf/type.ts';
import type { Measure } from '#draw/sheet.ts';
import type { Slide } from '#draw/slide/slide.ts';
import { fontsFor } from './pdfFonts.ts';

/** Pixels of a painted text for each of the slide: as fine as print. */
const DENSITY = 3;

/** The slides as pages of a PDF, with the fonts that their texts need. */
export async function toPdfFile(slides: readonly Slide[], title: string): Promise<Blob> {
  const fonts = await fontsFor(slides);
  const { measure } = createMeasure();
  const bytes = toPdf(slides, { title, fonts, measure, paintText: (mark) => paintText(mark, measure) });
  return new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'application/pdf' });
}

/** Names in scripts that the font does not have, as the browser shows them. */
function paintText(mark: Extract<Mark, { kind: 'text' }>, measure: Measure): PaintedText | undefined {
  const width = measure(mark.text, fontOf(mark.size, mark.weight, mark.italic));
  const start = mark.x - width * { start: 0, middle: 0.5, end: 1 }[mark.anchor];
  const air = mark.size * 0.4 + mark.halo;
  const [left, top] = [start - air, mark.y - mark.size - air];
  const columns = Math.ceil((width + 2 * air) * DENSITY);
  const rows = Math.ceil((mark.size * 1.4 + 2 * air) * DENSITY);
  const canvas = document.createElement('canvas');
  canvas.width = columns;
  canvas.height = rows;
  const context = canvas.getContext('2d');
  if (context === null || columns === 0) return undefined;
  context.setTransform(DENSITY, 0, 0, DENSITY, -left * DENSITY, -top * DENSITY);
  paint(context, [{ name: 'text', opacity: 1, marks: [{ ...mark, opacity: 1 }] }]);
  const { data } = context.getImageData(0, 0, columns, rows);
  return {
    left,
    top,
    right: left + columns / DENSITY,
    bottom: top + rows / DENSITY,
    columns,
    rows,
    pixels: data,
  };
}
