import { useEffect } from 'react';
import type { Topic, TopicId } from '#core/model/document.ts';
import { useCoterie } from '#ui/parts/coterie.tsx';
import { Keys } from '#ui/parts/Keys.tsx';
import { selectTopics } from '#ui/parts/lookups.ts';
import { Mark } from '#ui/parts/Mark.tsx';
import type { Hit, HitGroup } from './hits.ts';
import css from './SearchBox.module.css';

interface PaletteProps {
  readonly id: string;
  readonly groups: readonly HitGroup[];
  readonly current: number;
  readonly query: string;
  readonly onChoose: (hit: Hit) => void;
  readonly onPoint: (at: number) => void;
}

/** What the search found. The field keeps the focus, so a press here must not take it. */
export function Palette({ id, groups, current, query, onChoose, onPoint }: PaletteProps) {
  const topics = useCoterie(selectTopics);
  useEffect(() => {
    document.getElementById(`${id}-${current}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, current]);
  const starts = groups.map((_, i) => groups.slice(0, i).reduce((sum, { hits }) => sum + hits.length, 0));
  return (
    <div className={css.palette} onPointerDown={(event) => event.preventDefault()}>
      <p role="status" className={groups.length === 0 ? css.none : css.unseen}>
        {groups.length === 0
          ? `Nothing is called “${query}” here.`
          : groups.map(({ title, hits }) => `${title}: ${hits.length}`).join(', ')}
      </p>
      <div id={id} role="listbox" aria-label="Found">
        {groups.map(({ title, hits }, g) => (
          <fieldset key={title} aria-label={title}>
            <p aria-hidden="true">{title}</p>
            {hits.map((hit, i) => {
              const at = (starts[g] ?? 0) + i;
              return (
                <div
                  key={keyOf(hit)}
                  id={`${id}-${at}`}
                  role="option"
                  tabIndex={-1}
                  aria-selected={at === current}
                  className={css.hit}
                  onPointerMove={() => at !== current && onPoint(at)}
                  onClick={() => onChoose(hit)}
                  onKeyDown={undefined}
                >
                  <Face hit={hit} topics={topics} />
                </div>
              );
            })}
          </fieldset>
        ))}
      </div>
    </div>
  );
}

function Face({ hit, topics }: { readonly hit: Hit; readonly topics: ReadonlyMap<TopicId, Topic> }) {
  if (hit.kind === 'command') {
    const [keys] = hit.command.keys;
    return (
      <>
        <span className={css.found}>{hit.command.label}</span>
        {keys !== undefined && <Keys keys={keys} />}
      </>
    );
  }
  return (
    <>
      {hit.target.kind === 'topic' && <Mark mark={topics.get(hit.target.id)?.mark ?? 0} />}
      <span className={css.found}>{hit.label}</span>
      <span className={css.note}>{hit.note}</span>
    </>
  );
}

function keyOf(hit: Hit): string {
  return hit.kind === 'command' ? hit.command.name : JSON.stringify(hit.target);
}
