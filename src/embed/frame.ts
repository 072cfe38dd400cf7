import type { Catalog } from '#core/model/catalog.ts';
import { differenceOf } from '#state/compare.ts';
import type { State } from '#state/store.ts';
import { sceneOf } from '#state/story.ts';

const SVG = 'http://www.w3.org/2000/svg';

export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  text = '',
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}

export function svgElement<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string | number>>,
): SVGElementTagNameMap[K] {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  return made;
}

/** What stands over the map: the scene's words, else whose list it is and from when to when. */
export function headline(
  state: State,
  catalog: Catalog,
): { readonly title: string; readonly caption: string } {
  const { document } = state;
  const scene = sceneOf(state);
  if (scene !== undefined) return { title: scene.title, caption: scene.caption };
  const { span } = catalog;
  const years = span === undefined ? '' : span[0] === span[1] ? `${span[0]}` : `${span[0]}–${span[1]}`;
  const difference = differenceOf(state);
  const title = document.owner === undefined ? document.title : `${document.title} and coauthors`;
  return { title, caption: difference ?? years };
}
