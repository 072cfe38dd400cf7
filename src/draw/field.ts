/** Numbers on a grid of square cells; `left`, `top` is the middle of the first one. */
export interface Field {
  readonly values: Float64Array;
  readonly columns: number;
  readonly rows: number;
  readonly left: number;
  readonly top: number;
  readonly cell: number;
}

export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function boundsOf(points: Iterable<{ readonly x: number; readonly y: number }>): Bounds | undefined {
  let left = Number.POSITIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (const { x, y } of points) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  return left > right ? undefined : { left, top, right, bottom };
}

/** The same of coordinates that stand in two lists. */
export function boundsIn(x: ArrayLike<number>, y: ArrayLike<number>): Bounds | undefined {
  let left = Number.POSITIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < x.length; i++) {
    left = Math.min(left, x[i] ?? left);
    top = Math.min(top, y[i] ?? top);
    right = Math.max(right, x[i] ?? right);
    bottom = Math.max(bottom, y[i] ?? bottom);
  }
  return left > right ? undefined : { left, top, right, bottom };
}

export function emptyField(bounds: Bounds, cell: number, margin: number, value: number): Field {
  const left = bounds.left - margin;
  const top = bounds.top - margin;
  const columns = Math.ceil((bounds.right + margin - left) / cell) + 1;
  const rows = Math.ceil((bounds.bottom + margin - top) / cell) + 1;
  return { values: new Float64Array(columns * rows).fill(value), columns, rows, left, top, cell };
}

/** The cell that holds a point, as an index into `values`. */
export function cellAt(field: Field, x: number, y: number): number {
  const column = Math.round((x - field.left) / field.cell);
  const row = Math.round((y - field.top) / field.cell);
  return row * field.columns + column;
}

/**
 * Turns squared handicaps at some cells (elsewhere infinity) into the squared distance, in cells, to the nearest of
 * them plus its handicap: the lower envelope of parabolas, row by row and then column by column (Felzenszwalb &
 * Huttenlocher 2012, doi:10.4086/toc.2012.v008a019).
 */
export function spreadDistances({ values, columns, rows }: Field): void {
  for (let column = 0; column < columns; column++) envelope(values, column, columns, rows);
  for (let row = 0; row < rows; row++) envelope(values, row * columns, 1, columns);
}

function envelope(values: Float64Array, start: number, stride: number, count: number): void {
  const line = new Float64Array(count);
  for (let i = 0; i < count; i++) line[i] = values[start + i * stride] ?? 0;
  const { roots, from } = lowestParabolas(line);
  if (roots.length === 0) return;
  for (let i = 0, k = 0; i < count; i++) {
    while ((from[k + 1] ?? Number.POSITIVE_INFINITY) < i) k++;
    const root = roots[k] ?? 0;
    values[start + i * stride] = (i - root) ** 2 + (line[root] ?? 0);
  }
}

/** Which parabolas make up the envelope, and from where on each is the lowest. */
function lowestParabolas(line: Float64Array): {
  readonly roots: readonly number[];
  readonly from: readonly number[];
} {
  const roots: number[] = [];
  const from: number[] = [];
  const foot = (i: number): number => (line[i] ?? 0) + i * i;
  for (let i = 0; i < line.length; i++) {
    if (line[i] === Number.POSITIVE_INFINITY) continue;
    let meets = Number.NEGATIVE_INFINITY;
    for (let root = roots.at(-1); root !== undefined; root = roots.at(-1)) {
      meets = (foot(i) - foot(root)) / (2 * (i - root));
      if (meets > (from.at(-1) ?? 0)) break;
      roots.pop();
      from.pop();
    }
    from.push(roots.length === 0 ? Number.NEGATIVE_INFINITY : meets);
    roots.push(i);
  }
  return { roots, from };
}

/** Softens a field by three box means, which come close to a Gaussian; `radius` in cells. */
export function soften(field: Field, radius: number, passes = 3): void {
  const { values, columns, rows } = field;
  for (let pass = 0; pass < passes; pass++) {
    for (let row = 0; row < rows; row++) boxMean(values, row * columns, 1, columns, radius);
    for (let column = 0; column < columns; column++) boxMean(values, column, columns, rows, radius);
  }
}

function boxMean(values: Float64Array, start: number, stride: number, count: number, radius: number): void {
  // The line with its ends drawn out on both sides, so that the mean needs no case for the edge.
  const line = new Float64Array(count + 2 * radius + 1);
  for (let i = 0; i < line.length; i++) {
    const inside = Math.max(0, Math.min(count - 1, i - radius));
    line[i] = values[start + inside * stride] ?? 0;
  }
  const width = 2 * radius + 1;
  let sum = 0;
  for (let i = 0; i < width; i++) sum += line[i] ?? 0;
  for (let i = 0; i < count; i++) {
    values[start + i * stride] = sum / width;
    sum += (line[i + width] ?? 0) - (line[i] ?? 0);
  }
}
