import { type Adjacency, toAdjacency } from './adjacency.ts';

const PIVOTS = 40;
const ROUNDS = 60;

/** The cosine and the sine of the golden angle: turning by it again and again never comes back to a direction. */
const GOLDEN = [-0.7373688780783197, 0.6754902942615237] as const;

export interface Places {
  readonly x: Float32Array;
  readonly y: Float32Array;
}

/**
 * Where a simulation of a connected network starts: pivot multidimensional scaling (Brandes and Pich 2007,
 * doi:10.1007/978-3-540-70904-6_6), so that the large shape is right before a force acts. The longer axis lies flat. One step along a
 * link is about `step` long.
 */
export function toStart(
  count: number,
  source: ArrayLike<number>,
  target: ArrayLike<number>,
  step: number,
): Places {
  const columns = centred(pivotDistances(toAdjacency(count, source, target)));
  const products = productsOf(columns);
  const first = principal(products, undefined);
  const second = principal(products, first);
  return scattered(axis(columns, first, count, step), axis(columns, second, count, step), step);
}

/** Bodies with the same neighbours coincide: a sunflower sets them apart. */
function scattered(x: Float32Array, y: Float32Array, step: number): Places {
  let [right, down] = [1, 0];
  for (let body = 0; body < x.length; body++) {
    const away = step * 0.25 * Math.sqrt((body % 64) / 64 + 0.01);
    x[body] = (x[body] as number) + away * right;
    y[body] = (y[body] as number) + away * down;
    [right, down] = turned(right, down);
  }
  return { x, y };
}

/** A direction turned by the golden angle, its length kept at one. */
export function turned(right: number, down: number): [right: number, down: number] {
  const across = right * GOLDEN[0] - down * GOLDEN[1];
  const below = right * GOLDEN[1] + down * GOLDEN[0];
  const length = Math.sqrt(across * across + below * below);
  return [across / length, below / length];
}

/** Squared steps from each pivot to everybody; each pivot is the one farthest from those before it. */
function pivotDistances(adjacency: Adjacency): Float64Array[] {
  const { count } = adjacency;
  const nearest = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  const columns: Float64Array[] = [];
  let pivot = 0;
  while (columns.length < Math.min(PIVOTS, count)) {
    const steps = stepsFrom(pivot, adjacency);
    const column = new Float64Array(count);
    let farthest = 0;
    for (let body = 0; body < count; body++) {
      const away = steps[body] as number;
      column[body] = away * away;
      const near = Math.min(nearest[body] as number, away);
      nearest[body] = near;
      if (near > (nearest[farthest] as number)) farthest = body;
    }
    columns.push(column);
    pivot = farthest;
  }
  return columns;
}

/** Steps along links from one body to every other; -1 where there is no way. */
export function stepsFrom(body: number, { count, first, other }: Adjacency): Int32Array {
  const steps = new Int32Array(count).fill(-1);
  const queue = new Int32Array(count);
  steps[body] = 0;
  queue[0] = body;
  let found = 1;
  for (let at = 0; at < found; at++) {
    const current = queue[at] as number;
    const end = first[current + 1] as number;
    for (let place = first[current] as number; place < end; place++) {
      const next = other[place] as number;
      if (steps[next] !== -1) continue;
      steps[next] = (steps[current] as number) + 1;
      queue[found++] = next;
    }
  }
  return steps;
}

function centred(columns: Float64Array[]): Float64Array[] {
  const count = columns[0]?.length ?? 0;
  const rows = new Float64Array(count);
  for (const column of columns)
    for (let row = 0; row < count; row++)
      rows[row] = (rows[row] as number) + (column[row] as number) / columns.length;
  const whole = mean(rows);
  for (const column of columns) {
    const own = mean(column);
    for (let row = 0; row < count; row++)
      column[row] = -0.5 * ((column[row] as number) - own - (rows[row] as number) + whole);
  }
  return columns;
}

function mean(values: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += values[at] as number;
  return sum / values.length;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += (a[at] as number) * (b[at] as number);
  return sum;
}

function productsOf(columns: readonly Float64Array[]): readonly Float64Array[] {
  const products = columns.map(() => new Float64Array(columns.length));
  for (const [a, column] of columns.entries()) {
    for (const [b, other] of columns.slice(0, a + 1).entries()) {
      const product = dot(column, other);
      products[a]?.fill(product, b, b + 1);
      products[b]?.fill(product, a, a + 1);
    }
  }
  return products;
}

/** The strongest direction among the pivots by power iteration, at right angles to `other`. */
function principal(products: readonly Float64Array[], other: Float64Array | undefined): Float64Array {
  const direction = new Float64Array(products.length);
  const along = new Float64Array(products.length);
  let [right, down] = other === undefined ? [1, 0] : [0.6, 0.8];
  for (let pivot = 0; pivot < direction.length; pivot++) {
    direction[pivot] = right;
    [right, down] = turned(right, down);
  }
  for (let round = 0; round < ROUNDS; round++) {
    if (other) takeOut(direction, other);
    normalise(direction);
    if (round > 0 && isNear(direction, along)) break;
    along.set(direction);
    for (let pivot = 0; pivot < direction.length; pivot++)
      direction[pivot] = dot(products[pivot] ?? along, along);
  }
  if (other) takeOut(direction, other);
  normalise(direction);
  return direction;
}

function isNear(a: Float64Array, b: Float64Array): boolean {
  let apart = 0;
  for (let at = 0; at < a.length; at++) apart += Math.abs((a[at] as number) - (b[at] as number));
  return apart < 1e-6;
}

/** What is left of a vector at right angles to another; nothing where only rounding errors are left. */
function takeOut(vector: Float64Array, other: Float64Array): void {
  const before = dot(vector, vector);
  const shared = dot(vector, other);
  for (let at = 0; at < vector.length; at++)
    vector[at] = (vector[at] as number) - shared * (other[at] as number);
  if (dot(vector, vector) <= 1e-20 * before) vector.fill(0);
}

function normalise(vector: Float64Array): void {
  const length = Math.sqrt(dot(vector, vector)) || 1;
  for (let at = 0; at < vector.length; at++) vector[at] = (vector[at] as number) / length;
}

/** Everybody's part in a direction; from singular vector to steps: the eigenvalue of the whole is guessed from that of the pivots. */
function axis(
  columns: readonly Float64Array[],
  direction: Float64Array,
  count: number,
  step: number,
): Float32Array {
  const along = new Float64Array(count);
  columns.forEach((column, pivot) => {
    const share = direction[pivot] as number;
    for (let body = 0; body < count; body++)
      along[body] = (along[body] as number) + share * (column[body] as number);
  });
  const strength = Math.sqrt(dot(along, along));
  const factor = strength > 0 ? Math.sqrt(Math.sqrt(count / columns.length) / strength) : 0;
  return Float32Array.from(along, (value) => value * factor * step);
}
