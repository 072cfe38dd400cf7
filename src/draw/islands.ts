import type { PersonId } from '#core/model/document.ts';
import type { Steps } from '#core/steps.ts';
import type { Spot, Strait } from './coast.ts';
import { type Bounds, boundsOf, emptyField, type Field, soften, spreadDistances } from './field.ts';

/** Land reaches this far beyond a person, and less far beside a tie. */
export const REACH = 36;
const BESIDE_TIE = 20;
const SMALL_DISC = 16;
/** Open water between groups that have never written together. */
const CHANNEL = 20;
export const MARGIN = REACH + 70;
/** How finely the map is measured: at most so many cells across, none smaller than `FINEST`. */
export const CELLS = 260;
export const FINEST = 6;

/** How far every spot of the map is from people: `REACH` is the shore. Between two groups it never falls below. */
export function* islandField(spots: readonly Spot[], ties: readonly Strait[], bounds: Bounds): Steps<Field> {
  const across = Math.max(bounds.right - bounds.left, bounds.bottom - bounds.top) + 2 * MARGIN;
  const cell = Math.max(FINEST, across / CELLS);
  const nearest = snappedField(bounds, cell);
  const second = nearest.values.slice();
  for (const group of groupsOf(spots, ties)) {
    yield;
    const field = distancesOf(group, cell);
    mergeInto(nearest, second, field);
  }
  yield;
  for (let i = 0; i < second.length; i++) {
    // Beyond the margin no line is drawn, so that any large number will do there.
    const first = Math.min(nearest.values[i] ?? 0, 2 * MARGIN);
    const lead = Math.min(second[i] ?? 0, 4 * MARGIN) - first;
    nearest.values[i] = Math.max(first, REACH + (CHANNEL - lead) * 0.8);
  }
  soften(nearest, 1, 1);
  return nearest;
}

interface Group {
  readonly spots: readonly Spot[];
  readonly ties: readonly Strait[];
}

function groupsOf(spots: readonly Spot[], ties: readonly Strait[]): readonly Group[] {
  const parent = new Map<PersonId, PersonId>(spots.map(({ id }) => [id, id]));
  const root = (id: PersonId): PersonId => {
    let at = id;
    for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) at = up;
    parent.set(id, at);
    return at;
  };
  for (const { a, b } of ties) parent.set(root(a), root(b));
  const groups = new Map<PersonId, { spots: Spot[]; ties: Strait[] }>();
  for (const spot of spots) {
    const group = groups.get(root(spot.id));
    if (group === undefined) groups.set(root(spot.id), { spots: [spot], ties: [] });
    else group.spots.push(spot);
  }
  for (const tie of ties) groups.get(root(tie.a))?.ties.push(tie);
  return [...groups.values()];
}

const CORNERS = [
  [0, 0],
  [1, 0],
  [0, 1],
  [1, 1],
] as const;

/** Fields of all groups share one raster, so that they lie upon one another exactly. */
function snappedField(bounds: Bounds, cell: number): Field {
  const down = (value: number): number => Math.floor(value / cell) * cell;
  const snapped = { ...bounds, left: down(bounds.left), top: down(bounds.top) };
  return emptyField(snapped, cell, Math.ceil(MARGIN / cell) * cell, Number.POSITIVE_INFINITY);
}

/** The distance to one group, on a field of its own that is no larger than it needs to be. */
function distancesOf({ spots, ties }: Group, cell: number): Field {
  const field = snappedField(boundsOf(spots) ?? { left: 0, top: 0, right: 0, bottom: 0 }, cell);
  // To the four cells around, each by its distance: to the nearest alone, islands would stand askew of their people.
  const put = (x: number, y: number, handicap: number): void => {
    const [column, row] = [Math.floor((x - field.left) / cell), Math.floor((y - field.top) / cell)];
    for (const [i, j] of CORNERS) {
      const off = Math.hypot(field.left + (column + i) * cell - x, field.top + (row + j) * cell - y);
      const index = (row + j) * field.columns + column + i;
      field.values[index] = Math.min(field.values[index] ?? 0, ((handicap + off) / cell) ** 2);
    }
  };
  for (const { x, y, r } of spots) put(x, y, Math.max(0, SMALL_DISC - r));
  for (const { x1, y1, x2, y2 } of ties) {
    const steps = Math.ceil(Math.hypot(x2 - x1, y2 - y1) / cell);
    for (let i = 1; i < steps; i++) {
      put(
        x1 + ((x2 - x1) * i) / steps,
        y1 + ((y2 - y1) * i) / steps,
        Math.sqrt(REACH ** 2 - BESIDE_TIE ** 2),
      );
    }
  }
  spreadDistances(field);
  for (const [i, squared] of field.values.entries()) field.values[i] = Math.sqrt(squared) * cell;
  soften(field, Math.max(1, Math.round(9 / cell)));
  return field;
}

/** Keeps the distances to the nearest and to the second nearest group. */
function mergeInto(nearest: Field, second: Float64Array, field: Field): void {
  for (let row = 0; row < field.rows; row++) {
    for (let column = 0; column < field.columns; column++) {
      const distance = field.values[row * field.columns + column] ?? 0;
      const x = Math.round((field.left + column * field.cell - nearest.left) / nearest.cell);
      const y = Math.round((field.top + row * field.cell - nearest.top) / nearest.cell);
      if (x < 0 || y < 0 || x >= nearest.columns || y >= nearest.rows) continue;
      const index = y * nearest.columns + x;
      const before = nearest.values[index] ?? 0;
      nearest.values[index] = Math.min(before, distance);
      second[index] = Math.min(second[index] ?? 0, Math.max(before, distance));
    }
  }
}
