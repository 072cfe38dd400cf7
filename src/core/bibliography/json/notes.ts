import type { Note } from '../record.ts';

/** How many works of a source there were, how many of them named no author, and where the first stood. */
export interface Tally {
  readonly works: number;
  readonly nameless: number;
  readonly line: number;
}

/** What sources leave the authors out of, and how to get them. */
const WHY = new Map([
  [
    'ORCID',
    'ORCID lists works without their authors, so there is nobody to draw. Look the works up by their DOIs, in Crossref or Zotero say, and open that.',
  ],
  [
    'OpenAlex',
    'These works were fetched from OpenAlex without their authors, so there is nobody to draw. Fetch them again with `authorships` among the fields to select.',
  ],
  [
    'Semantic Scholar',
    'These papers were fetched from Semantic Scholar without their authors, so there is nobody to draw. Fetch them again with `authors` and `year` among the fields.',
  ],
]);
const OTHERWISE =
  'These records name no authors, so there is nobody to draw. Export them again with authors, or look them up by their DOIs.';
/** Of the works that name no author, the share from which the whole source is said to. */
const NEARLY_ALL = 0.9;
const FEW = 3;

/** Why the map will be empty: said once for each source that leaves the authors out. */
export function missingAuthors(tallies: ReadonlyMap<string, Tally>): readonly Note[] {
  return [...tallies].flatMap(([source, { works, nameless, line }]) => {
    const why = WHY.get(source);
    const isEmpty =
      nameless >= works * NEARLY_ALL && (works >= FEW || (why !== undefined && nameless === works));
    return isEmpty ? [{ line, why: why ?? OTHERWISE }] : [];
  });
}
