import type { Transform } from './fit.ts';
import type { Mark } from './marks.ts';
import { colourOfMark, type Theme } from './theme.ts';
import type { TieLine } from './ties.ts';

/** Above so many ties each is painted fainter: thousands of lines at full strength are a grey cloth. */
const MANY = 1200;
const STRONG_OPACITY = 0.78;

/** Ties of a mark stand out from those of none, in shades of grey too. */
const MARKED = 1.7;
const UNMARKED = 0.6;

function weightOf({ mark }: TieLine): number {
  return mark === undefined ? 1 : mark === 0 ? UNMARKED : MARKED;
}

/** Strong ties above the others. */
export function tieMarks(ties: readonly TieLine[], { x, y, k }: Transform, theme: Theme): readonly Mark[] {
  const faint = theme.tieOpacity * Math.max(0.35, Math.min(1, Math.sqrt(MANY / Math.max(1, ties.length))));
  // From afar the heaviest would fill their island.
  const slim = Math.min(1, (k / 0.8) ** 0.5);
  const toMark = (tie: TieLine): Mark => ({
    kind: 'tie',
    from: [x + tie.x1 * k, y + tie.y1 * k],
    control: [x + tie.cx * k, y + tie.cy * k],
    to: [x + tie.x2 * k, y + tie.y2 * k],
    between: [tie.a, tie.b],
    width: Math.max(0.8, tie.width * slim),
    stroke: tie.strong ? theme.tieStrong : tie.mark ? colourOfMark(tie.mark, theme) : theme.tie,
    opacity: tie.opacity * (tie.strong ? STRONG_OPACITY : faint * weightOf(tie)),
  });
  return [...ties.filter((tie) => !tie.strong), ...ties.filter((tie) => tie.strong)].map(toMark);
}
