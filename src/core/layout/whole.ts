import type { Catalog } from '#core/model/catalog.ts';
import type { CoterieDocument, PersonId, Place } from '#core/model/document.ts';
import { buildNetwork, DEFAULT_COUNTING, keyOf, type Network } from '#core/network/network.ts';
import type { LayoutInput, Positions } from './input.ts';

export interface WholeInput extends LayoutInput {
  readonly ids: readonly PersonId[];
}

/** Room that a person's disc takes, in layout units: area grows with works. */
function roomFor(works: number): number {
  return Math.min(22, Math.max(5, 5 * Math.sqrt(works)));
}

/**
 * The network that positions come from: every record, unfiltered, without the owner, who is tied to everyone and
 * would pull the picture into one knot. Persons with a place keep it.
 */
export function wholeInput(catalog: Catalog, positions: CoterieDocument['positions']): WholeInput {
  const network = buildNetwork(catalog, catalog.entries, DEFAULT_COUNTING);
  return toInput(network, positions, (place) => place.pinned !== true);
}

/** What is shown, to be arranged afresh: only pins stay. The owner, if shown, is left where they are. */
export function shownInput(
  network: Network,
  positions: CoterieDocument['positions'],
  owner: PersonId | undefined,
): WholeInput {
  const others = network.copy();
  if (owner !== undefined && others.hasNode(keyOf(owner))) others.dropNode(keyOf(owner));
  return toInput(others, positions, () => false);
}

function toInput(
  network: Network,
  positions: CoterieDocument['positions'],
  startsFrom: (place: Place) => boolean,
): WholeInput {
  const ids = network.mapNodes((_, { person }) => person);
  const indexOf = new Map(ids.map((id, index) => [keyOf(id), index]));
  const ties = network.mapEdges((_, { weight }, a, b) => ({
    weight,
    source: indexOf.get(a) ?? 0,
    target: indexOf.get(b) ?? 0,
  }));
  const places = new Map(Object.entries(positions));
  const standing = (wanted: (place: Place) => boolean) =>
    new Map(
      ids.flatMap((id, index) => {
        const place = places.get(id);
        return place !== undefined && wanted(place) ? [[index, [place.x, place.y]] as const] : [];
      }),
    );
  return {
    ids,
    sizes: network.mapNodes((_, { works }) => roomFor(works.length)),
    sources: ties.map((tie) => tie.source),
    targets: ties.map((tie) => tie.target),
    weights: ties.map((tie) => tie.weight),
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
  const tenth = (n: number): number => Math.round(n * 10) / 10;
  const places = input.ids.map((id, index): readonly [string, Place] => [
    id,
    {
      x: tenth(positions[index * 2] ?? 0),
      y: tenth(positions[index * 2 + 1] ?? 0),
      ...(input.fixed?.has(index) ? { pinned: true } : {}),
    },
  ]);
  const { owner } = catalog.document;
  if (owner === undefined || !catalog.worksOf.has(owner)) return Object.fromEntries(places);
  const spot = freeSpot(places.map(([, place]) => place));
  return Object.fromEntries([...places, [owner, { x: tenth(spot.x), y: tenth(spot.y) }]]);
}

/** The spot nearest the middle with 44 units of room on all sides, found on a widening spiral. */
function freeSpot(places: readonly Place[]): Place {
  const middle = {
    x: places.reduce((sum, { x }) => sum + x, 0) / (places.length || 1),
    y: places.reduce((sum, { y }) => sum + y, 0) / (places.length || 1),
  };
  for (let step = 0; step < 20_000; step++) {
    const angle = step * 2.399963;
    const reach = 6 * Math.sqrt(step);
    const spot = { x: middle.x + reach * Math.cos(angle), y: middle.y + reach * Math.sin(angle) };
    if (places.every(({ x, y }) => Math.hypot(x - spot.x, y - spot.y) > 44)) return spot;
  }
  return middle;
}

/** Whether somebody has no place yet. */
export function needsLayout(catalog: Catalog, positions: CoterieDocument['positions']): boolean {
  const places = new Map(Object.entries(positions));
  return [...catalog.worksOf.keys()].some((person) => !places.has(person));
}
