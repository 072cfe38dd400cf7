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
    for (const mark of marks) paintMark(context, mark, opacity);
  }
  context.restore();
}

function paintMark(context: CanvasRenderingContext2D, mark: Mark, opacity: number): void {
  context.globalAlpha = opacity * (mark.kind === 'area' ? 1 : mark.opacity);
  switch (mark.kind) {
    case 'area':
      context.beginPath();
      for (const ring of mark.rings) tracing(context)(ring as Point[]);
      finish(context, mark, 'evenodd');
      return;
    case 'tie':
      context.beginPath();
      context.moveTo(...mark.from);
      context.quadraticCurveTo(...mark.control, ...mark.to);
      finish(context, mark);
      return;
    case 'disc':
      context.beginPath();
      if (mark.shape === 'circle') context.arc(mark.x, mark.y, mark.r, 0, 2 * Math.PI);
      else context.rect(mark.x - mark.r, mark.y - mark.r, 2 * mark.r, 2 * mark.r);
      finish(context, mark);
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
