import type { Topic, TopicId } from '#core/model/document.ts';
import { worksPerYear, type YearWorks } from '#core/timeline/years.ts';
import { lookOf } from '#draw/palette.ts';
import { pairsOf, passingBut, passingOf, toCatalogOf } from '#state/selectors.ts';
import type { State } from '#state/store.ts';
import { element, svgElement } from './frame.ts';

const HEIGHT = 100;

/** Works per year by main topic, over pale bars of what the years leave out. */
export interface Timeline {
  readonly element: HTMLElement;
  /** Whether there is anything to show: nothing where no work has a date. */
  readonly write: (state: State) => boolean;
}

/** A bar of one topic in one year, and the hatching over it. */
type Part = readonly SVGElement[];

interface Plot {
  readonly first: number;
  readonly last: number;
  readonly topics: readonly Topic[];
  readonly svg: SVGElement;
  readonly rests: readonly SVGElement[];
  /** By year and topic: each that there ever was, so that it can sink and rise. */
  readonly parts: Map<string, Part>;
}

export function createTimeline(): Timeline {
  const figure = element('div', 'timeline');
  let plot: Plot | undefined;
  return {
    element: figure,
    write: (state) => {
      const { span } = toCatalogOf(state);
      const { topics } = state.document;
      if (span === undefined) return false;
      const [first, last] = span;
      if (plot?.first !== first || plot.last !== last || plot.topics !== topics) {
        plot = toPlot(first, last, topics);
        figure.replaceChildren(plot.svg, axisOf(yearsOf(plot)));
      } else plot.svg.setAttribute('data-told', 'true');
      fill(plot, state);
      return true;
    },
  };
}

const yearsOf = ({ first, last }: Pick<Plot, 'first' | 'last'>): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i);

function toPlot(first: number, last: number, topics: readonly Topic[]): Plot {
  const years = yearsOf({ first, last });
  const svg = svgElement('svg', {
    viewBox: `0 0 ${years.length * 10} ${HEIGHT}`,
    preserveAspectRatio: 'none',
    role: 'img',
    'aria-label': `Works per year, ${first} to ${last}`,
  });
  const rests = years.map((_, i) => svgElement('rect', { x: i * 10 + 1, width: 8, class: 'rest' }));
  svg.append(hatch(), ...rests);
  return { first, last, topics, svg, rests, parts: new Map() };
}

function fill(plot: Plot, state: State): void {
  const pairs = pairsOf(state);
  const order = plot.topics.map(({ id }) => id);
  const byYear = (works: readonly YearWorks[]) => new Map(works.map((year) => [year.year, year]));
  const visible = byYear(worksPerYear(pairs, passingOf(state), order));
  const all = byYear(worksPerYear(pairs, passingBut(state, 'years'), order));
  const most = Math.max(1, ...[...all.values()].map(({ works }) => works));
  const tall = (works: number): number => (works / most) * HEIGHT;
  for (const [i, year] of yearsOf(plot).entries()) {
    const rest = plot.rests[i];
    if (rest !== undefined) stand(rest, HEIGHT, tall(all.get(year)?.works ?? 0));
    stack(plot, { x: i * 10 + 1, year, tall }, visible.get(year)?.parts ?? []);
  }
}

interface Column {
  readonly x: number;
  readonly year: number;
  readonly tall: (works: number) => number;
}

/** The topics of a year one above the other; those that are left out sink where they stood. */
function stack(plot: Plot, { x, year, tall }: Column, shown: YearWorks['parts']): void {
  const works = new Map(shown);
  let foot = HEIGHT;
  for (const topic of [...plot.topics.map(({ id }) => id), undefined]) {
    const key = `${year} ${topic ?? ''}`;
    const count = works.get(topic) ?? 0;
    if (count === 0 && !plot.parts.has(key)) continue;
    const part = plot.parts.get(key) ?? createPart(plot, topic, x);
    plot.parts.set(key, part);
    for (const bar of part) stand(bar, foot, tall(count));
    foot -= tall(count);
  }
}

function createPart({ svg, topics }: Plot, topic: TopicId | undefined, x: number): Part {
  const { hue, hatched } = lookOf(topics.find(({ id }) => id === topic)?.mark ?? 0);
  const bar = { x, y: HEIGHT, width: 8, height: 0 };
  const part = [
    svgElement('rect', { ...bar, class: `hue-${hue}` }),
    ...(hatched ? [svgElement('rect', { ...bar, fill: 'url(#hatch)' })] : []),
  ];
  svg.append(...part);
  return part;
}

function stand(bar: SVGElement, foot: number, height: number): void {
  bar.setAttribute('y', String(foot - height));
  bar.setAttribute('height', String(height));
}

function axisOf(years: readonly number[]): HTMLElement {
  const axis = element('ol', '');
  axis.setAttribute('aria-hidden', 'true');
  const every = Math.ceil(years.length / 14);
  for (const [i, year] of years.entries())
    axis.append(element('li', '', i % every === 0 ? String(year) : ''));
  return axis;
}

/** Topics 7–12 take the hues of the first six, hatched. */
function hatch(): SVGElement {
  const pattern = svgElement('pattern', {
    id: 'hatch',
    width: 1,
    height: 8,
    patternUnits: 'userSpaceOnUse',
    patternTransform: 'skewY(-75)',
  });
  pattern.append(svgElement('rect', { width: 1, height: 2.6, class: 'hatch' }));
  return pattern;
}
