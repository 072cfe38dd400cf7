import { curveBasisClosed, line } from 'd3';
import type { Size } from './fit.ts';
import type { Mark, MarkGroup, Point } from './marks.ts';
import { FONT } from './theme.ts';

export interface SvgOptions {
  readonly size: Size;
  /** For readers who cannot see it, and for the file's title. */
  readonly title: string;
  /** Left out for a picture without a ground. */
  readonly ground?: string;
  /** Further elements at the end, already escaped: legend, caption. */
  readonly after?: string;
}

/**
 * The picture as an SVG file that survives slides: presentation attributes and real text alone; no style, class,
 * filter or mask, which PowerPoint drops.
 */
export function toSvg(groups: readonly MarkGroup[], { size, title, ground, after = '' }: SvgOptions): string {
  const { width, height } = size;
  const paper =
    ground === undefined ? '' : `<rect width="${num(width)}" height="${num(height)}" fill="${ground}"/>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${num(width)}" height="${num(height)}" viewBox="0 0 ${num(width)} ${num(height)}" role="img" font-family="${escapeXml(FONT)}">`,
    `<title>${escapeXml(title)}</title>`,
    paper,
    ...groups.map(toGroup),
    after,
    '</svg>',
  ].join('');
}

function toGroup({ name, opacity, marks }: MarkGroup): string {
  const faint = opacity === 1 ? '' : ` opacity="${num(opacity)}"`;
  return `<g id="${escapeXml(name.replaceAll(' ', '-'))}"${faint}>${marks.map(toElement).join('')}</g>`;
}

function toElement(mark: Mark): string {
  switch (mark.kind) {
    case 'area':
      return `<path d="${mark.rings.map(outline).join('')}" ${paintOf(mark)} fill-rule="evenodd"/>`;
    case 'tie':
      return `<path d="M${pair(mark.from)}Q${pair(mark.control)} ${pair(mark.to)}" ${paintOf(mark)} stroke-linecap="round"/>`;
    case 'disc':
      return mark.shape === 'circle'
        ? `<circle cx="${num(mark.x)}" cy="${num(mark.y)}" r="${num(mark.r)}" ${paintOf(mark)}/>`
        : `<rect x="${num(mark.x - mark.r)}" y="${num(mark.y - mark.r)}" width="${num(2 * mark.r)}" height="${num(2 * mark.r)}" ${paintOf(mark)}/>`;
    case 'arc':
      return `<path d="${arcPath(mark)}" ${paintOf(mark)}/>`;
    case 'text':
      return toText(mark);
  }
}

const smooth = line<Point>().curve(curveBasisClosed).digits(1);

function outline(ring: readonly Point[]): string {
  return smooth(ring as Point[]) ?? '';
}

interface Paint {
  readonly fill?: string;
  readonly stroke?: string;
  readonly width: number;
  readonly opacity?: number;
}

function paintOf({ fill, stroke, width, opacity = 1 }: Paint): string {
  const line = stroke === undefined ? '' : ` stroke="${stroke}" stroke-width="${num(width)}"`;
  return `fill="${fill ?? 'none'}"${line}${opacity === 1 ? '' : ` opacity="${num(opacity)}"`}`;
}

function arcPath({ x, y, r, from, to }: Extract<Mark, { kind: 'arc' }>): string {
  const at = (angle: number): Point => [x + r * Math.sin(angle), y - r * Math.cos(angle)];
  const large = to - from > Math.PI ? 1 : 0;
  return `M${pair(at(from))}A${num(r)} ${num(r)} 0 ${large} 1 ${pair(at(to))}`;
}

function toText(mark: Extract<Mark, { kind: 'text' }>): string {
  const { x, y, anchor, size, weight, italic, spacing, halo, fill, opacity, text } = mark;
  const slant = italic ? ' font-style="italic"' : '';
  const letters = spacing === 0 ? '' : ` letter-spacing="${num(spacing)}"`;
  const colour =
    halo === 0
      ? `fill="${fill}"`
      : `fill="none" stroke="${fill}" stroke-width="${num(halo)}" stroke-linejoin="round"`;
  const faint = opacity === 1 ? '' : ` opacity="${num(opacity)}"`;
  return `<text x="${num(x)}" y="${num(y)}" text-anchor="${anchor}" font-size="${num(size)}" font-weight="${weight}"${slant}${letters} ${colour}${faint}>${escapeXml(text)}</text>`;
}

const pair = ([x, y]: Point): string => `${num(x)} ${num(y)}`;

function num(value: number): string {
  return `${Math.round(value * 100) / 100 || 0}`;
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);

/** Text of a name or title as XML; control characters, which no XML may hold, are left out. */
export function escapeXml(text: string): string {
  return [...text.replace(/\p{Surrogate}|\uFFFE|\uFFFF/gu, '\uFFFD')]
    .filter((letter) => letter >= ' ' || letter === '\t' || letter === '\n')
    .map((letter) => ESCAPES.get(letter) ?? letter)
    .join('');
}
