import type { Companion, Introducer, Introduction } from '#core/collaboration/introduced.ts';
import { dateOf, type Entry } from '#core/model/catalog.ts';
import type { PersonId } from '#core/model/document.ts';
import { toCatalogOf } from '#state/selectors.ts';
import type { State } from '#state/store.ts';
import { useCoterie } from '#ui/parts/coterie.tsx';
import { dateWords } from '#ui/parts/words.ts';
import css from './details.module.css';
import { PersonLink } from './PersonLink.tsx';
import { WorkLink } from './WorkLink.tsx';

interface Named {
  readonly id: PersonId;
  readonly name: string;
}

interface IntroductionTextProps {
  readonly a: Named;
  readonly b: Named;
  readonly introduction: Introduction;
}

const FEW = 3;

const selectOwner = (state: State) => state.document.owner;

/** Says no more than the list can know. */
export function IntroductionText({ a, b, introduction }: IntroductionTextProps) {
  switch (introduction.kind) {
    case 'strangers':
      return <p className={css.text}>They have no joint work in this list that makes a tie.</p>;
    case 'undated':
      return <p className={css.text}>Their joint works carry no date, so the list cannot tell.</p>;
    case 'told':
      return (
        <>
          <p className={css.text}>
            First joint work, {whenOf(introduction.first)}: <WorkLink work={introduction.first.work} />
          </p>
          <Told a={a} b={b} introduction={introduction} />
        </>
      );
  }
}

interface ToldProps extends IntroductionTextProps {
  readonly introduction: Extract<Introduction, { readonly kind: 'told' }>;
}

function Told({ a, b, introduction: { introducers, companions } }: ToldProps) {
  const owner = useCoterie(selectOwner);
  const others = introducers.filter(({ person }) => person !== owner);
  if (others.length > 0) return <Introducers a={a} b={b} introducers={others} />;
  return (
    <>
      <p className={css.text}>
        <NobodyElse a={a} b={b} isOwnerAmong={introducers.length > 0} />
      </p>
      <Companions companions={companions.filter(({ person }) => person !== owner)} />
    </>
  );
}

function Introducers({
  a,
  b,
  introducers,
}: Omit<IntroductionTextProps, 'introduction'> & { readonly introducers: readonly Introducer[] }) {
  return (
    <>
      <ul>
        {introducers.slice(0, FEW).map(({ person, withA, withB }) => (
          <li key={person} className={css.text}>
            <PersonLink person={person} /> had written with {a.name} ({whenOf(withA)}) and with {b.name} (
            {whenOf(withB)}) before.
          </li>
        ))}
      </ul>
      {introducers.length > FEW && (
        <p className={css.text}>
          {introducers.length - FEW} more had, later: the earliest is the likeliest, not a certainty.
        </p>
      )}
    </>
  );
}

function NobodyElse({
  a,
  b,
  isOwnerAmong,
}: {
  readonly a: Named;
  readonly b: Named;
  readonly isOwnerAmong: boolean;
}) {
  const owner = useCoterie(selectOwner);
  const catalog = useCoterie(toCatalogOf);
  const name = owner === undefined ? '' : (catalog.persons.get(owner)?.name ?? owner);
  if (owner === a.id || owner === b.id) {
    const other = owner === a.id ? b.name : a.name;
    return `This list holds the works of ${name} alone: whom ${other} had written with before, it does not know.`;
  }
  if (isOwnerAmong) {
    return `Only ${name}, whose list this is, had written with both before, and is on every work here: it may be so, the list cannot tell.`;
  }
  return 'Nobody in this list had written with both before.';
}

/** Whoever on the first joint work had written with one of the two may have brought them together. */
function Companions({ companions }: { readonly companions: readonly Companion[] }) {
  const catalog = useCoterie(toCatalogOf);
  const byFirst = [...companions].sort((m, n) => (m.earlier.year ?? 0) - (n.earlier.year ?? 0));
  const more = byFirst.length - FEW;
  if (byFirst.length === 0) return null;
  return (
    <>
      <p className={css.text}>On that first work stood also:</p>
      <ul>
        {byFirst.slice(0, FEW).map(({ person, knew, earlier }) => (
          <li key={person} className={css.text}>
            <PersonLink person={person} />, with {catalog.persons.get(knew)?.name ?? knew} since{' '}
            {whenOf(earlier)}
          </li>
        ))}
        {more > 0 && <li className={css.text}>and {more} more who knew one of them</li>}
      </ul>
    </>
  );
}

function whenOf(entry: Entry): string {
  const date = dateOf(entry.work);
  return date === undefined ? 'undated' : dateWords(date);
}
