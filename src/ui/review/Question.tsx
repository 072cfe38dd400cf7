import { type ReactNode, useId } from 'react';
import controls from '#ui/parts/controls.module.css';
import css from './Review.module.css';

interface Answer {
  readonly label: string;
  readonly perform: () => void;
}

interface QuestionProps {
  readonly heading: string;
  readonly why: string;
  readonly same: Answer;
  readonly different: Answer;
  readonly onLater: () => void;
  readonly children: ReactNode;
}

/** One pair and its three answers. It takes the focus itself, so that arrows can walk the queue. */
export function Question({ heading, why, same, different, onLater, children }: QuestionProps) {
  const id = useId();
  return (
    <fieldset data-question tabIndex={-1} className={css.question} aria-labelledby={id}>
      <h3 id={id}>{heading}</h3>
      {children}
      <p className={css.why}>{why}</p>
      <div className={css.answers}>
        <button type="button" data-answer="same" className={controls.strong} onClick={same.perform}>
          {same.label}
        </button>
        <button type="button" data-answer="different" className={controls.pill} onClick={different.perform}>
          {different.label}
        </button>
        <button type="button" data-answer="later" className={controls.link} onClick={onLater}>
          Later
        </button>
      </div>
    </fieldset>
  );
}
