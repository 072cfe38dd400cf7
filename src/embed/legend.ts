import type { Tally } from '#core/network/tally.ts';
import { topicsShown } from '#core/topics/shown.ts';
import { lookOf } from '#draw/palette.ts';
import { CHANGE_MARKS, comparedOf } from '#state/compare.ts';
import { colorOf } from '#state/selectors.ts';
import type { State } from '#state/store.ts';
import { element, svgElement } from './frame.ts';

/** The marks of the topics that are in the picture, the commonest first. */
export function legendOf(state: State, tally: Tally): HTMLElement {
  const list = element('ul', 'legend');
  list.setAttribute('aria-label', 'Legend');
  if (comparedOf(state) !== undefined) {
    for (const { mark, says } of CHANGE_MARKS) list.append(keyOf(mark, says));
    return list;
  }
  const color = colorOf(state);
  if (color !== 'topic') {
    const words = {
      community: 'Colour: groups that write together',
      recency: 'Colour: last work, later is stronger',
    };
    list.append(element('li', '', words[color]));
    return list;
  }
  for (const topic of topicsShown(state.document.topics, tally)) {
    list.append(keyOf(topic.mark, topic.short));
  }
  return list;
}

function keyOf(mark: number, says: string): HTMLElement {
  const item = element('li', '');
  item.append(swatch(mark), document.createTextNode(says));
  return item;
}

function swatch(mark: number): SVGElement {
  const svg = svgElement('svg', { viewBox: '0 0 16 16', 'aria-hidden': 'true' });
  const { hue, shape: form } = lookOf(mark);
  const shape =
    form === 'square'
      ? svgElement('rect', { x: 1.5, y: 1.5, width: 13, height: 13, class: `hue-${hue}` })
      : svgElement('circle', { cx: 8, cy: 8, r: hue === 0 ? 6 : 7.4, class: `hue-${hue}` });
  svg.append(shape);
  return svg;
}
