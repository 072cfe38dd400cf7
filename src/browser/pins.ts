import type { CoterieDocument, Place } from '#core/model/document.ts';
import type { Store } from '#state/store.ts';

const PREFIX = 'coterie:pins:';

type Pins = readonly (readonly [person: string, x: number, y: number])[];

/** A document just opened, with whoever was pinned in it before on this computer pinned again. */
export function withPins(document: CoterieDocument, src: string | undefined): CoterieDocument {
  const persons = new Set<string>(document.persons.map((person) => person.id));
  const pins = readPins(src).filter(([person]) => persons.has(person) || person in document.positions);
  if (pins.length === 0) return document;
  const places = pins.map(([person, x, y]): [string, Place] => [person, { x, y, pinned: true }]);
  return { ...document, positions: { ...document.positions, ...Object.fromEntries(places) } };
}

/**
 * Keeps whom the visitor pins, for each source by itself. Where the browser lends no storage, pins last as long
 * as the page.
 */
export function attachPins(store: Store): () => void {
  let { works } = store.getState().document;
  let written = JSON.stringify(pinsOf(store.getState().document));
  return store.subscribe(({ document, src, past, future }) => {
    const pins = JSON.stringify(pinsOf(document));
    const isOpened = document.works !== works && past.length === 0 && future.length === 0;
    works = document.works;
    if (pins === written) return;
    written = pins;
    if (!isOpened) writePins(src, pins);
  });
}

function pinsOf({ positions }: CoterieDocument): Pins {
  return Object.entries(positions).flatMap(([person, { x, y, pinned }]) =>
    pinned ? [[person, Math.round(x * 10) / 10, Math.round(y * 10) / 10] as const] : [],
  );
}

function readPins(src: string | undefined): Pins {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(PREFIX + (src ?? '')) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isPin) : [];
  } catch {
    // No storage, or what is in it is not ours: there are no pins to put back, and the map is whole without them.
    return [];
  }
}

function isPin(value: unknown): value is Pins[number] {
  if (!Array.isArray(value)) return false;
  const [person, x, y]: unknown[] = value;
  return typeof person === 'string' && Number.isFinite(x) && Number.isFinite(y);
}

function writePins(src: string | undefined, pins: string): void {
  try {
    if (pins === '[]') localStorage.removeItem(PREFIX + (src ?? ''));
    else localStorage.setItem(PREFIX + (src ?? ''), pins);
  } catch {
    // No storage, or none left: the pins hold while the page is open, as the map shows.
  }
}
