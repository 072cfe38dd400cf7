import { useId } from 'react';
import { withOwner } from '#core/document/owner.ts';
import type { PersonId } from '#core/model/document.ts';
import { count } from '#core/network/status.ts';
import { remember, toCatalogOf } from '#state/selectors.ts';
import type { State } from '#state/store.ts';
import controls from '#ui/parts/controls.module.css';
import { useActions, useCoterie } from '#ui/parts/coterie.tsx';
import { listWords } from '#ui/parts/words.ts';
import css from './ImportReport.module.css';

const selectDocument = (state: State) => state.document;
const MOST = 40;

/** Those with most works, any of whom may be the visitor; the owner always among them. */
const candidates = remember((catalog: ReturnType<typeof toCatalogOf>) => {
  const ranked = [...catalog.worksOf]
    .map(([id, works]) => ({ id, works: works.length, person: catalog.persons.get(id) }))
    .sort((a, b) => b.works - a.works);
  const shown = ranked.slice(0, MOST);
  const owner = ranked.find(({ id }) => id === catalog.document.owner);
  return owner === undefined || shown.includes(owner) ? shown : [owner, ...shown];
});
const selectCandidates = (state: State) => candidates(toCatalogOf(state));

/** "Which one is you?": the guess, why, and every other answer. */
export function OwnerField() {
  const id = useId();
  const document = useCoterie(selectDocument);
  const persons = useCoterie(selectCandidates);
  const actions = useActions();
  const owner = persons.find((one) => one.id === document.owner);
  const choose = (chosen: string) =>
    actions.editDocument('Owner', withOwner(document, chosen === '' ? undefined : (chosen as PersonId)));
  const others = owner?.person?.names.filter((name) => name !== owner.person?.name) ?? [];
  return (
    <section>
      <h3>
        <label htmlFor={id}>Which one is you?</label>
      </h3>
      <select
        id={id}
        className={controls.field}
        value={document.owner ?? ''}
        onChange={(event) => choose(event.target.value)}
      >
        <option value="">Nobody: it is a group’s list</option>
        {persons.map(({ id: person, works, person: known }) => (
          <option key={person} value={person}>
            {known?.name ?? person} ({works})
          </option>
        ))}
      </select>
      <p className={css.reason}>
        {owner === undefined
          ? 'Nobody is on most of the works, so everybody is shown.'
          : `On ${count(owner.works, 'work')} of ${document.works.length}, so tied to everyone and hidden on the map.`}
        {others.length > 0 && ` Also printed as ${listWords(others.slice(0, 4))}.`}
      </p>
    </section>
  );
}
