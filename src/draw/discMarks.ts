import type { PersonId } from '#core/model/document.ts';
import type { Disc, Share } from './discs.ts';
import { screenRadius, type Transform } from './fit.ts';
import type { Mark } from './marks.ts';
import { lookOf } from './palette.ts';
import { colourOf, colourOfMark, type Theme } from './theme.ts';

const CASING = 1.5;
const RING = 3.5;
const RING_GAP = 1.5;
/** Smaller discs go without a casing. */
const SPECK = 2.2;
/** From this radius on the screen a disc shows its shares. */
const RING_FROM = 9;
/** A square of the same area as a circle of radius 1 reaches this far from its middle. */
const SQUARE = Math.sqrt(Math.PI) / 2;

/** People, the weightiest at the bottom, so that nobody is hidden. */
export function discMarks(
  discs: readonly Disc[],
  transform: Transform,
  theme: Theme,
  hub?: PersonId,
): readonly Mark[] {
  return discs.flatMap((disc) => marksOf(disc, transform, theme, disc.id === hub));
}

function marksOf(disc: Disc, { x, y, k }: Transform, theme: Theme, isHub: boolean): readonly Mark[] {
  const r = screenRadius(disc.r, k);
  const at = { x: x + disc.x * k, y: y + disc.y * k, opacity: disc.opacity, person: disc.id } as const;
  const ringed = disc.shares.length > 1 && r >= RING_FROM;
  const casing: Mark = {
    kind: 'disc',
    ...at,
    shape: ringed ? 'circle' : disc.shape,
    r: (ringed ? r : reachOf(disc, r)) + casingOf(r),
    fill: theme.halo,
    width: 0,
    // Whoever fades in covers the ends of the ties from the start.
    opacity: Math.min(1, disc.opacity * 4),
  };
  return [
    ...(disc.selected || isHub ? frame(disc, r, at, theme) : []),
    ...(r < SPECK ? [] : [casing]),
    ...(ringed ? ringMarks(disc.shares, r, at, theme) : []),
    body(disc, ringed ? r - RING - RING_GAP : r, at, theme),
    ...(disc.pinned && r >= 4 ? [pin(r, at, theme)] : []),
  ];
}

type At = Pick<Extract<Mark, { kind: 'disc' }>, 'x' | 'y' | 'opacity' | 'person'>;

const reachOf = (disc: Disc, r: number): number => (disc.shape === 'square' ? r * SQUARE : r);

/** Small discs are not to drown in their casing. */
const casingOf = (r: number): number => Math.min(CASING, r / 3);

function body(disc: Disc, r: number, at: At, theme: Theme): Mark {
  const colour = colourOf(disc.fill, theme);
  if (!disc.hollow)
    return { kind: 'disc', ...at, shape: disc.shape, r: reachOf(disc, r), fill: colour, width: 0 };
  const width = Math.min(2, r / 2);
  return { kind: 'disc', ...at, shape: 'circle', r: r - width / 2, fill: theme.halo, stroke: colour, width };
}

/** The second ring, in ink, of whoever is selected or pointed at. */
function frame(disc: Disc, r: number, at: At, theme: Theme): readonly Mark[] {
  const reach = disc.shape === 'square' && disc.shares.length < 2 ? r * SQUARE * 1.25 : r;
  const width = disc.selected ? 2.5 : 1.5;
  return [
    {
      kind: 'disc',
      ...at,
      shape: 'circle',
      r: reach + 3 + width / 2,
      fill: theme.halo,
      stroke: theme.ink,
      width,
    },
  ];
}

function ringMarks(shares: readonly Share[], r: number, at: At, theme: Theme): readonly Mark[] {
  const gap = 1.2 / r;
  let from = 0;
  return shares.flatMap(([mark, share]) => {
    const to = from + share * 2 * Math.PI;
    const arc = {
      kind: 'arc',
      ...at,
      from: from + gap / 2,
      to: Math.max(from + gap, to - gap / 2),
      stroke: colourOfMark(mark, theme),
    } as const;
    from = to;
    // Topics whose mark is a square have a double line, so that hue alone does not tell them apart.
    return lookOf(mark).hatched
      ? [
          { ...arc, r: r - 0.65, width: 1.3 },
          { ...arc, r: r - RING + 0.65, width: 1.3 },
        ]
      : [{ ...arc, r: r - RING / 2, width: RING }];
  });
}

/** A small drawing-pin's head where somebody was put by hand. */
function pin(r: number, at: At, theme: Theme): Mark {
  const off = (r + 1) * Math.SQRT1_2;
  const spot = { ...at, kind: 'disc', shape: 'circle', x: at.x + off, y: at.y - off } as const;
  return { ...spot, r: 2.6, fill: theme.ink, stroke: theme.halo, width: 1.2 };
}
