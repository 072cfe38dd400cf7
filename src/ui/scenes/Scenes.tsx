import { Plus, X } from 'lucide-react';
import { type DragEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { addScene, copyScene, moveScene, removeScene } from '#core/scenes/edits.ts';
import type { State } from '#state/store.ts';
import { toScene } from '#state/story.ts';
import controls from '#ui/parts/controls.module.css';
import { useActions, useCoterie, useStore } from '#ui/parts/coterie.tsx';
import { focusMain } from '#ui/parts/focusMain.ts';
import { SceneCard } from './SceneCard.tsx';
import css from './Scenes.module.css';

const selectScenes = (state: State) => state.document.scenes;
const selectScene = (state: State) => state.scene;

/** The scenes of the story: made from views, put in order, described. The one that was shown last is open for editing. */
export function Scenes() {
  const scenes = useCoterie(selectScenes);
  const shown = useCoterie(selectScene);
  const store = useStore();
  const actions = useActions();
  const [open, setOpen] = useState(shown);
  const [said, setSaid] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  if (shown !== undefined && shown !== open) setOpen(shown);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);

  const focusOn = (at: number): void => {
    const cards = list.current?.querySelectorAll<HTMLElement>('[data-scene]') ?? [];
    (cards[at] ?? heading.current)?.focus();
  };
  const add = (): void => {
    const { document } = store.getState();
    actions.editScenes(
      'Save scene',
      addScene(document, toScene(store.getState())),
      document.scenes.length + 1,
    );
    setSaid(`Saved as scene ${document.scenes.length + 1}.`);
    setTimeout(() => list.current?.querySelector<HTMLInputElement>('[data-title]')?.select());
  };
  const move = (from: number, to: number): void => {
    const next = moveScene(store.getState().document, from, to);
    if (next === store.getState().document) return;
    actions.editScenes('Move scene', next, to + 1);
    setOpen(to + 1);
    setSaid(`“${next.scenes[to]?.title}” is scene ${to + 1} of ${next.scenes.length}.`);
    setTimeout(() => focusOn(to));
  };
  const copy = (at: number): void => {
    actions.editScenes('Duplicate scene', copyScene(store.getState().document, at), at + 2);
    setSaid(`Duplicated as scene ${at + 2}.`);
    setTimeout(() => focusOn(at + 1));
  };
  const remove = (at: number): void => {
    const { title } = scenes[at] ?? {};
    actions.editScenes('Delete scene', removeScene(store.getState().document, at), undefined);
    setOpen(undefined);
    setSaid(`“${title}” was deleted. Undo brings it back.`);
    setTimeout(() => focusOn(Math.min(at, scenes.length - 2)));
  };
  const onKey = (event: KeyboardEvent, at: number): void => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (by === undefined || event.target !== event.currentTarget) return;
    event.preventDefault();
    if (event.altKey) move(at, at + by);
    else focusOn(Math.max(0, Math.min(scenes.length - 1, at + by)));
  };
  const drop = (event: DragEvent, to: number): void => {
    const from = Number(event.dataTransfer.getData(DRAGGED));
    if (Number.isInteger(from)) move(from, to);
  };
  const close = (): void => {
    actions.showMargin(undefined);
    focusMain();
  };
  return (
    <article className={css.scenes} aria-labelledby="scenes-heading">
      <header>
        <h2 id="scenes-heading" ref={heading} tabIndex={-1}>
          Scenes
        </h2>
        <button type="button" className={controls.icon} aria-label="Close the scenes" onClick={close}>
          <X size={18} aria-hidden />
        </button>
      </header>
      <p className={css.hint}>
        {scenes.length === 0
          ? 'A scene keeps what the map shows now: filters, camera, colours and who is selected. Make it look right, then save it.'
          : 'Click one to show and edit it. Drag them into order, or press Alt and an arrow key.'}
      </p>
      <div className={css.tools}>
        <button type="button" className={controls.strong} onClick={add}>
          <Plus size={16} aria-hidden /> Save this view as a scene
        </button>
        <button type="button" className={controls.pill} onClick={() => actions.setPresenting(true)}>
          Present
        </button>
      </div>
      <p role="status" className={css.said}>
        {said}
      </p>
      <ol ref={list}>
        {scenes.map((scene, at) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: a scene has no name but its place, and two may be alike.
            key={at}
            onDragOver={(event) => event.dataTransfer.types.includes(DRAGGED) && event.preventDefault()}
            onDrop={(event) => drop(event, at)}
          >
            <SceneCard
              scene={scene}
              number={at + 1}
              count={scenes.length}
              isOpen={open === at + 1}
              isShown={shown === at + 1}
              onOpen={() => setOpen(at + 1)}
              onMove={(by) => move(at, at + by)}
              onCopy={() => copy(at)}
              onRemove={() => remove(at)}
              onKey={(event) => onKey(event, at)}
              onDrag={(event) => event.dataTransfer.setData(DRAGGED, String(at))}
            />
          </li>
        ))}
      </ol>
    </article>
  );
}

/** Only our own scenes are taken when something is dropped; files go to whoever opens them. */
const DRAGGED = 'application/x-coterie-scene';
