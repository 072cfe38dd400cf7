import { type Cell, type Mass, toCells } from './cells.ts';
import type { Body } from './simulate.ts';

export interface Repulsion {
  (alpha: number): void;
  initialize(bodies: readonly Body[]): void;
}

/** A cell acts as one body on whoever is farther away than its width divided by this. */
const THETA = 0.9;

/**
 * As d3's `forceManyBody`, faster: persons are sorted into cells once and only slightly again, and the push is counted anew only
 * every so many ticks, since far forces change slowly.
 */
export function forceRepulsion(strengthOf: (body: Body) => number, every: number): Repulsion {
  let pushed: readonly Pushed[] = [];
  let order: Pushed[] = [];
  let tick = 0;
  const force = (alpha: number) => {
    if (tick++ % every === 0) refresh(pushed, order);
    for (const { body, pushX, pushY } of pushed) {
      body.vx = (body.vx ?? 0) + pushX * alpha;
      body.vy = (body.vy ?? 0) + pushY * alpha;
    }
  };
  const initialize = (bodies: readonly Body[]) => {
    pushed = bodies.map((body) => ({ body, x: 0, y: 0, strength: strengthOf(body), pushX: 0, pushY: 0 }));
    order = [...pushed];
  };
  return Object.assign(force, { initialize });
}

interface Pushed extends Mass {
  readonly body: Body;
  x: number;
  y: number;
  pushX: number;
  pushY: number;
}

function refresh(pushed: readonly Pushed[], order: Pushed[]): void {
  for (const person of pushed) {
    person.x = person.body.x;
    person.y = person.body.y;
    person.pushX = 0;
    person.pushY = 0;
  }
  const cells = toCells(order);
  for (const person of pushed) walk(person, cells, order);
}

function walk(person: Pushed, cells: readonly Cell[], order: readonly Pushed[]): void {
  let cell = cells[0];
  while (cell !== undefined) {
    const acts = isFar(person, cell);
    if (acts) push(person, cell);
    else if (cell.isLeaf) pushByEach(person, cell, order);
    cell = cells[acts || cell.isLeaf ? cell.after : cell.inside];
  }
}

function isFar(person: Pushed, cell: Cell): boolean {
  const dx = cell.x - person.x;
  const dy = cell.y - person.y;
  return cell.width * cell.width < THETA * THETA * (dx * dx + dy * dy);
}

function pushByEach(person: Pushed, cell: Cell, order: readonly Pushed[]): void {
  for (let place = cell.first; place < cell.end; place++) {
    const other = order[place];
    if (other !== undefined && other !== person) push(person, other);
  }
}

function push(person: Pushed, by: Mass): void {
  const dx = by.x - person.x;
  const dy = by.y - person.y;
  const square = dx * dx + dy * dy;
  if (square === 0) return;
  // As in d3, nobody counts as nearer than one unit.
  const share = by.strength / (square < 1 ? Math.sqrt(square) : square);
  person.pushX += dx * share;
  person.pushY += dy * share;
}
