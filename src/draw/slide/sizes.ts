import type { Size } from '../fit.ts';

/** A slide that hosts use, in pixels. */
export interface SlidePreset extends Size {
  readonly name: string;
}

/** What the common hosts show: a full-HD beamer, PowerPoint, Quarto, reveal.js, Slidev, and a square for anywhere. */
export const SLIDE_PRESETS: readonly SlidePreset[] = [
  { name: 'Full HD, 1920 × 1080', width: 1920, height: 1080 },
  { name: 'PowerPoint, 1280 × 720', width: 1280, height: 720 },
  { name: 'Quarto, 1050 × 700', width: 1050, height: 700 },
  { name: 'reveal.js, 960 × 700', width: 960, height: 700 },
  { name: 'Slidev, 980 × 551', width: 980, height: 551 },
  { name: 'Square, 1080 × 1080', width: 1080, height: 1080 },
];

/** How much larger than on a screen all is drawn, so that a slide of any size shows the same picture. */
export function scaleOfSlide({ width, height }: Size): number {
  return Math.sqrt(width * height) / 760;
}

/** A slide is thought of as 7.5 inches high, as PowerPoint has it: type of one point is this many pixels high. */
export function pixelsAPoint({ height }: Size): number {
  return height / 540;
}
