import { curveBasisClosed, line, rgb } from 'd3';
import type { Mark, Point } from '../marks.ts';
import { num } from './objects.ts';

/** The operators of one page as they are written. What is set already is not set again. */
export interface Ink {
  readonly write: (operators: string) => void;
  readonly fill: (colour: string) => void;
  readonly stroke: (colour: string, width: number) => void;
  readonly alpha: (opacity: number) => void;
  readonly content: () => string;
}

/** `nameOfAlpha` gives the graphics state for an opacity, which stands in the resources of the page. */
export function createInk(nameOfAlpha: (opacity: number) => string): Ink {
  const lines: string[] = [];
  const now = new Map<string, string>();
  const set = (what: string, operators: string): void => {
    if (now.get(what) === operators) return;
    now.set(what, operators);
    lines.push(operators);
  };
  return {
    write: (operators) => {
      lines.push(operators);
    },
    fill: (colour) => set('fill', `${triple(colour)} rg`),
    stroke: (colour, width) => {
      set('stroke', `${triple(colour)} RG`);
      set('width', `${num(width)} w`);
    },
    alpha: (opacity) => set('alpha', `${nameOfAlpha(opacity)} gs`),
    content: () => lines.join('\n'),
  };
}

function triple(colour: string): string {
  const { r, g, b } = rgb(colour);
  return [r, g, b].map((value) => num(value / 255)).join(' ');
}

type Shape = Exclude<Mark, { kind: 'text' }>;

/** Everything but text, in the units of the slide, its y running down. */
export function paintShape(ink: Ink, mark: Shape, opacity: number): void {
  ink.alpha(opacity * (mark.kind === 'area' ? 1 : mark.opacity));
  switch (mark.kind) {
    case 'area':
      finish(ink, mark.rings.map(outline).join(' '), mark, true);
      return;
    case 'tie': {
      ink.stroke(mark.stroke, mark.width);
      const { from, control, to } = mark;
      ink.write(`1 J ${pair(from)} m ${bent(from, control, to)} S`);
      return;
    }
    case 'disc':
      finish(ink, mark.shape === 'circle' ? circle(mark) : square(mark), mark);
      return;
    case 'arc':
      ink.stroke(mark.stroke, mark.width);
      ink.write(`0 J ${arc(mark)} S`);
      return;
    case 'box': {
      const { left, top, right, bottom } = mark;
      ink.fill(mark.fill);
      ink.write(`${num(left)} ${num(top)} ${num(right - left)} ${num(bottom - top)} re f`);
      return;
    }
  }
}

interface Paint {
  readonly fill?: string;
  readonly stroke?: string;
  readonly width: number;
}

function finish(ink: Ink, path: string, { fill, stroke, width }: Paint, evenOdd = false): void {
  if (fill !== undefined) ink.fill(fill);
  if (stroke !== undefined) ink.stroke(stroke, width);
  const operator = fill === undefined ? 'S' : stroke === undefined ? 'f' : 'B';
  if (fill !== undefined || stroke !== undefined)
    ink.write(`${path} ${operator}${evenOdd && fill !== undefined ? '*' : ''}`);
}

const pair = ([x, y]: Point): string => `${num(x)} ${num(y)}`;

/** PDF knows cubic curves alone. */
function bent(from: Point, control: Point, to: Point): string {
  const between = (a: Point): Point => [
    a[0] + (2 / 3) * (control[0] - a[0]),
    a[1] + (2 / 3) * (control[1] - a[1]),
  ];
  return `${pair(between(from))} ${pair(between(to))} ${pair(to)} c`;
}

function outline(ring: readonly Point[]): string {
  const path: string[] = [];
  const context = {
    moveTo: (x: number, y: number) => path.push(`${pair([x, y])} m`),
    lineTo: (x: number, y: number) => path.push(`${pair([x, y])} l`),
    bezierCurveTo: (...at: readonly number[]) => path.push(`${at.map(num).join(' ')} c`),
    closePath: () => path.push('h'),
  };
  const smooth = line<Point>().curve(curveBasisClosed);
  smooth.context(context as unknown as CanvasRenderingContext2D)(ring as Point[]);
  return path.join(' ');
}

function square({ x, y, r }: { readonly x: number; readonly y: number; readonly r: number }): string {
  return `${num(x - r)} ${num(y - r)} ${num(2 * r)} ${num(2 * r)} re`;
}

interface Round {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

function circle(round: Round): string {
  return `${arc({ ...round, from: 0, to: 2 * Math.PI })} h`;
}

/** Clockwise from the top, in pieces of at most a quarter, each within 0.03 % of the radius. */
function arc({ x, y, r, from, to }: Round & { readonly from: number; readonly to: number }): string {
  const at = (angle: number, reach = 0): Point => [
    x + r * (Math.sin(angle) + reach * Math.cos(angle)),
    y - r * (Math.cos(angle) - reach * Math.sin(angle)),
  ];
  const pieces = Math.max(1, Math.ceil((to - from) / (Math.PI / 2) - 1e-9));
  const step = (to - from) / pieces;
  const reach = (4 / 3) * Math.tan(step / 4);
  const curves = Array.from({ length: pieces }, (_, i) => {
    const [start, end] = [from + i * step, from + (i + 1) * step];
    return `${pair(at(start, reach))} ${pair(at(end, -reach))} ${pair(at(end))} c`;
  });
  return `${pair(at(from))} m ${curves.join(' ')}`;
}
