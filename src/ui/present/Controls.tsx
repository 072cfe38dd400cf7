import { ChevronLeft, ChevronRight, X } from 'lucide-react';
import { sceneOf } from '#state/story.ts';
import { useCoterie } from '#ui/parts/coterie.tsx';
import css from './Present.module.css';
import type { Step } from './steps.ts';

interface ControlsProps {
  readonly count: number;
  /** Said in place of the keys. */
  readonly hint: string | undefined;
  readonly onStep: (step: Step) => void;
}

const NO_SCENES = 'There are no scenes yet: save views as scenes, and the arrow keys step them. Esc leaves.';
const KEYS = 'Arrow keys step, N opens your notes, B blanks, Esc leaves.';

/** What hands without a keyboard need, and which keys there are; gone while nothing moves. */
export function Controls({ count, hint, onStep }: ControlsProps) {
  const number = useCoterie(sceneOf)?.number;
  return (
    // A click leaves the focus where it is, so that the next Space still means the next scene.
    <fieldset
      className={css.controls}
      aria-label="Steps of the presentation"
      data-controls
      onMouseDown={(event) => event.preventDefault()}
    >
      {number !== undefined && (
        <>
          <button type="button" aria-label="Back" aria-disabled={number === 1} onClick={() => onStep('back')}>
            <ChevronLeft size={18} aria-hidden />
          </button>
          <span className={css.count}>
            {number} of {count}
          </span>
          <button
            type="button"
            aria-label="Next"
            aria-disabled={number === count}
            onClick={() => onStep('next')}
          >
            <ChevronRight size={18} aria-hidden />
          </button>
        </>
      )}
      {(hint ?? number) === undefined ? (
        <span>{NO_SCENES}</span>
      ) : (
        <span className={hint === undefined ? css.keys : undefined}>{hint ?? KEYS}</span>
      )}
      <button type="button" aria-label="Leave the presentation" onClick={() => onStep('leave')}>
        <X size={18} aria-hidden />
      </button>
    </fieldset>
  );
}
