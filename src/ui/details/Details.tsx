import type { PersonId } from '#core/model/document.ts';
import type { State, Target } from '#state/store.ts';
import { useCoterie } from '#ui/parts/coterie.tsx';
import { Collaboration } from './Collaboration.tsx';
import { PersonDetails } from './PersonDetails.tsx';
import { SeveralDetails } from './SeveralDetails.tsx';
import { TopicDetails } from './TopicDetails.tsx';
import { WorkDetails } from './WorkDetails.tsx';

const selectSelected = (state: State) => state.selected;

/** What is selected, told in full; nothing when nothing is. */
export function Details() {
  const selected = useCoterie(selectSelected);
  const [target, ...others] = selected;
  if (target === undefined) return null;
  return others.length === 0 ? <One target={target} /> : <SeveralDetails targets={selected} />;
}

function One({ target }: { readonly target: Target }) {
  switch (target.kind) {
    case 'person':
      return <PersonDetails key={target.id} person={target.id} />;
    case 'tie':
      return <Collaboration key={keyOfPair(target.a, target.b)} a={target.a} b={target.b} />;
    case 'work':
      return <WorkDetails key={target.id} work={target.id} />;
    case 'topic':
      return <TopicDetails key={target.id} topic={target.id} />;
  }
}

const keyOfPair = (a: PersonId, b: PersonId): string => JSON.stringify([a, b]);
