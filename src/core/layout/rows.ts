import { ASPECT, type Box, type Point } from './box.ts';

const TIGHT = 12;
const WIDE = 112;

/** Persons without a tie, in quiet rows under the box of the others, as wide as that box where they are many. */
export function placeInRows(radii: readonly number[], box: Box, gap: number): readonly Point[] {
  const largest = radii.reduce((most, radius) => Math.max(most, radius), 0);
  const tight = largest * 2 + TIGHT;
  const alone = Math.sqrt(radii.length * ASPECT) * tight;
  const width = Math.max(box.right - box.left, alone, tight);
  const pitch = Math.min(WIDE, Math.max(tight, width / radii.length));
  const perRow = Math.max(1, Math.floor(width / pitch));
  const rows = Math.ceil(radii.length / perRow);
  const middle = (box.left + box.right) / 2;
  return radii.map((_, index) => {
    const row = Math.floor(index / perRow);
    const inRow = row === rows - 1 ? radii.length - row * perRow : perRow;
    return {
      x: middle + ((index % perRow) - (inRow - 1) / 2) * pitch,
      y: box.bottom + gap + largest + row * tight,
    };
  });
}
