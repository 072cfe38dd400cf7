import type { ColorBy } from '#core/document/view.ts';

export type Shape = 'circle' | 'square';

/** How a topic looks: hue 0 is "other", which is hollow. Squares are hatched where they fill an area. */
export interface Look {
  readonly hue: number;
  readonly shape: Shape;
  readonly hatched: boolean;
}

/** What a disc is filled with: the look of a mark, or a point on the ramp from long ago (0) to lately (1). */
export type Fill =
  | { readonly kind: 'mark'; readonly mark: number }
  | { readonly kind: 'recency'; readonly share: number };

const HUES = 6;
export const MARKS = 12;

const OTHER: Look = { hue: 0, shape: 'circle', hatched: false };

export function lookOf(mark: number | undefined): Look {
  if (mark === undefined || !Number.isInteger(mark) || mark < 1 || mark > MARKS) return OTHER;
  const square = mark > HUES;
  return { hue: ((mark - 1) % HUES) + 1, shape: square ? 'square' : 'circle', hatched: square };
}

/** Communities take the twelve marks by size; those after the twelfth are "other". */
export function markOfCommunity(rank: number | undefined): number {
  return rank === undefined || rank >= MARKS ? 0 : rank + 1;
}

/** Where a year stands between the first and the last one, 0 to 1. */
function shareOfYears(year: number, years: readonly [number, number]): number {
  const [first, last] = years;
  return last === first ? 1 : Math.min(1, Math.max(0, (year - first) / (last - first)));
}

export interface FillQuestion {
  readonly colorBy: ColorBy;
  readonly mark: number;
  readonly community: number | undefined;
  readonly last: number | undefined;
  readonly years: readonly [number, number] | undefined;
}

export function fillOf({ colorBy, mark, community, last, years }: FillQuestion): Fill {
  switch (colorBy) {
    case 'topic':
      return { kind: 'mark', mark };
    case 'community':
      return { kind: 'mark', mark: markOfCommunity(community) };
    case 'recency':
      return last === undefined || years === undefined
        ? { kind: 'mark', mark: 0 }
        : { kind: 'recency', share: shareOfYears(last, years) };
  }
}
