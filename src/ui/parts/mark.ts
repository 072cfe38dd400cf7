/** A mark is a hue and a shape: 1–6 are hues as circles, 7–12 the same hues as squares, anything else hollow "other". */
export function hueOf(mark: number): number {
  return mark >= 1 && mark <= 12 ? ((mark - 1) % 6) + 1 : 0;
}

export function isSquare(mark: number): boolean {
  return mark >= 7 && mark <= 12;
}

const HUES = ['grey', 'blue', 'brick', 'green', 'ochre', 'plum', 'rose'];

/** "blue circle", for those who hear the swatch. */
export function markWords(mark: number): string {
  if (hueOf(mark) === 0) return 'hollow circle';
  return `${HUES[hueOf(mark)]} ${isSquare(mark) ? 'square' : 'circle'}`;
}
