import { contours, polygonArea } from 'd3';
import type { PersonId } from '#core/model/document.ts';
import { atOnce, type Steps } from '#core/steps.ts';
import { type Bounds, boundsOf, cellAt, emptyField, type Field, soften } from './field.ts';
import { CELLS, FINEST, islandField, MARGIN, REACH } from './islands.ts';

/** A closed line, in layout units, without its first point again; to be drawn as a closed B-spline. */
export type Ring = readonly (readonly [number, number])[];

/** The land under the people: outlines by even-odd rule, the outermost line last. */
export interface Coast {
  readonly shore: readonly Ring[];
  readonly shoals: readonly (readonly Ring[])[];
  readonly relief: readonly (readonly Ring[])[];
}

export interface Spot {
  readonly id: PersonId;
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

export interface Strait {
  readonly a: PersonId;
  readonly b: PersonId;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export const NO_COAST: Coast = { shore: [], shoals: [], relief: [] };

const SHOALS = [9, 20];
/** Relief keeps this far from the shore. */
const FORESHORE = 9;
/** Ponds smaller than this are filled up, in square units. */
const LEAST_POND = 2200;
/** Above so many persons the land is drawn from their density, without ties. */
const MANY = 400;

export type CoastSteps = Steps<Coast>;

/** The islands of the persons that stand at `spots`, joined along their ties. Same input, same lines. */
export function coastOf(spots: readonly Spot[], ties: readonly Strait[]): Coast {
  return atOnce(coastSteps(spots, ties));
}

/** The same, step by step. */
export function* coastSteps(spots: readonly Spot[], ties: readonly Strait[]): CoastSteps {
  const bounds = boundsOf(spots);
  if (bounds === undefined) return NO_COAST;
  return yield* spots.length > MANY
    ? coastByDensity(
        Float64Array.from(spots, ({ x }) => x),
        Float64Array.from(spots, ({ y }) => y),
        bounds,
      )
    : coastByDistance(spots, ties, bounds);
}

function* coastByDistance(spots: readonly Spot[], ties: readonly Strait[], bounds: Bounds): CoastSteps {
  const away = yield* islandField(spots, ties, bounds);
  const lines: (readonly Ring[])[] = [];
  for (const off of [0, ...SHOALS]) {
    yield;
    lines.push(linesOf(away, -REACH - off, -1).filter(isNoPond));
  }
  const [shore = [], ...shoals] = lines;
  yield;
  return { shore, shoals, relief: reliefOf(spots, away) };
}

/** Two quiet steps where people stand densest, never down to the shore. */
function reliefOf(spots: readonly Spot[], away: Field): readonly (readonly Ring[])[] {
  const density: Field = { ...away, values: new Float64Array(away.values.length) };
  for (const { x, y, r } of spots) {
    const index = cellAt(density, x, y);
    density.values[index] = (density.values[index] ?? 0) + r;
  }
  soften(density, Math.max(2, Math.round(30 / away.cell)));
  for (const [i, distance] of away.values.entries()) {
    const inland = Math.max(0, Math.min(1, (REACH - FORESHORE - distance) / 12));
    density.values[i] = (density.values[i] ?? 0) * inland;
  }
  soften(density, Math.max(1, Math.round(9 / away.cell)));
  const peak = peakOf(density);
  return [0.32, 0.56].map((share) => linesOf(density, peak * share, 1));
}

/** The lines where a field, or its negative, reaches a height. */
function linesOf(field: Field, height: number, sign: 1 | -1): readonly Ring[] {
  const { columns, rows, left, top, cell } = field;
  const values = sign === 1 ? field.values : field.values.map((value) => -value);
  const trace = contours().size([columns, rows]).smooth(true);
  const { coordinates } = trace.contour(Array.from(values), height);
  return coordinates
    .flat()
    .map((ring) =>
      thinned(
        ring.slice(1).map(([x = 0, y = 0]) => [left + (x - 0.5) * cell, top + (y - 0.5) * cell] as const),
        cell,
      ),
    )
    .filter((ring) => ring.length > 4);
}

/** Leaves out points that come too close upon one another: the curve through the rest is smoother, and shorter to write. */
function thinned(ring: Ring, cell: number): Ring {
  const kept: (readonly [number, number])[] = [];
  for (const point of ring) {
    const last = kept.at(-1);
    if (last === undefined || Math.hypot(point[0] - last[0], point[1] - last[1]) >= cell * 2)
      kept.push(point);
  }
  return kept;
}

/** Holes run the other way round. */
function isNoPond(ring: Ring): boolean {
  const area = polygonArea(ring as [number, number][]);
  return area > 0 || area < -LEAST_POND;
}

/** The land of a crowd: where people stand dense enough, at five heights. */
export function* coastByDensity(x: ArrayLike<number>, y: ArrayLike<number>, bounds: Bounds): CoastSteps {
  const across = Math.max(bounds.right - bounds.left, bounds.bottom - bounds.top) + 2 * MARGIN;
  const cell = Math.max(FINEST, across / CELLS);
  const radius = Math.max(2, Math.round(30 / cell));
  const field = densityOf(x, y, bounds, cell, radius);
  // What one person alone makes at the middle of their own hill: nobody is left in the water.
  const one = peakOf(densityOf([0], [0], { left: 0, top: 0, right: 0, bottom: 0 }, cell, radius));
  const most = peakOf(field);
  const heights = [0.5, 0.25, 0.1].map((share) => one * share);
  const hills = [0.2, 0.5].map((share) => one + (most - one) * share);
  const lines: (readonly Ring[])[] = [];
  for (const height of [...heights, ...hills]) {
    yield;
    lines.push(linesOf(field, height, 1).filter(isNoPond));
  }
  const [shore = [], ...others] = lines;
  return { shore, shoals: others.slice(0, 2), relief: others.slice(2) };
}

function densityOf(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  bounds: Bounds,
  cell: number,
  radius: number,
): Field {
  const field = emptyField(bounds, cell, MARGIN + radius * cell, 0);
  for (let i = 0; i < x.length; i++) {
    const index = cellAt(field, x[i] ?? 0, y[i] ?? 0);
    field.values[index] = (field.values[index] ?? 0) + 1;
  }
  soften(field, radius);
  return field;
}

function peakOf({ values }: Field): number {
  return values.reduce((most, value) => Math.max(most, value), 0);
}
