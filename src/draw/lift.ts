import type { PersonId, TopicId, WorkId } from '#core/model/document.ts';
import { neighboursOf, personIn } from '#core/network/tallied.ts';
import type { Tally } from '#core/network/tally.ts';

/** Something that can be pointed at. A tie names its persons in either order. */
export type Target =
  | { readonly kind: 'person'; readonly id: PersonId }
  | { readonly kind: 'tie'; readonly a: PersonId; readonly b: PersonId }
  | { readonly kind: 'work'; readonly id: WorkId }
  | { readonly kind: 'topic'; readonly id: TopicId };

/** Who stands at full ink while the rest is dimmed. Ties of the hub are strong, or all among the lifted where there is none. */
export interface Lift {
  readonly persons: ReadonlySet<PersonId>;
  readonly hub: PersonId | undefined;
}

interface Pointing {
  readonly tally: Tally;
  readonly authorsOf?: ((work: WorkId) => readonly PersonId[]) | undefined;
  readonly hovered?: Target | undefined;
  readonly emphasised?: ReadonlySet<PersonId> | undefined;
  readonly circle?: PersonId | undefined;
}

/** What is hovered lifts its neighbourhood; else what the caller stresses; else the circle that is looked at. */
export function liftOf(pointing: Pointing): Lift | undefined {
  const { hovered, emphasised, circle, tally } = pointing;
  const lifted = hovered === undefined ? undefined : liftedBy(hovered, pointing);
  if (lifted !== undefined) return lifted;
  if (emphasised !== undefined) return { persons: emphasised, hub: undefined };
  return circle === undefined ? undefined : neighbourhood(circle, tally);
}

function liftedBy(target: Target, { tally, authorsOf }: Pointing): Lift | undefined {
  switch (target.kind) {
    case 'person':
      return neighbourhood(target.id, tally);
    case 'tie':
      return neighbourhood(target.a, tally)?.persons.has(target.b) === true
        ? { persons: new Set([target.a, target.b]), hub: undefined }
        : undefined;
    case 'work':
      return together(
        (authorsOf?.(target.id) ?? []).filter((person) => numberOf(person, tally) !== undefined),
      );
    case 'topic':
      return together(personsOn(target.id, tally));
  }
}

function numberOf(person: PersonId, { pairs, isShown }: Tally): number | undefined {
  const number = pairs.numberOf.get(person);
  return number !== undefined && isShown(number) ? number : undefined;
}

function neighbourhood(person: PersonId, tally: Tally): Lift | undefined {
  const number = numberOf(person, tally);
  if (number === undefined) return undefined;
  const around = neighboursOf(tally, number).flatMap((other) => tally.pairs.persons[other] ?? []);
  return { persons: new Set([person, ...around]), hub: person };
}

function personsOn(topic: TopicId, tally: Tally): readonly PersonId[] {
  return Array.from(tally.persons, (number) => personIn(tally, number)).flatMap(({ person, topics }) =>
    topics.some(([one]) => one === topic) ? person : [],
  );
}

function together(persons: readonly PersonId[]): Lift | undefined {
  return persons.length === 0 ? undefined : { persons: new Set(persons), hub: undefined };
}
