import { topicCounts } from '#core/collaboration/joint.ts';
import type { Entry } from '#core/model/catalog.ts';
import { useActions, useCoterie } from '#ui/parts/coterie.tsx';
import { lifts } from '#ui/parts/hover.ts';
import { markOf, selectTopics, topicName } from '#ui/parts/lookups.ts';
import { Mark } from '#ui/parts/Mark.tsx';
import css from './TopicShares.module.css';

/** The topics of these works, most works first; each opens its topic. */
export function TopicShares({ entries }: { readonly entries: readonly Entry[] }) {
  const topics = useCoterie(selectTopics);
  const actions = useActions();
  return (
    <ul className={css.shares} aria-label="Topics">
      {topicCounts(entries).map(([topic, works]) => {
        const face = (
          <>
            <Mark mark={markOf(topics, topic)} />
            <span>{topicName(topics, topic)}</span>
            <span className={css.count}>{works}</span>
          </>
        );
        return (
          <li key={topic ?? ''}>
            {topic === undefined ? (
              <span className={css.share}>{face}</span>
            ) : (
              <button
                type="button"
                className={css.share}
                onClick={() => actions.select({ kind: 'topic', id: topic })}
                {...lifts(actions, { kind: 'topic', id: topic })}
              >
                {face}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
