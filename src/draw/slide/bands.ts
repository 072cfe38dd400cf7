import type { Size } from '../fit.ts';
import type { Mark, MarkGroup } from '../marks.ts';
import { lookOf } from '../palette.ts';
import type { Measure } from '../sheet.ts';
import { colourOf, colourOfMark, type Theme } from '../theme.ts';
import type { LegendKey } from './legend.ts';
import { lineOf, type Type, widthOf, wrap } from './type.ts';

/** A strip with text above or below the map, and how high it is. */
export interface Band {
  readonly groups: readonly MarkGroup[];
  readonly height: number;
}

export interface BandPaper {
  readonly size: Size;
  readonly theme: Theme;
  readonly measure: Measure;
  /** Multiplies all type. */
  readonly scale: number;
}

const EMPTY: Band = { groups: [], height: 0 };
const EDGE = 28;
const TITLE = 28;
const WORDS = 16;
const KEY = 13.5;
const MOST_LINES = 2;
const CAPTION_LINES = 3;

/** Title, caption and filters, at the top. Long ones run over two or three lines and end in "…". */
export function headBand(
  [title, caption, filters]: readonly [title: string, caption: string, filters: string],
  paper: BandPaper,
): Band {
  const { theme, scale } = paper;
  const parts = [
    { name: 'title', rows: rowsOf(title, { size: TITLE * scale, weight: 640, fill: theme.ink }, paper) },
    {
      name: 'caption',
      rows: rowsOf(caption, { size: WORDS * scale, weight: 480, fill: theme.ink }, paper, CAPTION_LINES),
    },
    { name: 'filters', rows: rowsOf(filters, { size: WORDS * scale, weight: 420, fill: theme.ink2 }, paper) },
  ].filter(({ rows }) => rows.length > 0);
  if (parts.length === 0) return EMPTY;
  let y = EDGE * 0.6;
  const groups = parts.map(({ name, rows }) => {
    const marks = rows.map(([text, type]) => {
      y += type.size * 1.22;
      return lineOf(text, EDGE, y - type.size * 0.22, type);
    });
    return { name, opacity: 1, marks };
  });
  return { groups, height: y + EDGE * 0.3 };
}

function rowsOf(text: string, type: Type, { size, measure }: BandPaper, most = MOST_LINES) {
  return wrap(text, type, size.width - 2 * EDGE, most, measure).map((line) => [line, type] as const);
}

/** Legend and status line, at the bottom; the legend flows over as many rows as it needs. */
export function footBand(keys: readonly LegendKey[], status: string, paper: BandPaper): Band {
  const { size, theme, scale, measure } = paper;
  const keyType: Type = { size: KEY * scale, weight: 480, fill: theme.ink2 };
  const statusType: Type = { size: WORDS * scale, weight: 480, fill: theme.ink2 };
  const [line] = wrap(status, statusType, size.width - 2 * EDGE, 1, measure);
  const rows = flow(keys, keyType, paper);
  if (rows.length === 0 && line === undefined) return EMPTY;
  const right = size.width - EDGE - (line === undefined ? 0 : widthOf(line, statusType, measure));
  // Beside the last keys where there is room, else below them.
  const own = line !== undefined && endOf(rows.at(-1), keyType, paper) + 2 * keyType.size > right;
  const step = keyType.size * 1.55;
  const height = EDGE * 1.1 + Math.max(0, rows.length - 1) * step + keyType.size * 0.8 + (own ? step : 0);
  const base = size.height - EDGE * 0.75;
  const lastRow = base - (own ? step : 0);
  const marks = rows.flatMap((row, i) =>
    row.flatMap(({ key, x }) => keyMarks(key, x, lastRow - (rows.length - 1 - i) * step, keyType, paper)),
  );
  const legend = { name: 'legend', opacity: 1, marks };
  if (line === undefined) return { groups: [legend], height };
  const below = own || rows.length === 0;
  const text = lineOf(line, below ? EDGE : size.width - EDGE, base, statusType);
  const counts = {
    name: 'counts',
    opacity: 1,
    marks: [{ ...text, anchor: below ? 'start' : 'end' } as const],
  };
  return { groups: marks.length === 0 ? [counts] : [legend, counts], height };
}

function endOf(row: readonly Set[] | undefined, type: Type, paper: BandPaper): number {
  const last = row?.at(-1);
  return last === undefined ? EDGE : last.x + widthOfKey(last.key, type, paper);
}

interface Set {
  readonly key: LegendKey;
  readonly x: number;
}

function flow(keys: readonly LegendKey[], type: Type, paper: BandPaper): readonly (readonly Set[])[] {
  const rows: Set[][] = [];
  let x = Number.POSITIVE_INFINITY;
  for (const key of keys) {
    const width = widthOfKey(key, type, paper);
    if (x + width > paper.size.width - EDGE) {
      rows.push([]);
      x = EDGE;
    }
    rows.at(-1)?.push({ key, x });
    x += width + type.size * 1.5;
  }
  return rows;
}

