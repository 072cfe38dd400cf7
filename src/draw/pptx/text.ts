import type { Mark } from '../marks.ts';
import { fontOf } from '../nameLabels.ts';
import type { Measure } from '../sheet.ts';
import { escapeXml } from '../svg.ts';
import type { Label } from './shapes.ts';
import { attribute, solid, transformOf } from './xml.ts';

type Text = Extract<Mark, { kind: 'text' }>;

export interface Scale {
  /** English metric units for each pixel of the slide, and points. */
  readonly units: number;
  readonly points: number;
}

const ALIGN = { start: 'l', middle: 'ctr', end: 'r' } as const;
/** How far the middle of a line stands above its baseline, and how high a line is, in sizes of type. */
const MIDDLE = 0.34;
const HIGH = 1.3;
const BOLD_FROM = 540;
/** Programs that show no glow show at least this much of what keeps a name apart from the ties under it. */
const VEIL = 0.5;

/** A run in the theme's own font, so that a slide that is pasted into a deck takes on the deck's. */
function runOf(mark: Text, { points, units }: Scale, glow: string | undefined): string {
  const size = Math.max(100, Math.min(400_000, Math.round(mark.size * points * 100)));
  const bold = mark.weight >= BOLD_FROM ? ' b="1"' : '';
  const italic = mark.italic ? ' i="1"' : '';
  const letters = mark.spacing === 0 ? '' : ` spc="${Math.round(mark.spacing * points * 100)}"`;
  const halo =
    glow === undefined
      ? ''
      : `<a:effectLst><a:glow rad="${Math.round(mark.size * 0.14 * units)}">${solid(glow).replace(/<\/?a:solidFill>/g, '')}</a:glow></a:effectLst>`;
  return `<a:r><a:rPr sz="${size}"${bold}${italic}${letters} dirty="0">${solid(mark.fill, mark.opacity)}${halo}<a:latin typeface="+mn-lt"/></a:rPr><a:t>${escapeXml(mark.text)}</a:t></a:r>`;
}

/** A line of text that stands where the picture has it, in whatever font it is shown. `mark` is in pixels of the slide. */
export function textShape(
  { id, name }: Label,
  mark: Text,
  scale: Scale,
  measure: Measure,
  glow: string | undefined,
): string {
  const width =
    measure(mark.text, fontOf(mark.size, mark.weight, mark.italic)) + [...mark.text].length * mark.spacing;
  const left = mark.x - width * { start: 0, middle: 0.5, end: 1 }[mark.anchor];
  // No higher than the letters, so that a veil covers no neighbour.
  const high = glow === undefined ? HIGH : 1;
  const frame = {
    left: left * scale.units,
    top: (mark.y - (MIDDLE + high / 2) * mark.size) * scale.units,
    width: width * scale.units,
    height: high * mark.size * scale.units,
  };
  const ground = glow === undefined ? '<a:noFill/>' : solid(glow, VEIL);
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${attribute(name)}"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr>${transformOf(frame)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${ground}</p:spPr><p:txBody><a:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="ctr"><a:noAutofit/></a:bodyPr><a:lstStyle/><a:p><a:pPr algn="${ALIGN[mark.anchor]}"/>${runOf(mark, scale, glow)}</a:p></p:txBody></p:sp>`;
}

interface Block {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where the lines of a heading stand, as one block as wide as the slide leaves free. */
function blockOf(lines: readonly [Text, ...Text[]], slideWidth: number, units: number): Block {
  const [first] = lines;
  return {
    left: first.x * units,
    top: (first.y - (MIDDLE + HIGH / 2) * first.size) * units,
    width: (slideWidth - 2 * first.x) * units,
    height: (HIGH + LINE * (lines.length - 1)) * first.size * units,
  };
}

/** From line to line in a heading, in sizes of type. */
const LINE = 1.22;
const BODY =
  '<a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"><a:normAutofit/></a:bodyPr><a:lstStyle/>';

/** The title of a slide as its placeholder, so that outline, index and screen readers have it. */
export function titleShape(
  label: Label,
  text: string,
  lines: readonly [Text, ...Text[]],
  slideWidth: number,
  scale: Scale,
): string {
  const frame = transformOf(blockOf(lines, slideWidth, scale.units));
  return `<p:sp><p:nvSpPr><p:cNvPr id="${label.id}" name="${attribute(label.name)}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr>${frame}</p:spPr><p:txBody>${BODY}<a:p><a:pPr algn="l"/>${runOf({ ...lines[0], text }, scale, undefined)}</a:p></p:txBody></p:sp>`;
}

/** Lines that belong together as one text that runs on from line to line. */
export function blockShape(
  label: Label,
  lines: readonly [Text, ...Text[]],
  slideWidth: number,
  scale: Scale,
): string {
  const frame = transformOf(blockOf(lines, slideWidth, scale.units));
  const text = lines.map((line) => line.text).join(' ');
  return `<p:sp><p:nvSpPr><p:cNvPr id="${label.id}" name="${attribute(label.name)}"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr>${frame}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr><p:txBody>${BODY}<a:p><a:pPr algn="l"/>${runOf({ ...lines[0], text }, scale, undefined)}</a:p></p:txBody></p:sp>`;
}

/** Paragraphs of plain text, one for each line. */
export function paragraphs(text: string): string {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .map((line) =>
      line === '' ? '<a:p/>' : `<a:p><a:r><a:rPr dirty="0"/><a:t>${escapeXml(line)}</a:t></a:r></a:p>`,
    )
    .join('');
}
