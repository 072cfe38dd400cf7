import { forget, joinPersons, keepApart } from '#core/identity/edits.ts';
import type { CoterieDocument, Decision, Person, PersonId } from '#core/model/document.ts';
import { toCatalogOf } from '#state/selectors.ts';
import controls from '#ui/parts/controls.module.css';
import { useActions, useStore } from '#ui/parts/coterie.tsx';
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

/** Why these names are taken for one person, or not; what is in doubt stays in doubt until somebody says so. */
export function Decisions({ person, decisions }: DecisionsProps) {
  const names = new Set([person.name, ...person.names]);
  const its = decisions.filter((decision) => decision.names.some((name) => names.has(name)));
  if (its.length === 0) return null;
  return (
    <Part title="Who this is">
      <ul>
        {its.map((decision) => (
          <li key={`${decision.kind} ${decision.by} ${decision.names.join(' ')}`} className={css.text}>
            <DecisionLine decision={decision} />
            <DecisionTools decision={decision} />
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

/** What the visitor may say to a decision; theirs is the last word, and undo takes it back. */
function DecisionTools({ decision }: { readonly decision: Decision }) {
  const store = useStore();
  const actions = useActions();
  const { kind, by, names } = decision;
  const [a, b] = names;
  const edit = (label: string, change: (document: CoterieDocument) => CoterieDocument) => () =>
    actions.editDocument(label, change(store.getState().document));
  const join = (document: CoterieDocument): CoterieDocument => {
    const [one, other] = [personOf(document, a), personOf(document, b)];
    return one === undefined || other === undefined ? document : joinPersons(document, one, other);
  };
  const tools: [string, () => void][] =
    by === 'user'
      ? [['Take this back', edit('Take back', (document) => forget(document, decision))]]
      : [
          ...(kind === 'same' ? [] : ([['One person', edit('One person', join)]] as [string, () => void][])),
          ...(kind === 'different'
            ? []
            : ([['Two persons', edit('Two persons', (document) => keepApart(document, a, b))]] as [
                string,
                () => void,
              ][])),
        ];
  return (
    <span className={css.said}>
      {tools.map(([label, perform]) => (
        <button
          key={label}
          type="button"
          className={controls.link}
          aria-label={`${label}: ${a}, ${b}`}
          onClick={perform}
        >
          {label}
        </button>
      ))}
    </span>
  );
}

function personOf(document: CoterieDocument, name: string): PersonId | undefined {
  return [...toCatalogOf({ document }).persons.values()].find(
    (person) => person.name === name || person.names.includes(name),
  )?.id;
}
