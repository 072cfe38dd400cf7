import { Crosshair, Pin, PinOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { jointEntries, partnersOf, yearsOf } from '#core/collaboration/joint.ts';
import { splitWorks } from '#core/identity/edits.ts';
import type { CoterieDocument, Person, PersonId, Relation } from '#core/model/document.ts';
import { count } from '#core/network/status.ts';
import { countedOf, tallyOf, toCatalogOf, visibleOf } from '#state/selectors.ts';
import type { State } from '#state/store.ts';
import controls from '#ui/parts/controls.module.css';
import { useActions, useCoterie } from '#ui/parts/coterie.tsx';
import { dateWords, RELATION_WORDS, yearsWords } from '#ui/parts/words.ts';
import { Decisions } from './Decisions.tsx';
import { DotChart } from './DotChart.tsx';
import css from './details.module.css';
import { Partners } from './Partners.tsx';
import { Part, Sheet } from './Sheet.tsx';
import { SplitOff } from './SplitOff.tsx';
import { TopicShares } from './TopicShares.tsx';
import { WorkList } from './WorkList.tsx';

const selectDocument = (state: State) => state.document;
const selectCircle = (state: State) => state.circle;
const selectOwnerHidden = (state: State) => state.counting.owner === 'hide';

export function PersonDetails({ person: id }: { readonly person: PersonId }) {
  const document = useCoterie(selectDocument);
  const catalog = useCoterie(toCatalogOf);
  const visible = useCoterie(visibleOf);
  const counted = useCoterie(countedOf);
  const tally = useCoterie(tallyOf);
  const actions = useActions();
  const person = catalog.persons.get(id);
  if (person === undefined) return <Unknown />;
  const { owner } = document;
  const isTogether = owner !== undefined && owner !== id;
  const all = isTogether ? [owner, id] : [id];
  const shown = jointEntries(visible, all);
  const works = jointEntries(counted, all).length;
  const partners = partnersOf(tally, id);
  const relations = document.relations.filter((relation) => relation.person === id);
  return (
    <Sheet kicker={<Kicker relations={relations} isOwner={owner === id} />} heading={person.name}>
      <PrintedAs person={person} />
      <p className={css.lead}>{worksWords(shown.length, works, isTogether, yearsWords(yearsOf(shown)))}</p>
      {owner === id && <OwnerNote />}
      <Tools person={id} document={document}>
        <SplitOff
          from={person.name}
          nameLabel="Name of the other person"
          name={person.name}
          entries={jointEntries(catalog.entries, [id])}
          onSplit={(name, works) =>
            actions.editDocument('Split person', splitWorks(document, id, [...works], name))
          }
        />
      </Tools>
      <RelationLines relations={relations} />
      {shown.length > 0 && (
        <Part title={isTogether ? 'What we did together' : 'Works by year'}>
          <DotChart entries={shown} />
          <TopicShares entries={shown} />
        </Part>
      )}
      <WorkList entries={shown} of={works} />
      {partners.length > 0 && (
        <Part title={owner === id ? 'Worked with' : 'Also worked with'} aside="joint works">
          <Partners of={id} name={person.name} partners={partners} />
        </Part>
      )}
      <Decisions person={person} decisions={document.decisions} />
    </Sheet>
  );
}

/** "12 works together, 2012–2017"; "12 of 20 works together" where the filters hide some. */
function worksWords(shown: number, all: number, isTogether: boolean, years: string): string {
  const number = shown === all ? count(all, 'work') : `${shown} of ${count(all, 'work')}`;
  return `${number}${isTogether ? ' together' : ''}${years === '' ? '' : `, ${years}`}`;
}

export function Unknown() {
  return (
    <Sheet kicker="Not found" heading="No longer in this list">
      <p className={css.quiet}>What was selected is not in the document any more.</p>
    </Sheet>
  );
}

interface KickerProps {
  readonly relations: readonly Relation[];
  readonly isOwner: boolean;
}

function Kicker({ relations, isOwner }: KickerProps) {
  const kinds = [...new Set(relations.map(({ kind }) => RELATION_WORDS[kind]))];
  return isOwner ? 'Whose list this is' : kinds.length > 0 ? kinds.join(', ') : 'Coauthor';
}

function PrintedAs({ person }: { readonly person: Person }) {
  if (person.names.length === 0 || (person.names.length === 1 && person.names[0] === person.name))
    return null;
  return <p className={css.quiet}>Printed as {person.names.join(', ')}</p>;
}

interface ToolsProps {
  readonly person: PersonId;
  readonly document: CoterieDocument;
  readonly children: ReactNode;
}

function Tools({ person, document, children }: ToolsProps) {
  const circle = useCoterie(selectCircle);
  const actions = useActions();
  const place = new Map(Object.entries(document.positions)).get(person);
  const isPinned = place?.pinned === true;
  const { owner } = document;
  const pin = () => {
    if (isPinned) actions.unpin(person);
    else if (place !== undefined) actions.pin(person, place.x, place.y);
  };
  return (
    <div className={css.tools}>
      <button
        type="button"
        className={controls.pill}
        aria-pressed={circle === person}
        onClick={() => actions.enterCircle(circle === person ? undefined : person)}
      >
        <Crosshair size={16} aria-hidden /> Focus on circle
      </button>
      {place !== undefined && (
        <button type="button" className={controls.pill} onClick={pin}>
          {isPinned ? <PinOff size={16} aria-hidden /> : <Pin size={16} aria-hidden />}{' '}
          {isPinned ? 'Unpin' : 'Pin'}
        </button>
      )}
      {owner !== undefined && owner !== person && (
        <button
          type="button"
          className={controls.pill}
          onClick={() => actions.select({ kind: 'tie', a: owner, b: person })}
        >
          Our tie
        </button>
      )}
      {children}
    </div>
  );
}

function RelationLines({ relations }: { readonly relations: readonly Relation[] }) {
  const told = relations.filter(({ from, until, subject, where }) => from ?? until ?? subject ?? where);
  if (told.length === 0) return null;
  return (
    <Part title="Relation">
      {told.map(({ kind, from, until, subject, where }) => (
        <p key={`${kind} ${subject} ${where} ${from?.join('-')}`} className={css.text}>
          {[RELATION_WORDS[kind], subject, where, spanWords(from, until)]
            .filter((part) => part !== undefined)
            .join(' · ')}
        </p>
      ))}
    </Part>
  );
}

function spanWords(from: Relation['from'], until: Relation['until']): string | undefined {
  if (from === undefined) return until === undefined ? undefined : `until ${dateWords(until)}`;
  return until === undefined ? `since ${dateWords(from)}` : `${dateWords(from)} to ${dateWords(until)}`;
}

function OwnerNote() {
  const isHidden = useCoterie(selectOwnerHidden);
  const actions = useActions();
  if (!isHidden) return null;
  return (
    <p className={css.quiet}>
      Left out of the picture, being tied to everyone.{' '}
      <button type="button" className={controls.link} onClick={() => actions.setCounting({ owner: 'show' })}>
        Show
      </button>
    </p>
  );
}
