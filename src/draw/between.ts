import type { Disc } from './discs.ts';
import type { TieLine } from './ties.ts';

/** `share` of the way from one number to another. */
export const between = (a: number, b: number, share: number): number => a + (b - a) * share;

export const keyOfTie = ({ a, b }: TieLine): string => (a < b ? `${a}\n${b}` : `${b}\n${a}`);

/** Somebody so much of the way to where, and as large as, they are elsewhere. */
export function discTowards(disc: Disc, other: Disc | undefined, share: number): Disc {
  if (other === undefined) return disc;
  const { x, y, r } = disc;
  return {
    ...disc,
    x: between(x, other.x, share),
    y: between(y, other.y, share),
    r: between(r, other.r, share),
  };
}

export function tieTowards(tie: TieLine, other: TieLine | undefined, share: number): TieLine {
  if (other === undefined) return tie;
  const on = (key: 'x1' | 'y1' | 'x2' | 'y2' | 'cx' | 'cy' | 'width'): number =>
    between(tie[key], other[key], share);
  return {
    ...tie,
    ...{ x1: on('x1'), y1: on('y1'), x2: on('x2'), y2: on('y2') },
    ...{ cx: on('cx'), cy: on('cy'), width: on('width') },
  };
}
