import type { Decision, Person } from '#core/model/document.ts';
import css from './details.module.css';
import { Part } from './Sheet.tsx';

interface DecisionsProps {
  readonly person: Person;
  readonly decisions: readonly Decision[];
}

const SIGNS: { readonly [K in Decision['kind']]: string } = { same: '=', different: '≠', doubt: '≟' };
const SAID: { readonly [K in Decision['kind']]: string } = {
  same: 'is the same person as',
  different: 'is not',
  doubt: 'may be',
};

/** Why these names are taken for one person, or not; what is in doubt stays in doubt. */
export function Decisions({ person, decisions }: DecisionsProps) {
  const names = new Set([person.name, ...person.names]);
  const its = decisions.filter((decision) => decision.names.some((name) => names.has(name)));
  if (its.length === 0) return null;
  return (
    <Part title="Who this is">
      <ul>
        {its.map((decision) => (
          <li key={`${decision.kind} ${decision.names.join(' ')}`} className={css.text}>
            <DecisionLine decision={decision} />
          </li>
        ))}
      </ul>
    </Part>
  );
}

function DecisionLine({ decision: { kind, names, why, by } }: { readonly decision: Decision }) {
  const [a, b] = names;
  return (
    <>
      {kind === 'doubt' && <strong>In doubt: </strong>}
      <b>
        {a}{' '}
        <span role="img" aria-label={SAID[kind]}>
          {SIGNS[kind]}
        </span>{' '}
        {b}
      </b>
      : {why}
      {by === 'user' && ' (said by hand)'}
    </>
  );
}
