import type { PersonId } from '#core/model/document.ts';
import type { Slide } from '../slide/slide.ts';

/** What everybody is called in a deck: by name, and where two persons have one name, with a number that stays theirs. */
export function sharedNames(slides: readonly Slide[]): ReadonlyMap<PersonId, string> {
  const persons = new Map(slides.flatMap(({ names }) => [...names]));
  const taken = new Map<string, number>();
  const byId = [...persons].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return new Map(
    byId.map(([id, name]) => {
      const plain = name.trim() === '' ? 'unnamed' : name;
      const count = (taken.get(plain) ?? 0) + 1;
      taken.set(plain, count);
      return [id, count === 1 ? plain : `${plain} (${count})`];
    }),
  );
}
