import { Split } from 'lucide-react';
import { useState } from 'react';
import { newestFirst } from '#core/collaboration/joint.ts';
import type { Entry } from '#core/model/catalog.ts';
import type { Topic, WorkId } from '#core/model/document.ts';
import { splitOff } from '#core/topics/edits.ts';
import type { State } from '#state/store.ts';
import controls from '#ui/parts/controls.module.css';
import { useActions, useCoterie } from '#ui/parts/coterie.tsx';
import { Popover } from '#ui/parts/Popover.tsx';
import css from './SplitOff.module.css';

interface SplitOffProps {
  readonly topic: Topic;
  readonly entries: readonly Entry[];
}

/** Makes a new topic of some works of this one. */
export function SplitOff(props: SplitOffProps) {
  if (props.entries.length < 2) return null;
  return (
    <Popover
      label={`Split works off ${props.topic.name}`}
      className={controls.icon}
      button={<Split size={16} aria-hidden />}
    >
      {(close) => <SplitForm {...props} onDone={close} />}
    </Popover>
  );
}

const selectDocument = (state: State) => state.document;

function SplitForm({ topic, entries, onDone }: SplitOffProps & { readonly onDone: () => void }) {
  const document = useCoterie(selectDocument);
  const actions = useActions();
  const [name, setName] = useState('');
  const [works, setWorks] = useState<ReadonlySet<WorkId>>(new Set());
  const toggle = (id: WorkId) => {
    const next = new Set(works);
    if (!next.delete(id)) next.add(id);
    setWorks(next);
  };
  const isReady = name.trim() !== '' && works.size > 0;
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isReady) return;
        actions.editDocument('Split topic', splitOff(document, topic.id, { name, works }));
        onDone();
      }}
    >
      <label className={css.name}>
        Name of the new topic
        <input
          className={controls.field}
          value={name}
          onChange={(event) => setName(event.target.value)}
          required
        />
      </label>
      <fieldset>
        <legend>Its works</legend>
        {newestFirst(entries).map(({ work, year }) => (
          <label key={work.id}>
            <input type="checkbox" checked={works.has(work.id)} onChange={() => toggle(work.id)} />
            <span>
              {work.title} <small>{year}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <button type="submit" className={controls.strong} disabled={!isReady}>
        Split off
      </button>
    </form>
  );
}
