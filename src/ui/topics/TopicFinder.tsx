import { useId, useState } from 'react';
import { findTopicsAnew } from '#browser/topics.ts';
import type { State } from '#state/store.ts';
import controls from '#ui/parts/controls.module.css';
import { useCoterie, useStore } from '#ui/parts/coterie.tsx';
import css from './TopicPanels.module.css';

/** From few broad topics to many narrow ones; 1 is as the works themselves fall. */
const STEPS = [0.4, 0.6, 0.8, 1, 1.3, 1.7, 2.2];
const MIDDLE = 3;

const selectHasKeywords = (state: State) =>
  state.document.works.some(({ keyword }) => keyword !== undefined && keyword !== '');

/** Topics found in titles, abstracts and keywords, as fine as the visitor likes. What they named or moved stays so. */
export function TopicFinder() {
  const id = useId();
  const store = useStore();
  const hasKeywords = useCoterie(selectHasKeywords);
  const [step, setStep] = useState(MIDDLE);
  const [usesKeywords, setUsesKeywords] = useState(true);
  const find = () =>
    findTopicsAnew(store, {
      resolution: STEPS[step] ?? 1,
      ...(hasKeywords ? { useKeywords: usesKeywords ? 'auto' : false } : {}),
    });
  return (
    <div className={css.finder}>
      <label htmlFor={id}>How fine the topics are</label>
      <input
        id={id}
        type="range"
        min={0}
        max={STEPS.length - 1}
        value={step}
        aria-valuetext={
          step === MIDDLE ? 'as the works fall' : step < MIDDLE ? 'fewer topics' : 'more topics'
        }
        onChange={(event) => setStep(Number(event.target.value))}
      />
      <p>
        <span>few, broad</span>
        <span>many, narrow</span>
      </p>
      {hasKeywords && (
        <label className={css.check}>
          <input
            type="checkbox"
            checked={usesKeywords}
            onChange={(event) => setUsesKeywords(event.target.checked)}
          />
          Use the authors’ keywords
        </label>
      )}
      <button type="button" className={controls.strong} onClick={find}>
        Find topics
      </button>
      <p>Topics that you named or coloured, and works that you moved, stay as you said.</p>
    </div>
  );
}