const RAMP = 12;

function signWidth(kind: LegendKey['kind'], { size }: Type): number {
  const widths = { mark: 1.15, ramp: 0, colour: 0, area: 2.3, width: 2.1, ring: 1.25 } as const;
  return widths[kind] * size;
}

function labelOf(key: LegendKey, type: Type, { size, measure }: BandPaper): string {
  const [line = ''] = wrap(key.label, type, size.width - 2 * EDGE - signWidth(key.kind, type), 1, measure);
  return line;
}

function widthOfKey(key: LegendKey, type: Type, paper: BandPaper): number {
  const label = widthOf(labelOf(key, type, paper), type, paper.measure);
  if (key.kind !== 'ramp') return signWidth(key.kind, type) + label;
  return label + rampParts(key, type, paper).width;
}

/** "last work: 2010 ▭▭▭ 2024". */
function rampParts(key: Extract<LegendKey, { kind: 'ramp' }>, type: Type, { measure }: BandPaper) {
  const before = widthOf(`${key.label}: ${key.from} `, type, measure);
  const width = before + type.size * 4 + widthOf(` ${key.to}`, type, measure);
  return { before, width: width - widthOf(key.label, type, measure) };
}

function keyMarks(key: LegendKey, x: number, y: number, type: Type, paper: BandPaper): readonly Mark[] {
  if (key.kind === 'ramp') return rampMarks(key, x, y, type, paper);
  const text = lineOf(labelOf(key, type, paper), x + signWidth(key.kind, type), y, type);
  return [...signMarks(key, x, y, type, paper.theme), text];
}

function rampMarks(
  key: Extract<LegendKey, { kind: 'ramp' }>,
  x: number,
  y: number,
  type: Type,
  paper: BandPaper,
): readonly Mark[] {
  const { before } = rampParts(key, type, paper);
  const step = (type.size * 3.8) / RAMP;
  const boxes = Array.from({ length: RAMP }, (_, i): Mark => {
    const left = x + before + i * step;
    const fill = colourOf({ kind: 'recency', share: i / (RAMP - 1) }, paper.theme);
    return { kind: 'box', left, right: left + step, top: y - type.size * 0.6, bottom: y, fill, opacity: 1 };
  });
  const to = lineOf(key.to, x + before + type.size * 4, y, type);
  return [lineOf(`${key.label}: ${key.from}`, x, y, type), ...boxes, to];
}

function signMarks(key: LegendKey, x: number, y: number, type: Type, theme: Theme): readonly Mark[] {
  const em = type.size;
  const middle = y - em * 0.32;
  const disc = { kind: 'disc', shape: 'circle', opacity: 1, width: 0 } as const;
  switch (key.kind) {
    case 'mark': {
      const { hue, shape } = lookOf(key.mark);
      const at = { ...disc, shape, x: x + em * 0.42, y: middle, r: em * 0.38 };
      const colour = colourOfMark(key.mark, theme);
      return [
        hue === 0
          ? { ...at, r: em * 0.32, fill: theme.halo, stroke: colour, width: em * 0.11 }
          : { ...at, fill: colour },
      ];
    }
    case 'area':
      return [
        { ...disc, x: x + em * 0.3, y: middle + em * 0.1, r: em * 0.2, fill: theme.ink3 },
        { ...disc, x: x + em * 1.25, y: middle, r: em * 0.48, fill: theme.ink3 },
      ];
    case 'width': {
      const tie = { kind: 'tie', stroke: theme.ink3, opacity: 1 } as const;
      const [from, between, to] = [x + em * 0.1, x + em * 0.85, x + em * 1.7];
      return [
        { ...tie, from: [from, y], control: [x + em * 0.4, middle], to: [between, middle], width: em * 0.07 },
        {
          ...tie,
          from: [between, middle],
          control: [x + em * 1.3, y - em * 0.6],
          to: [to, y - em * 0.5],
          width: em * 0.26,
        },
      ];
    }
    case 'ring':
      return [
        {
          kind: 'arc',
          x: x + em * 0.48,
          y: middle,
          r: em * 0.36,
          from: 0.1,
          to: 3.9,
          stroke: theme.ink3,
          width: em * 0.2,
          opacity: 1,
        },
        {
          kind: 'arc',
          x: x + em * 0.48,
          y: middle,
          r: em * 0.36,
          from: 4.2,
          to: 6,
          stroke: theme.ink3,
          width: em * 0.2,
          opacity: 1,
        },
      ];
    case 'colour':
    case 'ramp':
      return [];
  }
}
