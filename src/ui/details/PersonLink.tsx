import type { PersonId } from '#core/model/document.ts';
import { toCatalogOf } from '#state/selectors.ts';
import { useActions, useCoterie } from '#ui/parts/coterie.tsx';
import { lifts } from '#ui/parts/hover.ts';
import css from './details.module.css';

interface PersonLinkProps {
  readonly person: PersonId;
  /** The name as it stands here; else the fullest form. */
  readonly as?: string;
}

/** A name in running text that opens its person. */
export function PersonLink({ person, as }: PersonLinkProps) {
  const catalog = useCoterie(toCatalogOf);
  const actions = useActions();
  return (
    <button
      type="button"
      className={css.name}
      onClick={() => actions.select({ kind: 'person', id: person })}
      {...lifts(actions, { kind: 'person', id: person })}
    >
      {as ?? catalog.persons.get(person)?.name ?? person}
    </button>
  );
}
