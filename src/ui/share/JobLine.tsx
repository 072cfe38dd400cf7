import controls from '#ui/parts/controls.module.css';
import css from './Share.module.css';
import type { Job } from './useJob.ts';

/** How far a job is, with a way out, and then what came of it. */
export function JobLine({ job: { state, cancel } }: { readonly job: Job }) {
  return (
    <div className={css.job}>
      {state.kind === 'busy' && (
        <>
          <progress aria-label={state.what} max={1} value={state.share} />
          <span>{Math.round(state.share * 100)} %</span>
          <button type="button" className={controls.pill} onClick={cancel}>
            Cancel
          </button>
        </>
      )}
      <p role="status" data-failed={state.kind === 'said' && state.failed}>
        {state.kind === 'busy' && `${state.what}…`}
        {state.kind === 'said' && state.words}
      </p>
    </div>
  );
}
