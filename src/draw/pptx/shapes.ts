import { curveBasisClosed, line } from 'd3';
import type { PersonId } from '#core/model/document.ts';
import type { Mark, Point } from '../marks.ts';
import { attribute, emu, type Frame, outlineOf, solid, transformOf } from './xml.ts';

type Area = Extract<Mark, { kind: 'area' }>;
type Tie = Extract<Mark, { kind: 'tie' }>;
type Disc = Extract<Mark, { kind: 'disc' }>;
type Arc = Extract<Mark, { kind: 'arc' }>;
type Box = Extract<Mark, { kind: 'box' }>;

/** Where a shape that ties are glued to has its connection sites, and under which number it stands on the slide. */
export interface Anchor {
  readonly id: number;
  readonly disc: Disc;
}

/** What stands around the geometry of a shape: its number, its name, and what it is called for those who cannot see it. */
export interface Label {
  readonly id: number;
  readonly name: string;
  readonly description?: string;
}

function properties({ id, name, description }: Label): string {
  const said = description === undefined ? '' : ` descr="${attribute(description)}"`;
  return `<p:cNvPr id="${id}" name="${attribute(name)}"${said}/>`;
}

function shape(label: Label, frame: Frame, geometry: string, paint: string): string {
  return `<p:sp><p:nvSpPr>${properties(label)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>${transformOf(frame)}${geometry}${paint}</p:spPr></p:sp>`;
}

const preset = (name: string, values = ''): string =>
  `<a:prstGeom prst="${name}"><a:avLst>${values}</a:avLst></a:prstGeom>`;

function around({ x, y, r }: Pick<Disc, 'x' | 'y' | 'r'>): Frame {
  return { left: x - r, top: y - r, width: 2 * r, height: 2 * r };
}

export function discShape(label: Label, disc: Disc, opacity: number): string {
  const alpha = opacity * disc.opacity;
  const fill = disc.fill === undefined ? '<a:noFill/>' : solid(disc.fill, alpha);
  const geometry = preset(disc.shape === 'circle' ? 'ellipse' : 'rect');
  return shape(label, around(disc), geometry, fill + outlineOf(disc.stroke, disc.width, alpha));
}

export function boxShape(label: Label, box: Box, opacity: number): string {
  const frame = { left: box.left, top: box.top, width: box.right - box.left, height: box.bottom - box.top };
  return shape(
    label,
    frame,
    preset('rect'),
    solid(box.fill, opacity * box.opacity) + outlineOf(undefined, 0),
  );
}

/** Angles in DrawingML run clockwise from three o'clock, in sixty-thousandths of a degree. */
export function arcShape(label: Label, arc: Arc, opacity: number): string {
  const angle = (value: number): number => {
    const degrees = ((value * 180) / Math.PI + 270) % 360;
    return Math.round(degrees * 60_000);
  };
  const values = `<a:gd name="adj1" fmla="val ${angle(arc.from)}"/><a:gd name="adj2" fmla="val ${angle(arc.to)}"/>`;
  const paint = `<a:noFill/>${outlineOf(arc.stroke, arc.width, opacity * arc.opacity)}`;
  return shape(label, around(arc), preset('arc', values), paint);
}

/** Land and shoals: the smooth outlines as cubic curves, holes left open. */
export function areaShape(label: Label, { rings, fill, stroke, width }: Area, opacity: number): string {
  const points = rings.flat();
  const left = Math.min(...points.map(([x]) => x));
  const top = Math.min(...points.map(([, y]) => y));
  const right = Math.max(...points.map(([x]) => x));
  const bottom = Math.max(...points.map(([, y]) => y));
  const frame = { left, top, width: right - left, height: bottom - top };
  const path = rings.map((ring) => outline(ring, left, top)).join('');
  const geometry = `<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path w="${emu(frame.width)}" h="${emu(frame.height)}">${path}</a:path></a:pathLst></a:custGeom>`;
  const paint = fill === undefined ? '<a:noFill/>' : solid(fill, opacity);
  return shape(label, frame, geometry, paint + outlineOf(stroke, width, opacity));
}

function outline(ring: readonly Point[], left: number, top: number): string {
  const path: string[] = [];
  const point = (x: number, y: number): string => `<a:pt x="${emu(x - left)}" y="${emu(y - top)}"/>`;
  const context = {
    moveTo: (x: number, y: number) => path.push(`<a:moveTo>${point(x, y)}</a:moveTo>`),
    lineTo: (x: number, y: number) => path.push(`<a:lnTo>${point(x, y)}</a:lnTo>`),
    bezierCurveTo: (x1: number, y1: number, x2: number, y2: number, x: number, y: number) =>
      path.push(`<a:cubicBezTo>${point(x1, y1)}${point(x2, y2)}${point(x, y)}</a:cubicBezTo>`),
    closePath: () => path.push('<a:close/>'),
  };
  const smooth = line<Point>().curve(curveBasisClosed);
  smooth.context(context as unknown as CanvasRenderingContext2D)(ring as Point[]);
  return path.join('');
}

/** Sites of a circle: eight, from the top to the left round; of a square the four middles of its sides, the same way. */
function siteToward({ disc }: Anchor, { x, y }: { readonly x: number; readonly y: number }) {
  const sites = disc.shape === 'circle' ? 8 : 4;
  const turn = Math.atan2(-(x - disc.x), -(y - disc.y)) / (2 * Math.PI);
  const index = (Math.round(turn * sites) + sites) % sites;
  const angle = (index / sites) * 2 * Math.PI;
  return { index, x: disc.x - disc.r * Math.sin(angle), y: disc.y - disc.r * Math.cos(angle) };
}

/**
 * A tie as a straight connector that is glued to its two persons: moving one of them takes it along. Where somebody is
 * not on the slide it ends where it ended.
 */
export function tieShape(
  label: Label,
  tie: Tie,
  opacity: number,
  anchorOf: (person: PersonId) => Anchor | undefined,
): string {
  const [a, b] = (tie.between ?? []).map(anchorOf);
  const start = a === undefined || b === undefined ? undefined : siteToward(a, b.disc);
  const end = a === undefined || b === undefined ? undefined : siteToward(b, a.disc);
  const from = start ?? { x: tie.from[0], y: tie.from[1] };
  const to = end ?? { x: tie.to[0], y: tie.to[1] };
  const frame = {
    left: Math.min(from.x, to.x),
    top: Math.min(from.y, to.y),
    width: Math.abs(to.x - from.x),
    height: Math.abs(to.y - from.y),
    flipH: to.x < from.x,
    flipV: to.y < from.y,
  };
  const glue =
    start === undefined || end === undefined
      ? ''
      : `<a:stCxn id="${a?.id}" idx="${start.index}"/><a:endCxn id="${b?.id}" idx="${end.index}"/>`;
  const paint = outlineOf(tie.stroke, tie.width, opacity * tie.opacity, true);
  return `<p:cxnSp><p:nvCxnSpPr>${properties(label)}<p:cNvCxnSpPr>${glue}</p:cNvCxnSpPr><p:nvPr/></p:nvCxnSpPr><p:spPr>${transformOf(frame)}${preset('line')}${paint}</p:spPr></p:cxnSp>`;
}
