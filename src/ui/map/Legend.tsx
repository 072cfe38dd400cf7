import { CHANGE_MARKS, comparedOf, differenceOf } from '#state/compare.ts';
import { colorOf, toCatalogOf } from '#state/selectors.ts';
import type { State } from '#state/store.ts';
import { useActions, useCoterie } from '#ui/parts/coterie.tsx';
import { Mark } from '#ui/parts/Mark.tsx';
import css from './Legend.module.css';

const selectSize = (state: State) => state.size;
const selectTopics = (state: State) => state.document.topics;
const selectChosen = (state: State) => state.filters.topics;
const selectTopicsFolded = (state: State) => state.folded.topics;
const selectOwner = (state: State) => {
  const { owner } = state.document;
  return owner === undefined ? undefined : toCatalogOf(state).persons.get(owner)?.name;
};
const selectOwnerShown = (state: State) => state.counting.owner === 'show';

const AREA = { works: 'works', strength: 'strength of ties', degree: 'coauthors' } as const;

/** What the marks of the map mean; its words are buttons where something can be chosen. */
export function Legend() {
  const color = useCoterie(colorOf);
  const size = useCoterie(selectSize);
  const topicsFolded = useCoterie(selectTopicsFolded);
  const compared = useCoterie(comparedOf);
  const difference = useCoterie(differenceOf);
  if (compared !== undefined)
    return (
      <section className={css.legend} aria-label="Legend">
        <ul className={`${css.keys} ${css.inline}`}>
          {CHANGE_MARKS.map(({ change, mark, says }) => (
            <li key={change}>
              <Mark mark={mark} /> {says}
            </li>
          ))}
        </ul>
        <p>{difference}</p>
        <OwnerKey />
      </section>
    );
  return (
    <section className={css.legend} aria-label="Legend">
      {color === 'topic' && topicsFolded && <TopicKeys />}
      {color === 'recency' && (
        <p>
          earlier <span className={css.ramp} aria-hidden /> later (last visible work)
        </p>
      )}
      {color === 'community' && <p>colour: groups that write together</p>}
      <p>
        <svg width="30" height="16" viewBox="0 0 30 16" aria-hidden="true">
          <circle cx="5" cy="10" r="3" />
          <circle cx="20" cy="8" r="7" />
        </svg>
        area: {AREA[size]}
      </p>
      <p>
        <svg width="26" height="16" viewBox="0 0 26 16" aria-hidden="true">
          <path d="M1 13 Q 6 6 12 5" strokeWidth="1" />
          <path d="M12 5 Q 18 4 25 6" strokeWidth="4" />
        </svg>
        width: joint works
      </p>
      <p>
        <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
          <circle cx="8" cy="8" r="6.2" strokeWidth="3" strokeDasharray="22 5 8 4" />
        </svg>
        ring: topic shares
      </p>
      <OwnerKey />
    </section>
  );
}

function OwnerKey() {
  const owner = useCoterie(selectOwner);
  const shown = useCoterie(selectOwnerShown);
  const actions = useActions();
  if (owner === undefined) return null;
  return (
    <p>
      {owner} is {shown ? 'shown' : 'hidden'}
      <button
        type="button"
        className={css.word}
        onClick={() => actions.setCounting({ owner: shown ? 'hide' : 'show' })}
      >
        {shown ? 'Hide' : 'Show'}
      </button>
    </p>
  );
}

function TopicKeys() {
  const topics = useCoterie(selectTopics);
  const chosen = useCoterie(selectChosen);
  const actions = useActions();
  return (
    <ul className={css.keys}>
      {topics.map((topic) => (
        <li key={topic.id}>
          <button
            type="button"
            aria-pressed={chosen.includes(topic.id)}
            onClick={(event) => actions.toggleTopic(topic.id, event.shiftKey)}
            onPointerEnter={() => actions.hover({ kind: 'topic', id: topic.id })}
            onPointerLeave={() => actions.hover(undefined)}
          >
            <Mark mark={topic.mark} /> {topic.short}
          </button>
        </li>
      ))}
    </ul>
  );
}
