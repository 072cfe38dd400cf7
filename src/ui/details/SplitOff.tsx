import { Split } from 'lucide-react';
import { useState } from 'react';
import { newestFirst } from '#core/collaboration/joint.ts';
import type { Entry } from '#core/model/catalog.ts';
import type { WorkId } from '#core/model/document.ts';
import controls from '#ui/parts/controls.module.css';
import { Popover } from '#ui/parts/Popover.tsx';
import css from './SplitOff.module.css';

interface SplitOffProps {
  /** Whose works they are: a topic or a person. */
  readonly from: string;
  /** What becomes of them: "Name of the new topic". */
  readonly nameLabel: string;
  readonly name?: string;
  readonly entries: readonly Entry[];
  readonly onSplit: (name: string, works: ReadonlySet<WorkId>) => void;
}

/** Makes something new of some works of a topic or a person. */
export function SplitOff(props: SplitOffProps) {
  if (props.entries.length < 2) return null;
  return (
    <Popover
      label={`Split works off ${props.from}`}
      className={controls.icon}
      button={<Split size={16} aria-hidden />}
    >
      {(close) => <SplitForm {...props} onDone={close} />}
    </Popover>
  );
}

function SplitForm({
  nameLabel,
  name: proposed = '',
  entries,
  onSplit,
  onDone,
}: SplitOffProps & { readonly onDone: () => void }) {
  const [name, setName] = useState(proposed);
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
        onSplit(name, works);
        onDone();
      }}
    >
      <label className={css.name}>
        {nameLabel}
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
