const LABEL = 40;
const STEPS = [1, 2, 5, 10, 20, 50, 100];

/** The years that are written under an axis of this width, so that none touches the next. */
export function yearTicks([first, last]: readonly [number, number], width: number): readonly number[] {
  const band = width / (last - first + 1);
  const step = STEPS.find((years) => years * band >= LABEL) ?? STEPS.at(-1) ?? 1;
  const start = Math.ceil(first / step) * step;
  const ticks: number[] = [];
  for (let year = start; year <= last; year += step) ticks.push(year);
  return ticks.length === 0 ? [first] : ticks;
}

const MOST_LINES = 3;

/** Whole numbers of works to rule lines at: at most three, in even steps. */
export function workTicks(most: number): readonly number[] {
  for (let power = 1; ; power *= 10) {
    for (const digit of [1, 2, 3, 4, 5]) {
      const lines = Math.floor(most / (digit * power));
      if (lines <= MOST_LINES) return Array.from({ length: lines }, (_, i) => (i + 1) * digit * power);
    }
  }
}
