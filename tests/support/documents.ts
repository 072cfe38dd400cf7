import { emptyDocument } from '#core/document/empty.ts';
import type { CoterieDocument, Kind, PersonId, TopicId, WorkId } from '#core/model/document.ts';

export interface WorkSketch {
  readonly id?: string;
  readonly authors: readonly string[];
  readonly year?: number;
  readonly topics?: readonly string[];
  readonly kind?: Kind;
  readonly era?: string;
}

/** A whole document from works sketched as lists of names; a person's id is the name. */
export function documentOf(
  sketches: readonly WorkSketch[],
  rest: Partial<CoterieDocument> = {},
): CoterieDocument {
  return {
    ...emptyDocument('Test'),
    works: sketches.map((sketch, i) => ({
      id: (sketch.id ?? `w${i}`) as WorkId,
      kind: sketch.kind ?? 'conference',
      type: 'paper-conference',
      title: `Work ${i}`,
      author: sketch.authors.map((family) => ({ family })),
      ...(sketch.year === undefined ? {} : { issued: { 'date-parts': [[sketch.year]] as const } }),
      topics: (sketch.topics ?? []) as TopicId[],
      ...(sketch.era === undefined ? {} : { era: sketch.era as never }),
    })),
    persons: [...new Set(sketches.flatMap((sketch) => sketch.authors))].map((name) => ({
      id: name as PersonId,
      name,
      names: [name],
    })),
    ...rest,
  };
}
