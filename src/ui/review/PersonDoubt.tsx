import { joinPersons, keepAsOne, keepPersonsApart } from '#core/identity/edits.ts';
import type { Doubt, Side } from '#core/identity/review.ts';
import type { CoterieDocument, PersonId } from '#core/model/document.ts';
import { count } from '#core/network/status.ts';
import { toCatalogOf } from '#state/selectors.ts';
import { useActions, useCoterie, useStore } from '#ui/parts/coterie.tsx';
import { lifts } from '#ui/parts/hover.ts';
import { listWords, yearsWords } from '#ui/parts/words.ts';
import { Question } from './Question.tsx';
import css from './Review.module.css';

interface PersonDoubtProps {
  readonly doubt: Doubt;
  readonly onAnswer: () => void;
  readonly onLater: () => void;
}

const COAUTHORS = 4;
const TITLES = 2;

/** Two names side by side, with what speaks for one person and for two. */
export function PersonDoubt({ doubt, onAnswer, onLater }: PersonDoubtProps) {
  const catalog = useCoterie(toCatalogOf);
  const store = useStore();
  const actions = useActions();
  const { decision, sides, common } = doubt;
  const [one, other] = sides;
  const isOneName = one.person.id === other.person.id;
  const answer = (label: string, change: (document: CoterieDocument) => CoterieDocument) => () => {
    onAnswer();
    actions.editDocument(label, change(store.getState().document));
  };
  const nameOf = (id: PersonId) => catalog.persons.get(id)?.name ?? id;
  const look = () => actions.select({ kind: 'person', id: one.person.id });
  return (
    <Question
      heading={isOneName ? `Is ${one.person.name} one person?` : 'One person?'}
      why={decision.why}
      same={{
        label: 'One person',
        perform: answer('One person', (now) =>
          isOneName ? keepAsOne(now, decision.names[0]) : joinPersons(now, one.person.id, other.person.id),
        ),
      }}
      different={
        isOneName
          ? { label: 'Two: split the works', perform: look }
          : {
              label: 'Two persons',
              perform: answer('Two persons', (now) => keepPersonsApart(now, one.person.id, other.person.id)),
            }
      }
      onLater={onLater}
    >
      <div className={css.sides} {...lifts(actions, { kind: 'person', id: one.person.id })}>
        {(isOneName ? [one] : sides).map((side) => (
          <SideOf key={side.person.id} side={side} nameOf={nameOf} />
        ))}
      </div>
      {common.length > 0 && (
        <p className={css.common}>
          {count(common.length, 'coauthor')} in common: {listWords(common.slice(0, COAUTHORS).map(nameOf))}
          {common.length > COAUTHORS && ' …'}
        </p>
      )}
    </Question>
  );
}

interface SideOfProps {
  readonly side: Side;
  readonly nameOf: (id: PersonId) => string;
}

function SideOf({ side: { person, works, years, coauthors, ids }, nameOf }: SideOfProps) {
  return (
    <div>
      <strong>{person.name}</strong>
      <p>
        {count(works.length, 'work')}
        {years !== undefined && `, ${yearsWords(years)}`}
      </p>
      {coauthors.length > 0 && <p>with {listWords(coauthors.slice(0, COAUTHORS).map(nameOf))}</p>}
      {ids.length > 0 && <p>{ids.slice(0, TITLES).join(', ')}</p>}
      <ul>
        {works.slice(0, TITLES).map(({ work }) => (
          <li key={work.id}>{work.title}</li>
        ))}
      </ul>
    </div>
  );
}
