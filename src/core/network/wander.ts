import type { PersonId } from '#core/model/document.ts';
import { neighboursOf, otherEnd, tiesIn } from './tallied.ts';
import type { Tally } from './tally.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

export interface Standing {
  readonly person: PersonId;
  readonly x: number;
  readonly y: number;
}

const AHEAD: { readonly [D in Direction]: (dx: number, dy: number) => readonly [number, number] } = {
  right: (dx, dy) => [dx, dy],
  left: (dx, dy) => [-dx, dy],
  down: (dx, dy) => [dy, dx],
  up: (dx, dy) => [-dy, dx],
};

/** How much nearer a coauthor counts than somebody who merely stands there. */
const COAUTHOR_SHARE = 0.6;

/**
 * Who an arrow key leads to: the nearest person in the 90° cone that way, coauthors before others.
 * Undefined when nobody stands there.
 */
export function nextInDirection(
  tally: Tally,
  from: Standing,
  others: readonly Standing[],
  direction: Direction,
): PersonId | undefined {
  const { numberOf } = tally.pairs;
  const coauthors = new Set(neighboursOf(tally, numberOf.get(from.person)));
  let best: { readonly person: PersonId; readonly cost: number } | undefined;
  for (const other of others) {
    if (other.person === from.person) continue;
    const [ahead, aside] = AHEAD[direction](other.x - from.x, other.y - from.y);
    if (ahead <= 0 || Math.abs(aside) > ahead) continue;
    const share = coauthors.has(numberOf.get(other.person) ?? -1) ? COAUTHOR_SHARE : 1;
    const cost = Math.hypot(ahead, aside * 1.5) * share;
    if (best === undefined || cost < best.cost) best = { person: other.person, cost };
  }
  return best?.person;
}

/** A person's coauthors, the strongest tie first, equals by id. */
export function coauthorsByStrength(tally: Tally, person: PersonId): readonly PersonId[] {
  const { numberOf, persons } = tally.pairs;
  const number = numberOf.get(person);
  return tiesIn(tally, number)
    .flatMap((tie) => {
      const coauthor = persons[otherEnd(tally, tie, number)];
      return coauthor === undefined ? [] : [{ coauthor, weight: tally.weights[tie] ?? 0 }];
    })
    .sort((a, b) => b.weight - a.weight || (a.coauthor < b.coauthor ? -1 : 1))
    .map(({ coauthor }) => coauthor);
}
