import { ListFilter } from 'lucide-react';
import { yearsOf } from '#core/collaboration/joint.ts';
import type { Entry } from '#core/model/catalog.ts';
import type { PersonId, TopicId } from '#core/model/document.ts';
import { count } from '#core/network/status.ts';
import { splitOff } from '#core/topics/edits.ts';
import { countedOf, visibleOf } from '#state/selectors.ts';
import type { State } from '#state/store.ts';
import { Bar } from '#ui/parts/Bar.tsx';
import controls from '#ui/parts/controls.module.css';
import { useActions, useCoterie, useStore } from '#ui/parts/coterie.tsx';
import { selectTopics } from '#ui/parts/lookups.ts';
import { Mark } from '#ui/parts/Mark.tsx';
import { TopicMenu } from '#ui/parts/TopicMenu.tsx';
import { yearsWords } from '#ui/parts/words.ts';
import { DotChart } from './DotChart.tsx';
import css from './details.module.css';
import { Unknown } from './PersonDetails.tsx';
import { PersonLink } from './PersonLink.tsx';
import { Part, Sheet } from './Sheet.tsx';
import { SplitOff } from './SplitOff.tsx';
import { WorkList } from './WorkList.tsx';

const TOP = 10;

const selectOwner = (state: State) => state.document.owner;
const selectChosen = (state: State) => state.filters.topics;

export function TopicDetails({ topic: id }: { readonly topic: TopicId }) {
  const topic = useCoterie(selectTopics).get(id);
  const visible = useCoterie(visibleOf);
  const counted = useCoterie(countedOf);
  const owner = useCoterie(selectOwner);
  const isChosen = useCoterie(selectChosen).includes(id);
  const actions = useActions();
  const store = useStore();
  if (topic === undefined) return <Unknown />;
  const isIn = ({ work }: Entry) => work.topics.includes(id);
  const all = counted.filter(isIn);
  const shown = visible.filter(isIn);
  const years = yearsWords(yearsOf(shown));
  const people = peopleOf(shown, owner);
  return (
    <Sheet
      kicker={
        <>
          <Mark mark={topic.mark} /> Topic
        </>
      }
      heading={topic.name}
    >
      <p className={css.lead}>
        {shown.length === all.length
          ? count(all.length, 'work')
          : `${shown.length} of ${count(all.length, 'work')}`}
        {years !== '' && `, ${years}`}
      </p>
      <div className={css.tools}>
        <button
          type="button"
          className={controls.pill}
          aria-pressed={isChosen}
          onClick={(event) => actions.toggleTopic(id, event.shiftKey)}
        >
          <ListFilter size={16} aria-hidden /> Only this topic
        </button>
        <TopicMenu topic={topic} />
        <SplitOff
          from={topic.name}
          nameLabel="Name of the new topic"
          entries={all}
          onSplit={(name, works) =>
            actions.editDocument(
              'Split topic',
              splitOff(store.getState().document, topic.id, { name, works }),
            )
          }
        />
      </div>
      {shown.length > 0 && (
        <Part title="By year">
          <DotChart entries={shown} />
        </Part>
      )}
      {people.length > 0 && (
        <Part title="People" aside="works">
          <ol>
            {people.slice(0, TOP).map(([person, works]) => (
              <li key={person} className={css.ranked}>
                <PersonLink person={person} />
                <Bar share={works / (people[0]?.[1] ?? 1)} />
                <span>{works}</span>
              </li>
            ))}
          </ol>
          {people.length > TOP && <p className={css.quiet}>and {people.length - TOP} more</p>}
        </Part>
      )}
      <WorkList entries={shown} of={all.length} />
    </Sheet>
  );
}

function peopleOf(
  entries: readonly Entry[],
  owner: PersonId | undefined,
): readonly (readonly [PersonId, number])[] {
  const counts = new Map<PersonId, number>();
  for (const { authors } of entries) {
    for (const person of authors) if (person !== owner) counts.set(person, (counts.get(person) ?? 0) + 1);
  }
  return [...counts].sort(([, m], [, n]) => n - m);
}
