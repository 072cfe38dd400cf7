import type { ReactNode } from 'react';
import { render } from 'vitest-browser-react';
import type { CoterieDocument, PersonId } from '#core/model/document.ts';
import sample from '#data/minjia-zhang.json';
import { createCoterie } from '#state/store.ts';
import { CoterieProvider, toCoterie } from '#ui/parts/coterie.tsx';

export const career = sample as unknown as CoterieDocument;

/** The id of somebody in the sample, by the name shown. */
export function personNamed(name: string): PersonId {
  const person = career.persons.find((other) => other.name === name);
  if (person === undefined) throw new Error(`The sample has nobody called ${JSON.stringify(name)}.`);
  return person.id;
}

/** One panel with a store of its own, as the app gives it. */
export async function showPanel(panel: ReactNode, document: CoterieDocument = career) {
  const coterie = toCoterie(createCoterie(document));
  const screen = await render(<CoterieProvider value={coterie}>{panel}</CoterieProvider>);
  return { ...coterie, screen };
}
