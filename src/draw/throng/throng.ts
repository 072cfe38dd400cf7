import { filled } from '#core/arrays.ts';
import { mainTopicIn, yearIn } from '#core/network/tallied.ts';
import { atOnce, type Steps } from '#core/steps.ts';
import { markOf } from '../discs.ts';
import type { SceneInput } from '../input.ts';
import { type Fill, fillOf, MARKS } from '../palette.ts';
import { type Stand, standSteps } from './stand.ts';

/** A network of so many people that an object for each of them, and each of their ties, would cost the frame. */
export interface Throng {
  readonly stand: Stand;
  /** By rank: which of `fills`. */
  readonly looks: Uint8Array;
  readonly fills: readonly Fill[];
  /** What it was made from. */
  readonly input: SceneInput;
}

const SHADES = 24;
/** All that somebody may be filled with: the marks, and so many shades of recency. */
const FILLS: readonly Fill[] = [
  ...Array.from({ length: MARKS + 1 }, (_, mark): Fill => ({ kind: 'mark', mark })),
  ...Array.from({ length: SHADES }, (_, i): Fill => ({ kind: 'recency', share: i / (SHADES - 1) })),
];

let last: Throng | undefined;

/** Selecting or hovering lays out nothing anew: the very same `stand` and `looks` come back. */
export function toThrong(input: SceneInput): Throng {
  return atOnce(throngSteps(input));
}

/** Whether it takes no more than putting together what is there. */
export function isAtHand(input: SceneInput): boolean {
  return standAtHand(input) !== undefined && looksAtHand(input) !== undefined;
}

/** The same, step by step. */
export function* throngSteps(input: SceneInput): Steps<Throng> {
  const stand = standAtHand(input) ?? (yield* standSteps(input));
  yield;
  const looks = (stand === last?.stand ? looksAtHand(input) : undefined) ?? looksOf(stand, input);
  last = { stand, looks, fills: FILLS, input };
  return last;
}

function standAtHand({ tally, place, sizeBy }: SceneInput): Stand | undefined {
  const stand = last?.stand;
  return stand?.tally === tally && stand.place === place && stand.sizeBy === sizeBy ? stand : undefined;
}

function looksAtHand(input: SceneInput): Uint8Array | undefined {
  const before = last?.input;
  const areSame =
    before?.colorBy === input.colorBy &&
    before.marks === input.marks &&
    before.years === input.years &&
    (input.colorBy !== 'community' || before.communities === input.communities);
  return areSame ? last?.looks : undefined;
}

function looksOf({ persons, tally }: Stand, input: SceneInput): Uint8Array {
  const { colorBy, years } = input;
  const communities = colorBy === 'community' ? input.communities : undefined;
  return filled(new Uint8Array(persons.length), persons, (person) => {
    const id = tally.pairs.persons[person];
    return lookFor(
      fillOf({
        colorBy,
        mark: colorBy === 'topic' ? markOf(mainTopicIn(tally, person), input.marks) : 0,
        community: id === undefined ? undefined : communities?.get(id),
        last: yearIn(tally.lasts, person),
        years,
      }),
    );
  });
}

function lookFor(fill: Fill): number {
  if (fill.kind === 'recency') return MARKS + 1 + Math.round(fill.share * (SHADES - 1));
  return fill.mark >= 0 && fill.mark <= MARKS ? fill.mark : 0;
}
