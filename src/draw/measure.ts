import type { Measure } from './sheet.ts';

/** Widths of texts as the page's own fonts have them, each measured once. Forget them when a font has loaded. */
export function createMeasure(): { readonly measure: Measure; readonly forget: () => void } {
  const context = document.createElement('canvas').getContext('2d');
  const known = new Map<string, number>();
  return {
    measure: (text, font) => {
      const key = `${font}\n${text}`;
      const before = known.get(key);
      if (before !== undefined || context === null) return before ?? text.length * 7;
      context.font = font;
      const { width } = context.measureText(text);
      known.set(key, width);
      return width;
    },
    forget: () => known.clear(),
  };
}
