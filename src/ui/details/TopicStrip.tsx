import { topicCounts } from '#core/collaboration/joint.ts';
import type { Entry } from '#core/model/catalog.ts';
import { useCoterie } from '#ui/parts/coterie.tsx';
import { markOf, selectTopics } from '#ui/parts/lookups.ts';
import { hueOf, isSquare } from '#ui/parts/mark.ts';
import css from './TopicStrip.module.css';

/** Shares of the topics, side by side; the numbers stand in the list of topics. */
export function TopicStrip({ entries }: { readonly entries: readonly Entry[] }) {
  const topics = useCoterie(selectTopics);
  return (
    <div className={css.strip} aria-hidden="true">
      {topicCounts(entries).map(([topic, works]) => {
        const mark = markOf(topics, topic);
        return (
          <span
            key={topic ?? ''}
            data-hue={hueOf(mark)}
            data-square={isSquare(mark)}
            style={{ flexGrow: works }}
          />
        );
      })}
    </div>
  );
}
