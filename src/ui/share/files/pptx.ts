import { count } from '#core/network/status.ts';
import { createMeasure } from '#draw/measure.ts';
import { type DeckSlide, toPptx } from '#draw/pptx/pptx.ts';

const TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';
/** From about here on PowerPoint takes minutes to open a slide. */
const MOST_SHAPES = 12_000;

/** The deck as a file; refuses, with a sentence that can be shown, what PowerPoint could not open. */
export function toPptxFile(deck: readonly DeckSlide[], title: string): Blob {
  const most = Math.max(
    ...deck.map(({ slide }) => slide.groups.reduce((sum, { marks }) => sum + marks.length, 0)),
  );
  if (most > MOST_SHAPES) {
    throw new Error(
      `A slide would have ${count(most, 'shape')}, more than PowerPoint opens in good time. Nothing was saved: filter the map first, or save it as PNG or PDF.`,
    );
  }
  const bytes = toPptx(deck, title, createMeasure().measure);
  return new Blob([bytes as Uint8Array<ArrayBuffer>], { type: TYPE });
}
