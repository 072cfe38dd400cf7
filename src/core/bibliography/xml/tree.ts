/** An element with its attributes and what it holds, text and elements in their order. Names are without their prefix. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (Element | string)[];
}

/** All text within, in order: `On <i>K</i>-theory` is "On K-theory". */
export function textOf(element: Element | undefined): string {
  if (element === undefined) return '';
  const parts: string[] = [];
  const queue: (Element | string)[] = [...element.children].reverse();
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (typeof next === 'string') parts.push(next);
    else for (let i = next.children.length - 1; i >= 0; i--) queue.push(next.children[i] ?? '');
  }
  return parts.join('').replace(/\s+/g, ' ').trim();
}

/** The elements at the end of a path of names; `*` is any name. */
export function all(element: Element | undefined, ...path: readonly string[]): readonly Element[] {
  let here: readonly Element[] = element === undefined ? [] : [element];
  for (const name of path) {
    here = here.flatMap(({ children }) =>
      children.filter(
        (child): child is Element => typeof child !== 'string' && (name === '*' || child.name === name),
      ),
    );
  }
  return here;
}

export const first = (element: Element | undefined, ...path: readonly string[]): Element | undefined =>
  all(element, ...path)[0];

/** The text at the end of a path; undefined where there is none. */
export function said(element: Element | undefined, ...path: readonly string[]): string | undefined {
  const text = textOf(first(element, ...path));
  return text === '' ? undefined : text;
}

export const texts = (element: Element | undefined, ...path: readonly string[]): readonly string[] =>
  all(element, ...path)
    .map(textOf)
    .filter((text) => text !== '');
