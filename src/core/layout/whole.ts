import { filled, upTo } from '#core/arrays.ts';
import type { Catalog } from '#core/model/catalog.ts';
import type { CoterieDocument, PersonId, Place } from '#core/model/document.ts';
import { DEFAULT_COUNTING } from '#core/network/counting.ts';
import { lengthOf } from '#core/network/lists.ts';
import { type Pairs, toPairs } from '#core/network/pairs.ts';
import type { Tally } from '#core/network/tally.ts';
import { atOnce, type Steps } from '#core/steps.ts';
import type { LayoutInput, Positions } from './input.ts';
import { placesIn, toPositions } from './places.ts';
import { toRoom } from './room.ts';

export interface WholeInput extends LayoutInput {
  readonly ids: readonly PersonId[];
}

/** Room that a person's disc takes, in layout units: area grows with works. */
function roomFor(works: number): number {
  return Math.min(22, Math.max(5, 5 * Math.sqrt(works)));
}

/** The cut that positions come from, whatever is shown. */
export const WHOLE_CUT = DEFAULT_COUNTING.maxAuthors;

/**
 * The network that positions come from: every record, unfiltered, without the owner, who is tied to everyone and
 * would pull the picture into one knot. Persons with a place keep it. `pairs` are those of `WHOLE_CUT`.
 */
export function wholeInput(
  catalog: Catalog,
  positions: CoterieDocument['positions'],
  pairs: Pairs = toPairs(catalog, WHOLE_CUT),
): WholeInput {
  const { persons, sources, targets, worksOf, worksOfTie } = pairs;
  return toInput(
    {
      pairs,
      persons: upTo(persons.length).filter((person) => person !== pairs.owner),
      ties: upTo(sources.length).filter(
        (tie) => sources[tie] !== pairs.owner && targets[tie] !== pairs.owner,
      ),
      worksOf: (person) => lengthOf(worksOf, person),
      weightOf: (tie) => lengthOf(worksOfTie, tie),
    },
    positions,
    (place) => place.pinned !== true,
  );
}

/** What is shown, to be arranged afresh: only pins stay. The owner, if shown, is left where they are. */
export function shownInput(
  { pairs, persons, ties, works, weights }: Tally,
  positions: CoterieDocument['positions'],
): WholeInput {
  const { sources, targets, owner } = pairs;
  return toInput(
    {
      pairs,
      persons: persons.filter((person) => person !== owner),
      ties: ties.filter((tie) => sources[tie] !== owner && targets[tie] !== owner),
      worksOf: (person) => works[person] ?? 0,
      weightOf: (tie) => weights[tie] ?? 0,
    },
    positions,
    () => false,
  );
}

/** Persons and ties by their numbers in `pairs`. */
interface Chosen {
  readonly pairs: Pairs;
  readonly persons: Uint32Array;
  readonly ties: Uint32Array;
  readonly worksOf: (person: number) => number;
  readonly weightOf: (tie: number) => number;
}

function toInput(
  { pairs, persons, ties, worksOf, weightOf }: Chosen,
  positions: CoterieDocument['positions'],
  startsFrom: (place: Place) => boolean,
): WholeInput {
  const ids = Array.from(persons, (person) => pairs.persons[person] ?? ('' as PersonId));
  const indexOf = new Int32Array(pairs.persons.length);
  persons.forEach((person, index) => {
    indexOf[person] = index;
  });
  const places = placesIn(positions);
  const standing = (wanted: (place: Place) => boolean) => {
    const found = new Map<number, readonly [number, number]>();
    if (places.size === 0) return found;
    for (const [index, id] of ids.entries()) {
      const place = places.get(id);
      if (place !== undefined && wanted(place)) found.set(index, [place.x, place.y]);
    }
    return found;
  };
  return {
    ids,
    sizes: filled(new Float32Array(persons.length), persons, (person) => roomFor(worksOf(person))),
    sources: filled(new Int32Array(ties.length), ties, (tie) => indexOf[pairs.sources[tie] ?? 0] ?? 0),
    targets: filled(new Int32Array(ties.length), ties, (tie) => indexOf[pairs.targets[tie] ?? 0] ?? 0),
    weights: filled(new Float64Array(ties.length), ties, weightOf),
    fixed: standing((place) => place.pinned === true),
    start: standing(startsFrom),
  };
}

/** Laid-out positions as a document keeps them, to a tenth of a unit, pins still pins, the owner in a free spot. */
export function toPlaces(
  catalog: Catalog,
  input: WholeInput,
  positions: Positions,
): CoterieDocument['positions'] {
  return atOnce(placeSteps(catalog, input, positions));
}

/** So many are noted in one step. */
const AT_ONCE = 20_000;

/** The same, step by step. */
export function* placeSteps(
  catalog: Catalog,
  input: WholeInput,
  positions: Positions,
): Steps<CoterieDocument['positions']> {
  const tenth = (n: number): number => Math.round(n * 10) / 10;
  const places = new Map<PersonId, Place>();
  for (const [index, id] of input.ids.entries()) {
    const x = tenth(positions[index * 2] ?? 0);
    const y = tenth(positions[index * 2 + 1] ?? 0);
    places.set(id, input.fixed?.has(index) ? { x, y, pinned: true } : { x, y });
    if (index % AT_ONCE === AT_ONCE - 1) yield;
  }
  const { owner } = catalog.document;
  if (owner !== undefined && catalog.worksOf.has(owner)) {
    const spot = freeSpot([...places.values()]);
    places.set(owner, { x: tenth(spot.x), y: tenth(spot.y) });
  }
  return toPositions(places);
}

/** Around the owner, who stands beside everybody. */
const CLEAR = 44;

/** The spot nearest the middle with that much room on all sides, found on a widening spiral. */
function freeSpot(places: readonly Place[]): Place {
  const middle = {
    x: places.reduce((sum, { x }) => sum + x, 0) / (places.length || 1),
    y: places.reduce((sum, { y }) => sum + y, 0) / (places.length || 1),
  };
  const room = toRoom(places);
  for (let step = 0; step < 20_000; step++) {
    const angle = step * 2.399963;
    const reach = 6 * Math.sqrt(step);
    const spot = { x: middle.x + reach * Math.cos(angle), y: middle.y + reach * Math.sin(angle) };
    if (room.clearance(spot) > CLEAR) return spot;
  }
  return middle;
}

/** Whether somebody has no place yet. */
export function needsLayout(catalog: Catalog, positions: CoterieDocument['positions']): boolean {
  const places = placesIn(positions);
  for (const person of catalog.worksOf.keys()) if (!places.has(person)) return true;
  return false;
}
