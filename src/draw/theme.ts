import { interpolateLab } from 'd3';
import { type Fill, lookOf } from './palette.ts';

/** The colours and type of a picture, resolved: canvas and SVG know no custom properties. A test holds them to `ui/tokens.css`. */
export interface Theme {
  readonly name: 'light' | 'dark';
  readonly ground: string;
  readonly land: string;
  readonly relief1: string;
  readonly relief2: string;
  readonly coast: string;
  readonly shoal: string;
  readonly paper: string;
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly ink4: string;
  readonly tie: string;
  readonly tieOpacity: number;
  readonly tieStrong: string;
  readonly halo: string;
  readonly haloWater: string;
  readonly dim: number;
  readonly focus: string;
  readonly hues: readonly [string, string, string, string, string, string];
  readonly other: string;
  readonly recency: readonly [string, string, string];
}

export const LIGHT: Theme = {
  name: 'light',
  ground: '#e9eeee',
  land: '#fbfaf6',
  relief1: '#f7f4ea',
  relief2: '#f2edde',
  coast: '#bcc8c9',
  shoal: '#d3dcdd',
  paper: '#f4f7f6',
  ink: '#182125',
  ink2: '#3f4c52',
  ink3: '#58656b',
  ink4: '#9aa6aa',
  tie: '#5b686e',
  tieOpacity: 0.3,
  tieStrong: '#182125',
  halo: '#fbfaf6',
  haloWater: '#e9eeee',
  dim: 0.15,
  focus: '#0a5bd3',
  hues: ['#2e7ad3', '#a82704', '#296b55', '#9f842a', '#4c3273', '#d55a87'],
  other: '#6f7b80',
  recency: ['#a08448', '#3c7d7c', '#1c2f6e'],
};

export const DARK: Theme = {
  name: 'dark',
  ground: '#11171c',
  land: '#1b2329',
  relief1: '#202930',
  relief2: '#252f37',
  coast: '#36434c',
  shoal: '#1f2930',
  paper: '#1e272e',
  ink: '#edeae2',
  ink2: '#bcc4c7',
  ink3: '#95a1a7',
  ink4: '#56636b',
  tie: '#a3afb5',
  tieOpacity: 0.27,
  tieStrong: '#edeae2',
  halo: '#1b2329',
  haloWater: '#11171c',
  dim: 0.15,
  focus: '#8fc0ff',
  hues: ['#699ee9', '#d55d27', '#75e3d5', '#ecd17c', '#835ea9', '#e88fa1'],
  other: '#8b979d',
  recency: ['#86733f', '#4aa9a2', '#d9efff'],
};

export const FONT = "'Source Sans 3 Variable', 'Source Sans 3', system-ui, sans-serif";

/** The four sizes of names on the map, first the greatest, and their weights. */
export const NAME_SIZES = [20, 16, 13.5, 12] as const;
export const NAME_WEIGHTS = [640, 600, 560, 480] as const;
export const REGION_SIZE = 15;
export const REGION_YEARS_SIZE = 12;
export const REGION_SPACING = 0.06;

export function themeNamed(name: 'light' | 'dark'): Theme {
  return name === 'dark' ? DARK : LIGHT;
}

export function colourOfMark(mark: number | undefined, theme: Theme): string {
  return theme.hues[lookOf(mark).hue - 1] ?? theme.other;
}

export function colourOf(fill: Fill, theme: Theme): string {
  switch (fill.kind) {
    case 'mark':
      return colourOfMark(fill.mark, theme);
    case 'recency':
      return rampOf(theme)(fill.share);
  }
}

const ramps = new WeakMap<Theme, (share: number) => string>();

function rampOf(theme: Theme): (share: number) => string {
  const known = ramps.get(theme);
  if (known !== undefined) return known;
  const [early, middle, late] = theme.recency;
  const lower = interpolateLab(early, middle);
  const upper = interpolateLab(middle, late);
  const ramp = (share: number): string => (share < 0.5 ? lower(share * 2) : upper(share * 2 - 1));
  ramps.set(theme, ramp);
  return ramp;
}
