import { createMeasure } from '#draw/measure.ts';
import { type DeckSlide, toPptx } from '#draw/pptx/pptx.ts';

const TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

export function toPptxFile(deck: readonly DeckSlide[], title: string): Blob {
  const bytes = toPptx(deck, title, createMeasure().measure);
  return new Blob([bytes as Uint8Array<ArrayBuffer>], { type: TYPE });
}
