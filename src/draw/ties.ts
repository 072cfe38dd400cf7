import type { PersonId } from '#core/model/document.ts';
import type { Disc } from './discs.ts';
import type { SceneInput } from './input.ts';

/** A collaboration, as a slightly bent line (quadratic, control point `cx`, `cy`). */
export interface TieLine {
  readonly a: PersonId;
  readonly b: PersonId;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly cx: number;
  readonly cy: number;
  /** In screen pixels, 1 to 4, in quarters. */
  readonly width: number;
  readonly strong: boolean;
  readonly opacity: number;
  /** Whose colour it takes; that of all ties where it has none. */
  readonly mark?: number | undefined;
}

/** How far a line bows, as a share of its length. */
const BOW = 0.09;
/** Ratio between the heaviest and the lightest tie below which the widths do not reach 4 px. */
const WIDE = 12;

/** The thinnest first, so that the heavy lie on top. */
export function toTieLines(input: SceneInput, discs: readonly Disc[]): readonly TieLine[] {
  const { pairs, ties, weights } = input.tally;
  const byId = new Map(discs.map((disc) => [disc.id, disc]));
  const middle = middleOf(discs);
  const width = widthBy(Float64Array.from(ties, (tie) => weights[tie] ?? 0));
  const isStrong = strongTies(input);
  const lines: TieLine[] = [];
  const discOf = (person: number | undefined) => byId.get(pairs.persons[person ?? -1] ?? ('' as PersonId));
  for (const tie of ties) {
    const [one, other] = [discOf(pairs.sources[tie]), discOf(pairs.targets[tie])];
    if (one === undefined || other === undefined) continue;
    const [a, b] = one.id < other.id ? [one, other] : [other, one];
    lines.push({
      a: a.id,
      b: b.id,
      ...bend(a, b, middle),
      width: width(weights[tie] ?? 0),
      strong: isStrong(a.id, b.id),
      opacity: 1,
      ...(input.tieMarks === undefined ? {} : { mark: input.tieMarks(tie) }),
    });
  }
  return lines.sort(
    (s, t) => s.width - t.width || (s.a < t.a ? -1 : s.a > t.a ? 1 : s.b < t.b ? -1 : s.b > t.b ? 1 : 0),
  );
}

interface Point {
  readonly x: number;
  readonly y: number;
}

export function middleOf(points: readonly Point[]): Point {
  const sum = points.reduce((all, { x, y }) => ({ x: all.x + x, y: all.y + y }), { x: 0, y: 0 });
  const count = Math.max(1, points.length);
  return { x: sum.x / count, y: sum.y / count };
}

export type Bend = Pick<TieLine, 'x1' | 'y1' | 'x2' | 'y2' | 'cx' | 'cy'>;

/** Lines bow away from the middle of the map, and turn over without a jump when they are dragged across it. */
export function bend(a: Point, b: Point, middle: Point): Bend {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const length = Math.hypot(dx, dy) || 1;
  const mx = (a.x + b.x) / 2;
  const my = (a.y + b.y) / 2;
  const off = ((mx - middle.x) * -dy + (my - middle.y) * dx) / length;
  const bow = BOW * length * Math.max(-1, Math.min(1, off / (0.3 * length)));
  return {
    x1: a.x,
    y1: a.y,
    x2: b.x,
    y2: b.y,
    cx: mx + (-dy / length) * bow * 2,
    cy: my + (dx / length) * bow * 2,
  };
}

/** Widths in screen pixels, by the lightest and the heaviest tie there is. */
export function widthBy(weights: Iterable<number>): (weight: number) => number {
  let least = Number.POSITIVE_INFINITY;
  let most = 0;
  for (const weight of weights) {
    least = Math.min(least, weight);
    most = Math.max(most, weight);
  }
  const reach = Math.max(WIDE, most / least) - 1;
  return (weight) => Math.round((1 + 3 * Math.sqrt((weight / least - 1) / reach)) * 4) / 4;
}

/** One selected person: all their ties. Several: the ties among them. */
export function strongTies({ selected, selectedTies }: SceneInput): (a: PersonId, b: PersonId) => boolean {
  const named = new Set(selectedTies.flatMap(([a, b]) => [pairOf(a, b), pairOf(b, a)]));
  const inner = selected.size > 1;
  return (a, b) => {
    if (named.size > 0 && named.has(pairOf(a, b))) return true;
    return inner ? selected.has(a) && selected.has(b) : selected.has(a) || selected.has(b);
  };
}

function pairOf(a: PersonId, b: PersonId): string {
  return JSON.stringify([a, b]);
}
