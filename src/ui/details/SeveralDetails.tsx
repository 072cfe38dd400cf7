import { Merge, Spline, X } from 'lucide-react';
import { sharedAmong, yearsOf } from '#core/collaboration/joint.ts';
import { joinPersons } from '#core/identity/edits.ts';
import type { Catalog } from '#core/model/catalog.ts';
import type { PersonId } from '#core/model/document.ts';
import { count } from '#core/network/status.ts';
import { countedOf, toCatalogOf, visibleOf } from '#state/selectors.ts';
import type { Target } from '#state/store.ts';
import controls from '#ui/parts/controls.module.css';
import { useActions, useCoterie } from '#ui/parts/coterie.tsx';
import { lifts } from '#ui/parts/hover.ts';
import { listWords, yearsWords } from '#ui/parts/words.ts';
import { DotChart } from './DotChart.tsx';
import css from './details.module.css';
import { Part, Sheet } from './Sheet.tsx';
import { TopicShares } from './TopicShares.tsx';
import { WorkList } from './WorkList.tsx';

/** Several things selected at once: what they are, and the works that any two of the people wrote together. */
export function SeveralDetails({ targets }: { readonly targets: readonly Target[] }) {
  const catalog = useCoterie(toCatalogOf);
  const visible = useCoterie(visibleOf);
  const counted = useCoterie(countedOf);
  const actions = useActions();
  const join = (one: PersonId, other: PersonId) => {
    const joined = joinPersons(catalog.document, one, other);
    actions.editDocument('One person', joined);
    const left = joined.persons.find(({ id }) => id === one || id === other);
    actions.select(left === undefined ? undefined : { kind: 'person', id: left.id });
  };
  const persons = new Set(targets.flatMap((target) => personsOf(target)));
  const shown = sharedAmong(visible, persons);
  const all = sharedAmong(counted, persons).length;
  const [a, b] = [...persons];
  const isPair = persons.size === 2 && targets.length === 2;
  const years = yearsWords(yearsOf(shown));
  return (
    <Sheet
      kicker="Selected"
      heading={persons.size === targets.length ? `${persons.size} people` : `${targets.length} things`}
    >
      <ul className={css.tools}>
        {targets.map((target) => {
          const name = nameOf(target, catalog);
          return (
            <li key={JSON.stringify(target)}>
              <button
                type="button"
                className={controls.pill}
                aria-label={`Leave ${name} out`}
                onClick={() => actions.select(target, true)}
                {...lifts(actions, target)}
              >
                {name} <X size={14} aria-hidden />
              </button>
            </li>
          );
        })}
      </ul>
      {persons.size > 1 && (
        <p className={css.lead}>
          {count(shown.length, 'work')} {isPair ? 'of both' : 'among them'}
          {years !== '' && `, ${years}`}
        </p>
      )}
      {isPair && a !== undefined && b !== undefined && (
        <div className={css.tools}>
          <button
            type="button"
            className={controls.pill}
            onClick={() => actions.select({ kind: 'tie', a, b })}
          >
            <Spline size={16} aria-hidden /> Collaboration
          </button>
          {all === 0 && (
            <button type="button" className={controls.pill} onClick={() => join(a, b)}>
              <Merge size={16} aria-hidden /> These are one person
            </button>
          )}
        </div>
      )}
      {shown.length > 0 && (
        <Part title="What they did together">
          <DotChart entries={shown} />
          <TopicShares entries={shown} />
        </Part>
      )}
      <WorkList entries={shown} of={all} />
    </Sheet>
  );
}

function personsOf(target: Target): readonly PersonId[] {
  switch (target.kind) {
    case 'person':
      return [target.id];
    case 'tie':
      return [target.a, target.b];
    case 'work':
    case 'topic':
      return [];
  }
}

function nameOf(target: Target, catalog: Catalog): string {
  const person = (id: PersonId) => catalog.persons.get(id)?.name ?? id;
  switch (target.kind) {
    case 'person':
      return person(target.id);
    case 'tie':
      return listWords([person(target.a), person(target.b)]);
    case 'work':
      return catalog.byId.get(target.id)?.work.title ?? target.id;
    case 'topic':
      return catalog.document.topics.find(({ id }) => id === target.id)?.name ?? target.id;
  }
}
