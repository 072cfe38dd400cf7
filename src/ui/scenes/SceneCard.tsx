import { ArrowDown, ArrowUp, Copy, GripVertical, Trash2 } from 'lucide-react';
import type { DragEvent, KeyboardEvent } from 'react';
import type { Scene } from '#core/model/document.ts';
import { changeScene } from '#core/scenes/edits.ts';
import { viewTextOf } from '#state/story.ts';
import controls from '#ui/parts/controls.module.css';
import { useActions, useStore } from '#ui/parts/coterie.tsx';
import { tellScene } from '#ui/parts/tellScene.ts';
import css from './Scenes.module.css';

interface SceneCardProps {
  readonly scene: Scene;
  readonly number: number;
  readonly count: number;
  readonly isOpen: boolean;
  readonly isShown: boolean;
  readonly onOpen: () => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onCopy: () => void;
  readonly onRemove: () => void;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onDrag: (event: DragEvent) => void;
}

/** One scene: its place and title, and where it is open what it says and what can be done with it. */
export function SceneCard(props: SceneCardProps) {
  const { scene, number, isOpen, isShown, onOpen, onKey, onDrag } = props;
  const store = useStore();
  const actions = useActions();
  const show = (): void => {
    onOpen();
    tellScene(store, actions, number);
  };
  return (
    <div className={css.card} data-open={isOpen}>
      <div className={css.row}>
        <GripVertical size={14} aria-hidden className={css.grip} />
        <button
          type="button"
          data-scene={number}
          className={css.name}
          aria-current={isShown ? 'step' : undefined}
          aria-expanded={isOpen}
          onClick={show}
          draggable
          onDragStart={onDrag}
          onKeyDown={onKey}
        >
          <span className={css.number}>{number}</span> {scene.title}
        </button>
      </div>
      {isOpen && <SceneForm {...props} />}
    </div>
  );
}

function SceneForm({ scene, number, count, isShown, onMove, onCopy, onRemove }: SceneCardProps) {
  const store = useStore();
  const actions = useActions();
  const change = (label: string, changes: Partial<Scene>): void => {
    const { document, scene: shown } = store.getState();
    actions.editScenes(label, changeScene(document, number - 1, changes), shown);
  };
  const write = (field: 'title' | 'caption' | 'notes', text: string): void => {
    if (text !== (scene[field] ?? '')) change(`Scene’s ${field}`, { [field]: text });
  };
  const update = (): void => {
    const { document } = store.getState();
    const view = viewTextOf(store.getState());
    actions.editScenes('Update scene', changeScene(document, number - 1, { view }), number);
  };
  return (
    // A field begins anew when its text was changed from elsewhere, by undo or another scene in this place.
    <div className={css.form}>
      <label>
        Title
        <input
          key={scene.title}
          data-title
          className={controls.field}
          defaultValue={scene.title}
          onBlur={(event) => write('title', event.target.value.trim() || scene.title)}
          onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
        />
      </label>
      <label>
        Caption
        <textarea
          key={scene.caption}
          rows={3}
          defaultValue={scene.caption}
          onBlur={(event) => write('caption', event.target.value.trim())}
        />
      </label>
      <p className={css.hint}>
        {'{authors}, {collaborations}, {works} and {years} become the figures of the picture.'}
      </p>
      <label>
        Speaker’s note
        <textarea
          key={scene.notes}
          rows={2}
          defaultValue={scene.notes ?? ''}
          onBlur={(event) => write('notes', event.target.value.trim())}
        />
      </label>
      <div className={css.tools}>
        <button type="button" className={controls.pill} onClick={update}>
          {isShown ? 'Update to this view' : 'Replace by this view'}
        </button>
        <button
          type="button"
          className={controls.icon}
          aria-label="Move earlier"
          aria-disabled={number === 1}
          onClick={() => onMove(-1)}
        >
          <ArrowUp size={16} aria-hidden />
        </button>
        <button
          type="button"
          className={controls.icon}
          aria-label="Move later"
          aria-disabled={number === count}
          onClick={() => onMove(1)}
        >
          <ArrowDown size={16} aria-hidden />
        </button>
        <button type="button" className={controls.icon} aria-label="Duplicate" onClick={onCopy}>
          <Copy size={16} aria-hidden />
        </button>
        <button type="button" className={controls.icon} aria-label="Delete" onClick={onRemove}>
          <Trash2 size={16} aria-hidden />
        </button>
      </div>
    </div>
  );
}
