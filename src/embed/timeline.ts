import { worksPerYear } from '#core/timeline/years.ts';
import { lookOf } from '#draw/palette.ts';
import { pairsOf, passingBut, passingOf, toCatalogOf } from '#state/selectors.ts';
import type { State } from '#state/store.ts';
import { element, svgElement } from './frame.ts';

const HEIGHT = 100;

/** Works per year by main topic, over pale bars of what the years leave out; undefined where no work has a date. */
export function timelineOf(state: State): HTMLElement | undefined {
  const { span } = toCatalogOf(state);
  if (span === undefined) return undefined;
  const years = Array.from({ length: span[1] - span[0] + 1 }, (_, i) => span[0] + i);
  const topics = state.document.topics.map((topic) => topic.id);
  const pairs = pairsOf(state);
  const visible = new Map(
    worksPerYear(pairs, passingOf(state), topics).map((year) => [year.year, year.parts]),
  );
  const all = new Map(worksPerYear(pairs, passingBut(state, 'years')).map((year) => [year.year, year.works]));
  const most = Math.max(1, ...all.values());
  const svg = svgElement('svg', {
    viewBox: `0 0 ${years.length * 10} ${HEIGHT}`,
    preserveAspectRatio: 'none',
    role: 'img',
  });
  svg.append(hatch());
  svg.setAttribute('aria-label', `Works per year, ${span[0]} to ${span[1]}`);
  const marks = new Map(state.document.topics.map((topic) => [topic.id, topic.mark]));
  for (const [i, year] of years.entries()) {
    const tall = (works: number): number => (works / most) * HEIGHT;
    const rest = tall(all.get(year) ?? 0);
    svg.append(
      svgElement('rect', { x: i * 10 + 1, y: HEIGHT - rest, width: 8, height: rest, class: 'rest' }),
    );
    let top = HEIGHT;
    for (const [topic, works] of visible.get(year) ?? []) {
      top -= tall(works);
      const { hue, hatched } = lookOf(topic === undefined ? 0 : marks.get(topic));
      const bar = { x: i * 10 + 1, y: top, width: 8, height: tall(works) };
      svg.append(svgElement('rect', { ...bar, class: `hue-${hue}` }));
      if (hatched) svg.append(svgElement('rect', { ...bar, fill: 'url(#hatch)' }));
    }
  }
  const axis = element('ol', '');
  axis.setAttribute('aria-hidden', 'true');
  const every = Math.ceil(years.length / 14);
  for (const [i, year] of years.entries())
    axis.append(element('li', '', i % every === 0 ? String(year) : ''));
  const figure = element('div', 'timeline');
  figure.append(svg, axis);
  return figure;
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
