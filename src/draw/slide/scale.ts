import type { Mark, MarkGroup, Point } from '../marks.ts';

/** The same picture `k` times as large, with strokes and type. */
export function scaleGroups(groups: readonly MarkGroup[], k: number): readonly MarkGroup[] {
  return groups.map((group) => ({ ...group, marks: group.marks.map((mark) => scaleMark(mark, k)) }));
}

function scaleMark(mark: Mark, k: number): Mark {
  const point = ([x, y]: Point): Point => [x * k, y * k];
  switch (mark.kind) {
    case 'area':
      return { ...mark, rings: mark.rings.map((ring) => ring.map(point)), width: mark.width * k };
    case 'tie': {
      const { from, control, to } = mark;
      return { ...mark, from: point(from), control: point(control), to: point(to), width: mark.width * k };
    }
    case 'disc':
    case 'arc':
      return { ...mark, x: mark.x * k, y: mark.y * k, r: mark.r * k, width: mark.width * k };
    case 'box': {
      const { left, top, right, bottom } = mark;
      return { ...mark, left: left * k, top: top * k, right: right * k, bottom: bottom * k };
    }
    case 'text': {
      const { x, y, size, spacing, halo } = mark;
      return { ...mark, x: x * k, y: y * k, size: size * k, spacing: spacing * k, halo: halo * k };
    }
  }
}
