import type { Mark, MarkGroup } from '../marks.ts';
import { fontOf } from '../nameLabels.ts';
import type { Box } from '../room.ts';
import type { Measure } from '../sheet.ts';

export interface Overlaps {
  /** Names over another name, or over the mark of somebody else who is named: each once, in the order of painting. */
  readonly names: readonly string[];
  /** How many marks of persons without a name lie under a name: the map lets the great cover the small. */
  readonly unnamed: number;
}

export function overlapsOf(groups: readonly MarkGroup[], measure: Measure): Overlaps {
  const marks = groups.flatMap((group) => group.marks);
  const names = marks.flatMap((mark) =>
    mark.kind === 'text' && mark.halo === 0 && mark.person !== undefined
      ? [{ person: mark.person, text: mark.text, box: boxOfText(mark, measure) }]
      : [],
  );
  const discs = marks.flatMap((mark) =>
    mark.kind === 'disc' && mark.person !== undefined ? [{ person: mark.person, box: boxOfDisc(mark) }] : [],
  );
  const named = new Set(names.map(({ person }) => person));
  const under = discs.flatMap((disc) => {
    const over = names.filter((name) => name.person !== disc.person && meet(name.box, disc.box));
    return over.length === 0 ? [] : [{ person: disc.person, over }];
  });
  const covering = new Set([
    ...names.filter((name, i) => names.some((other, j) => j < i && meet(name.box, other.box))),
    ...under.flatMap(({ person, over }) => (named.has(person) ? over : [])),
  ]);
  const hidden = under.flatMap(({ person }) => (named.has(person) ? [] : [person]));
  return {
    names: names.filter((name) => covering.has(name)).map(({ text }) => text),
    unnamed: new Set(hidden).size,
  };
}

/** Where the letters are; what stands above and below the small ones may touch. */
function boxOfText(mark: Extract<Mark, { kind: 'text' }>, measure: Measure): Box {
  const width = measure(mark.text, fontOf(mark.size, mark.weight, mark.italic));
  const left = { start: mark.x, middle: mark.x - width / 2, end: mark.x - width }[mark.anchor];
  return { left, right: left + width, top: mark.y - 0.62 * mark.size, bottom: mark.y + 0.1 * mark.size };
}

/** The square within the circle: touching its rim covers nothing. */
function boxOfDisc({ x, y, r }: Extract<Mark, { kind: 'disc' }>): Box {
  const half = r * Math.SQRT1_2;
  return { left: x - half, right: x + half, top: y - half, bottom: y + half };
}

const meet = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
