import { scaleBand } from 'd3';
import type { Years } from '#core/timeline/range.ts';

/** Few years in much width would else make walls of bars. */
const WIDEST = 72;

/** The one x axis of all timelines: a cell for each year, a band within it, in pixels from the plot's start. */
export interface YearScale {
  readonly span: Years;
  readonly years: readonly number[];
  readonly width: number;
  readonly step: number;
  readonly band: number;
  /** How wide the marks of one year may spread. */
  readonly room: number;
  /** Where the year's cell begins; the cell of the year after the last begins at the width. */
  readonly cellOf: (year: number) => number;
  readonly bandOf: (year: number) => number;
  readonly centreOf: (year: number) => number;
  /** Where a point within a year stands: 2017.5 is the middle of 2017. */
  readonly at: (fraction: number) => number;
  readonly yearAt: (x: number) => number;
}

export function toYearScale(span: Years, width: number): YearScale {
  const [first, last] = span;
  const years = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const bands = scaleBand<number>(years, [0, width]).paddingInner(0.24).paddingOuter(0.12);
  const step = bands.step();
  const band = Math.min(bands.bandwidth(), WIDEST);
  const cellOf = (year: number) => (year - first) * step;
  const centreOf = (year: number) => cellOf(year) + step / 2;
  return {
    span,
    years,
    width,
    step,
    band,
    room: bands.bandwidth(),
    cellOf,
    bandOf: (year) => centreOf(year) - band / 2,
    centreOf,
    at: (fraction) => Math.max(0, Math.min(width, cellOf(fraction))),
    yearAt: (x) => Math.max(first, Math.min(last, first + Math.floor(x / step))),
  };
}
