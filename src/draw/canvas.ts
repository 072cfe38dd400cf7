import { type CurveFactory, curveBasisClosed, line } from 'd3';
import type { Mark, MarkGroup, Point } from './marks.ts';
import { fontOf } from './nameLabels.ts';

/** Paints marks on a context whose units are screen pixels; set its transform for other densities. */
export function paint(context: CanvasRenderingContext2D, groups: readonly MarkGroup[]): void {
  context.save();
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.textBaseline = 'alphabetic';
  for (const { marks, opacity } of groups) {
    for (const together of bundles(marks)) paintBundle(context, together, opacity);
  }
  context.restore();
}

/** Where there are more ties than this, those of one look are stroked together: a stroke each would cost the frame. */
const MANY_TIES = 1500;
const IN_A_BUNDLE = 300;

function bundles(marks: readonly Mark[]): readonly (readonly Mark[])[] {
  if (marks.length <= MANY_TIES) return marks.map((mark) => [mark]);
  const all: Mark[][] = [];
  for (const mark of marks) {
    const bundle = all.at(-1);
    const [first] = bundle ?? [];
    if (bundle !== undefined && bundle.length < IN_A_BUNDLE && first !== undefined && areAlike(first, mark))
      bundle.push(mark);
    else all.push([mark]);
  }
  return all;
}

function areAlike(a: Mark, b: Mark): boolean {
  if (a.kind !== 'tie' || b.kind !== 'tie') return false;
  return a.width === b.width && a.stroke === b.stroke && a.opacity === b.opacity;
}

function paintBundle(context: CanvasRenderingContext2D, bundle: readonly Mark[], opacity: number): void {
  const [first] = bundle;
  if (first === undefined) return;
  if (first.kind !== 'tie') {
    paintMark(context, first, opacity);
    return;
  }
  context.globalAlpha = opacity * first.opacity;
  context.beginPath();
  for (const tie of bundle) if (tie.kind === 'tie') trace(context, tie);
  finish(context, first);
}

function trace(
  context: CanvasRenderingContext2D,
  { from, control, to }: Extract<Mark, { kind: 'tie' }>,
): void {
  context.moveTo(...from);
  context.quadraticCurveTo(...control, ...to);
}

function paintMark(
  context: CanvasRenderingContext2D,
  mark: Exclude<Mark, { kind: 'tie' }>,
  opacity: number,
): void {
  context.globalAlpha = opacity * (mark.kind === 'area' ? 1 : mark.opacity);
  switch (mark.kind) {
    case 'area':
      context.beginPath();
      for (const ring of mark.rings) tracing(context)(ring as Point[]);
      finish(context, mark, 'evenodd');
      return;
    case 'disc':
      context.beginPath();
      if (mark.shape === 'circle') context.arc(mark.x, mark.y, mark.r, 0, 2 * Math.PI);
      else context.rect(mark.x - mark.r, mark.y - mark.r, 2 * mark.r, 2 * mark.r);
      finish(context, mark);
      return;
    case 'box':
      context.fillStyle = mark.fill;
      context.fillRect(mark.left, mark.top, mark.right - mark.left, mark.bottom - mark.top);
      return;
    case 'arc':
      context.beginPath();
      context.lineCap = 'butt';
      context.arc(mark.x, mark.y, mark.r, mark.from - Math.PI / 2, mark.to - Math.PI / 2);
      finish(context, mark);
      context.lineCap = 'round';
      return;
    case 'text':
      paintText(context, mark);
      return;
  }
}

const smooth: CurveFactory = curveBasisClosed;

function tracing(context: CanvasRenderingContext2D) {
  return line<Point>().curve(smooth).context(context);
}

interface Finish {
  readonly fill?: string;
  readonly stroke?: string;
  readonly width: number;
}

function finish(
  context: CanvasRenderingContext2D,
  { fill, stroke, width }: Finish,
  rule?: CanvasFillRule,
): void {
  if (fill !== undefined) {
    context.fillStyle = fill;
    if (rule === undefined) context.fill();
    else context.fill(rule);
  }
  if (stroke === undefined) return;
  context.strokeStyle = stroke;
  context.lineWidth = width;
  context.stroke();
}

const ALIGN = { start: 'left', middle: 'center', end: 'right' } as const;

function paintText(context: CanvasRenderingContext2D, mark: Extract<Mark, { kind: 'text' }>): void {
  context.font = fontOf(mark.size, mark.weight, mark.italic);
  context.textAlign = ALIGN[mark.anchor];
  context.letterSpacing = `${mark.spacing}px`;
  if (mark.halo === 0) {
    context.fillStyle = mark.fill;
    context.fillText(mark.text, mark.x, mark.y);
    return;
  }
  context.strokeStyle = mark.fill;
  context.lineWidth = mark.halo;
  context.strokeText(mark.text, mark.x, mark.y);
}
