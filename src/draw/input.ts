import type { ColorBy, SizeBy } from '#core/document/view.ts';
import type { PersonId, Place, TopicId, WorkId } from '#core/model/document.ts';
import type { Tally } from '#core/network/tally.ts';
import type { Target } from './lift.ts';

/** All that a picture of the network needs. */
export interface SceneInput {
  /** The network in numbers. */
  readonly tally: Tally;
  readonly place: (person: PersonId) => Place | undefined;
  readonly marks: ReadonlyMap<TopicId, number>;
  readonly topicNames: ReadonlyMap<TopicId, string>;
  readonly shortNames: ReadonlyMap<PersonId, string>;
  readonly colorBy: ColorBy;
  readonly sizeBy: SizeBy;
  /** By rank of size, 0 the largest. */
  readonly communities?: ReadonlyMap<PersonId, number> | undefined;
  /** The groups are what changed between two eras: new, kept, lapsed. */
  readonly areChanges?: boolean | undefined;
  /** Whom pointing at a work lifts. */
  readonly authorsOf?: ((work: WorkId) => readonly PersonId[]) | undefined;
  readonly owner?: PersonId | undefined;
  readonly selected: ReadonlySet<PersonId>;
  readonly selectedTies: readonly (readonly [PersonId, PersonId])[];
  readonly hovered?: Target | undefined;
  /** Whom to lift where nothing is hovered. */
  readonly emphasised?: ReadonlySet<PersonId> | undefined;
  readonly circle?: PersonId | undefined;
  /** First and last year of the list, for the ramp of recency. */
  readonly years?: readonly [number, number] | undefined;
  /** The mark whose colour a tie takes, by its number in the tally; undefined where ties are all alike. */
  readonly tieMarks?: ((tie: number) => number | undefined) | undefined;
  readonly regions?: boolean | undefined;
}
