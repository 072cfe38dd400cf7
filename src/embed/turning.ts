import { element } from './frame.ts';

/** How many words may be on their way out at once: the oldest are as good as gone. */
const MOST = 4;

/** Words that make way for others: the former fade out where they stood, and then the new ones fade in. */
export interface Turning {
  readonly element: HTMLElement;
  readonly write: (text: string) => void;
}

/** The new words take up their room from the beginning, so that what stands beside them moves but once. */
export function createTurning(tag: 'h1' | 'p', className: string): Turning {
  const frame = element('div', 'turning');
  let written: string | undefined;
  frame.addEventListener('transitionend', ({ target }) => {
    if (target === frame.lastElementChild) frame.replaceChildren(frame.lastElementChild ?? '');
  });
  return {
    element: frame,
    write: (text) => {
      if (text === written) return;
      written = text;
      for (const former of frame.children) {
        former.setAttribute('aria-hidden', 'true');
        former.setAttribute('data-left', 'true');
      }
      const words = element(tag, className, text);
      words.dataset.left = 'false';
      words.hidden = text === '';
      frame.append(words);
      while (frame.children.length > MOST) frame.firstElementChild?.remove();
    },
  };
}
