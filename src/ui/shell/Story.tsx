import { ChevronLeft, ChevronRight, Pencil, X } from 'lucide-react';
import type { State } from '#state/store.ts';
import { sceneOf } from '#state/story.ts';
import { useActions, useCoterie, useStore } from '#ui/parts/coterie.tsx';
import { focusMain } from '#ui/parts/focusMain.ts';
import { tellScene } from '#ui/parts/tellScene.ts';
import css from './Story.module.css';

const selectCount = (state: State) => state.document.scenes.length;
const selectIsEdited = (state: State) => state.margin === 'scenes';

/** The caption of the scene that is shown, and the way to the next; the list of scenes shows it by itself. */
export function Story() {
  const count = useCoterie(selectCount);
  const scene = useCoterie(sceneOf);
  const isEdited = useCoterie(selectIsEdited);
  const actions = useActions();
  const store = useStore();
  if (scene === undefined || isEdited) return null;
  const { number } = scene;
  const leave = () => {
    focusMain();
    actions.leaveStory();
  };
  // A button that were disabled under the visitor's finger would drop the focus.
  const go = (to: number) => {
    if (to >= 1 && to <= count) tellScene(store, actions, to);
  };
  return (
    <section className={css.story} aria-label="Story">
      <div className={css.head}>
        <h2>{scene.title}</h2>
        <span className={css.count}>
          {number} of {count}
        </span>
      </div>
      <p aria-live="polite">{scene.caption}</p>
      <div className={css.steps}>
        <button type="button" onClick={() => go(number - 1)} aria-disabled={number === 1}>
          <ChevronLeft size={16} aria-hidden /> Back
        </button>
        <button type="button" onClick={() => go(number + 1)} aria-disabled={number === count}>
          Next <ChevronRight size={16} aria-hidden />
        </button>
        <button
          type="button"
          className={css.close}
          onClick={() => actions.showMargin('scenes')}
          aria-label="Edit the scenes"
        >
          <Pencil size={15} aria-hidden />
        </button>
        <button type="button" className={css.close} onClick={leave} aria-label="Leave the story">
          <X size={16} aria-hidden />
        </button>
      </div>
    </section>
  );
}
