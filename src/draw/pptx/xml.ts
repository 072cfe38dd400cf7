import { rgb } from 'd3';
import { escapeXml } from '../svg.ts';

/** English metric units: 914,400 an inch. */
export const SLIDE_HEIGHT = 6_858_000;
const LONGEST_NAME = 200;

export const emu = (value: number): number => Math.round(value);

/** An attribute's value: on one line, and no longer than an editor's list of shapes can show. */
export function attribute(text: string): string {
  const line = text.replace(/[\s\u0085\u2028\u2029]+/gu, ' ').trim();
  return escapeXml([...line].slice(0, LONGEST_NAME).join(''));
}

export function solid(colour: string, opacity = 1): string {
  const value = rgb(colour).formatHex().slice(1).toUpperCase();
  const alpha = opacity >= 0.999 ? '' : `<a:alpha val="${Math.round(Math.max(0, opacity) * 100_000)}"/>`;
  return `<a:solidFill><a:srgbClr val="${value}">${alpha}</a:srgbClr></a:solidFill>`;
}

/** An outline; undefined says that there is none, rather than that of the theme. */
export function outlineOf(colour: string | undefined, width: number, opacity = 1, round = false): string {
  if (colour === undefined || width <= 0) return '<a:ln><a:noFill/></a:ln>';
  return `<a:ln w="${emu(width)}"${round ? ' cap="rnd"' : ''}>${solid(colour, opacity)}<a:round/></a:ln>`;
}

export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly flipH?: boolean;
  readonly flipV?: boolean;
}

export function transformOf({ left, top, width, height, flipH, flipV }: Frame): string {
  const flips = `${flipH === true ? ' flipH="1"' : ''}${flipV === true ? ' flipV="1"' : ''}`;
  return `<a:xfrm${flips}><a:off x="${emu(left)}" y="${emu(top)}"/><a:ext cx="${Math.max(0, emu(width))}" cy="${Math.max(0, emu(height))}"/></a:xfrm>`;
}
