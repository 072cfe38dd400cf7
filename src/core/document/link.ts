import type { Filters } from '#core/filter/filters.ts';
import { type Catalog, toCatalog } from '#core/model/catalog.ts';
import { type CoterieDocument, type EraId, KINDS, type PersonId, type WorkId } from '#core/model/document.ts';
import type { Counting } from '#core/network/counting.ts';
import { encodeItem, encodeText, type Link, readLink } from './pairs.ts';
import { oneOf, toCamera, toCut, toSpan, toWeight, wholeFrom, writeCamera } from './values.ts';
import { DEFAULT_VIEW, type View } from './view.ts';

/** What a link may name. */
export interface Known {
  readonly topics: ReadonlySet<string>;
  readonly eras: ReadonlySet<string>;
  /** Persons and works. */
  readonly selectable: Pick<ReadonlySet<string>, 'has'>;
  readonly scenes: number;
}

export function toKnown(document: CoterieDocument): Known {
  // Few links select anybody, and who there is takes long to be known of a large document.
  let catalog: Catalog | undefined;
  const isThere = (id: string): boolean => {
    catalog ??= toCatalog(document);
    return catalog.persons.has(id as PersonId) || catalog.byId.has(id as WorkId);
  };
  return {
    topics: new Set(document.topics.map(({ id }) => id)),
    eras: new Set(document.eras.map(({ id }) => id)),
    selectable: { has: isThere },
    scenes: document.scenes.length,
  };
}

/** The view as the hash of a link, without the `#`. What is as usual is left out. */
export function writeView(view: View): string {
  const { filters, counting, select, scene, camera, src } = view;
  const usual = DEFAULT_VIEW;
  const unless = <T extends string | number>(value: T, other: T): string =>
    value === other ? '' : String(value);
  const pairs: readonly (readonly [string, string])[] = [
    ['years', writeYears(filters.years)],
    ['era', filters.eras.map(encodeItem).join(',')],
    ['topic', filters.topics.map(encodeItem).join(',')],
    ['kind', filters.kinds.join(',')],
    ['owner', unless(counting.owner, usual.counting.owner)],
    ['count', unless(counting.method, usual.counting.method)],
    ['versions', unless(view.versions, usual.versions)],
    ['min-works', unless(counting.minWorks, usual.counting.minWorks)],
    ['min-weight', unless(counting.minWeight, usual.counting.minWeight)],
    ['max-authors', unless(counting.maxAuthors, usual.counting.maxAuthors)],
    ['color', unless(view.color, usual.color)],
    ['size', unless(view.size, usual.size)],
    ['compare', view.compare?.map(encodeItem).join(',') ?? ''],
    ['select', select.map(encodeItem).join(',')],
    ['scene', scene === undefined ? '' : String(scene)],
    ['theme', unless(view.theme, usual.theme)],
    ['camera', camera === undefined ? '' : writeCamera(camera)],
    ['src', src === undefined ? '' : encodeText(src)],
  ];
  return [
    ...pairs.filter(([, value]) => value !== '').map(([key, value]) => `${key}=${value}`),
    ...view.rest.map(([key, value]) => (value === '' ? key : `${key}=${value}`)),
  ].join('&');
}

function writeYears(years: Filters['years']): string {
  if (years === undefined) return '';
  return years[0] === years[1] ? `${years[0]}` : `${years[0]}-${years[1]}`;
}

/**
 * The view that a hash asks for. What cannot be used, or is not in the document (any more), is left out with a
 * notice that says so; all the rest is taken on.
 */
export function readView(
  hash: string,
  against: CoterieDocument | Known,
): { readonly view: View; readonly notices: readonly string[] } {
  const known = 'format' in against ? toKnown(against) : against;
  const link = readLink(hash);
  const usual = DEFAULT_VIEW;
  const filters = readFilters(link, known);
  const compare = readCompare(link, known);
  const view: View = {
    filters: compare === undefined || filters.eras.length > 0 ? filters : { ...filters, eras: compare },
    compare,
    counting: readCounting(link),
    versions: link.one('versions', oneOf('once', 'each')) ?? usual.versions,
    color: link.one('color', oneOf('topic', 'community', 'recency')) ?? usual.color,
    size: link.one('size', oneOf('works', 'strength', 'degree')) ?? usual.size,
    select: link.list('select', 'person or work', known.selectable),
    scene: readScene(link, known),
    theme: link.one('theme', oneOf('light', 'dark', 'auto')) ?? usual.theme,
    camera: link.one('camera', toCamera),
    src: link.one('src', { wants: 'an address', read: (text) => text || undefined }),
    rest: link.rest(),
  };
  return { view, notices: link.notices };
}

function readFilters(link: Link, known: Known): Filters {
  return {
    years: link.one('years', toSpan),
    eras: link.list('era', 'era', known.eras as ReadonlySet<Filters['eras'][number]>),
    topics: link.list('topic', 'topic', known.topics as ReadonlySet<Filters['topics'][number]>),
    kinds: link.list('kind', 'kind of work', new Set(KINDS)),
  };
}

function readCompare(link: Link, known: Known): View['compare'] {
  const [first, second, ...more] = link.list('compare', 'era', known.eras as ReadonlySet<EraId>);
  if (first === undefined && second === undefined) return undefined;
  if (first !== undefined && second !== undefined && more.length === 0) return [first, second];
  link.notices.push('The link compares eras, and does not name two that are here; nothing is compared.');
  return undefined;
}

function readCounting(link: Link): Counting {
  const usual = DEFAULT_VIEW.counting;
  return {
    owner: link.one('owner', oneOf('show', 'hide')) ?? usual.owner,
    method: link.one('count', oneOf('full', 'fractional', 'pair')) ?? usual.method,
    minWorks: link.one('min-works', wholeFrom(1)) ?? usual.minWorks,
    minWeight: link.one('min-weight', toWeight) ?? usual.minWeight,
    maxAuthors: link.one('max-authors', toCut) ?? usual.maxAuthors,
  };
}

function readScene(link: Link, known: Known): number | undefined {
  const scene = link.one('scene', wholeFrom(1));
  if (scene === undefined || scene <= known.scenes) return scene;
  link.notices.push(
    known.scenes === 0
      ? `The link asks for scene ${scene}, but there are no scenes here.`
      : `The link asks for scene ${scene}, but the story ends with scene ${known.scenes}.`,
  );
  return undefined;
}
