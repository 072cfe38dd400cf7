import { Pencil } from 'lucide-react';
import { useState } from 'react';
import type { Topic, TopicId } from '#core/model/document.ts';
import { mergeTopics, recolourTopic, renameTopic } from '#core/topics/edits.ts';
import { type State, sameTarget } from '#state/store.ts';
import controls from './controls.module.css';
import { useActions, useCoterie } from './coterie.tsx';
import { focusMain } from './focusMain.ts';
import { Mark } from './Mark.tsx';
import { markWords } from './mark.ts';
import { Popover } from './Popover.tsx';
import css from './TopicMenu.module.css';

const MARKS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

const selectDocument = (state: State) => state.document;
const selectFilter = (state: State) => state.filters.topics;

interface TopicMenuProps {
  readonly topic: Topic;
  readonly className?: string | undefined;
}

/** Rename, recolour, merge: every edit at once, and every one undoable. */
export function TopicMenu({ topic, className }: TopicMenuProps) {
  return (
    <Popover
      label={`Edit ${topic.name}`}
      button={<Pencil size={14} aria-hidden />}
      className={className ?? controls.icon}
    >
      {(close) => (
        <div className={css.menu}>
          <Rename topic={topic} onDone={close} />
          <Recolour topic={topic} />
          <Merge topic={topic} onDone={close} />
          <Open topic={topic} onDone={close} />
        </div>
      )}
    </Popover>
  );
}

interface EditProps {
  readonly topic: Topic;
  readonly onDone: () => void;
}

const selectOpened = (state: State) => state.selected;

function Open({ topic, onDone }: EditProps) {
  const target = { kind: 'topic', id: topic.id } as const;
  const isOpened = useCoterie(selectOpened).some((other) => sameTarget(other, target));
  const actions = useActions();
  if (isOpened) return null;
  const open = () => {
    onDone();
    actions.select(target);
  };
  return (
    <button type="button" className={controls.link} onClick={open}>
      Its works and people
    </button>
  );
}

function Rename({ topic, onDone }: EditProps) {
  const document = useCoterie(selectDocument);
  const actions = useActions();
  const [name, setName] = useState(topic.name);
  const save = () => {
    const renamed = renameTopic(document, topic.id, name);
    if (renamed !== document && name.trim() !== topic.name) actions.editDocument('Rename topic', renamed);
    onDone();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <label>
        <span>Name</span>
        <input
          className={controls.field}
          value={name}
          onChange={(event) => setName(event.target.value)}
          required
        />
      </label>
      <button type="submit" className={controls.pill}>
        Rename
      </button>
    </form>
  );
}

function Recolour({ topic }: Pick<EditProps, 'topic'>) {
  const document = useCoterie(selectDocument);
  const actions = useActions();
  return (
    <fieldset>
      <legend>Mark</legend>
      {MARKS.map((mark) => (
        <label key={mark} className={css.mark}>
          <input
            type="radio"
            name={`mark-${topic.id}`}
            aria-label={markWords(mark)}
            checked={topic.mark === mark}
            onChange={() => actions.editDocument('Recolour topic', recolourTopic(document, topic.id, mark))}
          />
          <Mark mark={mark} size={14} />
        </label>
      ))}
    </fieldset>
  );
}

function Merge({ topic, onDone }: EditProps) {
  const document = useCoterie(selectDocument);
  const filter = useCoterie(selectFilter);
  const actions = useActions();
  const others = document.topics.filter(({ id }) => id !== topic.id);
  const [into, setInto] = useState<TopicId | undefined>(others[0]?.id);
  if (others.length === 0 || into === undefined) return null;
  const merge = () => {
    const continues = filter.includes(topic.id);
    onDone();
    focusMain();
    if (continues) actions.toggleTopic(topic.id, true);
    actions.editDocument('Merge topics', mergeTopics(document, topic.id, into), continues);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        merge();
      }}
    >
      <label>
        <span>Merge into</span>
        <select
          className={controls.field}
          value={into}
          onChange={(event) => setInto(event.target.value as TopicId)}
        >
          {others.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className={controls.pill}>
        Merge
      </button>
    </form>
  );
}
