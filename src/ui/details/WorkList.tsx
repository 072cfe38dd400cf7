import { useState } from 'react';
import { newestFirst } from '#core/collaboration/joint.ts';
import type { Entry } from '#core/model/catalog.ts';
import { count } from '#core/network/status.ts';
import type { State } from '#state/store.ts';
import controls from '#ui/parts/controls.module.css';
import { useActions, useCoterie } from '#ui/parts/coterie.tsx';
import { lifts } from '#ui/parts/hover.ts';
import { markOf, selectTopics, topicName } from '#ui/parts/lookups.ts';
import { Mark } from '#ui/parts/Mark.tsx';
import { KIND_WORDS } from '#ui/parts/words.ts';
import { Part } from './Sheet.tsx';
import { otherVersions, versionsNote } from './versions.ts';
import css from './WorkList.module.css';

const FEW = 8;

interface WorkListProps {
  readonly title?: string;
  readonly entries: readonly Entry[];
  /** How many there are in all, where the filters hide some. */
  readonly of?: number;
}

/** Works, newest first; a click opens one. */
export function WorkList({ title = 'Works', entries, of = entries.length }: WorkListProps) {
  const [isWhole, setWhole] = useState(false);
  const sorted = newestFirst(entries);
  const shown = isWhole || sorted.length <= FEW + 2 ? sorted : sorted.slice(0, FEW);
  if (of === 0) return null;
  return (
    <Part title={title} aside={entries.length > 1 ? 'newest first' : undefined}>
      <ol className={css.works}>
        {shown.map((entry, i) => (
          <WorkLine
            key={entry.work.id}
            entry={entry}
            isNewYear={shown[i - 1]?.year !== entry.year || i === 0}
          />
        ))}
      </ol>
      {shown.length < sorted.length && (
        <button type="button" className={controls.link} onClick={() => setWhole(true)}>
          All {count(sorted.length, 'work')}
        </button>
      )}
      {of > entries.length && (
        <p className={css.hidden}>{count(of - entries.length, 'work')} hidden by the filters</p>
      )}
    </Part>
  );
}

const selectDocument = (state: State) => state.document;

function WorkLine({ entry, isNewYear }: { readonly entry: Entry; readonly isNewYear: boolean }) {
  const document = useCoterie(selectDocument);
  const topics = useCoterie(selectTopics);
  const actions = useActions();
  const { work, year } = entry;
  const topic = work.topics[0];
  const venue = work['container-title-short'] ?? work['container-title'];
  return (
    <li>
      <span className={css.year}>{isNewYear && (year ?? 'no date')}</span>
      <div>
        <button
          type="button"
          className={css.title}
          onClick={() => actions.select({ kind: 'work', id: work.id })}
          {...lifts(actions, { kind: 'work', id: work.id })}
        >
          {work.title}
        </button>
        <p>
          <span title={topicName(topics, topic)}>
            <Mark mark={markOf(topics, topic)} size={10} />
          </span>
          {[venue, KIND_WORDS[work.kind]].filter((part) => part !== undefined && part !== '').join(', ')}
          {versionsNote(otherVersions(document, work.id))}
        </p>
      </div>
    </li>
  );
}
