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
