import { Spline } from 'lucide-react';
import { useState } from 'react';
import type { Partner } from '#core/collaboration/joint.ts';
import type { PersonId } from '#core/model/document.ts';
import { Bar } from '#ui/parts/Bar.tsx';
import controls from '#ui/parts/controls.module.css';
import { useActions } from '#ui/parts/coterie.tsx';
import { lifts } from '#ui/parts/hover.ts';
import css from './Partners.module.css';

const FEW = 8;

interface PartnersProps {
  readonly of: PersonId;
  readonly name: string;
  readonly partners: readonly Partner[];
}

/** Collaborators by joint works: the name opens the person, the small button the collaboration. */
export function Partners({ of, name, partners }: PartnersProps) {
  const [isWhole, setWhole] = useState(false);
  const actions = useActions();
  const shown = isWhole || partners.length <= FEW + 2 ? partners : partners.slice(0, FEW);
  const most = partners[0]?.works ?? 1;
  return (
    <>
      <ol className={css.partners}>
        {shown.map(({ person, name: other, works }) => (
          <li key={person}>
            <button
              type="button"
              className={css.person}
              onClick={(event) =>
                actions.select(
                  { kind: 'person', id: person },
                  event.shiftKey || event.ctrlKey || event.metaKey,
                )
              }
              {...lifts(actions, { kind: 'person', id: person })}
            >
              <span>{other}</span>
              <Bar share={works / most} />
              <span className={css.count}>{works}</span>
            </button>
            <button
              type="button"
              className={controls.icon}
              aria-label={`Collaboration of ${name} and ${other}`}
              title="Their collaboration"
              onClick={() => actions.select({ kind: 'tie', a: of, b: person })}
              {...lifts(actions, { kind: 'tie', a: of, b: person })}
            >
              <Spline size={15} aria-hidden />
            </button>
          </li>
        ))}
      </ol>
      {shown.length < partners.length && (
        <button type="button" className={controls.link} onClick={() => setWhole(true)}>
          All {partners.length}
        </button>
      )}
    </>
  );
}
