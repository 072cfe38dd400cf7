import type { Point } from './box.ts';
import { type Part, toCircles } from './network.ts';

const PIVOTS = 40;
const ROUNDS = 60;

/**
 * Where the simulation starts: pivot multidimensional scaling (Brandes and Pich 2007, doi:10.1007/978-3-540-70904-6_6), so that
 * the large shape is right before a force acts. The longer axis lies flat. One step along a tie is about `step` long.
 */
export function startPlaces(part: Part, step: number): readonly Point[] {
  const count = part.persons.length;
  const columns = centre(pivotDistances(part));
  const first = principal(columns, count, undefined);
  const second = principal(columns, count, first);
  const xs = scale(project(columns, first, count), columns.length);
  const ys = scale(project(columns, second, count), columns.length);
  return Array.from({ length: count }, (_, person) => {
    // Persons with the same circle coincide: a sunflower sets them apart.
    const angle = person * 2.399963229728653;
    const away = step * 0.25 * Math.sqrt((person % 64) / 64 + 0.01);
    return {
      x: (xs[person] ?? 0) * step + away * Math.cos(angle),
      y: (ys[person] ?? 0) * step + away * Math.sin(angle),
    };
  });
}

/** Squared steps from each pivot to everybody; each pivot is the one farthest from those before it. */
function pivotDistances(part: Part): Float64Array[] {
  const count = part.persons.length;
  const circles = toCircles(count, part.ties);
  const nearest = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  const columns: Float64Array[] = [];
  let pivot = 0;
  while (columns.length < Math.min(PIVOTS, count)) {
    const steps = stepsFrom(pivot, circles);
    columns.push(steps.map((distance) => distance * distance));
    let farthest = 0;
    steps.forEach((distance, person) => {
      const near = Math.min(nearest[person] ?? 0, distance);
      nearest[person] = near;
      if (near > (nearest[farthest] ?? 0)) farthest = person;
    });
    pivot = farthest;
  }
  return columns;
}

/** Steps along ties from one person to everybody in the same part. */
export function stepsFrom(person: number, circles: readonly ReadonlySet<number>[]): Float64Array {
  const steps = new Float64Array(circles.length).fill(Number.POSITIVE_INFINITY);
  steps[person] = 0;
  const queue = [person];
  for (const current of queue) {
    const next = (steps[current] ?? 0) + 1;
    for (const other of circles[current] ?? []) {
      if (steps[other] !== Number.POSITIVE_INFINITY) continue;
      steps[other] = next;
      queue.push(other);
    }
  }
  return steps;
}

function centre(columns: Float64Array[]): Float64Array[] {
  const count = columns[0]?.length ?? 0;
  const rows = new Float64Array(count);
  for (const column of columns)
    column.forEach((value, row) => {
      rows[row] = (rows[row] ?? 0) + value / columns.length;
    });
  const whole = mean(rows);
  return columns.map((column) => {
    const own = mean(column);
    return column.map((value, row) => -0.5 * (value - own - (rows[row] ?? 0) + whole));
  });
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The strongest direction among the pivots by power iteration, at right angles to `other`. */
function principal(
  columns: readonly Float64Array[],
  count: number,
  other: Float64Array | undefined,
): Float64Array {
  let direction = Float64Array.from(columns, (_, pivot) =>
    Math.cos(pivot * 2.399963229728653 + (other ? 1 : 0)),
  );
  for (let round = 0; round < ROUNDS; round++) {
    if (other) direction = without(direction, other);
    const along = project(columns, normalise(direction), count);
    direction = Float64Array.from(columns, (column) => dot(column, along));
  }
  return normalise(other ? without(direction, other) : direction);
}

/** What is left of a vector at right angles to another; nothing where only rounding errors are left. */
function without(vector: Float64Array, other: Float64Array): Float64Array<ArrayBuffer> {
  const shared = dot(vector, other);
  const left = Float64Array.from(vector, (value, index) => value - shared * (other[index] ?? 0));
  return dot(left, left) > 1e-20 * dot(vector, vector) ? left : left.fill(0);
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);
}

function normalise(vector: Float64Array): Float64Array<ArrayBuffer> {
  const length = Math.sqrt(dot(vector, vector)) || 1;
  return Float64Array.from(vector, (value) => value / length);
}

/** Everybody's part in a direction. */
function project(columns: readonly Float64Array[], direction: Float64Array, count: number): Float64Array {
  const along = new Float64Array(count);
  columns.forEach((column, pivot) => {
    const share = direction[pivot] ?? 0;
    for (let person = 0; person < count; person++)
      along[person] = (along[person] ?? 0) + share * (column[person] ?? 0);
  });
  return along;
}

/** From singular vector to steps: the eigenvalue of the whole is guessed from that of the pivots. */
function scale(along: Float64Array, pivots: number): Float64Array {
  const strength = Math.sqrt(dot(along, along));
  const factor = strength > 0 ? Math.sqrt(Math.sqrt(along.length / pivots) / strength) : 0;
  return along.map((value) => value * factor);
}
