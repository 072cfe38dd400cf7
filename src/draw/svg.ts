import { curveBasisClosed, line } from 'd3';
import type { PersonId } from '#core/model/document.ts';
import type { Size } from './fit.ts';
import type { Mark, MarkGroup, Point } from './marks.ts';

export interface SvgOptions {
  readonly size: Size;
  /** For readers who cannot see it, and for the file's title. */
  readonly title: string;
  /** Left out for a picture without a ground. */
  readonly ground?: string;
  /** Full names: shapes are called by them, in the layer lists of drawing programs too. */
  readonly names?: ReadonlyMap<PersonId, string>;
}

/** PowerPoint and LibreOffice take the first name alone, so that is one that offices have, and no wider than our own. */
const FILE_FONT = "Calibri, Carlito, 'Source Sans 3', 'Segoe UI', 'Noto Sans', Arial, sans-serif";

/**
 * The picture as an SVG file that survives slides: presentation attributes and real text alone; no style, class,
 * filter or mask, which PowerPoint drops. Shapes of one person stand in a group that is called by the name.
 */
export function toSvg(groups: readonly MarkGroup[], { size, title, ground, names }: SvgOptions): string {
  const { width, height } = size;
  const paper =
    ground === undefined ? '' : `<rect width="${num(width)}" height="${num(height)}" fill="${ground}"/>`;
  const naming = createNaming(names ?? new Map());
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${num(width)}" height="${num(height)}" viewBox="0 0 ${num(width)} ${num(height)}" role="img" font-family="${escapeXml(FILE_FONT)}">`,
    `<title>${escapeXml(title)}</title>`,
    paper,
    ...groups.map((group) => toGroup(group, naming)),
    '</svg>',
  ].join('');
}

function toGroup({ name, opacity, marks }: MarkGroup, naming: Naming): string {
  const faint = opacity === 1 ? '' : ` opacity="${num(opacity)}"`;
  const shapes = personsOf(marks).map((together) => toShapes(together, naming));
  return `<g${naming.id(name)}${faint}>${shapes.join('')}</g>`;
}

/** Neighbouring shapes of one person stay together; everything else stands by itself. */
function personsOf(marks: readonly Mark[]): readonly (readonly Mark[])[] {
  const all: Mark[][] = [];
  let before: PersonId | undefined;
  for (const mark of marks) {
    const person = mark.kind === 'disc' || mark.kind === 'arc' ? mark.person : undefined;
    if (person !== undefined && person === before) all.at(-1)?.push(mark);
    else all.push([mark]);
    before = person;
  }
  return all;
}

function toShapes(together: readonly Mark[], naming: Naming): string {
  const [first] = together;
  const shapes = together.map((mark) => toElement(mark, naming)).join('');
  const person = first?.kind === 'disc' || first?.kind === 'arc' ? first.person : undefined;
  const name = person === undefined ? undefined : naming.nameOf(person);
  return name === undefined ? shapes : `<g${naming.id(name)}><title>${escapeXml(name)}</title>${shapes}</g>`;
}

interface Naming {
  readonly nameOf: (person: PersonId) => string | undefined;
  /** An `id` attribute that no other element has, from the letters and figures of a name. */
  readonly id: (name: string) => string;
}

function createNaming(names: ReadonlyMap<PersonId, string>): Naming {
  const used = new Map<string, number>();
  return {
    nameOf: (person) => names.get(person),
    id: (name) => {
      const plain = name.replace(/[^\p{L}\p{M}\p{N}]+/gu, '-').replace(/^[-\p{M}]+|-+$/gu, '') || 'unnamed';
      const count = (used.get(plain) ?? 0) + 1;
      used.set(plain, count);
      return ` id="${plain}${count === 1 ? '' : `_${count}`}"`;
    },
  };
}

function toElement(mark: Mark, naming: Naming): string {
  switch (mark.kind) {
    case 'area':
      return `<path d="${mark.rings.map(outline).join('')}" ${paintOf(mark)} fill-rule="evenodd"/>`;
    case 'tie':
      return `<path${tieId(mark, naming)} d="M${pair(mark.from)}Q${pair(mark.control)} ${pair(mark.to)}" ${paintOf(mark)} stroke-linecap="round"/>`;
    case 'disc':
      return mark.shape === 'circle'
        ? `<circle cx="${num(mark.x)}" cy="${num(mark.y)}" r="${num(mark.r)}" ${paintOf(mark)}/>`
        : `<rect x="${num(mark.x - mark.r)}" y="${num(mark.y - mark.r)}" width="${num(2 * mark.r)}" height="${num(2 * mark.r)}" ${paintOf(mark)}/>`;
    case 'arc':
      return `<path d="${arcPath(mark)}" ${paintOf(mark)}/>`;
    case 'box':
      return `<path d="M${pair([mark.left, mark.top])}H${num(mark.right)}V${num(mark.bottom)}H${num(mark.left)}Z" ${paintOf({ ...mark, width: 0 })}/>`;
    case 'text':
      return toText(mark);
  }
}

function tieId({ between }: Extract<Mark, { kind: 'tie' }>, { nameOf, id }: Naming): string {
  const names = (between ?? []).map(nameOf);
  return names.length === 0 || names.includes(undefined) ? '' : id(names.join('--'));
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
  return `<text x="${num(x)}" y="${num(y)}" text-anchor="${anchor}" font-size="${num(size)}" font-weight="${Math.round(weight / 100) * 100}"${slant}${letters} ${colour}${faint}>${escapeXml(text)}</text>`;
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
