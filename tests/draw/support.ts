import type { ColorBy, SizeBy } from '#core/document/view.ts';
import { shortNames, toCatalog } from '#core/model/catalog.ts';
import type { CoterieDocument, PersonId, TopicId } from '#core/model/document.ts';
import type { SceneInput } from '#draw/input.ts';
import type { Measure } from '#draw/sheet.ts';
import { documentOf, type WorkSketch } from '#tests/support/documents.ts';
import { wholeTally } from '#tests/support/tallies.ts';

export const person = (name: string): PersonId => name as PersonId;

/** Widths as of a font whose letters are all half as wide as high. */
export const measure: Measure = (text, font) => text.length * 0.5 * Number(/([\d.]+)px/.exec(font)?.[1]);

interface Wishes {
  readonly rest?: Partial<CoterieDocument>;
  readonly colorBy?: ColorBy;
  readonly sizeBy?: SizeBy;
}

/** What a scene is made from, with everybody where `places` says. */
export function sceneInput(
  sketches: readonly WorkSketch[],
  places: Readonly<Record<string, readonly [number, number]>>,
  { rest, colorBy = 'topic', sizeBy = 'works' }: Wishes = {},
): SceneInput {
  const catalog = toCatalog(documentOf(sketches, rest));
  const spots = new Map(Object.entries(places));
  return {
    tally: wholeTally(catalog),
    place: (id) => {
      const spot = spots.get(id);
      return spot === undefined ? undefined : { x: spot[0], y: spot[1] };
    },
    marks: new Map(['red', 'green', 'squared'].map((topic, i) => [topic as TopicId, [2, 3, 9][i] ?? 0])),
    topicNames: new Map(['red', 'green', 'squared'].map((topic) => [topic as TopicId, `The ${topic}`])),
    shortNames: shortNames(catalog),
    colorBy,
    sizeBy,
    selected: new Set(),
    selectedTies: [],
    years: catalog.span,
  };
}

/** Persons on a grid, each tied to the next: a scene of any size. */
export function crowd(count: number, apart = 40): SceneInput {
  const names = Array.from({ length: count }, (_, i) => `Person ${i}`);
  const columns = Math.ceil(Math.sqrt(count));
  const places = Object.fromEntries(
    names.map((name, i) => [name, [(i % columns) * apart, Math.floor(i / columns) * apart] as const]),
  );
  const sketches = names.map((name, i) => ({
    authors: [name, names[(i + 1) % count] ?? name],
    year: 2000 + (i % 20),
    topics: ['red'],
  }));
  return sceneInput(sketches, places);
}
