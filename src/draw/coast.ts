import { contours, polygonArea } from 'd3';
import { type Bounds, boundsOf, cellAt, emptyField, type Field, soften, spreadDistances } from './field.ts';

/** A closed line, in layout units, without its first point again; to be drawn as a closed B-spline. */
export type Ring = readonly (readonly [number, number])[];

/** The land under the people: outlines by even-odd rule, the outermost line last. */
export interface Coast {
  readonly shore: readonly Ring[];
  readonly shoals: readonly (readonly Ring[])[];
  readonly relief: readonly (readonly Ring[])[];
}

export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

export interface Strait {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export const NO_COAST: Coast = { shore: [], shoals: [], relief: [] };

/** Land reaches this far beyond a disc, and less far beside a tie. */
const REACH = 34;
const TIE_HANDICAP = 14;
const SHOALS = [9, 20];
const MARGIN = REACH + 70;
/** How finely the map is measured: at most so many cells across. */
const CELLS = 260;
const FINEST = 5;
/** Ponds smaller than this are filled up, in square units. */
const LEAST_POND = 2200;
/** Above so many persons the land is drawn from their density, without ties. */
export const MANY = 400;

/** The islands of the persons that stand at `spots`, joined along their ties. Same input, same lines. */
export function coastOf(spots: readonly Spot[], ties: readonly Strait[]): Coast {
  const bounds = boundsOf(spots);
  if (bounds === undefined) return NO_COAST;
  return spots.length > MANY ? coastByDensity(spots, bounds) : coastByDistance(spots, ties, bounds);
}

function coastByDistance(spots: readonly Spot[], ties: readonly Strait[], bounds: Bounds): Coast {
  const across = Math.max(bounds.right - bounds.left, bounds.bottom - bounds.top) + 2 * MARGIN;
  const cell = Math.max(FINEST, across / CELLS);
  const field = emptyField(bounds, cell, MARGIN, Number.POSITIVE_INFINITY);
  const put = (x: number, y: number, handicap: number): void => {
    const index = cellAt(field, x, y);
    field.values[index] = Math.min(field.values[index] ?? 0, (handicap / cell) ** 2);
  };
  for (const { x, y, r } of spots) put(x, y, Math.max(0, 16 - r));
  for (const { x1, y1, x2, y2 } of ties) {
    const steps = Math.ceil(Math.hypot(x2 - x1, y2 - y1) / cell);
    for (let i = 1; i < steps; i++)
      put(x1 + ((x2 - x1) * i) / steps, y1 + ((y2 - y1) * i) / steps, REACH - TIE_HANDICAP);
  }
  spreadDistances(field);
  const away: Field = { ...field, values: field.values.map((squared) => Math.sqrt(squared) * cell) };
  soften(away, Math.max(1, Math.round(10 / cell)));
  const linesAt = (distance: number): readonly Ring[] => linesOf(away, -distance, -1).filter(isNoPond);
  return {
    shore: linesAt(REACH),
    shoals: SHOALS.map((off) => linesAt(REACH + off)),
    relief: reliefOf(spots, bounds, cell),
  };
}

/** Two quiet steps where people stand densest. */
function reliefOf(spots: readonly Spot[], bounds: Bounds, cell: number): readonly (readonly Ring[])[] {
  const field = emptyField(bounds, cell, MARGIN, 0);
  for (const { x, y, r } of spots) {
    const index = cellAt(field, x, y);
    field.values[index] = (field.values[index] ?? 0) + r;
  }
  soften(field, Math.max(2, Math.round(36 / cell)));
  const peak = field.values.reduce((most, value) => Math.max(most, value), 0);
  return [0.34, 0.62].map((share) => linesOf(field, peak * share, 1));
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
    if (last === undefined || Math.hypot(point[0] - last[0], point[1] - last[1]) >= cell * 1.6)
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
function coastByDensity(spots: readonly Spot[], bounds: Bounds): Coast {
  const across = Math.max(bounds.right - bounds.left, bounds.bottom - bounds.top) + 2 * MARGIN;
  const cell = Math.max(FINEST, across / CELLS);
  const field = densityOf(spots, bounds, cell, Math.max(2, Math.round(30 / cell)));
  // What one person alone makes at the middle of their own hill: nobody is left in the water.
  const alone = densityOf(
    [{ x: 0, y: 0, r: 1 }],
    { left: 0, top: 0, right: 0, bottom: 0 },
    cell,
    Math.max(2, Math.round(30 / cell)),
  );
  const peak = (of: Field): number => of.values.reduce((most, value) => Math.max(most, value), 0);
  const [one, most] = [peak(alone), peak(field)];
  return {
    shore: linesOf(field, one * 0.5, 1).filter(isNoPond),
    shoals: [0.25, 0.1].map((share) => linesOf(field, one * share, 1).filter(isNoPond)),
    relief: [0.2, 0.5].map((share) => linesOf(field, one + (most - one) * share, 1)),
  };
}

function densityOf(spots: readonly Spot[], bounds: Bounds, cell: number, radius: number): Field {
  const field = emptyField(bounds, cell, MARGIN + radius * cell, 0);
  for (const { x, y } of spots) {
    const index = cellAt(field, x, y);
    field.values[index] = (field.values[index] ?? 0) + 1;
  }
  soften(field, radius);
  return field;
}
