import { advance, type Steps } from '#core/steps.ts';

/** Does long work so many milliseconds at a time, each a task of its own; the answer ends it before it is done. */
export function inSlices<T>(steps: Steps<T>, milliseconds: number, onDone: (made: T) => void): () => void {
  let timer = setTimeout(goOn);
  function goOn(): void {
    const until = performance.now() + milliseconds;
    const step = advance(steps, () => performance.now() >= until);
    if (step.done === true) onDone(step.value);
    else timer = setTimeout(goOn);
  }
  return () => clearTimeout(timer);
}
