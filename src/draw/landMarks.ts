import type { Coast, Ring } from './coast.ts';
import type { Transform } from './fit.ts';
import type { Mark, MarkGroup, Point } from './marks.ts';
import type { Theme } from './theme.ts';

/** Shoal lines in the water, the land with its shore, and two steps of relief. */
export function groundGroups(coast: Coast, { x, y, k }: Transform, theme: Theme): readonly MarkGroup[] {
  if (coast.shore.length === 0) return [];
  const place = (rings: readonly Ring[]): readonly (readonly Point[])[] =>
    rings.map((ring) => ring.map(([px, py]) => [x + px * k, y + py * k] as const));
  const shoals = coast.shoals.toReversed().map((rings): Mark => {
    return { kind: 'area', rings: place(rings), stroke: theme.shoal, width: 1 };
  });
  const relief = coast.relief.map((rings, step): Mark => {
    return { kind: 'area', rings: place(rings), fill: step === 0 ? theme.relief1 : theme.relief2, width: 0 };
  });
  const land: Mark = {
    kind: 'area',
    rings: place(coast.shore),
    fill: theme.land,
    stroke: theme.coast,
    width: 1,
  };
  return [{ name: 'land', opacity: 1, marks: [...shoals, land, ...relief] }];
}
