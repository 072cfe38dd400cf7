import { byYear } from '#core/collaboration/joint.ts';
import type { Entry } from '#core/model/catalog.ts';
import { count } from '#core/network/status.ts';
import { useCoterie } from '#ui/parts/coterie.tsx';
import { markOf, selectTopics } from '#ui/parts/lookups.ts';
import { Mark } from '#ui/parts/Mark.tsx';
import css from './DotChart.module.css';

const LABELS = 6;
const TALLEST = 8;
const MOST = 24;

/** A dot for each work, by year, in the mark of its topic. */
export function DotChart({ entries }: { readonly entries: readonly Entry[] }) {
  const topics = useCoterie(selectTopics);
  const years = byYear(entries);
  if (years.length === 0) return null;
  const every = Math.ceil(years.length / LABELS);
  const size = years.length > 24 ? 6 : years.length > 14 ? 9 : 11;
  const isTall = years.some(([, works]) => works.length > TALLEST);
  return (
    <figure className={css.chart} data-tall={isTall} role="img" aria-label={wordsOf(years)}>
      {years.map(([year, works], i) => (
        <div key={year} className={css.year}>
          <div>
            {works.slice(0, MOST).map(({ work }) => (
              <Mark key={work.id} mark={markOf(topics, work.topics[0])} size={size} />
            ))}
            {works.length > MOST && <span>+{works.length - MOST}</span>}
          </div>
          <span className={css.label}>{i % every === 0 && year}</span>
        </div>
      ))}
    </figure>
  );
}

function wordsOf(years: ReturnType<typeof byYear>): string {
  return years
    .filter(([, works]) => works.length > 0)
    .map(([year, works]) => `${year}: ${count(works.length, 'work')}`)
    .join(', ');
}
