import type { BibRecord } from '#core/bibliography/record.ts';
import type { Kind } from '#core/model/document.ts';
import { sharedAuthors } from './authors.ts';
import type { Edge } from './cluster.ts';
import { yearsApart } from './compare.ts';
import type { Facts } from './facts.ts';

const KIND_WORDS: Readonly<Record<Kind, string>> = {
  conference: 'conference paper',
  journal: 'journal article',
  workshop: 'workshop paper',
  poster: 'poster',
  preprint: 'preprint',
  report: 'report',
  patent: 'patent',
  thesis: 'thesis',
  book: 'book',
  chapter: 'chapter',
  other: 'record',
};
const ID_WORDS: ReadonlyMap<string, string> = new Map([
  ['doi', 'DOI'],
  ['arxiv', 'arXiv number'],
  ['pmid', 'PubMed number'],
  ['pmcid', 'PubMed Central number'],
  ['isbn', 'ISBN'],
  ['openalex', 'OpenAlex number'],
  ['dblp', 'DBLP key'],
  ['eid', 'Scopus number'],
  ['wos', 'Web of Science number'],
  ['s2', 'Semantic Scholar number'],
]);

/** "the preprint of 2019". */
function called({ kind, date }: BibRecord): string {
  return date === undefined ? `the undated ${KIND_WORDS[kind]}` : `the ${KIND_WORDS[kind]} of ${date[0]}`;
}

/** "3 of 3 authors", "its only author", or undefined where authors are missing. */
function authorsShared(a: Facts, b: Facts): string | undefined {
  const { count, of } = sharedAuthors(a.authors, b.authors);
  if (of === 0) return undefined;
  return of === 1 ? (count === 1 ? 'the same author' : 'another author') : `${count} of ${of} authors`;
}

function joined(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join(' and ');
}

/** What binds the two records of an edge: "Same title and 3 of 3 authors". */
export function bond(edge: Edge, a: Facts, b: Facts): string {
  const authors = authorsShared(a, b);
  if (edge.because === 'id') {
    return `Same ${ID_WORDS.get((edge.id ?? '').split(':')[0] ?? '') ?? 'number'} (${(edge.id ?? '').replace(/^[a-z0-9]+:/, '')})`;
  }
  return a.key === b.key ? joined(['Same title', authors]) : joined(['Similar titles', authors]);
}

/** Why records are versions of one work, in a researcher's words. */
export function whyVersions(records: readonly BibRecord[], tie: string): string {
  const names = records.map(called);
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const years = records.flatMap(({ date }) => date?.[0] ?? []);
  if (counts.size > 3) {
    return `${tie}; ${records.length} publications from ${Math.min(...years)} to ${Math.max(...years)}`;
  }
  const told = [...counts].map(([name, count]) => (count === 1 ? name : several(name, count)));
  const last = told.pop() ?? '';
  const venues = told.length === 0 ? `, in different places` : '';
  return `${tie}; ${told.length === 0 ? last : `${told.join(', ')} and ${last}`}${venues}`;
}

/** "the journal article of 2019" twice: "2 journal articles of 2019". */
function several(name: string, count: number): string {
  const [thing = '', rest = ''] = name.replace(/^the /, '').split(/(?= of \d)/);
  return `${count} ${thing}s${rest}`;
}

/** Why two records may be one work, and what to look at. */
export function whyDoubt(edge: Edge, a: BibRecord, b: BibRecord, factsA: Facts, factsB: Facts): string {
  const authors = authorsShared(factsA, factsB);
  const apart = yearsApart(factsA, factsB);
  switch (edge.because) {
    case 'years':
      return `Same title and ${authors ?? 'no authors'}, but ${apart ?? 'some'} years apart: ${called(a)} and ${called(b)}`;
    case 'sparse':
      return `Same title, but ${missing(factsA, factsB)}, so it cannot be told whether they are one`;
    case 'wrongId':
      return `Same DOI or number and ${authors ?? 'no authors'}, but different titles: a translation, or a wrong number`;
    case 'subtitle':
      return `Same title but for a subtitle, and ${authors ?? 'no authors'}`;
    case 'alike':
      return `Similar titles${authors === undefined ? '' : ` and ${authors}`}; ${differing(factsA, factsB)}`;
    default:
      return `${bond(edge, factsA, factsB)}: ${called(a)} and ${called(b)}`;
  }
}

function missing(a: Facts, b: Facts): string {
  const noAuthors = a.authors.length === 0 || b.authors.length === 0;
  const noYear = a.year === undefined || b.year === undefined;
  if (noAuthors && noYear) return 'authors and a year are missing';
  return noAuthors ? 'authors are missing' : noYear ? 'a year is missing' : 'little else agrees';
}

/** "only one has “dietary”". */
function differing(a: Facts, b: Facts): string {
  const [inA, inB] = [new Set(a.words), new Set(b.words)];
  const only = [...a.words.filter((word) => !inB.has(word)), ...b.words.filter((word) => !inA.has(word))];
  const shown = [...new Set(only)].slice(0, 4).map((word) => `“${word.slice(0, 30)}”`);
  return shown.length === 0 ? 'the words stand in another order' : `not both have ${shown.join(', ')}`;
}
