import type { PersonId } from '#core/model/document.ts';
import { listOf } from '#core/network/lists.ts';
import { personIn } from '#core/network/tallied.ts';
import { type Disc, toDisc } from '../discs.ts';
import type { SceneInput } from '../input.ts';
import type { Lift } from '../lift.ts';
import type { Scene } from '../scene.ts';
import { bend, strongTies, type TieLine } from '../ties.ts';
import type { Stand } from './stand.ts';
import type { Throng } from './throng.ts';

/** Some of a throng as objects, for what is drawn and written with care: in the order of `ranks` and `ties`. */
export function excerptOf(
  throng: Throng,
  ranks: Iterable<number>,
  ties: Iterable<number>,
  lift: Lift | undefined,
): Scene {
  const isStrong = strongTies(throng.input);
  return {
    discs: Array.from(ranks, (rank) => discAt(throng, rank)),
    ties: Array.from(ties, (tie) => lineAt(throng.stand, tie, isStrong)).sort((s, t) => s.width - t.width),
    regions: [],
    lift,
  };
}

export function discAt({ stand, input }: Throng, rank: number): Disc {
  const { tally, persons, x, y, weights, measured } = stand;
  const number = persons[rank] ?? 0;
  const node = personIn(tally, number);
  const place = input.place(node.person) ?? { x: x[rank] ?? 0, y: y[rank] ?? 0 };
  return toDisc(node, place, weights[number] ?? 0, measured, doubled(input.shortNames), input);
}

export function rankIn({ tally, rankOf }: Stand, person: PersonId): number | undefined {
  const rank = rankOf[tally.pairs.numberOf.get(person) ?? -1] ?? -1;
  return rank < 0 ? undefined : rank;
}

function lineAt(stand: Stand, tie: number, isStrong: (a: PersonId, b: PersonId) => boolean): TieLine {
  const from = stand.sources[tie] ?? 0;
  const to = stand.targets[tie] ?? 0;
  const [a, b] = [personAt(stand, from), personAt(stand, to)];
  return {
    a,
    b,
    ...bend(spotAt(stand, from), spotAt(stand, to), stand.middle),
    width: (stand.widths[tie] ?? 4) / 4,
    strong: isStrong(a, b),
    opacity: 1,
  };
}

export function personAt({ tally, persons }: Stand, rank: number): PersonId {
  return tally.pairs.persons[persons[rank] ?? 0] ?? ('' as PersonId);
}

function spotAt({ x, y }: Stand, rank: number) {
  return { x: x[rank] ?? 0, y: y[rank] ?? 0 };
}

/** The ties that both end among some people, by their places. */
export function tiesWithin(stand: Stand, persons: Iterable<PersonId>): readonly number[] {
  const ranks = new Set(Array.from(persons, (person) => rankIn(stand, person)));
  return [...tiesOfAny(stand, persons)].filter(
    (tie) => ranks.has(stand.sources[tie]) && ranks.has(stand.targets[tie]),
  );
}

/** Every tie of some people, by their places. */
export function tiesOfAny({ tally, tieAt }: Stand, persons: Iterable<PersonId>): ReadonlySet<number> {
  const { tiesOf, numberOf } = tally.pairs;
  const found = new Set<number>();
  for (const person of persons) {
    const number = numberOf.get(person);
    for (const tie of number === undefined ? [] : listOf(tiesOf, number)) {
      const at = tieAt[tie] ?? -1;
      if (at >= 0) found.add(at);
    }
  }
  return found;
}

const doubles = new WeakMap<SceneInput['shortNames'], ReadonlySet<string>>();

/** Short names that two of the whole list go by. */
function doubled(shortNames: SceneInput['shortNames']): ReadonlySet<string> {
  const before = doubles.get(shortNames);
  if (before !== undefined) return before;
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const short of shortNames.values()) {
    if (seen.has(short)) shared.add(short);
    seen.add(short);
  }
  doubles.set(shortNames, shared);
  return shared;
}
