import type { CoterieDocument, Person, Place, Work } from '#core/model/document.ts';
import type { ImportAnswer } from './importJob.ts';

/** Puts the slices of a document together again. */
export function createGathering() {
  const works: Work[] = [];
  const persons: Person[] = [];
  const places: (readonly [string, Place])[] = [];
  return {
    add: (slice: Extract<ImportAnswer, { kind: 'slice' }>): void => {
      works.push(...slice.works);
      persons.push(...slice.persons);
      places.push(...slice.places);
    },
    whole: (rest: CoterieDocument): CoterieDocument => ({
      ...rest,
      works,
      persons,
      positions: Object.fromEntries(places),
    }),
  };
}
