import type { Transform } from './fit.ts';
import type { Mark } from './marks.ts';
import type { Theme } from './theme.ts';
import type { TieLine } from './ties.ts';

/** Above so many ties each is painted fainter: thousands of lines at full strength are a grey cloth. */
const MANY = 1200;
const STRONG_OPACITY = 0.78;

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
    stroke: tie.strong ? theme.tieStrong : theme.tie,
    opacity: tie.opacity * (tie.strong ? STRONG_OPACITY : faint),
  });
  return [...ties.filter((tie) => !tie.strong), ...ties.filter((tie) => tie.strong)].map(toMark);
}
