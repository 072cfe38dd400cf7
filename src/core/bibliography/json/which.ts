import { ads } from './ads.ts';
import { crossref, csl } from './csl.ts';
import { dblp } from './dblp.ts';
import type { Mapper } from './mapper.ts';
import { openAlex } from './openalex.ts';
import { orcid } from './orcid.ts';
import { scholar } from './scholar.ts';
import { at, fieldsOf, textAt } from './values.ts';
import { zbmath } from './zbmath.ts';
import { zotero } from './zotero.ts';

/** In the order in which they are asked; CSL-JSON takes what is left. */
const MAPPERS: readonly Mapper[] = [openAlex, scholar, ads, zotero, zbmath, orcid, dblp, crossref];

export const mapperFor = (work: unknown): Mapper => MAPPERS.find(({ fits }) => fits(work)) ?? csl;

/** What a record can be wrapped in: a citation, an answer, a hit. */
const WRAPS = ['citingPaper', 'citedPaper', 'work', 'message', 'info', 'result', 'csl'];
/** What stands among Zotero's works and is none. */
const NO_WORKS = new Set(['attachment', 'note', 'annotation']);

/** The work within a record; undefined where it is none, as a note among the works of Zotero. */
export function workIn(value: unknown): unknown {
  if (textAt(value, 'title') !== undefined) return isNoWork(value) ? undefined : value;
  const wrapped = WRAPS.map((name) => at(value, name)).find((inner) => fieldsOf(inner) !== undefined);
  const data = at(value, 'data');
  const inner = wrapped ?? (textAt(data, 'itemType') === undefined ? value : data);
  return isNoWork(inner) ? undefined : inner;
}

const isNoWork = (work: unknown): boolean => NO_WORKS.has(textAt(work, 'itemType') ?? '');
