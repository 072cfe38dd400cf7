import type { Coast } from './coast.ts';
import type { MarkGroup } from './marks.ts';
import { landGroups, type PictureInput } from './picture.ts';

/** How long new land takes to rise over the old, which sinks after it: where both are, it is land all along. */
const RISE_MS = 360;

export interface Rising {
  /** Land comes in the place of this one. */
  readonly begin: (before: Coast, now: number) => void;
  readonly isUnderWay: (now: number) => boolean;
  readonly groups: (input: PictureInput, now: number) => readonly MarkGroup[];
}

export function createRising(reducedMotion: () => boolean): Rising {
  let from: { readonly coast: Coast; readonly start: number } | undefined;
  const shareAt = (now: number): number =>
    from === undefined || reducedMotion() ? 1 : Math.max(0, Math.min(1, (now - from.start) / RISE_MS));
  return {
    begin: (coast, start) => {
      from = { coast, start };
    },
    isUnderWay: (now) => shareAt(now) < 1,
    groups: (input, now) => {
      const share = shareAt(now);
      if (from === undefined || share === 1) return landGroups(input);
      const faded = (groups: readonly MarkGroup[], opacity: number): readonly MarkGroup[] =>
        groups.map((group) => ({ ...group, opacity: group.opacity * opacity }));
      return [
        ...faded(landGroups({ ...input, coast: from.coast }), Math.min(1, 2 - 2 * share)),
        ...faded(landGroups(input), Math.min(1, 2 * share)),
      ];
    },
  };
}
