import { ChevronLeft, ChevronRight, X } from 'lucide-react';
import { readView } from '#core/document/link.ts';
import { withScene } from '#core/document/scenes.ts';
import type { Actions } from '#state/actions.ts';
import { toCatalogOf } from '#state/selectors.ts';
import type { State, Store } from '#state/store.ts';
import { targetsOf } from '#state/view.ts';
import { useActions, useCoterie, useStore } from '#ui/parts/coterie.tsx';
import { focusMain } from '#ui/parts/focusMain.ts';
import css from './Story.module.css';

const selectScenes = (state: State) => state.document.scenes;
const selectScene = (state: State) => state.scene;

/** Shows scene n (from 1); what in it no longer matches the document becomes a notice. */
export function tellScene(store: Store, actions: Actions, number: number): void {
  const { document } = store.getState();
  const { view, notices } = readView(withScene(document, `scene=${number}`), document);
  actions.tell(view, targetsOf(view.select, toCatalogOf(store.getState())));
  for (const text of notices) actions.notify('warning', text);
}

/** The caption of the scene that is shown, and the way to the next. */
export function Story() {
  const scenes = useCoterie(selectScenes);
  const number = useCoterie(selectScene);
  const actions = useActions();
  const store = useStore();
  const scene = number === undefined ? undefined : scenes[number - 1];
  if (scene === undefined || number === undefined) return null;
  const leave = () => {
    focusMain();
    actions.leaveStory();
  };
  // A button that were disabled under the visitor's finger would drop the focus.
  const go = (to: number) => {
    if (scenes[to - 1] !== undefined) tellScene(store, actions, to);
  };
  return (
    <section className={css.story} aria-label="Story">
      <div className={css.head}>
        <h2>{scene.title}</h2>
        <span className={css.count}>
          {number} of {scenes.length}
        </span>
      </div>
      <p aria-live="polite">{scene.caption}</p>
      <div className={css.steps}>
        <button type="button" onClick={() => go(number - 1)} aria-disabled={number === 1}>
          <ChevronLeft size={16} aria-hidden /> Back
        </button>
        <button type="button" onClick={() => go(number + 1)} aria-disabled={number === scenes.length}>
          Next <ChevronRight size={16} aria-hidden />
        </button>
        <button type="button" className={css.close} onClick={leave} aria-label="Leave the story">
          <X size={16} aria-hidden />
        </button>
      </div>
    </section>
  );
}
