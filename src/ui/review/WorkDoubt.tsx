import { formalOf, joinVersions, keepWorksApart } from '#core/import/versions.ts';
import { type Entry, printedName } from '#core/model/catalog.ts';
import type { CoterieDocument, VersionDoubt } from '#core/model/document.ts';
import { toCatalogOf } from '#state/selectors.ts';
import { useActions, useCoterie, useStore } from '#ui/parts/coterie.tsx';
import { KIND_WORDS } from '#ui/parts/words.ts';
import { Question } from './Question.tsx';
import css from './Review.module.css';

interface WorkDoubtProps {
  readonly doubt: VersionDoubt;
  readonly onAnswer: () => void;
  readonly onLater: () => void;
}

/** Two works side by side that may be versions of one piece of research. */
export function WorkDoubt({ doubt, onAnswer, onLater }: WorkDoubtProps) {
  const catalog = useCoterie(toCatalogOf);
  const store = useStore();
  const actions = useActions();
  const entries = doubt.works.flatMap((id) => catalog.byId.get(id) ?? []);
  const [one, other] = entries;
  if (one === undefined || other === undefined) return null;
  const answer = (label: string, change: (document: CoterieDocument) => CoterieDocument) => () => {
    onAnswer();
    actions.editDocument(label, change(store.getState().document));
  };
  return (
    <Question
      heading="One piece of research?"
      why={doubt.why}
      same={{
        label: 'Versions of one',
        perform: answer('Versions', (now) => joinVersions(now, doubt, formalOf([one.work, other.work]))),
      }}
      different={{ label: 'Two works', perform: answer('Two works', (now) => keepWorksApart(now, doubt)) }}
      onLater={onLater}
    >
      <div className={css.sides}>
        {entries.map((entry) => (
          <SideOf key={entry.work.id} entry={entry} />
        ))}
      </div>
    </Question>
  );
}

function SideOf({ entry: { work, year } }: { readonly entry: Entry }) {
  return (
    <div>
      <strong>{work.title}</strong>
      <p>
        {[KIND_WORDS[work.kind], year, work['container-title-short'] ?? work['container-title']]
          .filter((part) => part !== undefined)
          .join(' · ')}
      </p>
      <p>{work.author.slice(0, 6).map(printedName).join(', ')}</p>
    </div>
  );
}
