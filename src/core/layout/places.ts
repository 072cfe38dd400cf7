import type { CoterieDocument, PersonId, Place } from '#core/model/document.ts';

type Positions = CoterieDocument['positions'];

const known = new WeakMap<Positions, ReadonlyMap<PersonId, Place>>();

/** Where everybody stands, to be looked up: taking a record of very many apart is dear, so it is done once for each. */
export function placesIn(positions: Positions): ReadonlyMap<PersonId, Place> {
  const before = known.get(positions);
  return before ?? noted(positions, new Map(Object.entries(positions) as [PersonId, Place][]));
}

/** The same places as a record, as documents have them. */
export function toPositions(places: ReadonlyMap<PersonId, Place>): Positions {
  const positions: Positions = Object.fromEntries(places);
  noted(positions, places);
  return positions;
}

function noted(positions: Positions, places: ReadonlyMap<PersonId, Place>): ReadonlyMap<PersonId, Place> {
  known.set(positions, places);
  return places;
}
