export type Years = readonly [number, number];
export type End = 'first' | 'last';

const within = (year: number, [low, high]: Years): number => Math.max(low, Math.min(high, year));

/** One end is put at a year; it stops at the other end and at the span. */
export function withEnd(range: Years, end: End, year: number, span: Years): Years {
  const [first, last] = range;
  return end === 'first' ? [within(year, [span[0], last]), last] : [first, within(year, [first, span[1]])];
}

/** The whole range goes by some years and keeps its length at the span's edges. */
export function movedBy([first, last]: Years, years: number, span: Years): Years {
  const by = Math.max(span[0] - first, Math.min(span[1] - last, years));
  return [first + by, last + by];
}

/** The years between two, in whichever order they come. */
export function rangeOver(a: number, b: number, span: Years): Years {
  return [within(Math.min(a, b), span), within(Math.max(a, b), span)];
}

/** Where a key takes one end of the range; undefined for keys that mean nothing here. */
export function keyedTo(
  { key, shiftKey }: { readonly key: string; readonly shiftKey: boolean },
  { range, end, span }: { readonly range: Years; readonly end: End; readonly span: Years },
): Years | undefined {
  const value = end === 'first' ? range[0] : range[1];
  const by = STEPS.get(key);
  if (by !== undefined) {
    return shiftKey && key.startsWith('Arrow')
      ? movedBy(range, by, span)
      : withEnd(range, end, value + by, span);
  }
  if (key === 'Home') return withEnd(range, end, span[0], span);
  if (key === 'End') return withEnd(range, end, span[1], span);
  return undefined;
}

const STEPS: ReadonlyMap<string, number> = new Map([
  ['ArrowLeft', -1],
  ['ArrowDown', -1],
  ['ArrowRight', 1],
  ['ArrowUp', 1],
  ['PageDown', -5],
  ['PageUp', 5],
]);
