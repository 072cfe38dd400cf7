import { type CoterieDocument, FORMAT, FORMAT_VERSION } from '#core/model/document.ts';

/** A document in which nothing stands yet. */
export function emptyDocument(title: string): CoterieDocument {
  return {
    format: FORMAT,
    version: FORMAT_VERSION,
    title,
    works: [],
    persons: [],
    decisions: [],
    versions: [],
    topics: [],
    eras: [],
    events: [],
    relations: [],
    scenes: [],
    positions: {},
  };
}
