import { topicsShown } from '#core/topics/shown.ts';
import { CHANGE_MARKS, comparedOf } from '#state/compare.ts';
import { colorOf, tallyOf } from '#state/selectors.ts';
import type { State } from '#state/store.ts';
import { useCoterie } from '#ui/parts/coterie.tsx';
import { Mark } from '#ui/parts/Mark.tsx';
import css from './Present.module.css';

const selectTopics = (state: State) => state.document.topics;

const WORDS = {
  community: 'Colour: groups that write together',
  recency: 'Colour: last work, later is stronger',
} as const;

function ChangeKeys() {
  return (
    <ul className={css.legend} aria-label="Legend">
      {CHANGE_MARKS.map(({ change, mark, says }) => (
        <li key={change}>
          <Mark mark={mark} size={20} /> {says}
        </li>
      ))}
    </ul>
  );
}

/** What the colours on the slide mean. */
export function SlideLegend() {
  const compared = useCoterie(comparedOf);
  const color = useCoterie(colorOf);
  const topics = useCoterie(selectTopics);
  const tally = useCoterie(tallyOf);
  if (compared !== undefined) return <ChangeKeys />;
  if (color !== 'topic') return <p className={css.legend}>{WORDS[color]}</p>;
  return (
    <ul className={css.legend} aria-label="Legend">
      {topicsShown(topics, tally).map(({ id, mark, short }) => (
        <li key={id}>
          <Mark mark={mark} size={20} /> {short}
        </li>
      ))}
    </ul>
  );
}
