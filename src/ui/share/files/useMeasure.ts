import { useEffect, useState } from 'react';
import { createMeasure } from '#draw/measure.ts';
import type { Measure } from '#draw/sheet.ts';
import { FONT } from '#draw/theme.ts';

/** Widths of texts, anew once the font with its italics is there: a page that shows no italics has not fetched them. */
export function useMeasure(): Measure {
  const [measure, setMeasure] = useState<Measure>(() => createMeasure().measure);
  useEffect(() => {
    let isGone = false;
    const fonts = [`400 16px ${FONT}`, `italic 520 16px ${FONT}`].map((font) => document.fonts.load(font));
    // A font that cannot be had is stood in for, by the browser, in the picture as well.
    void Promise.allSettled(fonts).then(() => {
      if (!isGone) setMeasure(() => createMeasure().measure);
    });
    return () => {
      isGone = true;
    };
  }, []);
  return measure;
}
