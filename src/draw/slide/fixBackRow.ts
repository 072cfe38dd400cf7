import { checkBackRow, LEAST_POINTS, MOST_NAMES } from './backRow.ts';
import { pixelsAPoint, scaleOfSlide } from './sizes.ts';
import { type SlideInput, type SlideOptions, toSlide } from './slide.ts';

/** The smallest names of a map, in pixels of a screen. */
const SMALLEST_NAME = 12;
const FEWEST = 6;

/**
 * Settings with which the last row can read the slide: type large enough, no more names than are read, fewer of them
 * until none covers another, ties a beamer keeps. What is chosen larger or fewer already stays so. Names of the owner
 * and of the selected always stay, so a slide of many selected may still cover some.
 */
export function fixBackRow(input: SlideInput, options: SlideOptions): SlideOptions {
  const needed = (LEAST_POINTS * pixelsAPoint(options.size)) / (SMALLEST_NAME * scaleOfSlide(options.size));
  const labelScale = Math.max(options.labelScale, Math.ceil(needed * 20) / 20);
  const mostNames = Math.min(options.mostNames ?? MOST_NAMES, MOST_NAMES);
  const fixed = { ...options, labelScale, mostNames, boldTies: true };
  for (let most = mostNames; most >= FEWEST; most -= 2) {
    const fewer = { ...fixed, mostNames: most };
    const findings = checkBackRow(toSlide(input, fewer), input.measure);
    if (findings.every(({ check, passes }) => passes || check !== 'overlap')) return fewer;
  }
  return { ...fixed, mostNames: Math.min(mostNames, FEWEST) };
}
