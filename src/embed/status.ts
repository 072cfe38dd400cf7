import { CALM_MS } from '#draw/motion.ts';
import { element } from './frame.ts';

/** What those who listen are told of the picture. */
export interface Status {
  readonly element: HTMLElement;
  /** At once, but another scene only when its motion has ended, so that five quick steps are told once. */
  readonly tell: (text: string, scene: number | undefined) => void;
}

export function createStatus(reducedMotion: () => boolean): Status {
  const line = element('p', 'sr');
  line.setAttribute('role', 'status');
  let shown: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let due = '';
  const say = (): void => {
    timer = undefined;
    line.textContent = due;
  };
  return {
    element: line,
    tell: (text, scene) => {
      const isOther = scene !== undefined && shown !== undefined && scene !== shown;
      shown = scene;
      due = text;
      if (timer !== undefined && !isOther) return;
      clearTimeout(timer);
      if (isOther && !reducedMotion()) timer = setTimeout(say, CALM_MS);
      else say();
    },
  };
}
